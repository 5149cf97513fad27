import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { createArticle, blankFrontMatter } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import type { Article, FrontMatter } from '../model/article.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileResult, Finding } from '../model/finding.js'
import { collectMarks } from '../markdown/marks.js'
import type { MarkdownHost } from '../markdown/parser.js'
import { contentHashes } from '../read/content-hashes.js'
import { readArticleFile } from '../read/read-file.js'
import { runEngine } from '../hosts/engine.js'
import { finishGroup, type ReadArticle } from './group.js'
import { createFault } from './findings.js'
import type { Linter } from './linter.js'
import { foreignFindings } from './foreign.js'
import { runArticleRules } from './rule-runner.js'

export interface BatchOptions {
  readonly cwd: string
  readonly host: MarkdownHost
  readonly otherPlugins: readonly unknown[]
  /** Texts that stand in for files on disk, by absolute path: standard input, unsaved editors. */
  readonly texts: ReadonlyMap<string, string>
}

/** A file on its way through the batch. */
interface Entry {
  readonly file: LocatedFile
  readonly text: string
  readonly hashes: readonly string[]
  readonly vfile: VFile
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
  const entries = new Map<LocatedFile, Entry | Finding>()
  for (const group of groups) for (const file of group.files) entries.set(file, readEntry(file, linter, options))
  const readable = new Map<VFile, Entry>()
  for (const entry of entries.values()) if ('vfile' in entry) readable.set(entry.vfile, entry)
  const entryOf = (vfile: VFile): Entry => readable.get(vfile) as Entry
  await runEngine({
    cwd: options.cwd,
    files: [...readable.keys()],
    otherPlugins: options.otherPlugins,
    parse: vfile => parseEntry(entryOf(vfile), options.host),
    transform: (tree, vfile) => { lintEntry(entryOf(vfile), tree, linter, options.host) }
  })
  return groups.flatMap(group => finishGroup(group, group.files.map(file => toReadArticle(file, entries.get(file) as Entry | Finding)), linter))
}

function readEntry (file: LocatedFile, linter: Linter, { cwd, texts }: BatchOptions): Entry | Finding {
  const given = texts.get(file.absolutePath)
  const read = given === undefined
    ? readArticleFile(file.absolutePath, { maxFileSize: linter.settings.maxFileSize })
    : { text: given.replace(/^\uFEFF/, ''), bytes: Buffer.from(given) }
  if ('problem' in read) return createFault('unreadable', read.problem)
  return {
    file,
    text: read.text,
    // Only the source-locale article is compared by its bytes.
    hashes: file.isSource ? contentHashes(read.bytes) : [],
    vfile: new VFile({ path: file.absolutePath, cwd, value: read.text }),
    frontMatter: null,
    article: null,
    findings: []
  }
}

function parseEntry (entry: Entry, host: MarkdownHost): Root {
  try {
    entry.frontMatter = parseFrontMatter(entry.text)
    return host.parse(blankFrontMatter(entry.text, entry.frontMatter.range.end))
  } catch (error) {
    entry.findings.push(createFault('parseCrash', `Unexpected failure of the Markdown parser (${String(error)}), expected it to read this file`))
    return { type: 'root', children: [] }
  }
}

function lintEntry (entry: Entry, tree: Root, linter: Linter, host: MarkdownHost): void {
  if (entry.frontMatter === null || entry.findings.length > 0) return
  const { file, text } = entry
  try {
    const origin = { path: file.path, locale: file.locale, pathLocale: file.pathLocale, isSource: file.isSource, sourceLocale: linter.settings.sourceLocale }
    entry.article = createArticle(origin, text, host.parser, { frontMatter: entry.frontMatter, marks: collectMarks(tree, text) })
    if (file.given) entry.findings.push(...runArticleRules(entry.article, linter))
  } catch (error) {
    entry.findings.push(createFault('articleCrash', `Unexpected failure to read the article's structure (${String(error)}), expected units and links`))
  }
}

function toReadArticle (file: LocatedFile, entry: Entry | Finding): ReadArticle {
  if (!('vfile' in entry)) return { file, article: null, facts: null, findings: [entry] }
  const { article, findings, hashes, vfile } = entry
  const all = [...findings, ...foreignFindings(vfile)]
  return { file, article, facts: article === null ? null : createFacts(article, file.given, hashes, findings), findings: all }
}
