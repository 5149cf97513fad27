import { groupByVersion } from '../article/comparison/versions.js'
import type { Article } from '../model/article.js'
import type { ArticleFacts, ArticleGroupFacts } from '../model/facts.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { Coverage, FileResult, Finding, RawFinding } from '../model/finding.js'
import { arbitrate } from './arbitrate.js'
import { applyDirectives, readDirectives, unusedDirectives } from './directives.js'
import { compareFindings } from './findings.js'
import type { Linter } from './linter.js'
import { runGroupRules } from './rule-runner.js'

/** An article of a group after unit and article rules; `article` is `null` where the file could not be read. */
export interface ReadArticle {
  readonly file: LocatedFile
  readonly article: Article | null
  readonly facts: ArticleFacts | null
  readonly findings: readonly RawFinding[]
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
  const byPath = new Map(articles.map(read => [read.file.path, read]))
  const occasions = new Map(articles.map(read => [read.file.path, new Map(read.occasions)]))
  const groupFindings =
    linter.groupRules.length === 0
      ? new Map<string, readonly RawFinding[]>()
      : runGroupRules(
          groupFacts(group, articles, linter),
          linter,
          (path, offset) => (byPath.get(path)?.article as Article).pointAt(offset),
          (path, key) => {
            countOccasion(occasions.get(path) as Map<string, number>, key)
          }
        )
  const given = articles.filter(({ file }) => file.given)
  const standing = arbitrate(
    new Map(given.map(({ file, findings }) => [file.path, [...findings, ...(groupFindings.get(file.path) ?? [])]]))
  )
  return given.map(read => {
    const { file, article } = read
    const all = standing.get(file.path) ?? []
    const isDirected = article !== null && linter.settings.inlineConfig !== false
    const findings = isDirected ? direct(all, article, linter.activeRules, linter.knownRules) : all
    const counted = occasions.get(file.path)
    const result = {
      ...summarize(file, group.key, findings),
      coverage: coverageOf(read),
      ...(counted === undefined || counted.size === 0 ? {} : { occasions: Object.fromEntries(counted) })
    }
    return article === null || linter.complete === null ? result : linter.complete(result, article)
  })
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

function direct(
  findings: readonly Finding[],
  article: Article,
  active: ReadonlySet<string>,
  known: readonly string[]
): Finding[] {
  const directives = readDirectives(article)
  const left = applyDirectives(findings, directives)
  return [...left, ...unusedDirectives(directives, article, active, known)]
}

function coverageOf({ article, facts }: ReadArticle): Coverage {
  if (article === null || facts === null) return 'unread'
  if (article.isSource) return 'source'
  return article.units.length > 0 || facts.comparison.source !== null ? 'compared' : 'alone'
}

function summarize(file: LocatedFile, articleKey: string, findings: readonly Finding[]): FileResult {
  const messages = [...findings].sort(compareFindings)
  const count = (severity: number): number => messages.filter(message => message.severity === severity).length
  return {
    filePath: file.path,
    locale: file.locale,
    articleKey,
    messages,
    errorCount: count(2),
    warningCount: count(1),
    infoCount: count(0),
    fixableCount: messages.filter(message => message.fix !== undefined).length
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
