import { defineRule } from '../src/define-rule.js'
import type { Article, Block, PairedUnit, Segment } from '../src/model/article.js'
import type { Subject } from '../src/model/subject.js'
import { isPaired } from '../src/text/markdown/empty-side.js'
import { certaintyOfSentence, type Certainty } from './shared/language/certainty.js'
import { findCitations } from './shared/language/citations.js'
import { languageOf } from '../src/text/languages/locale.js'
import { comparedLabels, describeLabel, type LabelText } from './shared/language/label-texts.js'
import { sharesWords } from './shared/language/lexifiers.js'
import { isProgramOutput } from './shared/language/program-output.js'
import { isSameWording } from './shared/language/same-wording.js'
import { findUntranslatedRuns } from './shared/language/untranslated-runs.js'
import { excerpt, foldWhitespace } from '../src/text/characters/words.js'

export default defineRule({
  name: 'no-untranslated',
  meta: {
    description: 'disallow target text that is the source text',
    scope: 'unit',
    recommended: 'warning',
    critical: true,
    fixable: false,
    issueType: 'untranslated',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description:
            'Texts, such as product names, that stay as they are: a unit that holds nothing else is not reported'
        },
        minimumWords: {
          type: 'integer',
          minimum: 1,
          default: 4,
          description: 'Fewest words of a text that is reported; shorter ones are mostly names'
        }
      },
      additionalProperties: false
    },
    messages: {
      same: 'Untranslated text “{{text}}”, expected it in {{language}}',
      part: 'Untranslated passage of {{count}} texts up to line {{line}}, expected it in {{language}}; the first is “{{text}}”',
      article:
        'Untranslated article: {{count}} of {{total}} sentences are in the source language, expected {{language}}; the first is “{{text}}”',
      label: 'Untranslated text “{{text}}” in {{what}}, expected it in {{language}}',
      labels: 'Untranslated text in {{what}}, {{count}} times, expected it in {{language}}; the first is “{{text}}”'
    }
  },
  create(context) {
    const { allow, minimumWords } = context.options
    return {
      article(article) {
        if (isSameLanguage(article)) return
        const paired = article.units.filter(isPaired)
        const same = withoutSamples(
          paired.filter(unit => isSameWording(unit.target, unit.source) && certaintyOf(unit, article) !== null),
          article
        )
        const left = withoutKept(same, paired, article)
        if (reportWhole(left, paired, article)) return
        // What words say is all that follows, and here they say nothing.
        if (article.locale !== null && sharesWords(article.locale, article.sourceLocale)) return
        reportLabels(article, left)
        const parts = findUntranslatedRuns(article, left, minimumWords)
        for (const part of parts) reportPart(part, article)
        const reported = new Set(parts.flat())
        for (const unit of left) if (!reported.has(unit)) reportText(unit, article)
      }
    }

    /** An article that nobody has translated yet is one defect. */
    function reportWhole(left: readonly PairedUnit[], paired: readonly PairedUnit[], article: Article): boolean {
      const [first] = left
      if (first === undefined || left.length < WHOLE_ARTICLE.fewest) return false
      const total = paired.filter(unit => certaintyOf(unit, article) !== null).length
      if (left.length < total * WHOLE_ARTICLE.share) return false
      const { target } = first
      const data = { text: excerpt(target.text), count: left.length, total, language: nameOf(article) }
      const subjects = left.map(subjectOf)
      context.report({ messageId: 'article', data, place: target, unit: first, actual: target.text, subjects })
      return true
    }

    function reportText(unit: PairedUnit, article: Article): void {
      const { target } = unit
      const data = { text: excerpt(target.text), language: nameOf(article) }
      const isDoubtful = certaintyOf(unit, article) === 'possible'
      context.report({
        messageId: 'same',
        data,
        place: target,
        unit,
        actual: target.text,
        ...(isDoubtful ? { severityCap: 'info' } : {})
      })
    }

    /** A section or a tail that nobody has translated yet is one defect as well. */
    function reportPart(part: readonly PairedUnit[], article: Article): void {
      const [unit, last] = [part[0], part.at(-1)]
      if (unit === undefined || last === undefined) return
      const { target } = unit
      const { start, end } = last.target
      const data = {
        text: excerpt(target.text),
        count: part.length,
        line: article.pointAt(end).line,
        language: nameOf(article)
      }
      const related = [{ path: article.path, message: 'The last of them', start, end }]
      context.report({
        messageId: 'part',
        data,
        place: target,
        unit,
        actual: target.text,
        related,
        subjects: part.map(subjectOf)
      })
    }

    /** Labels are left behind more often than paragraphs, and as a rule all of a kind: few are reported one by one. */
    function reportLabels(article: Article, left: readonly PairedUnit[]): void {
      const labels = comparedLabels(article)
      if (labels === null) return
      for (const kind of ['title', 'attribute', 'key', 'alt'] as const) {
        const same = labels.target.filter(
          ({ text, start, end, ...label }) =>
            label.kind === kind &&
            labels.source.has(text) &&
            certaintyOfSentence(text, languageOf(article.sourceLocale), minimumWords) !== null &&
            !left.some(({ target }) => target.start <= start && end <= target.end)
        )
        if (same.length > 0) reportKind(article, same)
      }
    }

    function reportKind(article: Article, same: readonly LabelText[]): void {
      const [first] = same
      // Few readers see an alternative text.
      const isMinor = first?.kind === 'alt'
      const isMany = same.length > MOST_LABELS || (isMinor && same.length > 1)
      for (const label of isMany && first !== undefined ? [first] : same) {
        const { text, start, end } = label
        const data = { text: excerpt(text), what: describeLabel(label), language: nameOf(article), count: same.length }
        context.report({
          messageId: isMany ? 'labels' : 'label',
          data,
          place: { start, end },
          actual: text,
          ...(isMinor ? { severityCap: 'info' } : {})
        })
      }
    }

    /** How surely the source of a unit is a sentence. */
    function certaintyOf({ source }: PairedUnit, { sourceLocale }: Article): Certainty | null {
      if (source.text.length < minimumWords * 2 || IMPORT.test(source.text)) return null
      const certainty = certaintyOfSentence(proseOf(source, allow), languageOf(sourceLocale), minimumWords)
      // A text in quotes is what a program says, as the value of a setting or in its answer.
      if (certainty !== null && QUOTED.test(source.text)) return 'possible'
      // Text beside a shortcode or template is more often layout than a sentence: badges, columns.
      return /\{[{%]/.test(source.text) && certainty !== 'sure' ? null : certainty
    }
  }
})

function nameOf({ locale }: Article): string {
  return locale === null ? 'the language of the article' : `\`${locale}\``
}

function subjectOf({ target: { start, end } }: PairedUnit): Subject {
  return { kind: 'text', target: { start, end } }
}

/** As many sentences, and as large a part of all, make a whole article of them. */
const WHOLE_ARTICLE = { fewest: 6, share: 0.8 }

/** More labels of one kind are one finding. */
const MOST_LABELS = 3

/** Nothing but a quotation. */
const QUOTED = /^\s*(?:"[^"]*"|“[^”]*”|'[^']*')\s*$/

/** A statement of MDX, or of Python outside of its fence. */
const IMPORT = /^(?:import\s[^\n]{1,200}\sfrom\s['"]|from\s\S{1,100}\simport\s)/

/** Code in HTML goes on behind an empty line, where Markdown takes it for text. */
const PREFORMATTED = /<pre\b/i
const PREFORMATTED_END = /<\/pre\s{0,9}>/i

/** Pages about markup show a text and how it is written: a sample, which may be in any language. */
function withoutSamples(units: readonly PairedUnit[], { codeBlocks, text }: Article): readonly PairedUnit[] {
  if (units.length === 0) return units
  const samples = [...codeBlocks.map(({ value }) => value), ...preformattedIn(text)]
  if (samples.length === 0) return units
  const code = foldWhitespace(samples.join('\n'))
  return units.filter(
    ({ target }) =>
      !code.includes(foldWhitespace(target.text)) && !piecesOf(target).every(piece => code.includes(piece))
  )
}

/** Cutting at the end tags first takes no search for one from each `<pre>`. */
function preformattedIn(text: string): string[] {
  return text
    .split(PREFORMATTED_END)
    .slice(0, -1)
    .flatMap(piece => {
      const start = piece.search(PREFORMATTED)
      return start < 0 ? [] : [`${piece.slice(start)}</pre>`]
    })
}

/** Text between tags. */
function piecesOf({ prose, html }: Segment): string[] {
  return html.length === 0 ? [foldWhitespace(prose)] : prose.split(/\s{2,}|\n/).map(piece => piece.trim())
}

/** British English may keep every word of American English. */
function isSameLanguage({ locale, sourceLocale }: Article): boolean {
  return locale !== null && languageOf(locale) === languageOf(sourceLocale)
}

/** Without alternative texts, which are labels. */
function proseOf({ prose: words, links, start: offset }: Segment, allow: readonly string[]): string {
  let prose = words
  for (const { kind, label } of links) {
    if (kind !== 'image') continue
    const [start, end] = [Math.max(0, label.start - offset), Math.max(0, label.end - offset)]
    prose = prose.slice(0, start) + ' '.repeat(end - start) + prose.slice(end)
  }
  for (const text of allow) if (text !== '') prose = prose.replaceAll(text, ' ')
  return prose
}

/** Texts that stay in the language of the source for good: works that are cited, and what programs print. */
function withoutKept(
  same: readonly PairedUnit[],
  paired: readonly PairedUnit[],
  article: Article
): readonly PairedUnit[] {
  const citations = findCitations(article, paired)
  return same.filter(unit => {
    if (citations.has(unit) || isPreformatted(unit, article.text)) return false
    const before = paired[paired.indexOf(unit) - 1]?.target.text ?? ''
    return !isProgramOutput(unit, { isQuoted: isQuoted(unit, article.blocks), before })
  })
}

/** HTML code goes on behind an empty line, where Markdown takes it for a paragraph. */
function isPreformatted({ target: { start } }: PairedUnit, text: string): boolean {
  return text.lastIndexOf('<pre', start) > text.lastIndexOf('</pre', start)
}

function isQuoted({ target }: PairedUnit, blocks: readonly Block[]): boolean {
  const block = blocks.find(({ start, end }) => start <= target.start && target.start < end)
  return block?.nesting.includes('>') ?? false
}
