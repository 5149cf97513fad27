import { rules } from '../../rules/index.js'
import { groupKey, type GroupKey } from '../cache/group-key.js'
import type { FileFix } from '../fix/fix-batch.js'
import { createSchemaService } from '../front-matter/schema.js'
import { addExcerpts } from '../lint/excerpts.js'
import type { GroupContext, Surroundings } from '../lint/lint-group.js'
import { createLinter } from '../lint/linter.js'
import { defaultHost } from '../markdown/parser.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixRequest } from '../model/fix.js'
import type { MarkdownParser } from '../model/mark.js'
import type { Settings } from '../model/settings.js'
import type { Timings } from '../model/stats.js'
import { filesOnDisk, snapshotOf, withStandIns, type ArticleFiles } from '../read/article-files.js'
import type { ReadProblem, ReadResult } from '../read/read-file.js'
import { capFindings } from './cap.js'
import { detachFindings } from './detach.js'
import { openTexts, type SharedTexts } from './shared-texts.js'
import { createGroupLinter, type LintedGroups } from './group-linter.js'
import type { ForeignLint } from './plugin-messages.js'
import { createStopwatch, type Stopwatch } from './stopwatch.js'
import { timedRules } from './timed-rules.js'

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
  /** What to fix; results then say what is left. */
  readonly fix: FixRequest | null
  /** Texts of the versions that translations were made from. */
  readonly versions: SharedTexts
}

/** What cannot be sent to another thread, or need not. */
export interface LintExtras {
  /** Runs other people's plugins over files; `null` where there are none. */
  readonly foreignLint: ForeignLint | null
  /** Texts that stand in for files on disk, by absolute path: standard input, what is staged, unsaved editors. */
  readonly texts: ReadonlyMap<string, string>
  /** Why texts that stand in for files cannot be linted, by absolute path. */
  readonly unreadable?: ReadonlyMap<string, ReadProblem>
}

/** The outcome of a batch: plain data. */
export interface BatchOutcome {
  /** One for each given file, in the order of groups and their files. */
  readonly results: readonly FileResult[]
  /** Files that fixes change, not yet written; none unless the run fixes. */
  readonly fixes: readonly FileFix[]
  /** One for each group, made of the very bytes that the results are about; none unless they are asked for. */
  readonly keys: readonly (GroupKey | null)[]
}

export interface BatchLinter {
  lint(groups: readonly ArticleGroup[]): Promise<BatchOutcome>
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
  { foreignLint, texts, unreadable }: LintExtras = { foreignLint: null, texts: new Map() }
): BatchLinter {
  const { cwd, settings, maxFindings, withKeys, withStats, withExcerpts, fix } = task
  const stopwatch = createStopwatch(withStats)
  const linter = createLinter(
    settings,
    withStats ? timedRules(rules, stopwatch) : rules,
    createSchemaService(settings.schemas),
    withExcerpts ? addExcerpts : null
  )
  const { parser: ownParser } = defaultHost()
  const parser = withStats ? timedParser(ownParser, stopwatch) : ownParser
  const groupLinter = createGroupLinter({ cwd, linter, parser, versionTexts: openTexts(task.versions), stopwatch })
  const disk = withStats ? timedFiles(filesOnDisk(settings), stopwatch) : filesOnDisk(settings)
  const lintFiles = async (groups: readonly ArticleGroup[], files: ArticleFiles): Promise<LintedGroups> => {
    const foreign = foreignLint === null ? undefined : await askPlugins(groups, files, foreignLint)
    return groupLinter.lint(groups, { files, ...(foreign === undefined ? {} : { foreign }) })
  }
  const finish = (result: FileResult): FileResult => detachFindings(capFindings(result, maxFindings))
  return {
    async lint(groups) {
      // All files of the batch are read first, once: what is linted is what the keys are made of.
      const files = snapshotOf(withStandIns(disk, texts, unreadable), pathsOf(groups))
      const states = new Map<ArticleGroup, GroupState>()
      const lint = async (some: readonly ArticleGroup[], present: ArticleFiles): Promise<readonly FileResult[]> => {
        const { results, around } = await lintFiles(some, present)
        for (const group of some) states.set(group, { files: present, around })
        return results
      }
      const { results, fixes } =
        fix === null
          ? { results: await lint(groups, files), fixes: [] }
          : await (await import('../fix/fix-batch.js')).fixBatch(groups, { ...fix, files, lint })
      // After rules have asked: the key then is of what they have read of linked files.
      const keys = withKeys ? stopwatch.measure('cache', () => keysOf(groups, states, fixes)) : []
      return {
        results: results.map(finish),
        fixes: fixes.map(each => withUnfixed(each, finish)),
        keys
      }
    },
    parser: ownParser.name,
    timings: stopwatch.timings
  }
}

/** The state of a group that its results are about. */
interface GroupState {
  readonly files: ArticleFiles
  readonly around: Surroundings
}

/** Results of fixed texts that are not written are of use to nobody. */
function keysOf(
  groups: readonly ArticleGroup[],
  states: ReadonlyMap<ArticleGroup, GroupState>,
  fixes: readonly FileFix[]
): (GroupKey | null)[] {
  const unwritten = new Set(fixes.filter(each => each.rewriting === null).map(({ fixed }) => fixed.filePath))
  return groups.map(group => {
    const state = states.get(group)
    return state === undefined || group.files.some(({ path }) => unwritten.has(path))
      ? null
      : groupKey(group, path => bytesOf(state.files.read(path)), state.around)
  })
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

function withUnfixed(fix: FileFix, finish: (result: FileResult) => FileResult): FileFix {
  const { rewriting } = fix
  return rewriting === null ? fix : { ...fix, rewriting: { ...rewriting, unfixed: finish(rewriting.unfixed) } }
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
