import { isAbsolute, relative, resolve } from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { createArticle } from '../article/article.js'
import { nothingKnown, type SourceKnowledge } from '../article/comparison/facts.js'
import { createFacts } from '../article/facts.js'
import { TooDeepError } from '../budget/nesting.js'
import { wallClock } from '../budget/time.js'
import { parseFrontMatter, peekFrontMatter } from '../front-matter/front-matter.js'
import { createSchemaService } from '../front-matter/schema.js'
import { findPinnedSources } from '../git/pinned-sources.js'
import { createSourceHistory } from '../git/source-history.js'
import { createFollower } from '../links/follower.js'
import type { LinkedArticles } from '../links/linked-articles.js'
import { counterpartOf, type PresentSource } from '../lint/counterpart.js'
import { finishGroup, type ReadArticle } from '../lint/group.js'
import { createLinter, type Linter } from '../lint/linter.js'
import { createFault, createTimeFault } from '../lint/findings.js'
import { runArticleRules } from '../lint/rule-runner.js'
import { createSourceVersions, type ComparedSource } from '../lint/source-versions.js'
import { locateArticles } from '../locate/locate.js'
import { collectMarks } from '../markdown/marks.js'
import { defaultHost, remarkHost } from '../markdown/parser.js'
import { ParserLostError } from '../markdown/sandbox/parse-safely.js'
import type { Article } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { Finding } from '../model/finding.js'
import type { Mark } from '../model/mark.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import type { PinnedSources } from '../model/source-version.js'
import { contentHashes } from '../read/content-hashes.js'
import { readArticleFile } from '../read/read-file.js'

/** A file that a host hands over with its tree, and what was found out about it; kept for the next rule on the same file. */
interface Handover {
  readonly group: ArticleGroup
  readonly text: string
  readonly marks: readonly Mark[]
  /** What earlier calls found: group rules keep silent about it, also when each rule is a plugin of its own. */
  readonly findings: Finding[]
  /** Files that have been read as reference. */
  readonly references: Map<LocatedFile, ReadArticle>
  /** What git says of the version of the source that the file names; `null` until it was asked. */
  pinned: PinnedSources | null
  /** What the file's links lead to. */
  readonly linked: LinkedArticles
}

const handovers = new WeakMap<VFile, Handover>()

/** Files that were interrupted, or that the parser was lost on: each further rule that is a plugin of its own could take as long. */
const interrupted = new WeakSet<VFile>()

/**
 * Lints one file that a host has parsed. Siblings are read from disk as reference; only this file is reported on.
 *
 * @param tree The host's tree of the whole file, front matter included.
 * @param file The file; without a path there are no siblings and no locale.
 * @param settings Complete settings.
 * @param rules Rules to choose from.
 * @returns Findings, ordered by place. Where time is up or the parser is lost, one fault without them; the next calls on the same file find nothing.
 */
export function lintTree(tree: Root, file: VFile, settings: Settings, rules: readonly Rule[]): readonly Finding[] {
  if (interrupted.has(file)) return []
  const linter = createLinter(settings, rules, createSchemaService(settings.schemas))
  try {
    const findings = lintFile(tree, file, settings, linter)
    if (findings !== null) return findings
  } catch (error) {
    if (!(error instanceof ParserLostError)) throw error
    interrupted.add(file)
    return [createFault('parserLost', error.message)]
  }
  interrupted.add(file)
  return [createTimeFault(linter)]
}

/** @returns `null` where time is up. */
function lintFile(tree: Root, file: VFile, settings: Settings, linter: Linter): readonly Finding[] | null {
  const { length } = String(file)
  const handover = handovers.get(file) ?? wallClock.within(() => takeOver(tree, file, settings), length)
  if (handover === null) return null
  handovers.set(file, handover)
  // The other locales of an article are about as long.
  return wallClock.within(() => lintHandover(handover, linter), length * handover.group.files.length)
}

function lintHandover(handover: Handover, linter: Linter): readonly Finding[] {
  const { files } = handover.group
  const present = sourceOf(handover, linter)
  const known = { ...comparedSource(handover, present, linter), present: present?.facts ?? null }
  const articles = files.map(located =>
    located.given ? readGiven(located, handover, linter, known) : readReference(located, handover, linter)
  )
  return finishGroup(handover.group, articles, linter).flatMap(result => result.messages)
}

function takeOver(tree: Root, file: VFile, settings: Settings): Handover {
  const text = String(file).replace(/^\uFEFF/, '')
  const absolutePath = resolve(file.cwd, file.path || 'stdin.md')
  const path = relativePath(file.cwd, absolutePath)
  const groups = locateArticles([{ absolutePath, path }], {
    cwd: file.cwd,
    sourceLocale: settings.sourceLocale,
    layout: settings.layout,
    peek: peeked => (peeked === absolutePath ? peekFrontMatter(text) : peekFile(peeked, settings))
  })
  const group = groups.find(({ files }) => files.some(({ given }) => given)) as ArticleGroup
  // Made for this file alone: in an editor, the files that links lead to change between two calls.
  const linked = createFollower({
    cwd: file.cwd,
    sourceLocale: settings.sourceLocale,
    parser: defaultHost().parser
  }).follow([group], new Map([[absolutePath, text]]), linkedPath =>
    readArticleFile(linkedPath, { maxFileSize: settings.maxFileSize })
  )
  return { group, text, marks: collectMarks(tree, text), findings: [], references: new Map(), pinned: null, linked }
}

function peekFile(path: string, settings: Settings): ReturnType<typeof peekFrontMatter> {
  const read = readArticleFile(path, { maxFileSize: settings.maxFileSize })
  return 'problem' in read ? { locale: null, sourceHash: null } : peekFrontMatter(read.text)
}

/** The source article that the given one is compared with; `null` where it is not there, or is the given one. */
function sourceOf(handover: Handover, linter: Linter): PresentSource | null {
  const file = handover.group.files.find(({ isSource, given }) => isSource && !given)
  if (file === undefined) return null
  const { article, facts } = readReference(file, handover, linter)
  return article === null || facts === null ? null : { article, hashes: facts.ownHashes, facts }
}

/** The source article in the version that the given one names, else as it is. */
function comparedSource(handover: Handover, present: PresentSource | null, linter: Linter): ComparedSource {
  const { group, text } = handover
  const given = group.files.find(({ given }) => given)
  if (given === undefined || present === null) return { source: present, stale: null, isPinned: false }
  const textOf = (path: string): string => (path === given.absolutePath ? text : present.article.text)
  const own = { ...group, files: group.files.filter(file => file === given || file.isSource) }
  handover.pinned ??= findPinnedSources([own], textOf, {
    history: createSourceHistory(),
    key: linter.settings.sourceCommitKey
  })
  return createSourceVersions(handover.pinned, defaultHost().parser)(given, present)
}

function readGiven(
  file: LocatedFile,
  { text, marks, findings: earlier, linked }: Handover,
  linter: Linter,
  known: ComparedSource & SourceKnowledge
): ReadArticle {
  const frontMatter = parseFrontMatter(text)
  const article = createArticle(originOf(file, linter), text, remarkHost.parser, {
    frontMatter,
    marks,
    ...counterpartOf(frontMatter, known.source)
  })
  const findings = runArticleRules(article, linter)
  earlier.push(...findings)
  return {
    file,
    article,
    facts: createFacts(article, true, file.isSource ? contentHashes(text) : [], {
      ...known,
      linked: linked.factsOf(file.absolutePath)
    }),
    findings
  }
}

/** References serve group rules, and that of the source locale its translation's units. */
function readReference(file: LocatedFile, handover: Handover, linter: Linter): ReadArticle {
  const { references } = handover
  if (linter.groupRules.length === 0 && !file.isSource) return { file, article: null, facts: null, findings: [] }
  const known = references.get(file)
  if (known !== undefined) return known
  const present = file.isSource ? null : (sourceOf(handover, linter)?.facts ?? null)
  const reference = parseReference(file, linter, present)
  references.set(file, reference)
  return reference
}

function parseReference(file: LocatedFile, linter: Linter, present: ArticleFacts | null): ReadArticle {
  const read = readArticleFile(file.absolutePath, { maxFileSize: linter.settings.maxFileSize })
  if ('problem' in read)
    return { file, article: null, facts: null, findings: [createFault('unreadable', read.problem)] }
  let article: Article
  try {
    article = createArticle(originOf(file, linter), read.text, defaultHost().parser)
  } catch (error) {
    // Each is a fault of the file itself, told where that is linted; here it is one that is not compared.
    if (!(error instanceof TooDeepError) && !(error instanceof ParserLostError)) throw error
    const messageId = error instanceof TooDeepError ? 'tooDeep' : 'parserLost'
    return { file, article: null, facts: null, findings: [createFault(messageId, error.message)] }
  }
  return {
    file,
    article,
    facts: createFacts(article, false, file.isSource ? contentHashes(read.bytes) : [], { ...nothingKnown, present }),
    findings: []
  }
}

function originOf(
  { path, locale, pathLocale, isSource }: LocatedFile,
  { settings }: Linter
): { path: string; locale: string | null; pathLocale: string | null; isSource: boolean; sourceLocale: string } {
  return { path, locale, pathLocale, isSource, sourceLocale: settings.sourceLocale }
}

function relativePath(cwd: string, absolutePath: string): string {
  const path = relative(cwd, absolutePath)
  return (isAbsolute(path) ? absolutePath : path).replaceAll('\\', '/')
}
