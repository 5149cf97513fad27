import type { Article, Block, Structure } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'

/** A marker of a heading or of a list item that Markdown does not take for one, for want of a space behind it. */
export interface BrokenMarker {
  readonly what: 'heading' | 'list item'
  readonly marker: string
  /** Its line. */
  readonly place: TextRange
  /** The paragraph that it stands in. */
  readonly block: Block
}

const HEADING = /^[ \t]{0,3}(#{1,6})(?:[^\s#!]|[\u00a0\u3000])/
const ITEM = /^[ \t]*([-*+]|\d{1,2}[.)])(?=[\p{L}[])(?!\*)/u
/** `\1` and `1\.`: an escaped marker is text. */
const ESCAPED = /^[ \t]*(\\[-*+]|\d{1,2}\\[.)])(?=\s)/

/**
 * Finds markers without a space behind them, where the translation has fewer headings or list items than its source.
 *
 * @param article The translation.
 * @param source Its source.
 */
export function brokenMarkers({ blocks, text }: Article, source: Structure['source']): BrokenMarker[] {
  const found = blocks.flatMap(block => (block.kind === 'text' ? markersIn(block, text) : []))
  if (found.length === 0) return []
  const own = source.blocks.flatMap(block => (block.kind === 'text' ? markersIn(block, source.text) : []))
  return found.filter(
    ({ what }) => !own.some(other => other.what === what) && countOf(what, blocks) < countOf(what, source.blocks)
  )
}

function markersIn(block: Block, text: string): BrokenMarker[] {
  const markers: BrokenMarker[] = []
  let start = block.start
  for (const line of text.slice(block.start, block.end).split('\n')) {
    const heading = HEADING.exec(line)?.[1]
    const item = ITEM.exec(line)?.[1] ?? ESCAPED.exec(line)?.[1]
    const marker = heading ?? item
    if (marker !== undefined)
      markers.push({
        what: heading === undefined ? 'list item' : 'heading',
        marker,
        place: { start, end: start + line.trimEnd().length },
        block
      })
    start += line.length + 1
  }
  return markers
}

function countOf(what: BrokenMarker['what'], blocks: readonly Block[]): number {
  return blocks.filter(({ kind, nesting }) => (what === 'heading' ? kind === 'heading' : /[-1]$/.test(nesting))).length
}
