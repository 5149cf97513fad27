import { isContinuousIntegration } from '../cache/location.js'
import { settlePart } from '../conventions/settle.js'
import type { FileResult } from '../model/finding.js'
import type { Settings } from '../model/settings.js'
import type { BlobRun } from '../report/blob.js'
import { plural, summarize } from '../report/counts.js'
import { fixSentence, type FixOutcome } from '../report/fixes.js'
import { summarizeCoverage } from '../report/coverage.js'
import { listChoices } from '../validation/sentences.js'
import { formatResults, type ReportOptions } from '../report/index.js'
import { UserError } from '../model/error.js'
import { capFindings } from '../run/cap.js'
import type { Shard } from '../run/shard.js'
import type { Arguments } from './arguments.js'
import { useBaseline, type Baseline } from './baseline.js'
import type { CommandContext } from './context.js'
import { appendToFile, isRegularFile, sizeOfFile, writeOutputFile } from './output-file.js'
import { repositoryPrefix } from './report-options.js'
import { say, terminalColumns, useColor, write } from './streams.js'
import { errorsOnly, judge } from './verdict.js'

/** The outcome of a run, or of all its shards together. */
export interface FinishedRun {
  /** All of them, known findings too. */
  readonly results: readonly FileResult[]
  /** Work that could not be done at all. */
  readonly faults: readonly string[]
  /** Further sentences for stderr. */
  readonly notices: readonly string[]
  readonly fixed: FixOutcome | null
  readonly baseline: Baseline | null
  /** Findings of a rule in a file to keep once known ones are taken out; `null` where the results are to be taken as they are. */
  readonly maxFindings: number | null
  readonly settings: Pick<Settings, 'conventions'>
  readonly tool: NonNullable<ReportOptions['tool']>
  /** A digest of the task. */
  readonly fingerprint: string
  /** The part that this is; `null` for the whole. */
  readonly shard: Shard | null
}

/**
 * Reports on a run: compares it with the baseline, writes all reports, and writes the rest to stderr.
 *
 * @returns The exit code.
 */
export async function reportRun(run: FinishedRun, parsed: Arguments, context: CommandContext): Promise<number> {
  const { fixed, tool } = run
  const faults = [...run.faults]
  // Only merging sees the whole site.
  const settled = run.shard === null ? run.results : settlePart(run.results, run.settings)
  const compared = useBaseline(settled, run.baseline, parsed.baselineChange, context.cwd)
  const capped = compared.results.map(result => capFindings(result, run.maxFindings))
  const report = parsed.quiet ? errorsOnly(capped) : capped
  if (fixed?.mode === 'diff') faults.push(...(await writeDiff(report, fixed, parsed, context)))
  const shared = { fixed, tool, known: compared.known, baselineNote: compared.note }
  const unwritten = await writeReports(report, shared, run, parsed, context)
  faults.push(...unwritten)
  const verdict = judge(compared.results, faults.length, parsed.maxWarnings)
  if (verdict.tooManyWarnings) {
    faults.push(
      `Found ${plural(verdict.warnings, 'warning')}, expected ${parsed.maxWarnings} at most (\`--max-warnings\`)`
    )
  }
  // A report that could not be written is nothing to be sent to.
  const unseen = unwritten.length === 0 ? unseenSentences(report, parsed, fixed) : []
  await say(context, [...faults, ...run.notices, ...compared.notices, ...unseen])
  return verdict.exitCode
}

/** What a person who looks at the terminal does not see in the reports: where they are and what they come to, and that nothing was compared. */
function unseenSentences(results: readonly FileResult[], { reports }: Arguments, fixed: FixOutcome | null): string[] {
  if (results.length === 0 || reports.some(({ format, file }) => format === 'stylish' && file === null)) return []
  const files = reports.flatMap(({ file }) => (file === null ? [] : [file]))
  const isInFilesOnly = files.length === reports.length && fixed?.mode !== 'diff'
  const coverage = summarizeCoverage(results)
  if (isInFilesOnly) return [`${summarize(results)}: see ${listChoices(files, 'and')}`, ...coverage.sentences]
  return coverage.isNothing ? [...coverage.sentences] : []
}

/** Writes the diff to standard output, and in one line to stderr what it comes to. @returns What could not be written. */
async function writeDiff(
  results: readonly FileResult[],
  fixed: FixOutcome,
  parsed: Arguments,
  context: CommandContext
): Promise<string[]> {
  const { formatDiff } = await import('../report/diff.js')
  const { env, stdout } = context
  // Runners act on lines of the log, which is what standard output is there, unless it is a file.
  const isExact = isRegularFile(stdout) || (stdout.isTTY !== true && !isContinuousIntegration(env))
  const failure = await write(stdout, formatDiff(fixed.fixes, { color: useColor(parsed.color, env, stdout), isExact }))
  const sentence = fixSentence(results, fixed)
  await say(context, [`${sentence ?? ''}; left: ${summarize(results)}`])
  return failure === null ? [] : [`Unexpected failure to write the diff to standard output (${failure})`]
}

type SharedOptions = Pick<ReportOptions, 'fixed' | 'tool' | 'known' | 'baselineNote'>

/** Writes each report to its place; one that cannot be written does not hold up the others. @returns What could not be written. */
async function writeReports(
  results: readonly FileResult[],
  shared: SharedOptions,
  run: FinishedRun,
  parsed: Arguments,
  context: CommandContext
): Promise<string[]> {
  const faults: string[] = []
  for (const { format, file } of parsed.reports) {
    // Standard output holds the diff.
    if (file === null && shared.fixed?.mode === 'diff') continue
    const stream = file === null ? context.stdout : null
    // Whoever merges blobs decides what of them is shown.
    const options = {
      ...shared,
      allPlaces: parsed.allPlaces,
      run: blobRun(run),
      color: useColor(parsed.color, context.env, stream),
      ...(stream === null ? {} : terminalColumns(stream)),
      pathPrefix: repositoryPrefix(context)
    }
    const text =
      format === 'html'
        ? (await import('./html-report.js')).htmlReport(results, { ...options, faults: run.faults })
        : formatResults(format === 'blob' ? run.results : results, { ...options, format })
    try {
      if (file !== null) writeOutputFile(file, text, context.cwd)
      const failure = file === null ? await write(context.stdout, text) : null
      if (failure !== null) faults.push(`Unexpected failure to write the report to standard output (${failure})`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error.message)
    }
  }
  if (parsed.reports.some(({ format }) => format === 'github'))
    faults.push(...(await writeJobSummary(results, shared, context)))
  return faults
}

/** On GitHub, the summary of the job holds what annotations cannot. @returns What could not be written. */
async function writeJobSummary(
  results: readonly FileResult[],
  { baselineNote }: SharedOptions,
  { env, cwd }: CommandContext
): Promise<string[]> {
  const file = env['GITHUB_STEP_SUMMARY'] ?? ''
  if (file === '' || results.length === 0) return []
  const { formatJobSummary, largestSummary } = await import('../report/job-summary.js')
  try {
    // Commands of the same step share the limit.
    appendToFile(
      file,
      formatJobSummary(results, { budget: largestSummary - sizeOfFile(file, cwd), note: baselineNote ?? null }),
      cwd
    )
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [error.message]
  }
}

function blobRun({ faults, fingerprint, shard, tool }: FinishedRun): BlobRun {
  return { version: tool.version, fingerprint, shard: shard ?? { index: 1, count: 1 }, faults }
}
