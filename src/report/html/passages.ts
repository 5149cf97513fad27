import { diffWordsWithSpace } from 'diff'
import type { Finding, TextPiece } from '../../model/finding.js'
import type { Edit, TextRange } from '../../model/range.js'
import type { FindingData, Run, RunKind } from './page-data.js'

/** Characters of unchanged text on both sides of a fix. */
const margin = 60
const ellipsis = '…'
const mostDifferences = 40
/** Unchanged text between two changes that is shorter is read with them: `lt-LT` became `lv-LV`, not two letters of it twice. */
const shortestUnchanged = 4

/**
 * The texts of a finding as runs: damage in the target, what of it the source has, and the fix as a difference.
 *
 * @param finding A finding with or without its excerpt.
 */
export function passagesOf(finding: Finding): Pick<FindingData, 'target' | 'source' | 'fix'> {
  const { excerpt, fix, offset, endOffset } = finding
  if (excerpt === undefined) return {}
  const { target, source, fixed } = excerpt
  const place = { start: offset, end: endOffset }
  const edited = fixed ?? target
  return {
    ...(target === null ? {} : { target: damageRuns(target, place) ?? whole(target) }),
    ...(source === null
      ? {}
      : {
          source:
            (source.path === undefined ? damageRuns(source, place) : null) ??
            expectedRuns(source, finding.expected ?? [])
        }),
    ...(fix === undefined || edited === null ? {} : { fix: fixRuns(edited, fix.edits) })
  }
}

/** `null` where the damage is not in the piece. */
function damageRuns(piece: TextPiece, { start, end }: TextRange): Run[] | null {
  const { text } = piece
  const [from, to] = [start - piece.start, end - piece.start]
  if (to < 0 || from > text.length) return null
  const [first, last] = [Math.max(0, from), Math.min(text.length, to)]
  return framed(piece, [
    ['=', text.slice(0, first)],
    ['!', text.slice(first, last)],
    ['=', text.slice(last)]
  ])
}

function whole(piece: TextPiece): Run[] {
  return framed(piece, [['=', piece.text]])
}

/** Marks the first place of each expected text; the longer ones first, so that none is marked in part. */
function expectedRuns(piece: TextPiece, expected: readonly string[]): Run[] {
  const { text } = piece
  const ranges: TextRange[] = []
  for (const wanted of [...new Set(expected)].sort((a, b) => b.length - a.length)) {
    const start = wanted === '' ? -1 : text.indexOf(wanted)
    const end = start + wanted.length
    if (start >= 0 && ranges.every(range => end <= range.start || start >= range.end)) ranges.push({ start, end })
  }
  const runs: Run[] = []
  let position = 0
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    runs.push(['=', text.slice(position, start)], ['?', text.slice(start, end)])
    position = end
  }
  return framed(piece, [...runs, ['=', text.slice(position)]])
}

/** The edits with some text around them, word by word where they replace. */
function fixRuns({ start, text }: TextPiece, edits: readonly Edit[]): Run[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  let position = 0
  for (const edit of sorted) {
    const [from, to] = [edit.start - start, edit.end - start]
    runs.push(['=', text.slice(position, from)])
    runs.push(...differences(text.slice(from, to), edit.text))
    position = to
  }
  return shortened(merged([...runs, ['=', text.slice(position)]]))
}

function differences(before: string, after: string): Run[] {
  // Texts that share little are easier to read one after the other, and quicker to compare not at all.
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostDifferences })
  if (parts === undefined)
    return [
      ['-', before],
      ['+', after]
    ]
  const runs: Run[] = []
  let [removed, inserted] = ['', '']
  for (const [index, part] of parts.entries()) {
    const isChange = part.added || part.removed
    const isCrumb = !isChange && index > 0 && index < parts.length - 1 && part.value.length < shortestUnchanged
    if (!part.added && (isChange || isCrumb)) removed += part.value
    if (!part.removed && (isChange || isCrumb)) inserted += part.value
    if (isChange || isCrumb) continue
    runs.push(['-', removed], ['+', inserted], ['=', part.value])
    ;[removed, inserted] = ['', '']
  }
  return [...runs, ['-', removed], ['+', inserted]]
}

/** Cuts long unchanged runs down to the text beside a change. */
function shortened(runs: readonly Run[]): Run[] {
  return runs.map(([kind, text], index) => {
    const [isFirst, isLast] = [index === 0, index === runs.length - 1]
    const kept = (isFirst ? 0 : margin) + (isLast ? 0 : margin)
    if (kind !== '=' || text.length <= kept + ellipsis.length) return [kind, text]
    const points = Array.from(text)
    const [head, tail] = [isFirst ? [] : points.slice(0, margin), isLast ? [] : points.slice(-margin)]
    return [kind, `${head.join('')}${ellipsis}${tail.join('')}`]
  })
}

function framed({ isCutBefore, isCutAfter }: TextPiece, runs: readonly Run[]): Run[] {
  const before: Run[] = isCutBefore === true ? [['=', ellipsis]] : []
  const after: Run[] = isCutAfter === true ? [['=', ellipsis]] : []
  return merged([...before, ...runs, ...after])
}

/** Neighbours of one kind as one run; empty ones only where they are damage: then something is missing there. */
function merged(runs: readonly Run[]): Run[] {
  const result: [RunKind, string][] = []
  for (const [kind, text] of runs) {
    if (text === '' && kind !== '!') continue
    const last = result.at(-1)
    if (last?.[0] === kind) last[1] += text
    else result.push([kind, text])
  }
  return result
}
