import type { RawFinding } from '../model/finding.js'
import type { TextRange } from '../model/range.js'
import type { Subject } from '../model/subject.js'
import type { Meeting } from './precedence.js'

/** The findings of one article, arranged so that those about a subject are found without a look at all others. */
export interface FindingIndex {
  /**
   * Finds a finding that is about the same defect as another one.
   *
   * @param cause A rule, or `rule/messageId`.
   * @param finding The other finding.
   * @param meeting What both have to share.
   * @returns The first by place; `undefined` where there is none.
   */
  find(cause: string, finding: RawFinding, meeting: Meeting): RawFinding | undefined
}

/** Findings of one rule or message. */
interface Candidates {
  readonly all: RawFinding[]
  readonly byUnit: Map<string, RawFinding[]>
  readonly byValue: Map<string, RawFinding[]>
  /** With what they are about in the target, by start; sorted when first asked for. */
  readonly inTarget: RangeList
  readonly inSource: RangeList
  /** Findings about whole blocks, with the text of the blocks. */
  readonly blocks: { readonly finding: RawFinding; readonly text: string }[]
}

/**
 * Arranges the findings of one article.
 *
 * @param findings Findings as rules have reported them.
 */
export function createFindingIndex(findings: readonly RawFinding[]): FindingIndex {
  const candidates = new Map<string, Candidates>()
  for (const finding of findings) {
    if (finding.ruleId === null) continue
    for (const name of [finding.ruleId, `${finding.ruleId}/${finding.messageId}`]) {
      let known = candidates.get(name)
      if (known === undefined) candidates.set(name, (known = createCandidates()))
      add(known, finding)
    }
  }
  return {
    find(cause, finding, meeting) {
      const known = candidates.get(cause)
      if (known === undefined) return undefined
      if (meeting === 'article') return known.all.find(other => other !== finding)
      if (meeting === 'place')
        // What other people's plugins report has no subjects.
        return finding.subjects === undefined
          ? undefined
          : known.all.find(
              other =>
                other.ruleId !== finding.ruleId && other.offset <= finding.offset && finding.offset < other.endOffset
            )
      if (meeting === 'unit')
        return finding.unitId === undefined
          ? undefined
          : known.byUnit.get(finding.unitId)?.find(other => other !== finding)
      return findBySubject(known, finding, meeting === 'subject in unit')
    }
  }
}

function createCandidates(): Candidates {
  return {
    all: [],
    byUnit: new Map(),
    byValue: new Map(),
    inTarget: new RangeList(),
    inSource: new RangeList(),
    blocks: []
  }
}

function add({ all, byUnit, byValue, inTarget, inSource, blocks }: Candidates, finding: RawFinding): void {
  all.push(finding)
  if (finding.unitId !== undefined) push(byUnit, finding.unitId, finding)
  for (const { kind, value, target, source } of finding.subjects ?? []) {
    if (value !== undefined && kind === 'block') blocks.push({ finding, text: value })
    else if (value !== undefined) push(byValue, `${kind} ${value}`, finding)
    if (target !== undefined) inTarget.add(target, finding)
    for (const range of source ?? []) inSource.add(range, finding)
  }
}

function findBySubject(known: Candidates, finding: RawFinding, isWithinUnit: boolean): RawFinding | undefined {
  const mayMeet = (other: RawFinding): boolean =>
    other !== finding &&
    !(isWithinUnit && other.unitId !== undefined && finding.unitId !== undefined && other.unitId !== finding.unitId)
  const { subjects = [] } = finding
  // Of a run of blocks, all has to be explained by the other finding: one sentence in it explains nothing of the rest.
  if (subjects.some(({ kind }) => kind === 'block')) return findCovering(known, subjects, mayMeet)
  for (const subject of subjects) {
    const found = findByValue(known, subject, mayMeet) ?? findByPlace(known, subject, mayMeet)
    if (found !== undefined) return found
  }
  return undefined
}

function findCovering(
  { inTarget, inSource }: Candidates,
  blocks: readonly Subject[],
  mayMeet: (other: RawFinding) => boolean
): RawFinding | undefined {
  const covering = blocks.map(({ target, source: [source] = [] }) =>
    target !== undefined
      ? inTarget.findCovering(target, mayMeet)
      : source === undefined
        ? undefined
        : inSource.findCovering(source, mayMeet)
  )
  return covering.every(other => other !== undefined) ? covering[0] : undefined
}

function findByValue(
  { byValue, blocks }: Candidates,
  { kind, value }: Subject,
  mayMeet: (other: RawFinding) => boolean
): RawFinding | undefined {
  if (value === undefined || value === '') return undefined
  return (
    byValue.get(`${kind} ${value}`)?.find(mayMeet) ??
    blocks.find(({ finding, text }) => mayMeet(finding) && text.includes(value))?.finding
  )
}

/** In the target, the ranges overlap; in the source, every place of the subject lies in what the other finding is about. */
function findByPlace(
  { inTarget, inSource }: Candidates,
  { target, source }: Subject,
  mayMeet: (other: RawFinding) => boolean
): RawFinding | undefined {
  const found = target === undefined ? undefined : inTarget.findOverlapping(target, mayMeet)
  if (found !== undefined || source === undefined || source.length === 0) return found
  const covering = source.map(range => inSource.findOverlapping(range, mayMeet))
  return covering.every(other => other !== undefined) ? covering[0] : undefined
}

/** Code units at the edges of a block that are no text of it, such as `# `. */
const EDGE = 4

/** Ranges with their findings, for questions about overlap in logarithmic time where they do not overlap each other. */
class RangeList {
  readonly #items: { readonly range: TextRange; readonly finding: RawFinding }[] = []
  /** Highest end of each item and those before it. */
  #ends: number[] | null = null

  add(range: TextRange, finding: RawFinding): void {
    this.#items.push({ range, finding })
    this.#ends = null
  }

  /** The first by start that holds a range, but for whitespace or markers at its edges. */
  findCovering({ start, end }: TextRange, mayMeet: (other: RawFinding) => boolean): RawFinding | undefined {
    return this.#items.find(
      ({ range, finding }) => range.start <= start + EDGE && range.end >= end - EDGE && mayMeet(finding)
    )?.finding
  }

  /** The first by start that shares at least a character with a range, or stands in it where it is empty. */
  findOverlapping({ start, end }: TextRange, mayMeet: (other: RawFinding) => boolean): RawFinding | undefined {
    const ends = this.#sortedEnds()
    for (let index = firstAtLeast(ends, start); index < this.#items.length; index++) {
      const { range, finding } = this.#items[index] as { range: TextRange; finding: RawFinding }
      if (range.start > end) return undefined
      const isOverlap =
        (range.start < end && start < range.end) ||
        ((range.start === range.end || start === end) && range.start <= end && start <= range.end)
      if (isOverlap && mayMeet(finding)) return finding
    }
    return undefined
  }

  #sortedEnds(): readonly number[] {
    if (this.#ends !== null) return this.#ends
    this.#items.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    let highest = -1
    return (this.#ends = this.#items.map(({ range }) => (highest = Math.max(highest, range.end))))
  }
}

/** Index of the first value of an ascending list that is at least as high as another. */
function firstAtLeast(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
