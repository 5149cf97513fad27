import { rules } from '../../rules/index.js'
import { groupKey, type GroupKey } from '../cache/group-key.js'
import { createSchemaService } from '../front-matter/schema.js'
import { addExcerpts } from '../lint/excerpts.js'
import type { GroupContext } from '../lint/lint-group.js'
import { createLinter } from '../lint/linter.js'
import { defaultHost } from '../markdown/parser.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { MarkdownParser } from '../model/mark.js'
import type { Settings } from '../model/settings.js'
import type { Timings } from '../model/stats.js'
import { filesOnDisk, snapshotOf, withStandIns, type ArticleFiles } from '../read/article-files.js'
import type { ReadResult } from '../read/read-file.js'
import { capFindings } from './cap.js'
import { detachFindings } from './detach.js'
import { createGroupLinter, type LintedGroups } from './group-linter.js'
import type { ForeignLint } from './plugin-messages.js'
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
export interface LintExtras {
  /** Runs other people's plugins over files; `null` where there are none. */
  readonly foreignLint: ForeignLint | null
  /** Texts that stand in for files on disk, by absolute path: standard input, what is staged, unsaved editors. */
  readonly texts: ReadonlyMap<string, string>
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
    texts: LintExtras['texts']
  ): Promise<Pick<BatchOutcome, 'results' | 'unknown'>>
  readonly parser: MarkdownParser['name']
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
  { foreignLint, texts: standIns }: LintExtras = { foreignLint: null, texts: new Map() }
): BatchLinter {
  const { cwd, settings, maxFindings, withKeys, withStats, withExcerpts } = task
  const stopwatch = createStopwatch(withStats)
  const linter = createLinter(
    settings,
    withStats ? timedRules(rules, stopwatch) : rules,
    createSchemaService(settings.schemas),
    withExcerpts ? addExcerpts : null
  )
  const { parser: ownParser } = defaultHost()
  const parser = withStats ? timedParser(ownParser, stopwatch) : ownParser
  const groupLinter = createGroupLinter({ cwd, linter, parser, stopwatch })
  const disk = withStats ? timedFiles(filesOnDisk(settings), stopwatch) : filesOnDisk(settings)
  const lintFiles = async (groups: readonly ArticleGroup[], files: ArticleFiles): Promise<LintedGroups> => {
    const foreign = foreignLint === null ? undefined : await askPlugins(groups, files, foreignLint)
    return groupLinter.lint(groups, { files, ...(foreign === undefined ? {} : { foreign }) })
  }
  return {
    async lint(groups) {
      // All files of the batch are read first, once: what is linted is what the keys are made of.
      const files = snapshotOf(withStandIns(disk, standIns), pathsOf(groups))
      const { results, around } = await lintFiles(groups, files)
      // After rules have asked: the key then is of what they have read of linked files.
      const keys = withKeys
        ? stopwatch.measure('cache', () =>
            groups.map(group => groupKey(group, path => bytesOf(files.read(path)), around))
          )
        : []
      return {
        results: results.map(result => detachFindings(capFindings(result, maxFindings))),
        keys,
        unknown: unknownVersions(groups, around.pinned)
      }
    },
    async lintTexts(groups, texts) {
      const { results, around } = await lintFiles(groups, withStandIns(disk, texts))
      return { results, unknown: unknownVersions(groups, around.pinned) }
    },
    parser: ownParser.name,
    timings: stopwatch.timings
  }
}

async function askPlugins(
  groups: readonly ArticleGroup[],
  files: ArticleFiles,
  foreignLint: ForeignLint
): Promise<GroupContext['foreign']> {
  const readable = pathsOf(groups).flatMap(absolutePath => {
    const read = files.read(absolutePath)
    return 'problem' in read ? [] : [{ absolutePath, text: read.text }]
  })
  return await foreignLint(readable)
}

function pathsOf(groups: readonly ArticleGroup[]): string[] {
  return groups.flatMap(({ files }) => files).map(({ absolutePath }) => absolutePath)
}

function bytesOf(read: ReadResult): Uint8Array | null {
  return 'problem' in read ? null : read.bytes
}

function timedFiles(files: ArticleFiles, stopwatch: Stopwatch): ArticleFiles {
  return { ...files, read: path => stopwatch.measure('read', () => files.read(path)) }
}

function timedParser(parser: MarkdownParser, stopwatch: Stopwatch): MarkdownParser {
  return { ...parser, parse: text => stopwatch.measure('parse', () => parser.parse(text)) }
}
