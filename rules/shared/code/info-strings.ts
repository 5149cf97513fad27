import type { FenceFact } from '../../../src/model/facts.js'

/** Names that mean the same language to highlighters. */
const ALIASES: readonly (readonly string[])[] = [
  ['js', 'javascript', 'jsx', 'mjs', 'cjs', 'node'],
  ['ts', 'typescript', 'tsx', 'mts', 'cts'],
  [
    'sh',
    'bash',
    'shell',
    'zsh',
    'console',
    'terminal',
    'shell-session',
    'shellsession',
    'powershell',
    'pwsh',
    'ps1',
    'bat',
    'cmd'
  ],
  ['yml', 'yaml'],
  ['py', 'python', 'python3', 'pycon'],
  ['rb', 'ruby'],
  ['md', 'mdx', 'markdown'],
  ['html', 'xml', 'vue', 'vue-html', 'svg'],
  ['text', 'txt', 'plain', 'plaintext', 'none', ''],
  ['json', 'json5', 'jsonc'],
  ['c++', 'cpp', 'c'],
  ['c#', 'csharp', 'cs'],
  ['docker', 'dockerfile'],
  ['go', 'golang'],
  ['rs', 'rust']
]

/** How the opening line of a block differs from that of the source. */
export interface InfoDifference {
  readonly actual: string
  readonly expected: string
  readonly kind: 'language' | 'meta'
  /** Whether nothing stands there any more, or stood there before: highlighting alone is lost. */
  readonly isAbsent: boolean
}

/**
 * Compares what the opening lines of two blocks say of their code: its language, its file and the lines that are marked.
 *
 * @param own A block of the translation.
 * @param wanted The block of the source.
 * @returns `null` where nothing differs but what readers see.
 */
export function differenceOfInfo(own: FenceFact, wanted: FenceFact): InfoDifference | null {
  const [left, right] = [partsOf(own), partsOf(wanted)]
  // Who names a language where the source names none has nothing to restore.
  if (right.language !== '' && familyOf(left.language) !== familyOf(right.language)) {
    const isAbsent = left.language === ''
    return { actual: left.language, expected: right.language, kind: 'language', isAbsent }
  }
  if (fixedPart(left.meta) === fixedPart(right.meta)) return null
  return { actual: left.meta, expected: right.meta, kind: 'meta', isAbsent: left.meta === '' || right.meta === '' }
}

/** `js{4}`: some tools need no space between. */
function partsOf({ lang, meta }: FenceFact): { readonly language: string; readonly meta: string } {
  const name = lang ?? ''
  const brace = name.indexOf('{')
  return brace < 0
    ? { language: name.toLowerCase(), meta }
    : { language: name.slice(0, brace).toLowerCase(), meta: `${name.slice(brace)} ${meta}`.trim() }
}

function familyOf(language: string): number | string {
  const index = ALIASES.findIndex(names => names.includes(language))
  return index < 0 ? language : index
}

/** Titles and the words to mark are text, or stand in comments that were translated. */
function fixedPart(meta: string): string {
  return meta
    .replaceAll(
      /(?:(?:title|caption|label|name)\s*=\s*)?(?:"[^"]*"|'[^']*'|(?<!\\)\/(?:\\.|[^/\\\s])+\/)|(?<!\S)\[(?:[^[\]]|(?<=\S)\[)*\]/gi,
      '""'
    )
    .split(/\s+/)
    .filter(token => token !== '""' && /^(?:[!-~]+)$/.test(token))
    .sort()
    .join(' ')
}
