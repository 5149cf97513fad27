import { defineRule } from '../src/define-rule.js'
import type { Article, Block, BlockPair, Structure, StructureDifference } from '../src/model/article.js'
import type { ReportDescriptor } from '../src/model/rule.js'
import type { RelatedPlace } from '../src/model/finding.js'
import type { Subject } from '../src/model/subject.js'
import { isInAlphabeticalPlace } from './shared/structure/alphabetical.js'
import { formOfAdded, formOfNamed, namedFormsIn } from './shared/structure/block-form.js'
import { blockName, excerptOfBlock, isNote } from './shared/structure/block-name.js'
import { headingText } from '../src/text/markdown/heading-text.js'
import { findPageFault, type PageFault } from './shared/structure/whole-page.js'
import { sourceName } from './shared/structure/source-name.js'
import { brokenMarkers, type BrokenMarker } from './shared/structure/broken-markers.js'
import { nestingChanges, type NestingChange } from './shared/structure/changed-nesting.js'
import { isMerged, isMistake, showsNothing } from './shared/structure/harmless-differences.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineRule({
  name: 'structure-match',
  meta: {
    description: 'require the sections, list items, table rows, code blocks and images of the source article',
    scope: 'article',
    recommended: 'warning',
    fixable: false,
    issueType: 'omission',
    options: {
      type: 'object',
      properties: {
        allow: {
          type: 'array',
          items: { type: 'string', minLength: 1 },
          default: [],
          description: "Texts that mark a block as the translator's own, such as `Anmerkung der Redaktion`"
        },
        most: {
          type: 'integer',
          minimum: 1,
          default: 8,
          description:
            'Most differences that are reported each on its own; beyond, the translation follows another version, which is one finding'
        }
      },
      additionalProperties: false
    },
    choices: { added: 'block', missing: 'block' },
    messages: {
      missing: '{{block}} “{{expected}}”{{more}} is missing, expected here as in `{{path}}` on line {{line}}',
      added: '{{block}} “{{actual}}”{{more}} is not in `{{path}}`',
      moved: '{{block}} “{{actual}}”{{more}} is out of order, expected it where `{{path}}` has it on line {{line}}',
      replaced:
        '{{block}} “{{actual}}”{{more}} differs from the source, expected a translation of “{{expected}}” as in `{{path}}` on line {{line}}',
      stub: 'Text “{{actual}}” stands in place of the article, expected a translation of `{{path}}`',
      empty: 'Article has no text, expected a translation of `{{path}}`',
      cut: 'Translation ends at “{{actual}}”, expected the rest of `{{path}}` from line {{line}} on: {{share}} % of its text{{sections}}',
      behind: 'Translation lacks {{share}} % of the text of `{{path}}`{{sections}}, expected all of it',
      other: 'Article is another text than `{{path}}`, expected a translation: {{share}} % of that have no counterpart',
      marker: 'Marker `{{actual}}` has no space behind it, expected a {{block}}',
      nesting:
        '{{block}} “{{actual}}”{{more}} is {{found}}, expected it {{expected}} as in `{{path}}` on line {{line}}',
      stale: 'Structure differs from `{{path}}` in {{count}} places, expected its sections, paragraphs, lists and code'
    }
  },
  create(context) {
    const { allow, most } = context.options
    return {
      article(article) {
        const { structure } = article.comparison
        // MDX that cannot be parsed was read as Markdown, which has other blocks.
        if (structure === null || (article.mdx !== null && article.mdx.problem !== null)) return
        const siblingsAt = createSiblings(article)
        const fault = findPageFault(article, structure)
        if (fault !== null) reportPage(fault, article, structure)
        if (fault !== null && fault.kind !== 'cut') return
        const markers = brokenMarkers(article, structure.source)
        for (const marker of markers) reportMarker(marker)
        for (const change of nestingChanges(article, structure)) reportNesting(change, article, structure)
        const cut = new Set(fault?.missing)
        const differences = structure.differences.filter(
          difference =>
            !difference.source.some(block => cut.has(block)) &&
            !isOfMarker(difference, markers) &&
            !showsNothing(difference, article, structure) &&
            !isMerged(difference, structure) &&
            !isOwnNote(difference, article, allow) &&
            !isRearranged(difference, article, structure) &&
            !isSortedAnew(difference, siblingsAt, article.locale)
        )
        const [first] = differences
        if (differences.length <= most) countOccasions(structure)
        if (first === undefined) return
        if (differences.length <= most) {
          for (const difference of differences) report(difference, article, structure)
          return
        }
        const related = differences
          .slice(0, RELATED_SHOWN)
          .flatMap(difference => relatedOf(difference, structure) ?? [])
        context.report({
          messageId: 'stale',
          data: { count: differences.length, path: sourceName(structure.source) },
          place: first.place,
          expected: differences.map(({ source }) => textOf(source, structure.source)).filter(text => text !== ''),
          actual: differences
            .map(({ target }) => textOf(target, article))
            .join('\n\n')
            .trim(),
          related,
          subjects: differences.flatMap(difference => subjectsOf(difference, article, structure))
        })
      }
    }

    /** A page has one for a block that the source does not have, and one for each block of the source that other pages have as well. */
    function countOccasions({ source }: Structure): void {
      context.occasion('added', '')
      for (const form of namedFormsIn(source.text)) context.occasion('missing', form)
    }

    function reportMarker({ what, marker, place, block }: BrokenMarker): void {
      context.report({
        messageId: 'marker',
        data: { actual: marker, block: what },
        place,
        actual: marker,
        subjects: [{ kind: 'block', target: { start: block.start, end: block.end } }]
      })
    }

    function reportNesting({ pairs, actual, expected }: NestingChange, article: Article, structure: Structure): void {
      const [first, last] = [pairs[0] as BlockPair, pairs.at(-1) as BlockPair]
      const difference = {
        kind: 'moved' as const,
        target: pairs.map(({ target }) => target),
        source: pairs.map(({ source }) => source),
        place: first.target
      }
      const related = relatedOf(difference, structure)
      context.report({
        messageId: 'nesting',
        data: {
          block: blockName(first.target, article.text),
          more: moreOf(difference.target),
          path: sourceName(structure.source),
          line: lineOf(difference, structure),
          actual: excerptOfBlock(first.target, article.text),
          found: actual,
          expected
        },
        place: { start: first.target.start, end: last.target.end },
        expected: [textOf(difference.source, structure.source)],
        actual: textOf(difference.target, article),
        ...(related === null ? {} : { related: [related] }),
        subjects: subjectsOf(difference, article, structure)
      })
    }

    function reportPage(
      { kind, place, missing, share, sections }: PageFault,
      article: Article,
      { source }: Structure
    ): void {
      const [first, last] = [missing[0] as Block, missing.at(-1) as Block]
      const titles = sections.slice(0, SECTIONS_SHOWN).map(title => `“${excerpt(title)}”`)
      const more = sections.length > titles.length ? ` and ${sections.length - titles.length} more` : ''
      context.report({
        messageId: kind,
        data: {
          actual: excerpt(article.text.slice(place.start, place.end)),
          path: sourceName(source),
          line: source.pointAt(first.start).line,
          share: Math.round(share * 100),
          sections:
            titles.length === 0
              ? ''
              : `, with the ${sections.length > 1 ? 'sections' : 'section'} ${titles.join(', ')}${more}`
        },
        place,
        subjects: [
          {
            kind: 'block',
            value: missing.map(({ start, end }) => source.text.slice(start, end)).join('\n\n'),
            source: [{ start: first.start, end: last.end }]
          }
        ]
      })
    }

    function report(difference: StructureDifference, article: Article, structure: Structure): void {
      const { kind, target, source, place } = difference
      const related = relatedOf(difference, structure)
      const actual = excerptOfBlock(target[0], article.text)
      const expected = excerptOfBlock(source[0], structure.source.text)
      const named = kind === 'missing' ? source : target
      context.report({
        messageId: kind,
        data: {
          block: blockName(named[0] as Block, kind === 'missing' ? structure.source.text : article.text),
          more: moreOf(named),
          path: sourceName(structure.source),
          line: lineOf(difference, structure),
          actual,
          expected
        },
        place,
        ...(source.length === 0 ? {} : { expected: [textOf(source, structure.source)] }),
        ...(target.length === 0 ? {} : { actual: textOf(target, article) }),
        ...(related === null ? {} : { related: [related] }),
        ...(kind === 'added' && !isMistake(difference, article, structure) ? { severityCap: 'info' as const } : {}),
        subjects: subjectsOf(difference, article, structure),
        ...choiceOf(difference, article, structure)
      })
    }
  }
})

function choiceOf(
  { kind, target, source }: StructureDifference,
  article: Article,
  structure: Structure
): Pick<ReportDescriptor, 'choice'> {
  if (kind === 'added') return { choice: { from: '', to: formOfAdded(target, article) } }
  if (kind !== 'missing' || source.length > 1) return {}
  const form = formOfNamed(textOf(source, structure.source))
  return form === null ? {} : { choice: { from: form, to: '' } }
}

const RELATED_SHOWN = 20
const SECTIONS_SHOWN = 3

/** The blocks of both sides, with their texts: what stands in them is missing or added with them. */
function subjectsOf({ target, source }: StructureDifference, article: Article, structure: Structure): Subject[] {
  const subjectOf = (side: 'target' | 'source', blocks: readonly Block[], text: string): Subject[] => {
    const [first, last] = [blocks[0], blocks.at(-1)]
    if (first === undefined || last === undefined) return []
    const range = { start: first.start, end: last.end }
    const value = text.slice(range.start, range.end)
    return [{ kind: 'block', value, ...(side === 'target' ? { target: range } : { source: [range] }) }]
  }
  return [...subjectOf('target', target, article.text), ...subjectOf('source', source, structure.source.text)]
}

/** How many blocks follow the one that a message names. */
function moreOf({ length }: readonly Block[]): string {
  return length > 1 ? ` (and ${length - 1} more ${length > 2 ? 'blocks' : 'block'})` : ''
}

/** The text of a run of blocks. */
function textOf(blocks: readonly Block[], { text }: Pick<Article, 'text'>): string {
  const [first, last] = [blocks[0], blocks.at(-1)]
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end)
}

function lineOf({ source: [first] }: StructureDifference, { source }: Structure): number {
  return first === undefined ? 1 : source.pointAt(first.start).line
}

/** An earlier version of the source is no file that could be opened. */
function relatedOf(
  { source }: StructureDifference,
  { source: { path, pointAt, commit } }: Structure
): RelatedPlace | null {
  const [first, last] = [source[0], source.at(-1)]
  if (first === undefined || last === undefined || commit !== undefined) return null
  return { path, start: first.start, end: last.end, message: 'What the source has', ...pointAt(first.start) }
}

/** A heading or an item that is missing because its marker is broken, and the paragraph that is there in its place. */
function isOfMarker(
  { source: [first], target, place }: StructureDifference,
  markers: readonly BrokenMarker[]
): boolean {
  return markers.some(
    ({ what, block }) =>
      target.includes(block) ||
      (first !== undefined &&
        (what === 'heading' ? first.kind === 'heading' : /[-1]$/.test(first.nesting)) &&
        Math.abs(block.start - place.start) < NEAR_MARKER)
  )
}

/** Characters between a broken marker and the block behind which it seems to be missing. */
const NEAR_MARKER = 2000

/** Translators explain what readers of another language do not know. */
function isOwnNote({ kind, target }: StructureDifference, { text }: Article, allow: readonly string[]): boolean {
  return (
    kind === 'added' && target.length <= 2 && target.some(block => isNote(text.slice(block.start, block.end), allow))
  )
}

/**
 * Whether one paragraph was only written as several, as a list, or the other way round: what seems to be added or replaced holds code and links of the
 * source, none of them more often than there.
 */
function isRearranged({ kind, target, source }: StructureDifference, { text }: Article, structure: Structure): boolean {
  if ([...target, ...source].some(block => block.kind !== 'text')) return false
  const [own, other] = [anchorsIn(textOf(target, { text })), anchorsIn(textOf(source, structure.source))]
  if (own.length === 0) return false
  if (kind === 'replaced')
    return (
      target.length !== source.length &&
      own.length === other.length &&
      own.every((anchor, index) => anchor === other[index])
    )
  return kind === 'added' && own.every(anchor => countOf(anchor, text) <= countOf(anchor, structure.source.text))
}

/** A glossary is sorted by the words of its language: there, its sections stand where they belong. */
function isSortedAnew(
  { kind, target: moved }: StructureDifference,
  siblingsAt: (depth: number) => Siblings,
  locale: Article['locale']
): boolean {
  const [first] = moved
  if (kind !== 'moved' || first?.kind !== 'heading') return false
  const { places, entries } = siblingsAt(first.depth)
  return moved.every(
    block =>
      block.kind !== 'heading' ||
      block.depth !== first.depth ||
      isInAlphabeticalPlace(entries, places.get(block) ?? -1, locale)
  )
}

/** The headings of one depth. */
interface Siblings {
  readonly places: ReadonlyMap<Block, number>
  /** Their words. */
  readonly entries: readonly string[]
}

/** Reads the headings of a depth when they are first asked for: a long article may have many that were moved. */
function createSiblings({ blocks, text }: Article): (depth: number) => Siblings {
  const known = new Map<number, Siblings>()
  return depth => {
    const siblings =
      known.get(depth) ??
      readSiblings(
        blocks.filter(block => block.kind === 'heading' && block.depth === depth),
        text
      )
    known.set(depth, siblings)
    return siblings
  }
}

function readSiblings(headings: readonly Block[], text: string): Siblings {
  return {
    places: new Map(headings.map((block, index) => [block, index])),
    entries: headings.map(({ start, end }) => headingText(text.slice(start, end)))
  }
}

/** Code and destinations of links, sorted: translators keep them as they are. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/`[^`\n]{2,200}`|\]\([^()\s]{2,300}\)/g)].map(([anchor]) => anchor).sort()
}

function countOf(part: string, whole: string): number {
  return whole.split(part).length - 1
}
