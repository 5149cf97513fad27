import type { FileResult, Finding } from '../model/finding.js'
import { textFingerprint } from './fingerprint.js'

/** Findings of one kind in one unit of one article that a team knows of; without a line, because text moves. */
export interface BaselineEntry {
  /** Path relative to the baseline's folder, with `/`. */
  readonly article: string
  readonly rule: string
  /** `null` for findings outside of units. */
  readonly unit: string | null
  readonly fingerprint: string
  /** How many such findings are known. */
  readonly count: number
  /** For people who review the file; not compared. */
  readonly message: string
}

/** The key by which two entries are the same. */
export function entryKey({ article, rule, unit, fingerprint }: Omit<BaselineEntry, 'count' | 'message'>): string {
  return JSON.stringify([article, rule, unit, fingerprint])
}

/** An entry for one finding; `null` for a fault of the tool, which nobody may get used to. */
export function toEntry(article: string, finding: Finding): BaselineEntry | null {
  const { ruleId, unitId, message } = finding
  if (ruleId === null) return null
  return { article, rule: ruleId, unit: unitId ?? null, fingerprint: textFingerprint(finding), count: 1, message }
}

/**
 * Entries for all findings, equal ones counted, ordered by article, rule, unit and fingerprint.
 *
 * @param pathOf What an article is called in the baseline.
 */
export function entriesOf(results: readonly FileResult[], pathOf: (result: FileResult) => string): BaselineEntry[] {
  const entries: BaselineEntry[] = []
  for (const result of results) {
    const article = pathOf(result)
    for (const finding of result.messages) {
      const entry = toEntry(article, finding)
      if (entry !== null) entries.push(entry)
    }
  }
  return mergeEntries(entries)
}

/** Adds up the counts of equal entries; ordered as they are written. */
export function mergeEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const key = entryKey(entry)
    const earlier = byKey.get(key)
    byKey.set(key, earlier === undefined ? entry : { ...earlier, count: earlier.count + entry.count })
  }
  return [...byKey.values()].sort(compareEntries)
}

function compareEntries(first: BaselineEntry, second: BaselineEntry): number {
  return (
    compareText(first.article, second.article) ||
    compareText(first.rule, second.rule) ||
    compareText(first.unit ?? '', second.unit ?? '') ||
    compareText(first.fingerprint, second.fingerprint)
  )
}

/** By code units: the same on every machine. */
function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second)
}
