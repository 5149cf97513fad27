import type { TextRange } from '../../model/range.js'

/** One argument of a directive tag. */
export interface DirectiveArgument {
  /** In lower case; empty where the argument has no name. */
  readonly name: string
  /** Without quotation marks. */
  readonly value: string
  readonly isQuoted: boolean
}

/**
 * What a site generator runs when it renders a page: a shortcode of Hugo (`{{< ref "a.md" >}}`, `{{% note %}}`), a tag of Liquid or Markdoc
 * (`{% tab name="x" %}`), or a directive in one line (`:::image source="a.png":::`).
 */
export interface DirectiveTag extends TextRange {
  /** As written. */
  readonly text: string
  /** Opening sign, `/` for a closing tag, and name: what has to be equal for the same to be run. */
  readonly key: string
  readonly isClosing: boolean
  readonly arguments: readonly DirectiveArgument[]
}

const OPENING = /(?<!\\)(?:\{\{[<%]|\{%|(?<=^[> \t]{0,20}):::(?=[A-Za-z]))/gm
const CLOSING: Readonly<Record<string, string>> = { '{{<': '>}}', '{{%': '%}}', '{%': '%}' }
/** Tags are short; one that goes on and on was never closed. */
const LONGEST = 1000
const NAME =
  /^[-~+]?\s{0,20}(\/?)\s{0,20}([\p{L}_][\p{L}\p{M}\p{N}_./:-]{0,100})(?!\s{0,3}=[^=])(?![\p{L}\p{M}\p{N}_./:-])/u
const ARGUMENT =
  /(?:([\p{L}_@$][\p{L}\p{N}_.:@$-]{0,60})\s{0,3}=(?!=)\s{0,3})?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))/gsu

/**
 * Finds directive tags.
 *
 * @param text Markdown; its code does not count.
 * @param code Ranges of code in `text`.
 * @returns Tags in text order, with indexes into `text`.
 */
export function directiveTagsIn(text: string, code: readonly TextRange[]): DirectiveTag[] {
  const tags: DirectiveTag[] = []
  if (!/\{[{%]|:::/.test(text)) return tags
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const [opening] = match
    const start = match.index
    const end = closingEnd(text, opening, start)
    if (end === null || code.some(range => range.start < end && range.end > start)) continue
    const tag = readTag(text.slice(start, end), opening, start)
    if (tag !== null) tags.push(tag)
    OPENING.lastIndex = end
  }
  return tags
}

/**
 * Whether a line holds directive tags in braces and nothing else: a part of the layout, not of the words before or behind it.
 *
 * @param line One line of Markdown.
 */
export function isDirectiveLine(line: string): boolean {
  if (!/^\s*\{[{%]/.test(line)) return false
  let rest = line
  for (const { text } of directiveTagsIn(line, [])) rest = rest.replace(text, '')
  return rest.trim() === ''
}

/** A line of colons needs no closing sign. */
function closingEnd(text: string, opening: string, start: number): number | null {
  if (opening === ':::') {
    const feed = text.indexOf('\n', start)
    return text.slice(start, feed < 0 ? text.length : feed).trimEnd().length + start
  }
  const closing = CLOSING[opening] as string
  const rest = text.slice(start + opening.length, start + LONGEST)
  const index = rest.indexOf(closing)
  return index < 0 || rest.slice(0, index).includes(opening) ? null : start + opening.length + index + closing.length
}

function readTag(text: string, opening: string, start: number): DirectiveTag | null {
  const inside = (
    opening === ':::'
      ? text
          .slice(3)
          .trimEnd()
          .replace(/(?<!:):::+$/, '')
      : text.slice(opening.length, -(CLOSING[opening] as string).length)
  ).trim()
  // A shortcode in a comment is shown, not run.
  if (inside === '' || inside.startsWith('/*')) return null
  // Markdoc's annotation of a text, `{% title="x" %}`, has arguments and no name.
  const [head = '', slash = '', name = ''] = NAME.exec(inside) ?? []
  const rest = inside.slice(head.length)
  const list =
    opening === ':::'
      ? rest.replace(/^([^[]*)\[[^\]]*\]/, '$1 ').replaceAll(/^\s*\{|\}\s*$/g, ' ')
      : rest.replace(/(?<=\s|^)[/~-]$/, '')
  return {
    text,
    key: `${opening}${slash}${name}`,
    isClosing: slash !== '',
    arguments: argumentsIn(list),
    start,
    end: start + text.length
  }
}

/**
 * Reads the arguments of a tag, `name="value" other=value`.
 *
 * @param text What stands between the tag's name and its closing sign.
 */
export function argumentsIn(text: string): DirectiveArgument[] {
  return [...text.matchAll(ARGUMENT)].map(([, name = '', double, single, raw, plain]) => ({
    name: name.toLowerCase(),
    value: double ?? single ?? raw ?? plain ?? '',
    isQuoted: plain === undefined
  }))
}

/**
 * The arguments that software reads, as they are compared. Words for readers are left out: values of attributes that are
 * translated, and whatever looks like words.
 *
 * @param tag The tag.
 * @param translated Names of attributes, in lower case, that are translated.
 * @param comparable Brings a value into the form in which two locales are compared.
 * @returns `name=value`, or the value alone.
 */
export function fixedArguments(
  tag: DirectiveTag,
  translated: ReadonlySet<string>,
  comparable: (value: string) => string
): string[] {
  // What follows the name of a container is its title.
  if (tag.key.startsWith(':::') && tag.arguments.every(({ name }) => name === '')) return []
  return tag.arguments.flatMap(({ name, value, isQuoted }) => {
    const compared = comparable(value)
    if (translated.has(name) || !isForSoftware(compared, name === '' && isQuoted)) return []
    return [name === '' ? compared : `${name}=${compared}`]
  })
}

/** In quotation marks and without a name, a word can be a label. */
function isForSoftware(value: string, isLabel: boolean): boolean {
  if (!/^[!-~]+$/.test(value) || /^[A-Z]/.test(value)) return false
  return !isLabel || (/[\d_./:#@-]/.test(value) && /[\w/]$/.test(value))
}
