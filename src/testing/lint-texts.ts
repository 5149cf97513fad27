import { groupByVersion } from '../article/comparison/versions.js'
import { createArticle } from '../article/article.js'
import { nothingKnown } from '../article/comparison/facts.js'
import { createFacts } from '../article/facts.js'
import { fillDefaults } from '../config/option-defaults.js'
import { parseFrontMatter, peekFrontMatter } from '../front-matter/front-matter.js'
import { createSchemaService } from '../front-matter/schema.js'
import { sourcePin } from '../front-matter/source-pin.js'
import { createOutlines } from '../links/outlines.js'
import { findLinkedArticles, type LinkedArticles } from '../links/linked-articles.js'
import { arbitrate } from '../lint/arbitrate.js'
import { compareFindings } from '../lint/findings.js'
import { counterpartOf } from '../lint/counterpart.js'
import { createLinter, type Linter } from '../lint/linter.js'
import { runArticleRules, runGroupRules } from '../lint/rule-runner.js'
import { createSourceVersions, type ComparedSource } from '../lint/source-versions.js'
import { satteriHost } from '../markdown/parser.js'
import type { Article } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'
import type { ArticleGroup } from '../model/files.js'
import type { Finding, RawFinding } from '../model/finding.js'
import type { Mark, MarkdownParser } from '../model/mark.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import type { FileVersion } from '../model/source-version.js'
import { contentHashes } from '../read/content-hashes.js'
import type { ReadResult } from '../read/read-file.js'
import { isSourceLocale } from '../text/languages/locale.js'
import { localeOfPath } from '../text/languages/locale-of-path.js'
import type { EarlierVersion } from './cases.js'
import { deepFreeze, freezeArticle } from './freeze.js'

/** Files of one article group, by path. */
export type Texts = Readonly<Record<string, string>>

export interface LintTextsOptions {
  readonly parser?: MarkdownParser
  /** The rule's options; what is left out gets its default. */
  readonly options?: Readonly<Record<string, unknown>>
  readonly sourceLocale?: string
  /** Canonical locales of the site; those of the texts by default. */
  readonly siteLocales?: readonly string[]
  readonly schemas?: Settings['schemas']
  readonly glossary?: Settings['glossary']
  /** What the source said at the commits that translations name, by commit. */
  readonly earlier?: Readonly<Record<string, EarlierVersion>>
  /** Articles beside those of the group, by path: what links of the group may lead to. */
  readonly linked?: Texts
  /** Marks that stand in for those of the parser. */
  readonly marks?: readonly Mark[]
  /** Rules that run beside it, and may have findings that stand for its own. */
  readonly companions?: readonly Rule[]
  /** Paths to report on; the others are reference only. All by default. */
  readonly given?: readonly string[]
}

/**
 * Runs one rule over texts through the real core: articles, facts, runner. Everything that the rule gets is deep-frozen.
 *
 * @param rule The rule.
 * @param texts The files of one article group, without BOM.
 * @returns Findings by path, ordered by place; also faults, which have no rule.
 */
export function lintTexts(
  rule: Rule,
  texts: Texts,
  options: LintTextsOptions = {}
): ReadonlyMap<string, readonly Finding[]> {
  const sourceLocale = options.sourceLocale ?? 'en-US'
  const parser = options.parser ?? satteriHost.parser
  const alone = Object.entries(texts).map(([path, text]) => articleOf(path, text, sourceLocale, parser, options.marks))
  const source = alone.find(article => article.isSource)
  const present = source === undefined ? null : { article: source, hashes: contentHashes(source.text) }
  const versionFor = createSourceVersions(blob => options.earlier?.[blob]?.text ?? null, parser)
  const versions = new Map<string, ComparedSource>()
  const articles = alone.map(article => {
    if (article === source) return article
    const compared = versionFor(versionOf(article.text, options.earlier ?? {}), present)
    versions.set(article.path, compared)
    return articleOf(
      article.path,
      article.text,
      sourceLocale,
      parser,
      options.marks,
      compared.source?.article,
      compared.isPinned
    )
  })
  const isGiven = (path: string): boolean => options.given?.includes(path) ?? true
  const linters = [
    linterOf([rule], sourceLocale, options, options.options ?? {}),
    linterOf(options.companions ?? [], sourceLocale, options, {})
  ]
  const reported = new Map<string, RawFinding[]>()
  for (const article of articles.filter(({ path }) => isGiven(path)))
    reported.set(
      article.path,
      linters.flatMap(linter => runArticleRules(article, linter).findings)
    )
  if (linters.some(({ groupRules }) => groupRules.length > 0)) {
    const linked = linkedFrom(articles, { ...options.linked, ...texts }, sourceLocale, parser)
    const factsOf = (article: Article, present: ArticleFacts | null): ArticleFacts =>
      createFacts(article, isGiven(article.path), article.isSource ? contentHashes(article.text) : [], {
        ...nothingKnown,
        ...versions.get(article.path),
        present,
        linked: linked.factsOf(absolute(article.path))
      })
    const presentFacts = source === undefined ? null : factsOf(source, null)
    const facts = articles.map(article =>
      article === source && presentFacts !== null ? presentFacts : factsOf(article, presentFacts)
    )
    facts.sort((a, b) => compareText(a.locale ?? '', b.locale ?? '') || compareText(a.path, b.path))
    const locales = [...new Set(facts.map(fact => fact.locale).filter(locale => locale !== null))].sort(compareText)
    const group = deepFreeze({
      key: Object.keys(texts)[0] ?? '',
      sourceLocale,
      articles: facts,
      siteLocales: options.siteLocales ?? locales,
      versions: groupByVersion(facts)
    })
    const pointAt = (path: string, offset: number) =>
      (articles.find(article => article.path === path) as Article).pointAt(offset)
    for (const linter of linters)
      for (const [path, { findings }] of runGroupRules(group, linter, pointAt))
        for (const finding of findings) reported.get(path)?.push(finding)
  }
  const results = new Map<string, Finding[]>()
  for (const [path, standing] of arbitrate(reported)) {
    const findings = standing.filter(({ ruleId }) => ruleId === null || ruleId === rule.name)
    if (findings.length > 0) results.set(path, findings.sort(compareFindings))
  }
  return results
}

/** Contents are called by the commits that translations name. */
function versionOf(
  text: string,
  earlier: NonNullable<LintTextsOptions['earlier']>
): { readonly version?: FileVersion } {
  const pin = sourcePin(text)
  const commit = pin?.value ?? Object.keys(earlier).find(id => earlier[id]?.isInferred)
  const known = commit === undefined ? undefined : earlier[commit]
  if (commit === undefined || known === undefined) return {}
  return { version: { pin, commit, blob: commit, commitCount: known.commitCount, likelihood: 1 } }
}

/** The folder that paths of texts are relative to: on disk there is none. */
const folder = '/site-of-a-test'
const absolute = (path: string): string => `${folder}/${path}`

function linkedFrom(
  articles: readonly Article[],
  files: Texts,
  sourceLocale: string,
  parser: MarkdownParser
): LinkedArticles {
  const texts = new Map(Object.entries(files).map(([path, text]) => [absolute(path), text]))
  const read = (path: string): ReadResult => {
    const text = texts.get(path)
    return text === undefined
      ? { problem: 'Unexpected missing file' }
      : { text, bytes: Buffer.from(text), hadBom: false }
  }
  const group: ArticleGroup = {
    key: '',
    files: articles.map(({ path, locale, pathLocale, isSource }) => ({
      absolutePath: absolute(path),
      path,
      given: true,
      locale,
      pathLocale,
      isSource
    })),
    siteLocales: []
  }
  return findLinkedArticles([group], {
    cwd: folder,
    sourceLocale,
    textOf: path => texts.get(path) ?? null,
    probe: path => texts.has(path),
    reader: createOutlines({ cwd: folder, sourceLocale, parser })(read, () => false)
  })
}

/**
 * Makes a frozen article of a text.
 *
 * @param path Its path; the locale is read from it, else from the front matter.
 * @param text Its text.
 * @param source The source article of its group: one without units is compared with it.
 * @param isPinned Whether that is the version which was translated.
 */
export function articleOf(
  path: string,
  text: string,
  sourceLocale = 'en-US',
  parser: MarkdownParser = satteriHost.parser,
  marks?: readonly Mark[],
  source?: Article,
  isPinned = false
): Article {
  const pathLocale = localeOfPath(path)
  const locale = pathLocale ?? peekFrontMatter(text).locale
  const origin = { path, locale, pathLocale, isSource: isSourceLocale(locale, sourceLocale), sourceLocale }
  const frontMatter = parseFrontMatter(text)
  const counterpart = counterpartOf(
    frontMatter,
    source === undefined ? null : { article: source, hashes: contentHashes(source.text) },
    isPinned
  )
  return freezeArticle(
    createArticle(origin, text, parser, { frontMatter, ...counterpart, ...(marks === undefined ? {} : { marks }) })
  )
}

function linterOf(
  rules: readonly Rule[],
  sourceLocale: string,
  { schemas = [], glossary }: LintTextsOptions,
  options: Readonly<Record<string, unknown>>
): Linter {
  const settings: Settings = {
    sourceLocale,
    layout: [],
    rules: new Map(
      rules.map(rule => [
        rule.name,
        {
          level: rule.meta.recommended === 'off' ? 'error' : rule.meta.recommended,
          options: deepFreeze(fillDefaults(rule.meta.options, options))
        }
      ])
    ),
    schemas,
    ...(glossary === undefined ? {} : { glossary: deepFreeze(glossary) }),
    ignore: [],
    maxFileSize: 5_000_000
  }
  return createLinter(settings, rules, createSchemaService(schemas))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
