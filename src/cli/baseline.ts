import { dirname, relative, resolve } from 'node:path'
import { applyBaseline, pruneEntries, type AppliedBaseline } from '../baseline/apply.js'
import { entriesOf, mergeEntries, type BaselineEntry } from '../baseline/entries.js'
import { articleExists, defaultBaselinePath, formatBaseline, readBaseline } from '../baseline/file.js'
import { belongsTo } from '../discover/real-path.js'
import { UserError } from '../model/error.js'
import type { FileResult } from '../model/finding.js'
import { plural } from '../report/counts.js'
import type { Arguments } from './arguments.js'
import { writeOutputFile } from './output-file.js'

/** A run's baseline, read before linting, so that a broken one is reported at once. */
export interface Baseline {
  readonly path: string
  readonly entries: readonly BaselineEntry[]
}

export interface BaselineOutcome extends Pick<AppliedBaseline, 'results' | 'known'> {
  /** What reports say about findings that they do not show; `null` for nothing. */
  readonly note: string | null
  /** What to print on stderr. */
  readonly notices: readonly string[]
}

/**
 * The baseline of a run: the one named, or the usual one where it exists.
 *
 * @returns `null` where there is none.
 * @throws {UserError} When the one named does not exist, or it is no baseline.
 */
export function loadBaseline({ baseline, noBaseline, baselineChange, safe }: Arguments, cwd: string): Baseline | null {
  if (noBaseline) return null
  const path = baseline ?? defaultBaselinePath
  // The existing baseline is about to be replaced, so it may be broken, such as by a merge.
  const isSafe = safe && belongsTo(resolve(cwd, path), cwd)
  const entries = baselineChange === 'update' ? readOrNothing(path, cwd, isSafe) : readBaseline(path, cwd, isSafe)
  if (entries !== null) return { path, entries }
  if (baselineChange === 'update') return { path, entries: [] }
  if (baseline === null && baselineChange === null) return null
  throw new UserError(
    `Unexpected baseline \`${path}\` that does not exist, expected a file that \`--update-baseline\` has written`
  )
}

/**
 * Takes known findings out of a run's results, after it has written the baseline where it was asked to.
 *
 * @throws {UserError} When the baseline cannot be written, or would lack findings that were only counted.
 */
export function useBaseline(
  results: readonly FileResult[],
  baseline: Baseline | null,
  change: Arguments['baselineChange'],
  cwd: string
): BaselineOutcome {
  if (baseline === null) return { results, known: [], note: null, notices: [] }
  const { path } = baseline
  const folder = dirname(resolve(cwd, path))
  const pathOf = ({ filePath }: FileResult): string => relative(folder, resolve(cwd, filePath)).replaceAll('\\', '/')
  const exists = (article: string): boolean => articleExists(article, folder)
  const notices: string[] = []
  let { entries } = baseline
  if (change === 'update') {
    if (results.some(({ omitted = [] }) => omitted.length > 0)) {
      const expected = 'expected all of them for a baseline: a larger `--max-findings` there'
      throw new UserError(`Unexpected findings that the shards have counted and not kept, ${expected}`)
    }
    entries = updated(entries, results, pathOf, exists)
    writeOutputFile(path, formatBaseline(entries), cwd)
    notices.push(`Wrote ${plural(total(entries), 'finding')} to the baseline \`${path}\``)
  }
  const applied = applyBaseline(results, entries, { pathOf, exists })
  const stale = total(applied.stale)
  if (change === 'prune') {
    writeOutputFile(path, formatBaseline(pruneEntries(entries, applied.stale)), cwd)
    notices.push(`Removed ${plural(stale, 'finding')} from the baseline \`${path}\``)
  } else if (stale > 0) {
    const [verb, object] = stale === 1 ? ['occurs', 'it'] : ['occur', 'them']
    notices.push(
      `${plural(stale, 'finding')} of the baseline \`${path}\` no longer ${verb}; --prune-baseline removes ${object}`
    )
  }
  const known = applied.known.reduce((sum, { messages }) => sum + messages.length, 0)
  const note = known === 0 ? null : `${plural(known, 'known finding')} of ${path} not shown`
  return { results: applied.results, known: applied.known, note, notices }
}

/** What was found, and what is known about articles that were not linted this time or could not be read. */
function updated(
  entries: readonly BaselineEntry[],
  results: readonly FileResult[],
  pathOf: (result: FileResult) => string,
  exists: (article: string) => boolean
): BaselineEntry[] {
  const isWhole = ({ messages }: FileResult): boolean => !messages.some(({ ruleId }) => ruleId === null)
  const whole = results.filter(isWhole)
  const replaced = new Set(whole.map(pathOf))
  return mergeEntries([
    ...entries.filter(({ article }) => !replaced.has(article) && exists(article)),
    ...entriesOf(whole, pathOf)
  ])
}

function readOrNothing(path: string, cwd: string, isSafe: boolean): BaselineEntry[] | null {
  try {
    return readBaseline(path, cwd, isSafe)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}
