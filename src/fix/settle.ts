import type { FileResult, Finding } from '../model/finding.js'
import type { FixRequest } from '../model/fix.js'
import { applyFixes } from './apply-edits.js'

/** Fixes can make room for others; text that still changes after so many passes is taken to change for ever. */
export const maximumPasses = 10

/** The state of the texts between passes. */
export interface Settled {
  /** Texts by path, where they differ from the originals. */
  readonly texts: ReadonlyMap<string, string>
  /** Results of all files as their texts are now. */
  readonly results: ReadonlyMap<string, FileResult>
  /** Findings fixed, by path. */
  readonly counts: ReadonlyMap<string, number>
  /** Files whose fixes never come to rest, or break the file: their texts are the originals. Values name the rules. */
  readonly restless: ReadonlyMap<string, readonly string[]>
}

export interface SettleRun {
  /** Texts before any fix, without BOM, by path. */
  readonly originals: ReadonlyMap<string, string>
  /** Results for these texts, by path. */
  readonly first: ReadonlyMap<string, FileResult>
  readonly minimumSeverity: FixRequest['minimumSeverity']
  /** Lints the files that may look different once the texts of some have changed. */
  readonly lint: (changed: ReadonlySet<string>, texts: ReadonlyMap<string, string>) => Promise<readonly FileResult[]>
}

/**
 * Applies fixes and lints again until no text changes. A file that does not come to rest gets its original text back, and the others go on
 * with that: so a second run always finds nothing to do.
 *
 * @param run Texts, their results, and how to lint again.
 */
export async function settleFixes({ originals, first, minimumSeverity, lint }: SettleRun): Promise<Settled> {
  const texts = new Map(originals)
  const results = new Map(first)
  const counts = new Map<string, number>()
  const restless = new Map<string, readonly string[]>()
  const relint = async (changed: ReadonlySet<string>): Promise<void> => {
    for (const result of await lint(changed, texts)) results.set(result.filePath, result)
  }
  for (let pass = 1; ; pass++) {
    const changes = changesOf(texts, results, restless, minimumSeverity)
    if (changes.size === 0) break
    const rejected = new Map<string, readonly string[]>()
    if (pass <= maximumPasses) {
      for (const [path, change] of changes) {
        texts.set(path, change.text)
        counts.set(path, (counts.get(path) ?? 0) + change.applied.length)
      }
      await relint(new Set(changes.keys()))
      for (const [path, { applied }] of changes)
        if (faultCount(results.get(path)) > faultCount(first.get(path))) rejected.set(path, rulesOf(applied))
    } else {
      for (const [path, { applied }] of changes) rejected.set(path, rulesOf(applied))
    }
    if (rejected.size === 0) continue
    for (const [path, rules] of rejected) {
      texts.set(path, originals.get(path) as string)
      counts.delete(path)
      restless.set(path, rules)
    }
    await relint(new Set(rejected.keys()))
    // Each new start has fewer files, so this ends.
    pass = 0
  }
  return {
    texts: new Map([...texts].filter(([path, text]) => text !== originals.get(path))),
    results,
    counts,
    restless
  }
}

/** Whether the run fixes a finding. */
export function isWanted(finding: Finding, minimumSeverity: FixRequest['minimumSeverity']): boolean {
  return finding.fix !== undefined && finding.severity >= minimumSeverity
}

/** Names of the rules of findings, ordered. */
export function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(finding => finding.ruleId ?? 'loc-lint'))].sort()
}

function changesOf(
  texts: ReadonlyMap<string, string>,
  results: ReadonlyMap<string, FileResult>,
  restless: ReadonlyMap<string, unknown>,
  minimumSeverity: FixRequest['minimumSeverity']
): Map<string, { text: string; applied: readonly Finding[] }> {
  const changes = new Map<string, { text: string; applied: readonly Finding[] }>()
  for (const [path, { messages }] of results) {
    const text = texts.get(path)
    if (text === undefined || restless.has(path)) continue
    const { text: fixed, applied } = applyFixes(
      text,
      messages.filter(finding => isWanted(finding, minimumSeverity))
    )
    if (fixed !== text) changes.set(path, { text: fixed, applied })
  }
  return changes
}

function faultCount(result: FileResult | undefined): number {
  return result?.messages.filter(({ ruleId }) => ruleId === null).length ?? 0
}
