import { FENCE, withoutFences, type Section } from './sections.js'

/** What a translation keeps of a section, whatever the languages. */
export interface SectionFeatures {
  readonly kind: Section['kind']
  readonly depth: number
  /** Its first line. */
  readonly title: string
  /** How often each feature stands in it; the first character says of which kind it is. */
  readonly counts: Counts
  /** Characters of prose. */
  readonly length: number
}

/** How often features stand in a text; the first character of a name says of which kind the feature is. */
export type Counts = ReadonlyMap<string, number>

/** Lines of code, languages of code, inline code, URLs, numbers, names, blocks, keys, values of front matter, tags. */
export const KINDS = ['c', 'f', 'i', 'u', 'n', 'w', 'b', 'k', 'v', 's'] as const
export type FeatureKind = (typeof KINDS)[number]

const INLINE_CODE = /(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)/g
const DESTINATION = /\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)/g
const DEFINITION = /^ {0,3}\[[^\]\n\r\u2028\u2029]+\]:\s*<?([^\s>]+).*/gm
const ATTRIBUTE = /\b(?:href|src)\s*=\s*["']([^"'\s]*)["']/g
const BARE = /\bhttps?:\/\/[^\s<>()"'`\]]+/g
const TAG = /<(\/?[A-Za-z][\w.-]*)/g
const SHORTCODE = /\{\{[<%]\s*(\/\s*[\w/.-]+|[\w/.-]+)|\{%-?\s*([\w-]+)/g
const ALERT = /\[!(\w+)\]|^[ \t>]*(:::+[ \t]*[\w-]*)/gm
const NUMBER = /\d+(?:[.,:]\d+)*/g
const NAME = /[A-Za-z][A-Za-z0-9_.+-]*[A-Za-z0-9]/g

/**
 * Collects the features of a section.
 *
 * @param section As it was cut.
 */
export function featuresOf({ kind, depth, text }: Section): SectionFeatures {
  const counts = new Map<string, number>()
  const add = (of: FeatureKind, value: string): void => {
    const name = of + value
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const length = kind === 'frontMatter' ? addEntries(text, add) : addBody(text, add)
  return { kind, depth, title: text.split('\n', 1)[0] as string, counts, length }
}

type Add = (kind: FeatureKind, value: string) => void

function addEntries(text: string, add: Add): number {
  for (const line of text.split('\n')) {
    const entry = /^([\w.-]+):/.exec(line)
    if (entry === null) continue
    add('k', entry[1] as string)
    add('v', line)
  }
  return 0
}

function addBody(text: string, add: Add): number {
  let rest = withoutFences(text, FENCE, (info, code) => {
    add('f', info.trim())
    for (const line of code.split('\n')) if (line.trim() !== '') add('c', line.trim())
  })
  addBlocks(rest, add)
  const take = (pattern: RegExp, of: FeatureKind, form: (value: string) => string = value => value): void => {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const value = groups.find(group => typeof group === 'string' && group !== '') as string | undefined
      add(of, form(typeof groups[0] === 'number' ? whole : (value ?? '')))
      return ' '
    })
  }
  rest = rest.replace(INLINE_CODE, (_, __, code: string) => {
    add('i', code.trim())
    return ' '
  })
  if (rest.includes(']:')) take(DEFINITION, 'u', url)
  if (rest.includes('{')) take(SHORTCODE, 's')
  if (rest.includes('](')) take(DESTINATION, 'u', url)
  if (rest.includes('=')) take(ATTRIBUTE, 'u', url)
  if (rest.includes('://')) take(BARE, 'u', url)
  if (rest.includes('<')) take(TAG, 's')
  take(ALERT, 's')
  for (const [word] of rest.matchAll(NAME)) if (/[A-Z0-9_]/.test(word.slice(1))) add('w', word)
  for (const [number] of rest.matchAll(NUMBER)) add('n', number)
  return rest.replace(/\s+/g, ' ').length
}

const ITEM = /^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]/
const ROW = /^[ \t>]{0,40}\|/
const BLANK = /^[ \t>]*$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/

function addBlocks(text: string, add: Add): void {
  let isOpen = false
  for (const line of text.split('\n')) {
    if (BLANK.test(line)) isOpen = false
    else if (HEADING.test(line)) isOpen = false
    else {
      if (ITEM.test(line)) add('b', '-')
      else if (ROW.test(line)) add('b', '|')
      else if (!isOpen) add('b', 'p')
      isOpen = true
    }
  }
}

/** Locales are parts of paths: what is left is the same in all of them. */
function url(destination: string): string {
  const shared = destination.replace(/^((?:https?:\/\/[^/]+)?\/)[a-z]{2}(?:-[A-Za-z]{2,4})?\//, '$1')
  const path = shared.split('#', 1)[0] as string
  let end = path.length
  while (path[end - 1] === '/') end--
  return path.slice(0, end)
}

/** The features of several sections together. */
export function countsOf(sections: readonly SectionFeatures[]): Counts {
  const all = new Map<string, number>()
  for (const { counts } of sections) for (const [name, count] of counts) all.set(name, (all.get(name) ?? 0) + count)
  return all
}
