import type { FileResult, Finding } from '../model/finding.js'
import { entryKey, toEntry, type BaselineEntry } from './entries.js'

export interface AppliedBaseline {
  /** Results with new findings only, in the order given. */
  readonly results: readonly FileResult[]
  /** The same files with the findings that are known; files without any are left out. */
  readonly known: readonly FileResult[]
  /** What the baseline knows and the articles no longer have; `count` says how many are too many. */
  readonly stale: readonly BaselineEntry[]
}

export interface ApplyOptions {
  /** What an article is called in the baseline. */
  readonly pathOf: (result: FileResult) => string
  /** Whether an article of the baseline that was not linted still exists: entries of those that do are left alone. */
  readonly exists: (article: string) => boolean
}

/**
 * Takes known findings out of results. Of several equal findings, as many as the baseline counts are known: the first ones.
 */
export function applyBaseline(
  results: readonly FileResult[],
  entries: readonly BaselineEntry[],
  { pathOf, exists }: ApplyOptions
): AppliedBaseline {
  const left = new Map(entries.map(entry => [entryKey(entry), entry.count]))
  const judged = new Set<string>()
  const seen = new Set<string>()
  const known: FileResult[] = []
  const fresh = results.map(result => {
    const article = pathOf(result)
    seen.add(article)
    // After a fault, a missing finding proves nothing.
    if (!result.messages.some(({ ruleId }) => ruleId === null)) judged.add(article)
    const [isNew, isKnown] = [[], []] as [Finding[], Finding[]]
    for (const finding of result.messages) {
      const entry = toEntry(article, finding)
      const key = entry === null ? '' : entryKey(entry)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      ;(count > 0 ? isKnown : isNew).push(finding)
    }
    if (isKnown.length === 0) return result
    const { omitted: _, ...rest } = result
    known.push(withMessages(rest, isKnown))
    return withMessages(result, isNew)
  })
  const isStale = ({ article }: BaselineEntry): boolean =>
    judged.has(article) || (!seen.has(article) && !exists(article))
  const stale = entries.flatMap(entry => {
    const count = left.get(entryKey(entry)) ?? 0
    return count > 0 && isStale(entry) ? [{ ...entry, count }] : []
  })
  return { results: fresh, known, stale }
}

/** The entries without those that are stale. */
export function pruneEntries(entries: readonly BaselineEntry[], stale: readonly BaselineEntry[]): BaselineEntry[] {
  const tooMany = new Map(stale.map(entry => [entryKey(entry), entry.count]))
  return entries.flatMap(entry => {
    const count = entry.count - (tooMany.get(entryKey(entry)) ?? 0)
    return count > 0 ? [{ ...entry, count }] : []
  })
}

function withMessages(result: FileResult, messages: readonly Finding[]): FileResult {
  const omitted = (severity: number): number =>
    (result.omitted ?? []).reduce((sum, each) => sum + (each.severity === severity ? each.count : 0), 0)
  const count = (severity: number): number =>
    messages.filter(message => message.severity === severity).length + omitted(severity)
  return {
    ...result,
    messages,
    errorCount: count(2),
    warningCount: count(1),
    infoCount: count(0),
    fixableCount: messages.filter(({ fix }) => fix !== undefined).length
  }
}
