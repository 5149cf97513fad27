import { groupByVersion } from '../article/comparison/versions.js'
import type { Article } from '../model/article.js'
import type { ArticleFacts, ArticleGroupFacts } from '../model/facts.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { Coverage, FileResult, Finding, OmittedFindings, RawFinding } from '../model/finding.js'
import { arbitrate, type GroupedFindings } from './arbitrate.js'
import { applyDirectives, countUndisabled, readDirectives, unusedDirectives } from './directives.js'
import type { CountedFindings } from './finding-collector.js'
import { compareFindings } from './findings.js'
import type { Linter } from './linter.js'
import { runGroupRules, type GroupFindings } from './rule-runner.js'
import { explainedFindings, type FoundToday } from './explained.js'

/** An article of a group after unit and article rules; `article` is `null` where the file could not be read. */
export interface ReadArticle {
  readonly file: LocatedFile
  readonly article: Article | null
  readonly facts: ArticleFacts | null
  readonly findings: readonly RawFinding[]
  /** Findings that were counted and not kept. */
  readonly counted: readonly CountedFindings[]
  /** What is found by the present source, where the article is compared with an earlier version. */
  readonly today?: FoundToday
  /** How often it gave occasion to choices, by `occasionKey`. */
  readonly occasions: ReadonlyMap<string, number>
}

/** Counts one more occasion. */
export function countOccasion(occasions: Map<string, number>, key: string): void {
  occasions.set(key, (occasions.get(key) ?? 0) + 1)
}

/**
 * Runs the group rules of one group, applies its articles' directives, and sums up.
 *
 * @param group The group.
 * @param articles Its articles, in the order of `group.files`.
 * @param linter Rules of the run.
 * @returns One result for each given file.
 */
export function finishGroup(group: ArticleGroup, articles: readonly ReadArticle[], linter: Linter): FileResult[] {
  const occasions = new Map(articles.map(read => [read.file.path, new Map(read.occasions)]))
  const groupFindings = findInGroup(group, articles, linter, (path, key) => {
    countOccasion(occasions.get(path) as Map<string, number>, key)
  })
  const given = articles.filter(({ file }) => file.given)
  const reported = new Map(
    given.map(({ file, findings }) => [file.path, [...findings, ...(groupFindings.get(file.path)?.findings ?? [])]])
  )
  const standing = arbitrate(reported, findExplained(group, articles, reported, linter))
  return given.map(read => {
    const { file, article } = read
    const all = standing.get(file.path) ?? []
    const counted = [...read.counted, ...(groupFindings.get(file.path)?.counted ?? [])]
    const isDirected = article !== null && linter.settings.inlineConfig !== false
    const left = isDirected
      ? direct(all, counted, article, linter)
      : { findings: all, omitted: counted.map(each => countUndisabled(each, null)) }
    const given = occasions.get(file.path)
    const result = {
      ...summarize(file, group.key, left),
      coverage: coverageOf(read),
      ...(given === undefined || given.size === 0 ? {} : { occasions: Object.fromEntries(given) })
    }
    return article === null || linter.complete === null ? result : linter.complete(result, article)
  })
}

/** Runs the group rules; finds nothing where there are none. */
function findInGroup(
  group: ArticleGroup,
  articles: readonly ReadArticle[],
  linter: Linter,
  onOccasion: (path: string, key: string) => void
): GroupFindings {
  if (linter.groupRules.length === 0) return new Map()
  const byPath = new Map(articles.map(read => [read.file.path, read]))
  return runGroupRules(
    groupFacts(group, articles, linter),
    linter,
    (path, offset) => (byPath.get(path)?.article as Article).pointAt(offset),
    onOccasion
  )
}

/** Findings that the present source explains, of articles that are compared with an earlier version. */
function findExplained(
  group: ArticleGroup,
  articles: readonly ReadArticle[],
  reported: GroupedFindings,
  linter: Linter
): Set<RawFinding> {
  const behind = articles.flatMap(({ file, today }) =>
    today === undefined || (reported.get(file.path) ?? []).length === 0 ? [] : [{ path: file.path, today }]
  )
  if (behind.length === 0) return new Set()
  const present = articles.map(read => ({ ...read, facts: read.today?.facts ?? read.facts }))
  const inGroup = findInGroup(group, present, linter, () => {})
  return new Set(
    behind.flatMap(({ path, today }) => {
      const { findings = [], counted = [] } = inGroup.get(path) ?? {}
      return explainedFindings(reported.get(path) ?? [], {
        ...today,
        findings: [...today.findings, ...findings],
        counted: [...today.counted, ...counted]
      })
    })
  )
}

function groupFacts(group: ArticleGroup, articles: readonly ReadArticle[], linter: Linter): ArticleGroupFacts {
  const facts = articles.map(read => read.facts).filter(fact => fact !== null)
  facts.sort((a, b) => compareText(a.locale ?? '', b.locale ?? '') || compareText(a.path, b.path))
  return {
    key: group.key,
    sourceLocale: linter.settings.sourceLocale,
    articles: facts,
    siteLocales: group.siteLocales,
    versions: groupByVersion(facts)
  }
}

/** Findings of one article that are in its result. */
interface LeftFindings {
  readonly findings: readonly Finding[]
  readonly omitted: readonly OmittedFindings[]
}

function direct(
  findings: readonly Finding[],
  counted: readonly CountedFindings[],
  article: Article,
  { activeRules, knownRules }: Linter
): LeftFindings {
  const directives = readDirectives(article)
  const left = applyDirectives(findings, directives)
  const omitted = counted.map(each => countUndisabled(each, directives))
  return { findings: [...left, ...unusedDirectives(directives, article, activeRules, knownRules)], omitted }
}

function coverageOf({ article, facts }: ReadArticle): Coverage {
  if (article === null || facts === null) return 'unread'
  if (article.isSource) return 'source'
  return article.units.length > 0 || facts.comparison.source !== null ? 'compared' : 'alone'
}

function summarize(file: LocatedFile, articleKey: string, { findings, omitted }: LeftFindings): FileResult {
  const messages = [...findings].sort(compareFindings)
  const more = omitted.filter(({ count }) => count > 0).sort((a, b) => compareText(a.ruleId, b.ruleId))
  const count = (severity: number): number =>
    messages.filter(message => message.severity === severity).length +
    more.reduce((sum, each) => sum + (each.severity === severity ? each.count : 0), 0)
  return {
    filePath: file.path,
    locale: file.locale,
    articleKey,
    messages,
    ...(more.length === 0 ? {} : { omitted: more }),
    errorCount: count(2),
    warningCount: count(1),
    infoCount: count(0),
    fixableCount: messages.filter(message => message.fix !== undefined).length
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
