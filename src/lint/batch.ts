import { createArticle, blankFrontMatter } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import type { Article, FrontMatter } from '../model/article.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileResult, Finding } from '../model/finding.js'
import type { Mark } from '../model/mark.js'
import type { MarkdownHost } from '../markdown/parser.js'
import { contentHashes } from '../read/content-hashes.js'
import { readArticleFile, type ReadResult } from '../read/read-file.js'
import { finishGroup, type ReadArticle } from './group.js'
import { createFault } from './findings.js'
import type { Linter } from './linter.js'
import { runArticleRules } from './rule-runner.js'

/** What other people's plugins say, by the absolute paths of files. */
export type ForeignFindings = ReadonlyMap<string, readonly Finding[]>

/** Runs other people's plugins; texts are without BOM. */
export type ForeignLint = (files: readonly { readonly absolutePath: string, readonly text: string }[]) => Promise<ForeignFindings>

export interface BatchOptions {
  readonly cwd: string
  readonly host: MarkdownHost
  /** Runs other people's plugins over files; `null` where there are none. */
  readonly foreignLint: ForeignLint | null
  /** Texts that stand in for files on disk, by absolute path: standard input, unsaved editors. */
  readonly texts: ReadonlyMap<string, string>
  /** Reads a file by its absolute path; from disk by default. */
  readonly read?: (path: string) => ReadResult
  /** Whether findings take the text around them along; not by default. */
  readonly withExcerpts?: boolean
}

/** A file on its way through the batch. */
interface Entry {
  readonly file: LocatedFile
  readonly text: string
  readonly hashes: readonly string[]
  frontMatter: FrontMatter | null
  article: Article | null
  findings: Finding[]
}

/**
 * Lints a batch of article groups. A batch is complete in itself: the same call serves one thread, a worker, a shard or a cache entry.
 *
 * @param groups Groups with at most 500 files in all.
 * @param linter Rules and services of the run.
 * @param options Working directory, parser and foreign plugins.
 * @returns One result for each given file, ordered by path within each group.
 */
export async function lintBatch (groups: readonly ArticleGroup[], linter: Linter, options: BatchOptions): Promise<FileResult[]> {
  const foreign = await askPlugins(groups, linter, options)
  return groups.flatMap(group => {
    const entries = group.files.map(file => readEntry(file, linter, options))
    for (const entry of entries) if ('text' in entry) lintEntry(entry, parseEntry(entry, options.host), linter, options.host)
    return finishGroup(group, entries.map((entry, index) => toReadArticle(group.files[index] as LocatedFile, entry, foreign)), linter, options.withExcerpts)
  })
}

async function askPlugins (groups: readonly ArticleGroup[], linter: Linter, options: BatchOptions): Promise<ForeignFindings> {
  if (options.foreignLint === null) return new Map()
  const entries = groups.flatMap(group => group.files).map(file => readEntry(file, linter, options)).filter(entry => 'text' in entry)
  return await options.foreignLint(entries.map(({ file, text }) => ({ absolutePath: file.absolutePath, text })))
}

function readEntry (file: LocatedFile, linter: Linter, { texts, read: readFile }: BatchOptions): Entry | Finding {
  const given = texts.get(file.absolutePath)
  const read = given === undefined
    ? readFile?.(file.absolutePath) ?? readArticleFile(file.absolutePath, { maxFileSize: linter.settings.maxFileSize })
    : { text: given.replace(/^\uFEFF/, ''), bytes: Buffer.from(given) }
  if ('problem' in read) return createFault('unreadable', read.problem)
  return {
    file,
    text: read.text,
    // Only the source-locale article is compared by its bytes.
    hashes: file.isSource ? contentHashes(read.bytes) : [],
    frontMatter: null,
    article: null,
    findings: []
  }
}

function parseEntry (entry: Entry, { parser }: MarkdownHost): readonly Mark[] {
  try {
    entry.frontMatter = parseFrontMatter(entry.text)
    return parser.parse(blankFrontMatter(entry.text, entry.frontMatter.range.end))
  } catch (error) {
    entry.findings.push(createFault('parseCrash', `Unexpected failure of the Markdown parser (${String(error)}), expected it to read this file`))
    return []
  }
}

function lintEntry (entry: Entry, marks: readonly Mark[], linter: Linter, host: MarkdownHost): void {
  if (entry.frontMatter === null || entry.findings.length > 0) return
  const { file, text } = entry
  try {
    const origin = { path: file.path, locale: file.locale, pathLocale: file.pathLocale, isSource: file.isSource, sourceLocale: linter.settings.sourceLocale }
    entry.article = createArticle(origin, text, host.parser, { frontMatter: entry.frontMatter, marks })
    if (file.given) entry.findings.push(...runArticleRules(entry.article, linter))
  } catch (error) {
    entry.findings.push(createFault('articleCrash', `Unexpected failure to read the article's structure (${String(error)}), expected units and links`))
  }
}

function toReadArticle (file: LocatedFile, entry: Entry | Finding, foreign: ForeignFindings): ReadArticle {
  if (!('text' in entry)) return { file, article: null, facts: null, findings: [entry] }
  const { article, findings, hashes } = entry
  return { file, article, facts: article === null ? null : createFacts(article, file.given, hashes, findings), findings: [...findings, ...foreign.get(file.absolutePath) ?? []] }
}
