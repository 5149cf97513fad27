import { createArticle, blankFrontMatter } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import { TooDeepError } from '../budget/nesting.js'
import { noBudget, wallClock, type TimeBudget } from '../budget/time.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import type { Article, FrontMatter } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileResult, Finding } from '../model/finding.js'
import type { LinkedArticles } from '../links/linked-articles.js'
import type { PinnedSources } from '../model/source-version.js'
import { parseBody, type ParsedBody } from '../markdown/mdx.js'
import type { MarkdownHost } from '../markdown/parser.js'
import { ParserLostError } from '../markdown/sandbox/parse-safely.js'
import { contentHashes } from '../read/content-hashes.js'
import { readArticleFile, type ReadResult } from '../read/read-file.js'
import { finishGroup, type ReadArticle } from './group.js'
import { counterpartOf, type PresentSource } from './counterpart.js'
import { createFault, createTimeFault } from './findings.js'
import type { Linter } from './linter.js'
import { parseBatchAhead } from './parse-ahead.js'
import { runArticleRules } from './rule-runner.js'
import { createSourceVersions, type ComparedSource } from './source-versions.js'

/** What other people's plugins say, by the absolute paths of files. */
export type ForeignFindings = ReadonlyMap<string, readonly Finding[]>

/** Runs other people's plugins; texts are without BOM. */
export type ForeignLint = (
  files: readonly { readonly absolutePath: string; readonly text: string }[]
) => Promise<ForeignFindings>

export interface BatchOptions {
  readonly cwd: string
  readonly host: MarkdownHost
  /** Runs other people's plugins over files; `null` where there are none. */
  readonly foreignLint: ForeignLint | null
  /** Texts that stand in for files on disk, by absolute path: standard input, unsaved editors. */
  readonly texts: ReadonlyMap<string, string>
  /** Reads a file by its absolute path; from disk by default. */
  readonly read?: (path: string) => ReadResult
  /** What git says of the versions of their source that translations name; nothing by default. */
  readonly pinned?: PinnedSources
  /** What the links of translations lead to beyond their articles; nothing by default. */
  readonly linked?: LinkedArticles
  /** Whether findings take the text around them along; not by default. */
  readonly withExcerpts?: boolean
  /** Time that files may take; by the clock by default. */
  readonly budget?: TimeBudget
}

/** A file on its way through the batch. */
interface Entry {
  readonly file: LocatedFile
  readonly text: string
  readonly hashes: readonly string[]
  frontMatter: FrontMatter | null
  article: Article | null
  /** What it is compared with. */
  compared: ComparedSource
  findings: readonly Finding[]
}

/**
 * Lints a batch of article groups. A batch is complete in itself: the same call serves one thread, a worker, a shard or a cache entry.
 *
 * @param groups Groups with at most 500 files in all.
 * @param linter Rules and services of the run.
 * @param options Working directory, parser and foreign plugins.
 * @returns One result for each given file, ordered by path within each group.
 */
export async function lintBatch(
  groups: readonly ArticleGroup[],
  linter: Linter,
  options: BatchOptions
): Promise<FileResult[]> {
  const foreign = await askPlugins(groups, linter, options)
  const { budget = wallClock } = options
  const read = groups.map(group => ({ group, entries: group.files.map(file => readEntry(file, linter, options)) }))
  parseBatchAhead(read.flatMap(({ entries }) => entries).flatMap(toParse), options.host.parser)
  const lintAll = (each: TimeBudget): FileResult[] =>
    read.flatMap(({ group, entries }) => lintGroup({ group, entries, foreign }, linter, options, each))
  if (groups.length === 1 && groups[0]?.files.length === 1) return lintAll(budget)
  // Which file takes too long is found out where one does: a budget for each would cost more than most files take.
  return budget.within(() => lintAll(noBudget), sizeOf(read.flatMap(({ entries }) => entries))) ?? lintAll(budget)
}

/** A group whose files have been read, and what other people's plugins say about them. */
interface ReadGroup {
  readonly group: ArticleGroup
  readonly entries: readonly (Entry | Finding)[]
  readonly foreign: ForeignFindings
}

function lintGroup(
  { group, entries, foreign }: ReadGroup,
  linter: Linter,
  { host, withExcerpts, pinned = NO_PINS, linked }: BatchOptions,
  budget: TimeBudget
): FileResult[] {
  const byFile = new Map<LocatedFile, ReadArticle>()
  const versionFor = createSourceVersions(pinned, host.parser)
  let source: PresentSource | null = null
  // The source article comes first: translations without units of their own are compared with it.
  for (const file of [...group.files].sort((a, b) => Number(b.isSource) - Number(a.isSource))) {
    const entry = entries[group.files.indexOf(file)] as Entry | Finding
    const present: PresentSource | null = file.isSource ? null : source
    const lint = (): ReadArticle => {
      if (!('text' in entry)) return { file, article: null, facts: null, findings: [entry] }
      const own = { ...entry }
      lintEntry(own, versionFor(file, present), linter, host)
      return toReadArticle(file, own, { foreign, linked, present: present?.facts ?? null })
    }
    const read = budget.within(lint, sizeOf([entry])) ?? {
      file,
      article: null,
      facts: null,
      findings: [createTimeFault(linter)]
    }
    byFile.set(file, read)
    if (read.facts !== null) linked?.note(file.absolutePath, read.facts)
    if (file.isSource && read.article !== null && read.facts !== null && 'text' in entry)
      source = { article: read.article, hashes: entry.hashes, facts: read.facts }
  }
  const articles = group.files.map(file => byFile.get(file) as ReadArticle)
  return (
    budget.within(() => finishGroup(group, articles, linter, withExcerpts), sizeOf(entries)) ??
    finishWithoutGroupRules(group, articles, linter, withExcerpts)
  )
}

const NO_PINS: PinnedSources = new Map()

function finishWithoutGroupRules(
  group: ArticleGroup,
  articles: readonly ReadArticle[],
  linter: Linter,
  withExcerpts?: boolean
): FileResult[] {
  const fault = createTimeFault(linter)
  const told = articles.map(read => ({ ...read, findings: [...read.findings, fault] }))
  return finishGroup(group, told, { ...linter, groupRules: [] }, withExcerpts)
}

function toParse(entry: Entry | Finding): { path: string; text: string }[] {
  return 'text' in entry ? [{ path: entry.file.path, text: entry.text }] : []
}

function sizeOf(entries: readonly (Entry | Finding)[]): number {
  return entries.reduce((sum, entry) => sum + ('text' in entry ? entry.text.length : 0), 0)
}

async function askPlugins(
  groups: readonly ArticleGroup[],
  linter: Linter,
  options: BatchOptions
): Promise<ForeignFindings> {
  if (options.foreignLint === null) return new Map()
  const entries = groups
    .flatMap(group => group.files)
    .map(file => readEntry(file, linter, options))
    .filter(entry => 'text' in entry)
  return await options.foreignLint(entries.map(({ file, text }) => ({ absolutePath: file.absolutePath, text })))
}

function readEntry(file: LocatedFile, linter: Linter, { texts, read: readFile }: BatchOptions): Entry | Finding {
  const given = texts.get(file.absolutePath)
  const read =
    given === undefined
      ? (readFile?.(file.absolutePath) ??
        readArticleFile(file.absolutePath, { maxFileSize: linter.settings.maxFileSize }))
      : { text: given.replace(/^\uFEFF/, ''), bytes: Buffer.from(given) }
  if ('problem' in read) return createFault('unreadable', read.problem)
  return {
    file,
    text: read.text,
    // Only the source-locale article is compared by its bytes.
    hashes: file.isSource ? contentHashes(read.bytes) : [],
    frontMatter: null,
    article: null,
    compared: { source: null, stale: null, isPinned: false },
    findings: []
  }
}

function parseEntry(entry: Entry, { parser }: MarkdownHost): ParsedBody | null {
  try {
    entry.frontMatter = parseFrontMatter(entry.text)
    return parseBody(entry.file.path, blankFrontMatter(entry.text, entry.frontMatter.range.end), parser)
  } catch (error) {
    entry.findings = [
      error instanceof TooDeepError
        ? createFault('tooDeep', error.message)
        : error instanceof ParserLostError
          ? createFault('parserLost', error.message)
          : createFault(
              'parseCrash',
              `Unexpected failure of the Markdown parser (${String(error)}), expected it to read this file`
            )
    ]
    return null
  }
}

function lintEntry(entry: Entry, compared: ComparedSource, linter: Linter, host: MarkdownHost): void {
  const body = parseEntry(entry, host)
  if (entry.frontMatter === null || body === null) return
  entry.compared = compared
  const { file, text } = entry
  try {
    const origin = {
      path: file.path,
      locale: file.locale,
      pathLocale: file.pathLocale,
      isSource: file.isSource,
      sourceLocale: linter.settings.sourceLocale
    }
    entry.article = createArticle(origin, text, host.parser, {
      frontMatter: entry.frontMatter,
      body,
      ...counterpartOf(entry.frontMatter, compared.source)
    })
    if (file.given) entry.findings = runArticleRules(entry.article, linter)
  } catch (error) {
    entry.findings = [
      createFault(
        'articleCrash',
        `Unexpected failure to read the article's structure (${String(error)}), expected units and links`
      )
    ]
  }
}

/** What is known of a file from beyond its text. */
interface Surroundings {
  readonly foreign: ForeignFindings
  readonly linked: LinkedArticles | undefined
  /** Facts of the present source article. */
  readonly present: ArticleFacts | null
}

function toReadArticle(file: LocatedFile, entry: Entry, { foreign, linked, present }: Surroundings): ReadArticle {
  const { article, findings, hashes, compared } = entry
  const surroundings = { ...compared, present, linked: linked?.factsOf(file.absolutePath) ?? null }
  return {
    file,
    article,
    facts: article === null ? null : createFacts(article, file.given, hashes, surroundings),
    findings: [...findings, ...(foreign.get(file.absolutePath) ?? [])]
  }
}
