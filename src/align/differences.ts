import type { Block, StructureDifference } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import type { Alignment } from './align.js'
import type { Side } from './side.js'
import { runs } from './runs.js'
import type { Match } from './sequence.js'

/** A run of left-over blocks of one side, and where it would stand on the other. */
interface Run {
  readonly blocks: readonly Block[]
  /** Position in the target before which the run stands, or would stand. */
  readonly at: number
}

/**
 * Finds in which runs of blocks a translation differs from its source. What is missing and added in the same place was replaced: one
 * difference, not two.
 *
 * @param alignment The alignment.
 * @param source The source article.
 * @param target Its translation.
 * @returns Differences in the order of their places.
 */
export function differencesOf(alignment: Alignment, source: Side, target: Side): StructureDifference[] {
  const missing = missingRuns(alignment, source)
  const added = runs(alignment.added).map(([start, end]) => ({
    blocks: target.blocks.slice(start, end),
    at: start,
    end
  }))
  const differences = movedRuns(alignment.moved, source, target)
  const replaced = new Set<Run>()
  for (const run of missing.filter(isContent)) {
    const other = added.find(
      candidate =>
        !replaced.has(candidate) &&
        run.at >= candidate.at &&
        run.at <= candidate.end &&
        isAlike(candidate.blocks, run.blocks)
    )
    if (other === undefined) {
      differences.push({ kind: 'missing', target: [], source: run.blocks, place: placeBefore(run.at, target) })
      continue
    }
    replaced.add(other)
    differences.push({
      kind: 'replaced',
      target: other.blocks,
      source: run.blocks,
      place: headOf(other.blocks, target)
    })
  }
  for (const run of added)
    if (!replaced.has(run) && isContent(run))
      differences.push({ kind: 'added', target: run.blocks, source: [], place: headOf(run.blocks, target) })
  return differences.sort((a, b) => a.place.start - b.place.start)
}

/** Source blocks without a counterpart, in runs that would stand in one place of the target. */
function missingRuns({ missing, matches, moved }: Alignment, source: Side): Run[] {
  // Each match says where its block ends in the target.
  const places = new Map(
    [...moved, ...matches].map(match => [match.source + match.sourceCount, match.target + match.targetCount])
  )
  return runs(missing).map(([start, end]) => {
    let before = start
    while (before > 0 && !places.has(before)) before--
    return { blocks: source.blocks.slice(start, end), at: places.get(before) ?? 0 }
  })
}

function movedRuns(moved: readonly Match[], source: Side, target: Side): StructureDifference[] {
  const groups: Match[][] = []
  for (const match of [...moved].sort((a, b) => a.target - b.target)) {
    const last = groups.at(-1)?.at(-1)
    if (
      last !== undefined &&
      match.target - last.target - last.targetCount <= 1 &&
      match.source > last.source &&
      match.source - last.source - last.sourceCount <= 1
    )
      groups.at(-1)?.push(match)
    else groups.push([match])
  }
  return groups.map(group => {
    const blocks = group.flatMap(match => target.blocks.slice(match.target, match.target + match.targetCount))
    return {
      kind: 'moved',
      target: blocks,
      source: group.flatMap(match => source.blocks.slice(match.source, match.source + match.sourceCount)),
      place: headOf(blocks, target)
    }
  })
}

/** Tags and layout differ between sites; their contents are compared separately. */
function isContent({ blocks }: Run): boolean {
  return blocks.some(({ kind }) => kind !== 'html')
}

/** Whether the blocks in the place of a run can be another version of it. */
function isAlike(target: readonly Block[], source: readonly Block[]): boolean {
  return target.some(block => source.some(other => other.kind === block.kind))
}

/** The first line of the first block. */
function headOf(blocks: readonly Block[], { text }: Side): TextRange {
  return firstLine(blocks[0] as Block, text)
}

/** What is missing would stand behind the block before it; at the start of the text, before the first one. */
function placeBefore(at: number, { blocks, text }: Side): TextRange {
  const block = blocks[Math.max(0, at - 1)]
  if (block === undefined) return { start: 0, end: Math.min(3, text.length) }
  return firstLine(block, text)
}

function firstLine({ start, end }: Block, text: string): TextRange {
  const line = text.indexOf('\n', start)
  const last = line < 0 ? end : Math.min(end, line)
  return { start, end: text[last - 1] === '\r' ? last - 1 : last }
}
