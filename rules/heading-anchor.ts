import { defineRule } from '../src/define-rule.js'
import type { Article, Heading, PairedUnit, Segment, Unit } from '../src/model/article.js'
import type { Edit } from '../src/model/range.js'
import type { ReportDescriptor } from '../src/model/rule.js'
import type { Subject } from '../src/model/subject.js'
import { looseFragment } from '../src/text/urls/fragment.js'
import { isEmptySide, isPaired } from '../src/text/markdown/empty-side.js'
import { anchorsOf, htmlAnchorsIn } from '../src/text/urls/slug.js'
import { headingText } from '../src/text/markdown/heading-text.js'
import { writtenIdsIn, type WrittenId } from '../src/text/markdown/written-id.js'

export default defineRule({
  name: 'heading-anchor',
  meta: {
    description: 'require the anchor of a heading to be the slug of its source text',
    scope: 'article',
    recommended: 'warning',
    fixable: true,
    issueType: 'non-conformance',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string' },
          default: [],
          description: 'Anchors that authors have chosen themselves'
        }
      },
      additionalProperties: false
    },
    messages: {
      differs:
        'Heading anchor `{{actual}}` differs from the source, expected `{{expected}}`, the slug of the source heading',
      changed: 'Heading id `{{actual}}` differs from the source, expected `{{expected}}`',
      lost: 'Heading has no id, expected `{{expected}}` as in the source',
      doubled: 'Second heading id `{{actual}}` is shown to readers, expected one id',
      inLabel: 'Id `{{actual}}` in the text of a link is shown to readers, expected ids in headings alone'
    }
  },
  create(context) {
    const allowed = new Set(context.options.allow)
    return {
      article(article) {
        if (!article.comparison.isToolMade) {
          const isCertain = hasSameHeadings(article)
          for (const unit of unitsOfHeadings(article)) compareIds(unit, isCertain)
          if (article.text.includes('{#')) for (const unit of article.units) if (isPaired(unit)) checkLabels(unit)
          return
        }
        // No heading without an anchor, no anchor without a tag.
        if (!/<a\s/i.test(article.text)) return
        let unit = 0
        for (const heading of article.headings) {
          while ((article.units[unit]?.end ?? Infinity) <= heading.start) unit++
          check(article, heading, unitsIn(article.units, unit, heading))
        }
      }
    }

    /** Ids of aligned articles are written by hand, and links lead to them in all locales. */
    function compareIds({ target, source, id }: PairedUnit, isCertain: boolean): void {
      const [line, found] = [lineOf(source), writtenIdsIn(lineOf(target).text, lineOf(target).start)]
      const inSource = writtenIdsIn(line.text, line.start)
      reportDoubled(found, inSource, { target, id })
      const wanted = inSource.at(-1)
      if (wanted === undefined || found.some(({ name }) => name === wanted.name || allowed.has(name))) return
      const expected = wanted.name
      const subjects = anchorSubjects([expected])
      const shared = { unit: { id }, data: { expected }, expected: [expected], subjects }
      const last = found.at(-1)
      if (last !== undefined) {
        const { name: actual, start, end } = last
        context.report({
          ...shared,
          messageId: 'changed',
          data: { actual, expected },
          place: { start, end },
          actual,
          subjects: anchorSubjects([expected, actual]),
          ...offered([{ start, end, text: expected }], isCertain)
        })
        return
      }
      // Renderers make the same id of the words.
      if (looseFragment(headingText(lineOf(target).text)) === looseFragment(expected)) return
      const markup = line.text.slice(source.end - line.start).trim()
      const edits = markup.startsWith('{')
        ? offered([{ start: target.end, end: target.end, text: ` ${markup}` }], isCertain)
        : {}
      context.report({ ...shared, messageId: 'lost', place: { start: target.start, end: target.end }, ...edits })
    }

    /** Renderers take the last id; one before it stays in the text. */
    function reportDoubled(
      found: readonly WrittenId[],
      inSource: readonly WrittenId[],
      { target, id }: Pick<PairedUnit, 'target' | 'id'>
    ): void {
      const { text } = target.document
      const braces = found.filter(({ start }) => text[start - 1] === '#' && text[start - 2] === '{')
      if (braces.length < 2 || braces.length <= inSource.length) return
      const [first, second] = braces as [WrittenId, WrittenId]
      const start = text.lastIndexOf('{', second.start)
      const end = text.indexOf('}', second.end) + 1
      const before = text.slice(0, start).trimEnd().length
      context.report({
        messageId: 'doubled',
        data: { actual: second.name },
        place: { start, end },
        unit: { id },
        actual: second.name,
        ...(first.name === second.name ? { edits: [{ start: before, end, text: '' }] } : {})
      })
    }

    /** A table of contents that was made of headings with their ids. */
    function checkLabels({ target, source, id }: PairedUnit): void {
      const { text } = target.document
      if (LABEL_ID.test(source.text)) return
      for (const { label } of target.links) {
        const match = LABEL_ID.exec(text.slice(label.start, label.end))
        if (match === null) continue
        const [start, end] = [label.start + match.index, label.start + match.index + match[0].length]
        context.report({
          messageId: 'inLabel',
          data: { actual: match[1] as string },
          place: { start, end },
          unit: { id },
          actual: match[1] as string,
          edits: [{ start, end, text: '' }]
        })
      }
    }

    function check(article: Article, heading: Heading, units: readonly Unit[]): void {
      const first = units[0]
      // The tool writes its anchor in front of the text; one inside of it is the author's. A heading that is only partly in units has no complete source.
      if (
        first === undefined ||
        units.some(({ source }) => source === null || isEmptySide(source)) ||
        !isWhole(article, heading, units)
      )
        return
      const source = units.map(unit => unit.source?.text ?? '').join(' ')
      const anchors = htmlAnchorsIn(article.text.slice(heading.start, first.start), heading.start)
      const last = anchors.at(-1)
      if (last === undefined || htmlAnchorsIn(source, 0).length > 0) return
      const slugs = anchorsOf(source)
      if (anchors.some(({ name }) => allowed.has(name) || slugs.some(slug => isSame(name, slug)))) return
      const expected = slugs[0] ?? ''
      if (expected === '') return
      const { name, start, end } = last
      const edits = [{ start, end, text: expected }]
      context.report({
        messageId: 'differs',
        data: { actual: name, expected },
        place: { start, end },
        unit: first,
        expected: slugs,
        actual: name,
        subjects: anchorSubjects([...slugs, name]),
        edits
      })
    }
  }
})

const LABEL_ID = /[ \t]{0,9}\{#([\w-]{1,200})\}$/

/** Where headings were added, moved or left out, a heading may have been taken for another one. */
function hasSameHeadings({ comparison: { structure } }: Article): boolean {
  return !(structure?.differences ?? []).some(({ target, source }) =>
    [...target, ...source].some(({ kind }) => kind === 'heading')
  )
}

/** A fix if it is certain, otherwise a suggestion. */
function offered(edits: readonly Edit[], isCertain: boolean): Pick<ReportDescriptor, 'edits' | 'suggestions'> {
  return isCertain ? { edits } : { suggestions: [{ message: 'Use the id of the source', edits }] }
}

/** Anchors in the form in which links to them are compared. */
function anchorSubjects(names: readonly string[]): Subject[] {
  return names.map(name => ({ kind: 'anchor', value: looseFragment(name) }))
}

/** Units that are the words of a heading; both are in text order. */
function unitsOfHeadings({ headings, units }: Article): PairedUnit[] {
  let next = 0
  return units.filter(isPaired).filter(({ start, end }) => {
    while ((headings[next]?.end ?? Infinity) < end) next++
    return (headings[next]?.start ?? Infinity) <= start
  })
}

/** The whole line of a heading's words. */
function lineOf({ document: { text }, start: from, end }: Segment): { readonly text: string; readonly start: number } {
  const start = text.lastIndexOf('\n', from) + 1
  const lineEnd = text.indexOf('\n', end)
  return { text: text.slice(start, lineEnd < 0 ? text.length : lineEnd), start }
}

/** Units of a heading: they follow one another. */
function unitsIn(units: readonly Unit[], from: number, heading: Heading): readonly Unit[] {
  let to = from
  while ((units[to]?.end ?? Infinity) <= heading.end) to++
  return units.slice(from, to)
}

/** Whether the heading has nothing but anchors and spaces outside its units. */
function isWhole(article: Article, heading: Heading, units: readonly Unit[]): boolean {
  let rest = ''
  let position = heading.start
  for (const unit of units) {
    rest += article.text.slice(position, unit.start)
    position = unit.end
  }
  return !/[\p{L}\p{N}]/u.test((rest + article.text.slice(position, heading.end)).replaceAll(/<[^<>]*>/g, ''))
}

/** Terms marked as not to translate leave `no-loc` in front of them; a second heading of that name has a counter. */
function isSame(name: string, slug: string): boolean {
  const plain = name.replaceAll('no-loc', '').replace(/-\d{1,2}$/, '')
  return plain === slug.replace(/-\d{1,2}$/, '') || isShortened(plain.split('-'), slug.split('-'))
}

/** Authors keep an anchor that others link to when they take a word out of the heading. */
function isShortened(words: readonly string[], left: readonly string[]): boolean {
  let next = 0
  for (const word of words) if (word === left[next]) next++
  return next === left.length && left.length > 2
}
