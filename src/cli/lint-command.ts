import { relative } from 'node:path'
import { localeSetting } from '../config/locale-setting.js'
import type { FileResult } from '../model/finding.js'
import type { Settings } from '../model/settings.js'
import { plural, summarize } from '../report/counts.js'
import { fixSentence, type FixOutcome } from '../report/fixes.js'
import { UserError } from '../model/error.js'
import type { Arguments } from './arguments.js'
import type { CommandContext, Engine } from './context.js'
import { writeOutputFile } from './output-file.js'
import { runSettings } from './settings.js'
import { readStandardInput } from './standard-input.js'
import { say, terminalColumns, useColor, write } from './streams.js'
import { errorsOnly, judge } from './verdict.js'

/** Path that stands for standard input where no `--stdin-filename` is given. */
const defaultInputPath = 'stdin.md'

/** Lints what the command line names and writes the reports. @returns The exit code. */
export async function lintCommand (parsed: Arguments, context: CommandContext, engine: Engine): Promise<number> {
  const { cwd } = context
  const { settings, otherPlugins } = await runSettings(parsed, cwd, engine.rules)
  const locales = parsed.locales.length === 0 ? null : parsed.locales.map(tag => localeSetting(tag, '`--locale`'))
  const stdin = parsed.stdin ? await standardInput(parsed, context, settings) : null
  const { fix: mode } = parsed
  // What is not shown is not changed either.
  const fix = mode === null ? null : { mode, minimumSeverity: parsed.quiet ? 2 as const : 0 as const }
  const outcome = await engine.lintPaths({ cwd, patterns: parsed.paths, settings, otherPlugins, locales, stdin, fix })
  const faults = [...outcome.faults]
  const report = parsed.quiet ? errorsOnly(outcome.results) : outcome.results
  const fixed = mode === null ? null : { mode, fixes: outcome.fixes ?? [] }
  if (fixed?.mode === 'diff') faults.push(...await writeDiff(report, fixed, parsed, context))
  faults.push(...await writeReports(report, fixed, parsed, context))
  const verdict = judge(outcome.results, faults.length, parsed.maxWarnings)
  if (verdict.tooManyWarnings) {
    faults.push(`Found ${plural(verdict.warnings, 'warning')}, expected ${parsed.maxWarnings} at most (\`--max-warnings\`)`)
  }
  if (outcome.parser === 'remark') faults.push('satteri has no binary for this platform; the slower remark-parse was used')
  await say(context, faults)
  return verdict.exitCode
}

async function standardInput (parsed: Arguments, context: CommandContext, settings: Settings): Promise<{ path: string, text: string }> {
  return { path: parsed.stdinFilename ?? defaultInputPath, text: await readStandardInput(context.stdin, settings.maxFileSize) }
}

/** Writes the diff to standard output, and in one line to stderr what it comes to. @returns What could not be written. */
async function writeDiff (results: readonly FileResult[], fixed: FixOutcome, parsed: Arguments, context: CommandContext): Promise<string[]> {
  const { formatDiff } = await import('../report/diff.js')
  const { env, stdout } = context
  // GitHub acts on lines of the log: a lone carriage return in an article must not begin one.
  const isExact = stdout.isTTY !== true && (env['GITHUB_ACTIONS'] ?? '') === ''
  const failure = await write(stdout, formatDiff(fixed.fixes, { color: useColor(parsed.color, env, stdout), isExact }))
  const sentence = fixSentence(results, fixed)
  await say(context, [`${sentence ?? ''}; left: ${summarize(results)}`])
  return failure === null ? [] : [`Unexpected failure to write the diff to standard output (${failure})`]
}

/** Writes each report to its place; one that cannot be written does not hold up the others. @returns What could not be written. */
async function writeReports (
  results: readonly FileResult[], fixed: FixOutcome | null, parsed: Arguments, context: CommandContext
): Promise<string[]> {
  const { formatResults } = await import('../report/index.js')
  const faults: string[] = []
  for (const { format, file } of parsed.reports) {
    // Standard output holds the diff.
    if (file === null && fixed?.mode === 'diff') continue
    const stream = file === null ? context.stdout : null
    const text = formatResults(results, {
      format,
      color: useColor(parsed.color, context.env, stream),
      fixed,
      ...stream === null ? {} : terminalColumns(stream),
      pathPrefix: repositoryPrefix(context)
    })
    try {
      if (file !== null) writeOutputFile(file, text, context.cwd)
      const failure = file === null ? await write(context.stdout, text) : null
      if (failure !== null) faults.push(`Unexpected failure to write the report to standard output (${failure})`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error.message)
    }
  }
  return faults
}

/** GitHub takes annotation paths from the root of the checkout, wherever the step runs. */
function repositoryPrefix ({ env, cwd }: CommandContext): string {
  const workspace = env['GITHUB_WORKSPACE'] ?? ''
  const path = workspace === '' ? '' : relative(workspace, cwd).replaceAll('\\', '/')
  return path.startsWith('..') || /^[a-z]:/i.test(path) ? '' : path
}
