import { createArticle, type ArticleOrigin } from '../article/article.js'
import { createFacts } from '../article/facts.js'
import { TooManyBlocksError } from '../budget/blocks.js'
import { TooManyMarksError } from '../budget/marks.js'
import { TooDeepError } from '../budget/nesting.js'
import type { TimeBudget } from '../budget/time.js'
import type { LinkedArticles } from '../links/linked-articles.js'
import { ParserLostError } from '../markdown/sandbox/parse-safely.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileResult, Finding } from '../model/finding.js'
import type { VersionTexts } from '../model/source-version.js'
import type { SourceKnowledge } from '../article/comparison/facts.js'
import { counterpartOf, type PresentSource, type SourceArticle } from './counterpart.js'
import type { CollectedFindings } from './finding-collector.js'
import { createFault, createTimeFault } from './findings.js'
import { countOccasion, finishGroup, type ReadArticle } from './group.js'
import type { Linter } from './linter.js'
import type { FileParser, OpenFile, ParsedFile, UnreadableFile } from './parse-file.js'
import { runArticleRules } from './rule-runner.js'
import { createSourceVersions, type ComparedSource } from './source-versions.js'

/** What findings depend on beyond the files of a group. */
export interface Surroundings {
  /** Texts of the versions that translations were made from. */
  readonly versionTexts: VersionTexts
  /** What the links of translations lead to. */
  readonly linked: LinkedArticles
}

/** A group whose files have been read. */
export interface OpenGroup {
  readonly group: ArticleGroup
  /** One for each file of the group that is looked at, in the group's order. */
  readonly opened: readonly (OpenFile | UnreadableFile)[]
}

/** What a translation is compared with, and the source article as it is. */
type KnownSource = ComparedSource &
  SourceKnowledge & {
    /** The source article as it is, where the translation is compared with an earlier version; else `null`. */
    readonly today: PresentSource | null
  }

/** What hosts supply beside files. */
export interface GroupContext {
  readonly parser: FileParser
  readonly around: Surroundings
  /** What other people's plugins say, by the absolute paths of files. */
  readonly foreign: ReadonlyMap<string, readonly Finding[]>
}

/**
 * Lints one article in all its locales. Every host comes here, and so does fixing: front matter and body are parsed, unit and article rules run over
 * each article, group rules over what is kept of all of them, and directives switch findings off.
 *
 * @param group The group, read.
 * @param linter Rules of the run.
 * @param context Parser, surroundings and foreign findings.
 * @param budget Time for each file, and for group rules.
 * @returns One result for each given file.
 */
export function lintGroup(
  { group, opened }: OpenGroup,
  linter: Linter,
  context: GroupContext,
  budget: TimeBudget
): FileResult[] {
  const { versionTexts, linked } = context.around
  const versionFor = createSourceVersions(versionTexts, context.parser.markdown)
  const linted = new Map<LocatedFile, ReadArticle>()
  let source: PresentSource | null = null
  for (const each of sourceFirst(opened)) {
    const { file } = each
    const present: PresentSource | null = file.isSource ? null : source
    const compare = (): KnownSource => {
      const compared = versionFor(file, present)
      return { ...compared, present: present?.facts ?? null, today: compared.stale === null ? null : present }
    }
    const lint = (): ReadArticle => lintFile(each, compare, linter, context)
    const read = budget.within(lint, sizeOf([each]), () => withoutArticle(file, createTimeFault(linter)))
    linted.set(file, read)
    if (read.facts !== null) linked.note(file.absolutePath, read.facts)
    if (file.isSource && read.article !== null && read.facts !== null && 'hashes' in each)
      source = { article: read.article, hashes: each.hashes, facts: read.facts }
  }
  const articles = opened.map(({ file }) => linted.get(file) as ReadArticle)
  return budget.within(
    () => finishGroup(group, articles, linter),
    sizeOf(opened),
    () => finishWithoutGroupRules(group, articles, linter)
  )
}

/** UTF-16 code units of files that could be read. */
function sizeOf(opened: readonly (OpenFile | UnreadableFile)[]): number {
  return opened.reduce((sum, each) => sum + ('text' in each ? each.text.length : 0), 0)
}

/** Translations without units of their own are compared with the source article. */
function sourceFirst(opened: OpenGroup['opened']): OpenGroup['opened'] {
  return [...opened].sort((a, b) => Number(b.file.isSource) - Number(a.file.isSource))
}

function finishWithoutGroupRules(group: ArticleGroup, articles: readonly ReadArticle[], linter: Linter): FileResult[] {
  const fault = createTimeFault(linter)
  const withFault = articles.map(read => ({ ...read, findings: [...read.findings, fault] }))
  return finishGroup(group, withFault, { ...linter, groupRules: [] })
}

function withoutArticle(file: LocatedFile, fault: Finding): ReadArticle {
  return { file, article: null, facts: null, findings: [fault], counted: [], occasions: new Map() }
}

function lintFile(
  opened: OpenFile | UnreadableFile,
  compare: () => KnownSource,
  linter: Linter,
  context: GroupContext
): ReadArticle {
  const { file } = opened
  if ('fault' in opened) return withoutArticle(file, opened.fault)
  const read = lintText(opened, compare, linter, context)
  const foreign = context.foreign.get(file.absolutePath) ?? []
  return foreign.length === 0 ? read : { ...read, findings: [...read.findings, ...foreign] }
}

const nothingFound: CollectedFindings = { findings: [], counted: [] }

function lintText(opened: OpenFile, compare: () => KnownSource, linter: Linter, context: GroupContext): ReadArticle {
  const { file, text, hashes } = opened
  let parsed: ParsedFile
  try {
    parsed = context.parser.parseFile(opened)
  } catch (error) {
    return withoutArticle(file, parserFault(error) ?? parseCrash(error))
  }
  try {
    const { frontMatter, parser } = parsed
    const compared = compare()
    const linked = context.around.linked.factsOf(file.absolutePath)
    const readWith = (source: SourceArticle | null, about: SourceKnowledge): ReadArticle => {
      const known = { ...parsed, ...counterpartOf(frontMatter, source, compared.isPinned) }
      const article = createArticle(originOf(file, linter), text, parser, known)
      const occasions = new Map<string, number>()
      const count = (key: string): void => {
        countOccasion(occasions, key)
      }
      const { findings, counted } = file.given ? runArticleRules(article, linter, count) : nothingFound
      const facts = createFacts(article, file.given, hashes, { ...about, linked })
      return { file, article, facts, findings, counted, occasions }
    }
    const read = readWith(compared.source, compared)
    if (compared.today === null || !file.given) return read
    const { article, facts, findings, counted } = readWith(compared.today, { ...compared, stale: null })
    return article === null || facts === null
      ? read
      : { ...read, today: { article, facts, findings, counted, changed: compared.changed } }
  } catch (error) {
    return withoutArticle(file, parserFault(error) ?? articleCrash(error))
  }
}

/** Pieces of an article, and earlier versions of its source, are parsed when they are needed. */
function parserFault(error: unknown): Finding | null {
  if (error instanceof TooDeepError) return createFault('tooDeep', error.message)
  if (error instanceof TooManyMarksError) return createFault('tooManyMarks', error.message)
  if (error instanceof TooManyBlocksError) return createFault('tooManyBlocks', error.message)
  return error instanceof ParserLostError ? createFault('parserLost', error.message) : null
}

function parseCrash(error: unknown): Finding {
  return createFault(
    'parseCrash',
    `Unexpected failure of the Markdown parser (${String(error)}), expected it to read this file`
  )
}

function articleCrash(error: unknown): Finding {
  return createFault(
    'articleCrash',
    `Unexpected failure to read the article's structure (${String(error)}), expected units and links`
  )
}

function originOf({ path, locale, pathLocale, isSource }: LocatedFile, { settings }: Linter): ArticleOrigin {
  return { path, locale, pathLocale, isSource, sourceLocale: settings.sourceLocale }
}
