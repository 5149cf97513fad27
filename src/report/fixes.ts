import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixMode } from '../model/fix.js'
import { plural } from './counts.js'

/** What a run did about fixes; `null` where it was not asked to. */
export interface FixOutcome {
  readonly mode: FixMode
  readonly fixes: readonly FixedFile[]
}

/**
 * One sentence about fixes: what was fixed, what would be, or what could be.
 *
 * @param results As they are reported.
 * @param outcome What the run did about fixes.
 * @returns `null` where there is nothing to say.
 */
export function fixSentence(results: readonly FileResult[], outcome: FixOutcome | null): string | null {
  if (outcome === null) {
    const fixable = results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)
    const all = results.reduce((sum, { messages }) => sum + messages.length, 0)
    return fixable === 0 ? null : `--fix would fix ${fixable} of ${all}`
  }
  const fixed = outcome.fixes.reduce((sum, { findingCount }) => sum + findingCount, 0)
  const files = plural(outcome.fixes.length, 'file')
  if (outcome.mode === 'write') return fixed === 0 ? 'Nothing to fix' : `Fixed ${plural(fixed, 'problem')} in ${files}`
  return fixed === 0 ? '--fix would change nothing' : `--fix would fix ${plural(fixed, 'problem')} in ${files}`
}
