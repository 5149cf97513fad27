import { createOutlines } from '../links/outlines.js'
import { lintBatch } from '../lint/batch.js'
import type { GroupContext, Surroundings } from '../lint/lint-group.js'
import type { Linter } from '../lint/linter.js'
import { createFileParser, type FileParser } from '../lint/parse-file.js'
import type { MarkdownParser } from '../model/mark.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { VersionTexts } from '../model/source-version.js'
import { textOf, type ArticleFiles } from '../read/article-files.js'
import { createStopwatch, type Stopwatch } from './stopwatch.js'
import { createSurroundings } from './surroundings.js'

export interface GroupLinterOptions {
  /** Absolute path. */
  readonly cwd: string
  readonly linter: Linter
  readonly parser: MarkdownParser
  /** Texts of the versions that translations were made from; none by default. */
  readonly versionTexts?: VersionTexts
  readonly stopwatch?: Stopwatch
}

/** What differs between hosts. */
export interface HostParts {
  /** Where texts come from. */
  readonly files: ArticleFiles
  /** Parses files, or takes over a host's tree; the linter's parser by default. */
  readonly fileParser?: FileParser
  /** What other people's plugins say, by the absolute paths of files. */
  readonly foreign?: GroupContext['foreign']
}

export interface LintedGroups {
  /** One for each given file, in the order of groups and their files. */
  readonly results: readonly FileResult[]
  readonly around: Surroundings
}

/** Lints groups of articles for any host. */
export interface GroupLinter {
  lint(groups: readonly ArticleGroup[], parts: HostParts): LintedGroups
}

/**
 * Prepares for any number of groups. What was seen of other files is remembered, so a host whose files change between two calls makes a new one.
 *
 * @param options Rules and parser.
 */
export function createGroupLinter({
  cwd,
  linter,
  parser,
  versionTexts = () => null,
  stopwatch = createStopwatch(false)
}: GroupLinterOptions): GroupLinter {
  const { settings } = linter
  const surroundings = createSurroundings({ cwd, settings, versionTexts, stopwatch })
  const outlines = createOutlines({ cwd, sourceLocale: settings.sourceLocale, parser })
  const ownParser = createFileParser(parser)
  return {
    lint(groups, { files, fileParser = ownParser, foreign = NOTHING_FOREIGN }) {
      const read = (path: string): ReturnType<ArticleFiles['read']> => files.read(path)
      const reader = outlines(read, path => files.isStandIn(path))
      const around = surroundings.find(groups, path => textOf(read(path)), reader)
      const parseTime = (): number => stopwatch.timings.stages.get('parse') ?? 0
      const start = performance.now() - parseTime()
      const results = lintBatch(groups, linter, { files, parser: fileParser, around, foreign })
      stopwatch.add('articles and rules', performance.now() - parseTime() - start)
      return { results, around }
    }
  }
}

const NOTHING_FOREIGN: GroupContext['foreign'] = new Map()
