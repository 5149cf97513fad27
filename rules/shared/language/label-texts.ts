import { frontMatterEnd } from '../../../src/text/markdown/front-matter-end.js'
import type { Article } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { TRANSLATED_ATTRIBUTES } from '../markup/data/translated-attributes.js'

export type LabelKind = 'title' | 'alt' | 'attribute' | 'key'

/** A text that readers see or hear and that stands in no paragraph: the title of a link, alternative text, an attribute, a value of the front matter. */
export interface LabelText extends TextRange {
  readonly kind: LabelKind
  /** The attribute or the key; empty for titles and alternative texts. */
  readonly name: string
  readonly text: string
}

/** A label of one side, and all labels of the other. */
export interface ComparedLabels {
  readonly target: readonly LabelText[]
  readonly source: ReadonlySet<string>
}

/** Shorter texts are names; longer ones stand in paragraphs. */
const LENGTH = '{8,400}'
const TITLE = new RegExp(
  `\\]\\((?:<[^>\\n]{0,400}>|[^\\s()]{1,400}(?:\\([^\\s()]{0,200}\\))?)[ \\t]{1,8}(?:"([^"\\n]${LENGTH})"|'([^'\\n]${LENGTH})')[ \\t]{0,8}\\)`,
  'g'
)
// A badge is an image within a link, and its text is made by a service.
const ALT = new RegExp(`(?<!\\[)!\\[([^\\]\\n]${LENGTH})\\][([]`, 'g')
const ATTRIBUTE = new RegExp(
  `(?<=[\\s,{])(${TRANSLATED_ATTRIBUTES.join('|')})=(?:"([^"\\n]${LENGTH})"|'([^'\\n]${LENGTH})')`,
  'gi'
)
const KEY =
  /^[ \t]{0,20}(?:- )?(title|description|summary|excerpt|subtitle|tagline|lead|intro|caption|linkTitle|sidebar_label|abstract|headline|label|text|details):[ \t]{1,8}(?:"([^"\n]{8,400})"|'([^'\n]{8,400})'|([^\s"'>|&*[{#\n][^\n]{7,400}?))[ \t]*$/gim
const CODE_OR_COMMENT = /`[^`\n]{1,400}`|<!--/g

/**
 * Finds texts of an article that stand in no paragraph, and those of its source.
 *
 * @param article The translation.
 * @returns Labels of the translation in text order, and the texts of the source's; `null` where there is no source.
 */
export function comparedLabels(article: Article): ComparedLabels | null {
  const { structure } = article.comparison
  if (structure !== null)
    return {
      target: labelsOf(withoutCode(article.text, article.codeBlocks), article.frontMatter.range.end),
      source: textsOf(labelsOf(structure.source.text, frontMatterEnd(structure.source.text)))
    }
  if (article.units.length === 0) return null
  const target = article.units.flatMap(({ target: side, source }) =>
    side === null || source === null
      ? []
      : labelsOf(side.text, 0).map(label => ({
          ...label,
          start: label.start + side.start,
          end: label.end + side.start
        }))
  )
  return { target, source: textsOf(article.units.flatMap(({ source }) => labelsOf(source?.text ?? '', 0))) }
}

/** What a kind of label is called in messages. */
export function describeLabel({ kind, name }: Pick<LabelText, 'kind' | 'name'>): string {
  switch (kind) {
    case 'title':
      return 'the title of a link'
    case 'alt':
      return 'the alternative text of an image'
    case 'attribute':
      return `the attribute \`${name}\``
    case 'key':
      return `the front-matter value \`${name}\``
  }
}

/** Spaces in place of code and comments. Behind the last `-->`, no end is searched from each `<!--`. */
function withoutComments(text: string): string {
  const lastEnd = text.lastIndexOf('-->')
  const pattern = new RegExp(CODE_OR_COMMENT)
  let rest = ''
  let copied = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: found, index } = match
    if (found === '<!--') {
      if (pattern.lastIndex > lastEnd) continue
      pattern.lastIndex = text.indexOf('-->', pattern.lastIndex) + 3
    }
    rest += text.slice(copied, index) + spaces(text.slice(index, pattern.lastIndex))
    copied = pattern.lastIndex
  }
  return rest + text.slice(copied)
}

function labelsOf(text: string, bodyStart: number): LabelText[] {
  const body = withoutComments(text)
  const labels = [
    ...find(TITLE, body, 'title'),
    ...find(ALT, body, 'alt'),
    ...find(ATTRIBUTE, body, 'attribute').filter(({ text: value }) => !value.includes('{{')),
    ...find(KEY, text.slice(0, bodyStart), 'key')
  ]
  return labels.sort((label, other) => label.start - other.start)
}

function find(pattern: RegExp, text: string, kind: LabelKind): LabelText[] {
  return Array.from(text.matchAll(pattern), match => {
    const isNamed = kind === 'attribute' || kind === 'key'
    // One group takes part, by the quotes that were written.
    const value = match.slice(isNamed ? 2 : 1).join('')
    const start = match.index + match[0].lastIndexOf(value)
    const name = isNamed ? (match[1] ?? '') : ''
    const isAlt = kind === 'attribute' && /^alt/i.test(name)
    return { kind: isAlt ? 'alt' : kind, name: isAlt ? '' : name, text: value, start, end: start + value.length }
  })
}

function textsOf(labels: readonly LabelText[]): ReadonlySet<string> {
  return new Set(labels.map(({ text }) => text))
}

function withoutCode(text: string, blocks: readonly TextRange[]): string {
  let rest = ''
  let copied = 0
  for (const { start, end } of blocks) {
    if (start < copied) continue
    rest += text.slice(copied, start) + spaces(text.slice(start, end))
    copied = end
  }
  return rest + text.slice(copied)
}

function spaces(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}
