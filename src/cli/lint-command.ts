import { localeSetting } from '../config/locale-setting.js'
import type { Settings } from '../model/settings.js'
import type { RunStats } from '../model/stats.js'
import type { Arguments } from './arguments.js'
import { loadBaseline } from './baseline.js'
import type { CommandContext, Engine } from './context.js'
import { keepConventions } from './conventions.js'
import { createProgressLine } from './progress.js'
import { describeTool } from './report-options.js'
import { reportRun } from './report-run.js'
import { engineOptions } from './run-options.js'
import { runSettings } from './settings.js'
import { readStandardInput } from './standard-input.js'
import { write } from './streams.js'

/** Path that stands for standard input where no `--stdin-filename` is given. */
const defaultInputPath = 'stdin.md'

/** Lints what the command line names and writes the reports. @returns The exit code. */
export async function lintCommand(parsed: Arguments, context: CommandContext, engine: Engine): Promise<number> {
  const { cwd } = context
  const { settings, plugins, notices: said } = await runSettings(parsed, cwd, engine.rules)
  const locales = parsed.locales.length === 0 ? null : parsed.locales.map(tag => localeSetting(tag, '`--locale`'))
  const stdin = parsed.stdin ? await standardInput(parsed, context, settings) : null
  const { fix: mode } = parsed
  // Findings that are not shown are not fixed either.
  const fix = mode === null ? null : { mode, minimumSeverity: parsed.quiet ? (2 as const) : (0 as const) }
  const baseline = loadBaseline(parsed, cwd)
  const isPartial = parsed.staged || parsed.since !== null
  const changed = isPartial
    ? await (await import('./changed-articles.js')).changedArticles(parsed, cwd, settings)
    : null
  const selection =
    changed === null
      ? { patterns: parsed.paths }
      : { patterns: changed.paths, texts: changed.texts, unreadable: changed.unreadable }
  const progress = createProgressLine(context)
  const start = performance.now()
  // A baseline has to see all findings: those that were only counted could not become known.
  const { maxFindings, ...options } = engineOptions(parsed, context)
  const isCappedLater = baseline !== null
  const asked = {
    cwd,
    ...selection,
    settings,
    plugins,
    locales,
    stdin,
    fix,
    ...options,
    maxFindings: isCappedLater ? null : (maxFindings ?? null),
    learn: parsed.learn,
    errorOnUnmatchedPattern: parsed.errorOnUnmatchedPattern,
    onProgress: progress.show,
    beforeLint: context.beforeLint ?? null
  }
  const outcome = await engine.lintPaths(asked).finally(progress.remove)
  const notices = [
    ...said,
    ...(outcome.notices ?? []),
    ...(parsed.learn ? [keepConventions(outcome.conventions ?? [], settings, cwd)] : []),
    ...(changed?.paths.length === 0 ? ['No article below these paths was changed'] : [])
  ]
  if (outcome.parser === 'remark')
    notices.push('satteri has no binary for this platform; the slower remark-parse was used')
  const exitCode = await reportRun(
    {
      results: outcome.results,
      faults: [...(changed?.faults ?? []), ...outcome.faults],
      notices,
      fixed: mode === null ? null : { mode, fixes: outcome.fixes ?? [] },
      baseline,
      maxFindings: isCappedLater ? parsed.run.maxFindings : null,
      settings,
      tool: describeTool(engine.rules, settings),
      fingerprint: outcome.fingerprint ?? '',
      shard: parsed.run.shard
    },
    parsed,
    context
  )
  if (outcome.stats !== undefined && outcome.stats !== null)
    await sayStats(outcome.stats, performance.now() - start, context)
  return exitCode
}

/** `--stats`: written last, when all is done. */
async function sayStats(stats: RunStats, elapsed: number, { stderr }: CommandContext): Promise<void> {
  const { formatStats } = await import('../report/stats.js')
  // Node says it in kilobytes.
  await write(stderr, formatStats(stats, { elapsed, memory: process.resourceUsage().maxRSS * 1024 }))
}

async function standardInput(
  parsed: Arguments,
  context: CommandContext,
  settings: Settings
): Promise<{ path: string; text: string }> {
  return {
    path: parsed.stdinFilename ?? defaultInputPath,
    text: await readStandardInput(context.stdin, settings.maxFileSize)
  }
}
