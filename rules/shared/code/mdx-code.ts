import type { MdxCodeFact } from '../../../src/model/facts.js'
import { argumentsIn, fixedArguments } from '../../../src/text/markdown/directive-tags.js'

/** A piece of MDX that software reads, as it is compared. */
export interface MdxCode {
  /** What two pieces have to share so that one can be the other, changed: `<Tabs`, or `{` for expressions. */
  readonly name: string
  /** Equal for pieces that do the same. */
  readonly key: string
}

/**
 * Reads a piece of MDX for what has to be the same in all locales.
 *
 * @param text A tag, an expression in braces, or a module.
 * @param translated Names of attributes, in lower case, that are translated.
 * @param comparable Brings a value into the form in which two locales are compared.
 * @returns `null` for what may differ or comes with something else: comments, closing tags, modules, expressions that hold texts.
 */
export function readMdxCode(
  text: string,
  translated: ReadonlySet<string>,
  comparable: (value: string) => string
): MdxCode | null {
  if (text.startsWith('<')) return readTag(text, translated, value => withoutSteps(comparable(value)))
  return !text.startsWith('{') || COMMENT.test(text) || HOLDS_TEXT.test(text)
    ? null
    : { name: '{', key: text.replaceAll(/\s+/g, '') }
}

/** As written, and with the asterisks that a translator took for emphasis. */
const COMMENT = /^\{\s*\/\s?[*_＊\\]/u
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
  return { name: `<${name}`, key: [`<${name}`, ...[...fixed].sort()].join(' ') }
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

/**
 * Finds comments of a translation that are none any more: `{/_ text _/}` for `{/* text *\/}`.
 *
 * @param code Code of the translation.
 * @param sourceCode Code of its source.
 * @returns Each with the comment that was intended.
 */
export function damagedComments(
  code: readonly MdxCodeFact[],
  sourceCode: readonly MdxCodeFact[]
): { readonly fact: MdxCodeFact; readonly expected: string }[] {
  const isDamaged = ({ text }: MdxCodeFact): boolean => COMMENT.test(text) && !/^\{\s*\/\*/.test(text)
  return sourceCode.some(isDamaged)
    ? []
    : code.filter(isDamaged).map(fact => ({
        fact,
        expected: fact.text.replace(COMMENT, '{/*').replace(/[*_＊\\]\s?\/\s*\}$/u, '*/}')
      }))
}
