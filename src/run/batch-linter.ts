import { rules } from '../../rules/index.js'
import { groupKey, type GroupKey } from '../cache/group-key.js'
import { createSchemaService } from '../front-matter/schema.js'
import { findPinnedSources } from '../git/pinned-sources.js'
import { createSourceHistory } from '../git/source-history.js'
import { createFollower } from '../links/follower.js'
import type { LinkedArticles } from '../links/linked-articles.js'
import { lintBatch, type BatchOptions } from '../lint/batch.js'
import { createLinter } from '../lint/linter.js'
import { defaultHost, type MarkdownHost } from '../markdown/parser.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { Settings } from '../model/settings.js'
import type { PinnedSources } from '../model/source-version.js'
import type { Timings } from '../model/stats.js'
import { readArticleFile, type ReadProblem, type ReadResult } from '../read/read-file.js'
import { capFindings } from './cap.js'
import { detachFindings } from './detach.js'
import { createStopwatch, type Stopwatch } from './stopwatch.js'
import { timedRules } from './timed-rules.js'
import { unknownVersions, type UnknownVersion } from './unknown-versions.js'

/** What a thread needs to know to lint batches: plain data. */
export interface LintTask {
  /** Absolute path. */
  readonly cwd: string
  readonly settings: Settings
  /** Most findings to keep for each file and rule; `null` for all. */
  readonly maxFindings: number | null
  /** Whether keys for the cache are asked for. */
  readonly withKeys: boolean
  readonly withStats: boolean
  /** Whether findings take the text around them along: for reports that show it. */
  readonly withExcerpts: boolean
}

/** What cannot be sent to another thread, or need not. */
export interface LintExtras extends Pick<BatchOptions, 'foreignLint' | 'texts'> {
  /** Why texts that stand in for files cannot be linted, by absolute path. */
  readonly unreadable?: ReadonlyMap<string, ReadProblem>
}

/** What a batch comes to: plain data. */
export interface BatchOutcome {
  /** One for each given file, in the order of groups and their files. */
  readonly results: readonly FileResult[]
  /** One for each group, made of the very bytes that were linted; none unless they are asked for. */
  readonly keys: readonly (GroupKey | null)[]
  /** Translations that name a version of their source which git does not know. */
  readonly unknown: readonly UnknownVersion[]
}

export interface BatchLinter {
  lint(groups: readonly ArticleGroup[]): Promise<BatchOutcome>
  /** The lint stage alone, without cap and keys, with other texts in place of files. */
  lintTexts(
    groups: readonly ArticleGroup[],
    texts: BatchOptions['texts']
  ): Promise<Pick<BatchOutcome, 'results' | 'unknown'>>
  readonly parser: MarkdownHost['parser']['name']
  readonly timings: Timings
}

/**
 * Prepares a thread for any number of batches.
 *
 * @param task The same for all threads of a run.
 * @param extras Foreign plugins and texts that stand in for files.
 */
export function createBatchLinter(
  task: LintTask,
  extras: LintExtras = { foreignLint: null, texts: new Map() }
): BatchLinter {
  const { cwd, settings, maxFindings, withKeys, withStats, withExcerpts } = task
  const stopwatch = createStopwatch(withStats)
  const schemas = createSchemaService(settings.schemas)
  const linter = createLinter(settings, withStats ? timedRules(rules, stopwatch) : rules, schemas)
  const ownHost = defaultHost()
  const host = withStats ? timedHost(ownHost, stopwatch) : ownHost
  const readFile = (path: string): ReadResult =>
    extras.unreadable?.get(path) ??
    stopwatch.measure('read', () => readArticleFile(path, { maxFileSize: settings.maxFileSize }))

  const history = createSourceHistory()
  const pinnedIn = (
    groups: readonly ArticleGroup[],
    texts: BatchOptions['texts'],
    read: (path: string) => ReadResult
  ): PinnedSources =>
    stopwatch.measure('source versions', () =>
      findPinnedSources(groups, path => texts.get(path) ?? textOf(read(path)), {
        history,
        key: settings.sourceCommitKey
      })
    )
  const follower = createFollower({ cwd, sourceLocale: settings.sourceLocale, parser: host.parser })
  const follow = (
    groups: readonly ArticleGroup[],
    texts: BatchOptions['texts'],
    read: (path: string) => ReadResult
  ): LinkedArticles => stopwatch.measure('links', () => follower.follow(groups, texts, read))
  const parseTime = (): number => stopwatch.timings.stages.get('parse') ?? 0

  return {
    async lint(groups) {
      // All files of the batch are read first, once: what is linted is what the keys are made of.
      const contents = new Map(
        groups.flatMap(group => group.files).map(({ absolutePath }) => [absolutePath, readFile(absolutePath)])
      )
      const read = (path: string): ReadResult => contents.get(path) ?? readFile(path)
      const pinned = pinnedIn(groups, extras.texts, read)
      const linked = follow(groups, extras.texts, read)
      const start = performance.now() - parseTime()
      const results = await lintBatch(groups, linter, { cwd, host, ...extras, read, pinned, linked, withExcerpts })
      stopwatch.add('articles and rules', performance.now() - parseTime() - start)
      // After rules have asked: the key then is of what they have read of linked files.
      const keys = withKeys
        ? stopwatch.measure('cache', () =>
            groups.map(group => groupKey(group, path => bytesOf(read(path)), { pinned, linked }))
          )
        : []
      return {
        results: results.map(result => detachFindings(capFindings(result, maxFindings))),
        keys,
        unknown: unknownVersions(groups, pinned)
      }
    },
    async lintTexts(groups, texts) {
      const pinned = pinnedIn(groups, texts, readFile)
      const results = await lintBatch(groups, linter, {
        cwd,
        host,
        ...extras,
        texts,
        read: readFile,
        pinned,
        linked: follow(groups, texts, readFile),
        withExcerpts
      })
      return { results, unknown: unknownVersions(groups, pinned) }
    },
    parser: ownHost.parser.name,
    timings: stopwatch.timings
  }
}

function textOf(read: ReadResult): string | null {
  return 'problem' in read ? null : read.text
}

function bytesOf(read: ReadResult): Uint8Array | null {
  return 'problem' in read ? null : read.bytes
}

function timedHost(host: MarkdownHost, stopwatch: Stopwatch): MarkdownHost {
  const { parse, parser } = host
  return {
    parse: text => stopwatch.measure('parse', () => parse(text)),
    parser: { ...parser, parse: text => stopwatch.measure('parse', () => parser.parse(text)) }
  }
}
