import type { GroupTexts } from '../properties/arbitraries/site.js'
import { articleTargets } from './article-targets.js'
import { fileTargets } from './file-targets.js'
import { parserTargets } from './parser-targets.js'

/** A part of loc-lint that is fuzzed. */
export interface Target {
  /**
   * @param seed Number of the run; it alone decides.
   * @param contents Real articles, or none.
   * @returns Texts by path, or by any other name.
   */
  readonly inputOf: (seed: number, contents: readonly string[]) => GroupTexts
  /** Runs the part and says what is wrong; empty where all is well. What it throws is wrong, too. */
  readonly run: (texts: GroupTexts) => Promise<string[]>
}

/** What can be fuzzed, by name. */
export const targets: Readonly<Record<string, Target>> = { ...articleTargets, ...parserTargets, ...fileTargets }
