import { wallClock, type TimeBudget } from '../budget/time.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { ArticleFiles } from '../read/article-files.js'
import { lintGroup, type GroupContext, type OpenGroup } from './lint-group.js'
import type { Linter } from './linter.js'
import { openFile } from './parse-file.js'

export interface BatchContext extends GroupContext {
  readonly files: ArticleFiles
  /** Time that files may take; by the clock by default. */
  readonly budget?: TimeBudget
}

/**
 * Lints a batch of article groups. A batch is complete in itself: the same call serves one thread, a worker, a shard or a cache entry.
 *
 * @param groups Groups with at most 500 files in all.
 * @param linter Rules and services of the run.
 * @param context Files, parser, surroundings and foreign findings.
 * @returns One result for each given file, ordered by path within each group.
 */
export function lintBatch(groups: readonly ArticleGroup[], linter: Linter, context: BatchContext): FileResult[] {
  const { files, parser, budget = wallClock } = context
  const read = groups.map(group => openGroup(group, linter, files))
  const all = read.flatMap(({ opened }) => opened)
  parser.parseAhead(all.filter(each => 'text' in each))
  return budget.over(read.map(group => () => lintGroup(group, linter, context, budget))).flat()
}

function openGroup(group: ArticleGroup, { groupRules }: Linter, files: ArticleFiles): OpenGroup {
  // Other locales serve group rules, and that of the source its translations.
  const isLookedAt = ({ given, isSource }: LocatedFile): boolean => given || isSource || groupRules.length > 0
  return { group, opened: group.files.filter(isLookedAt).map(file => openFile(file, files)) }
}
