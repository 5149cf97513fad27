import { argumentsIn, fixedArguments } from '../../../src/text/markdown/directive-tags.js'

/** A piece of MDX that software reads, as it is compared. */
export interface MdxCode {
  readonly kind: 'module' | 'expression' | 'component'
  /** Equal for pieces that do the same. */
  readonly key: string
}

/**
 * Reads a piece of MDX for what has to be the same in all locales.
 *
 * @param text A tag, an expression in braces, an `import` or `export`.
 * @param translated Names of attributes, in lower case, that are translated.
 * @param comparable Brings a value into the form in which two locales are compared.
 * @returns `null` for what may differ or comes with something else: comments, closing tags, expressions that hold texts.
 */
export function readMdxCode(
  text: string,
  translated: ReadonlySet<string>,
  comparable: (value: string) => string
): MdxCode | null {
  if (text.startsWith('<')) return readTag(text, translated, value => withoutSteps(comparable(value)))
  if (text.startsWith('{'))
    return text.startsWith('{/*') || HOLDS_TEXT.test(text)
      ? null
      : { kind: 'expression', key: text.replaceAll(/\s+/g, '') }
  // What a module exports can be a text.
  if (!text.startsWith('import')) return null
  return {
    kind: 'module',
    key: text
      .replaceAll(/(["'])([^"']*)\1/g, (_quoted, _quote, path: string) => `'${withoutSteps(comparable(path))}'`)
      .replaceAll(/[\s;]+/g, ' ')
      .trim()
  }
}

const HOLDS_TEXT = /["'`]|[^\0-\x7F]/

/** Folders of locales lie deeper than the source, so that paths to what they share begin with more steps. */
function withoutSteps(path: string): string {
  return path.replace(/^(?:\.{1,2}\/)+/, '')
}

function readTag(text: string, translated: ReadonlySet<string>, comparable: (value: string) => string): MdxCode | null {
  const name = /^<([\w$.:-]*)/.exec(text)?.[1] ?? ''
  if (name === '' && text !== '<>') return null
  const inside = withoutExpressions(text.slice(name.length + 1).replace(/\/?>$/, ''))
  const fixed = fixedArguments(
    { text, key: name, isClosing: false, arguments: argumentsIn(inside), start: 0, end: text.length },
    translated,
    comparable
  )
  return { kind: 'component', key: [`<${name}`, ...fixed].join(' ') }
}

/** Attributes in braces can hold texts, and markup in turn. */
function withoutExpressions(text: string): string {
  let left = ''
  let depth = 0
  for (const character of text) {
    if (character === '{') depth++
    if (depth === 0) left += character
    if (character === '}') depth--
  }
  return left.replaceAll(/(?<![\w:-])[\w:-]+\s{0,9}=(?=\s|$)/g, '')
}
