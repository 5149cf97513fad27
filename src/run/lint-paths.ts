import { isAbsolute, resolve } from 'node:path'
import { discoverFiles } from '../discover/discover.js'
import { codeUnitOrder, relativePath } from '../discover/paths.js'
import { peekFile } from '../front-matter/peek-file.js'
import { peekFrontMatter } from '../front-matter/peek.js'
import { locateArticles } from '../locate/locate.js'
import { settleRun } from '../conventions/settle.js'
import type { Convention } from '../model/choice.js'
import type { ArticleGroup, FileReference } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixRequest } from '../model/fix.js'
import type { Settings } from '../model/settings.js'
import type { RunStats } from '../model/stats.js'
import { cacheSignature, runFingerprint } from './fingerprint.js'
import { lintGroups, type Progress } from './lint-groups.js'
import type { PluginSource } from './plugin-source.js'
import { filesOnDisk, withStandIns } from '../read/article-files.js'
import type { ReadProblem } from '../read/read-file.js'
import { withVersions } from './source-versions.js'
import { sayUnknown } from './unknown-versions.js'
import { listChoices } from '../validation/sentences.js'
import { resolveLocaleRequest, unmetLayout, unmetSourceLocale, type LocaleRequest } from './requests.js'
import { isInShard, type Shard } from './shard.js'
import { createStopwatch } from './stopwatch.js'
import type { Concurrency } from './threads.js'

export interface LintPathsOptions {
  /** Absolute path of the working directory; paths in results are relative to it. */
  readonly cwd: string
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly settings: Settings
  /** Plugins of the user's remark configuration beside loc-lint. */
  readonly plugins?: PluginSource | null
  /** Report only on articles in these locales (canonical). */
  readonly locales?: readonly string[] | null
  /** A text that stands in for the file of that path. */
  readonly stdin?: { readonly path: string; readonly text: string } | null
  /** Texts that stand in for files on disk, by absolute path: what is staged, and not what has become of it since. */
  readonly texts?: ReadonlyMap<string, string>
  /** Why texts that stand in for files on disk cannot be linted, by absolute path. */
  readonly unreadable?: ReadonlyMap<string, ReadProblem>
  /** Fix what can be fixed; results then say what is left. */
  readonly fix?: FixRequest | null
  /** Threads; this one only by default. */
  readonly concurrency?: Concurrency
  /** Absolute path of the folder of the cache; without it there is none. Where contents alone do not decide (plugins, texts that stand in), it is not used. */
  readonly cacheLocation?: string | null
  /** Most findings to keep for each file and rule; all by default. */
  readonly maxFindings?: number | null
  /** The part of the articles to lint; all by default. */
  readonly shard?: Shard | null
  /** Whether a path or glob without articles is a fault; it is by default. */
  readonly errorOnUnmatchedPattern?: boolean
  /** Called now and then while files are linted. */
  readonly onProgress?: ((progress: Progress) => void) | null
  /** Called before the first file is linted that the cache does not know, with the number of these files. */
  readonly beforeLint?: ((files: number) => Promise<void>) | null
  /** Whether what is learnt of conventions will be kept: then it is not said again. */
  readonly learn?: boolean
  /** Whether to measure where the time goes. */
  readonly withStats?: boolean
  /** Whether findings take the text around them along, and results the number of units: for reports that show them. */
  readonly withExcerpts?: boolean
}

export interface LintOutcome {
  /** One result for each linted file, ordered by path. Those of a shard still have their choices: `settleConventions` decides on them together. */
  readonly results: readonly FileResult[]
  /** What this run took for conventions of the site, and nobody has accepted or refused yet. */
  readonly conventions: readonly Convention[]
  /** Files that fixes change, ordered by path; none unless `fix` asks for it. */
  readonly fixes: readonly FixedFile[]
  /** Sentences about work that could not be done at all, such as a path that does not exist. */
  readonly faults: readonly string[]
  /** Sentences that the user should know; the results are complete all the same. */
  readonly notices: readonly string[]
  /** Which Markdown parser was used. */
  readonly parser: 'satteri' | 'remark'
  /** Stands for what was to be done: the same for all shards of a run. */
  readonly fingerprint: string
  /** `null` unless `withStats` asks for it. */
  readonly stats: RunStats | null
}

/**
 * Lints files: the whole way from paths to results.
 *
 * @param options What to lint and how.
 * @returns Results and faults; never throws for what a file holds.
 */
export async function lintPaths(options: LintPathsOptions): Promise<LintOutcome> {
  const { cwd, settings } = options
  const stdin = options.stdin ?? null
  const stopwatch = createStopwatch(options.withStats ?? false)
  const { files, problems, leftOut } =
    stdin === null
      ? stopwatch.measure('discover', () => discoverFiles(options.patterns, { cwd, ignore: settings.ignore }))
      : { files: [standardInput(cwd, stdin.path)], problems: [], leftOut: [] }
  const texts = new Map([
    ...(options.texts ?? []),
    ...(stdin === null ? [] : [[resolve(cwd, stdin.path), stdin.text] as const])
  ])
  const located = stopwatch.measure('locate', () =>
    locateArticles(files, {
      cwd,
      sourceLocale: settings.sourceLocale,
      layout: settings.layout,
      peek: path => peek(path, texts, settings)
    })
  )
  const request = resolveLocaleRequest(options.locales ?? null, located)
  const selected = select(located, { ...options, locales: request.locales })
  const cacheLocation = options.cacheLocation ?? null
  const unreadable = options.unreadable ?? new Map<string, ReadProblem>()
  const present = withStandIns(filesOnDisk(settings), texts, unreadable)
  const start = performance.now()
  const groups = await withVersions(selected, { settings, files: present, cacheLocation })
  stopwatch.add('source versions', performance.now() - start)
  const { maxFindings = null, withStats = false, withExcerpts = false } = options
  const task = { cwd, settings, maxFindings, withStats, withExcerpts, fix: options.fix ?? null }
  const plugins = options.plugins ?? null
  const thread = plugins === null ? null : (await import('./plugin-thread.js')).createPluginThread(plugins, cwd)
  const foreignLint = thread?.lint ?? null
  const isCacheable = texts.size === 0 && unreadable.size === 0 && foreignLint === null
  const work = lintGroups(groups, {
    task,
    foreignLint,
    texts,
    unreadable,
    cache:
      isCacheable && cacheLocation !== null
        ? { location: cacheLocation, signature: stopwatch.measure('cache', () => cacheSignature(task)) }
        : null,
    concurrency: options.concurrency ?? 'off',
    onProgress: options.onProgress ?? null,
    beforeLint: options.beforeLint ?? null,
    stopwatch
  })
  // A thread that is left would keep the process alive.
  const outcome = await work.finally(async () => {
    await thread?.end()
  })
  const { threads, cached } = outcome
  const isWhole = stdin === null && (options.shard ?? null) === null
  const unmet = [
    stdin === null ? unmetLayout(settings.layout, files, options.patterns, cwd) : null,
    isWhole ? unmetSourceLocale(settings.sourceLocale, outcome.results, options.patterns) : null
  ]
  // Machines that share a run may have it in different places.
  const patterns = options.patterns.map(pattern => (isAbsolute(pattern) ? relativePath(cwd, pattern) : pattern))
  const sorted = [...outcome.results].sort(comparePaths)
  const { results, learnt } =
    (options.shard ?? null) === null ? settleRun(sorted, settings, options.learn) : { results: sorted, learnt: [] }
  return {
    results,
    conventions: learnt,
    fixes: [...outcome.fixes].sort(comparePaths),
    faults: [
      ...problems
        .filter(problem => !problem.isUnmatched || options.errorOnUnmatchedPattern !== false)
        .map(problem => problem.message),
      ...request.faults,
      ...unmet.filter(sentence => sentence !== null)
    ],
    notices: [
      ...outcome.notices,
      ...sayUnknown(groups),
      ...leftOutSentence(leftOut),
      ...otherLocalesSentence(request, located, groups)
    ],
    // Where nothing had to be parsed, none has failed to load.
    parser: outcome.parser ?? 'satteri',
    fingerprint: runFingerprint(task, patterns, options.locales ?? null),
    stats: task.withStats
      ? { ...stopwatch.timings, files: outcome.results.length, articles: groups.length, threads, cached }
      : null
  }
}

/** Hooks name many files at once: one sentence for all. */
function leftOutSentence(paths: readonly string[]): string[] {
  const [path] = paths
  if (path === undefined) return []
  const subject = paths.length === 1 ? `the named file \`${path}\`` : `${paths.length} named files such as \`${path}\``
  return [`Left out ${subject}: \`ignore\`, \`--ignore-pattern\` or \`!\` says so`]
}

/** Articles were found, but none of them in a locale that was asked for: hooks name files of all locales. */
function otherLocalesSentence(
  { locales, faults }: LocaleRequest,
  located: readonly ArticleGroup[],
  selected: readonly ArticleGroup[]
): string[] {
  if (locales === null || faults.length > 0 || located.length === 0 || selected.length > 0) return []
  const files = located.flatMap(group => group.files).filter(file => file.given).length
  return [`None of ${files} ${files === 1 ? 'file' : 'files'} is an article in ${listChoices(locales)} (\`--locale\`)`]
}

function standardInput(cwd: string, path: string): FileReference {
  return { absolutePath: resolve(cwd, path), path: path.replaceAll('\\', '/') }
}

function peek(
  path: string,
  texts: ReadonlyMap<string, string>,
  settings: Settings
): ReturnType<typeof peekFrontMatter> {
  const text = texts.get(path)
  return text === undefined ? peekFile(path, settings.maxFileSize) : peekFrontMatter(text)
}

function comparePaths(a: { readonly filePath: string }, b: { readonly filePath: string }): number {
  return codeUnitOrder(a.filePath, b.filePath)
}

/** The groups of this shard with something to report on. Articles in other locales than those asked for stay as reference. */
function select(groups: readonly ArticleGroup[], { locales = null, shard = null }: LintPathsOptions): ArticleGroup[] {
  const own = shard === null ? groups : groups.filter(group => isInShard(group, shard))
  const restricted =
    locales === null
      ? own
      : own.map(group => ({
          ...group,
          files: group.files.map(file => ({
            ...file,
            given: file.given && file.locale !== null && locales.includes(file.locale)
          }))
        }))
  return restricted.filter(group => group.files.some(file => file.given))
}
