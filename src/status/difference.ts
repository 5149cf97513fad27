import { structuredPatch } from 'diff'
import { createArticle } from '../article/article.js'
import type { Article } from '../model/article.js'
import type { MarkdownParser } from '../model/mark.js'
import type { TextRange } from '../model/range.js'
import { changedSections, namedSections, type NamedSection } from '../versions/changed-sections.js'

/** A line of a difference: what was removed, what was added, or what stands around it. */
export interface DifferenceLine {
  readonly sign: '-' | '+' | ' '
  readonly text: string
}

/** A passage of the translation. */
export interface Passage {
  /** Its first line, from 1. */
  readonly line: number
  readonly text: string
}

/** How one section of the source has changed. */
export interface SectionDifference {
  /** A heading in quotes. */
  readonly name: string
  /** Its first line in the present source, from 1; `null` where it is gone. */
  readonly line: number | null
  readonly lines: readonly DifferenceLine[]
  /** What the translation has of the passages that were changed, or of those before what was added. */
  readonly passages: readonly Passage[]
}

export interface DifferenceRequest {
  /** The source as it was translated, without BOM. */
  readonly before: string
  /** The source today. */
  readonly present: string
  readonly translation: string
  /** Paths, relative to the working directory, and locales, canonical. */
  readonly source: { readonly path: string; readonly locale: string | null }
  readonly target: { readonly path: string; readonly locale: string | null }
  readonly parser: MarkdownParser
}

/**
 * Tells what has changed in a source since it was translated, section by section, beside the translation's text that it concerns.
 *
 * @param request The three texts.
 * @returns Sections in the order of the present source, removed ones last.
 */
export function differenceOf(request: DifferenceRequest): SectionDifference[] {
  const [before, present] = [withLineFeeds(request.before), withLineFeeds(request.present)]
  const changed = changedSections(before, present)
  const [old, own] = [namedSections(before), namedSections(present)]
  const passagesFor = createPassages(before, request)
  return changed.map(name => {
    const [earlier, later] = [
      old.filter(section => section.name === name),
      own.filter(section => section.name === name)
    ]
    const ranges = earlier.flatMap((section, index) => changedRanges(section, later[index]?.text ?? ''))
    return {
      name,
      line: later[0] === undefined ? null : lineAt(present, later[0].start),
      lines: lineDifference(textOf(earlier), textOf(later)),
      passages: passagesFor(ranges.length > 0 ? ranges : placeOfAddition(name, own, old))
    }
  })
}

function textOf(sections: readonly NamedSection[]): string {
  return sections.map(({ text }) => text).join('')
}

/** Lines that stand around a change. */
const CONTEXT = 1

function lineDifference(before: string, after: string): DifferenceLine[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: CONTEXT })
  return hunks.flatMap(({ lines }, index) => [
    ...(index === 0 ? [] : [{ sign: ' ' as const, text: '…' }]),
    ...lines.filter(line => !line.startsWith('\\')).map(toLine)
  ])
}

function toLine(line: string): DifferenceLine {
  const sign = line.charAt(0)
  return { sign: sign === '-' || sign === '+' ? sign : ' ', text: line.slice(1) }
}

/** Ranges of the earlier text whose lines were changed or removed, or the line before which others were added. */
function changedRanges({ text, start }: NamedSection, later: string): TextRange[] {
  const { hunks } = structuredPatch('', '', text, later, undefined, undefined, { context: 0 })
  const starts = lineStarts(text)
  const offsetOf = (line: number): number => start + (starts[line] ?? text.length)
  return hunks.map(({ oldStart, oldLines }) => {
    const first = oldLines === 0 ? Math.max(0, oldStart - 1) : oldStart - 1
    return { start: offsetOf(first), end: offsetOf(first + Math.max(1, oldLines)) }
  })
}

/** A new section has no text in the earlier version: the end of the section before it is where it would stand. */
function placeOfAddition(name: string, own: readonly NamedSection[], old: readonly NamedSection[]): TextRange[] {
  const index = own.findIndex(section => section.name === name)
  const before = own
    .slice(0, Math.max(0, index))
    .reverse()
    .map(section => old.find(earlier => earlier.name === section.name))
    .find(section => section !== undefined)
  return before === undefined
    ? []
    : [{ start: before.start + before.text.trimEnd().length - 1, end: before.start + before.text.length }]
}

/** Finds the text of the translation by the blocks that are each other's translation for certain. */
function createPassages(
  before: string,
  { translation, source, target, parser }: DifferenceRequest
): (ranges: readonly TextRange[]) => Passage[] {
  const text = withLineFeeds(translation)
  const origin = { sourceLocale: source.locale ?? 'und' }
  const earlier = createArticle(
    { ...origin, path: source.path, locale: source.locale, pathLocale: source.locale, isSource: true },
    before,
    parser
  )
  const article: Article = createArticle(
    { ...origin, path: target.path, locale: target.locale, pathLocale: target.locale, isSource: false },
    text,
    parser,
    { source: earlier }
  )
  const partners = article.comparison.structure?.partners ?? []
  return ranges => {
    const blocks = ranges.flatMap(range => {
      const touched = partners.filter(pair => pair.source.start < range.end && pair.source.end > range.start)
      const last = partners.findLast(pair => pair.source.end <= range.start)
      return touched.length > 0 ? touched : last === undefined ? [] : [last]
    })
    const distinct = [...new Set(blocks.map(pair => pair.target))].sort((a, b) => a.start - b.start)
    return distinct.map(block => ({
      line: lineAt(text, block.start),
      text: text.slice(block.start, block.end).trimEnd()
    }))
  }
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
