import { resolve } from 'node:path'
import { rules } from '../../rules/index.js'
import { discoverFiles } from '../discover/discover.js'
import { fixBatch, type FixRun } from '../fix/fix-batch.js'
import { peekFrontMatter } from '../front-matter/front-matter.js'
import { createSchemaService } from '../front-matter/schema.js'
import { locateArticles } from '../locate/locate.js'
import { defaultHost } from '../markdown/parser.js'
import type { ArticleGroup, FileReference } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixRequest } from '../model/fix.js'
import type { Settings } from '../model/settings.js'
import { readArticleFile } from '../read/read-file.js'
import { lintBatch } from './batch.js'
import { createLinter } from './linter.js'

export interface LintPathsOptions {
  /** Absolute path of the working directory; paths in results are relative to it. */
  readonly cwd: string
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly settings: Settings
  /** Plugins of the user's remark configuration beside loc-lint. */
  readonly otherPlugins?: readonly unknown[]
  /** Report only on articles in these locales (canonical). */
  readonly locales?: readonly string[] | null
  /** A text that stands in for the file of that path. */
  readonly stdin?: { readonly path: string, readonly text: string } | null
  /** Fix what can be fixed; results then say what is left. */
  readonly fix?: FixRequest | null
}

export interface LintOutcome {
  /** One result for each linted file, ordered by path. */
  readonly results: readonly FileResult[]
  /** Files that fixes change, ordered by path; none unless `fix` asks for it. */
  readonly fixes: readonly FixedFile[]
  /** Sentences about work that could not be done at all, such as a path that does not exist. */
  readonly faults: readonly string[]
  /** Which Markdown parser was used. */
  readonly parser: 'satteri' | 'remark'
}

/** unified-engine's cost grows with the square of a batch. */
const FILES_PER_BATCH = 400

/**
 * Lints files: the whole way from paths to results.
 *
 * @param options What to lint and how.
 * @returns Results and faults; never throws for what a file holds.
 */
export async function lintPaths (options: LintPathsOptions): Promise<LintOutcome> {
  const { cwd, settings } = options
  const stdin = options.stdin ?? null
  const { files, problems } = stdin === null
    ? discoverFiles(options.patterns, { cwd, ignore: settings.ignore })
    : { files: [standardInput(cwd, stdin.path)], problems: [] }
  const texts = new Map(stdin === null ? [] : [[resolve(cwd, stdin.path), stdin.text]])
  const groups = locateArticles(files, {
    cwd,
    sourceLocale: settings.sourceLocale,
    layout: settings.layout,
    peek: path => peek(path, texts, settings)
  })
  const linter = createLinter(settings, rules, createSchemaService(settings.schemas))
  const host = defaultHost()
  const batchOptions = { cwd, host, otherPlugins: options.otherPlugins ?? [], texts }
  const fix = options.fix ?? null
  const results: FileResult[] = []
  const fixes: FixedFile[] = []
  for (const batch of batches(restrict(groups, options.locales ?? null))) {
    if (fix === null) {
      results.push(...await lintBatch(batch, linter, batchOptions))
      continue
    }
    const lint: FixRun['lint'] = async (some, standIns) => await lintBatch(some, linter, { ...batchOptions, texts: new Map([...texts, ...standIns]) })
    const fixed = await fixBatch(batch, { ...fix, cwd, maxFileSize: settings.maxFileSize, texts, lint })
    results.push(...fixed.results)
    fixes.push(...fixed.fixes)
  }
  const faults = problems.map(problem => problem.message)
  return { results: results.sort(comparePaths), fixes: fixes.sort(comparePaths), faults, parser: host.parser.name }
}

function standardInput (cwd: string, path: string): FileReference {
  return { absolutePath: resolve(cwd, path), path: path.replaceAll('\\', '/') }
}

function peek (path: string, texts: ReadonlyMap<string, string>, settings: Settings): ReturnType<typeof peekFrontMatter> {
  const text = texts.get(path)
  if (text !== undefined) return peekFrontMatter(text)
  const read = readArticleFile(path, { maxFileSize: settings.maxFileSize })
  return 'problem' in read ? { locale: null, sourceHash: null } : peekFrontMatter(read.text)
}

function comparePaths (a: { readonly filePath: string }, b: { readonly filePath: string }): number {
  return a.filePath < b.filePath ? -1 : Number(a.filePath > b.filePath)
}

/** Articles in other locales stay as reference. */
function restrict (groups: readonly ArticleGroup[], locales: readonly string[] | null): readonly ArticleGroup[] {
  if (locales === null) return groups
  return groups.map(group => ({
    ...group,
    files: group.files.map(file => ({ ...file, given: file.given && file.locale !== null && locales.includes(file.locale) }))
  }))
}

function * batches (groups: readonly ArticleGroup[]): Generator<ArticleGroup[]> {
  let batch: ArticleGroup[] = []
  let size = 0
  for (const group of groups) {
    if (!group.files.some(file => file.given)) continue
    if (size > 0 && size + group.files.length > FILES_PER_BATCH) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(group)
    size += group.files.length
  }
  if (size > 0) yield batch
}
