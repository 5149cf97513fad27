import type { Article, PairedUnit, Unit } from '../model/article.js'
import type { ArticleFacts, ArticleGroupFacts } from '../model/facts.js'
import type { Finding } from '../model/finding.js'
import type { ReportDescriptor } from '../model/rule.js'
import { isBlankSide } from '../text/blank-side.js'
import { createFault, createFinding } from './findings.js'
import type { Linter, PreparedRule } from './linter.js'

/**
 * Runs unit and article rules over one article. A rule that throws is reported as a fault of the tool; the others go on.
 *
 * @param article A frozen article.
 * @param linter The run's rules and services.
 * @returns Findings in the order of rules.
 */
export function runArticleRules (article: Article, linter: Linter): Finding[] {
  const findings: Finding[] = []
  // A blank side is what `require-translation` reports: what compares the sides would only say the same in its own words.
  const paired = new Set(article.units.filter(isPaired).filter(unit => !isBlankSide(unit.target) && !isBlankSide(unit.source)))
  for (const prepared of linter.articleRules) {
    const { listener, sink } = prepared
    try {
      if (listener === null) throw prepared.failure
      sink.report = descriptor => { findings.push(createFinding(prepared, descriptor, article.pointAt, article.path)) }
      listener.article?.(article)
      if (listener.anyUnit !== undefined) {
        for (const unit of article.units) {
          listener.anyUnit(unit, article)
          if (isPaired(unit) && paired.has(unit)) listener.unit?.(unit, article)
        }
      } else if (listener.unit !== undefined) for (const unit of paired) listener.unit(unit, article)
    } catch (error) {
      findings.push(crashOf(prepared, error))
    }
  }
  return findings
}

/** Findings of group rules, by the path of the article they stand in. */
export type GroupFindings = ReadonlyMap<string, readonly Finding[]>

/**
 * Runs group rules over the facts of one group.
 *
 * @param group Facts of all locales of one article.
 * @param linter The run's rules and services.
 * @param pointAt Line and column of an offset in the article of the given path.
 * @returns Findings for given files only; findings on reference files are dropped.
 */
export function runGroupRules (group: ArticleGroupFacts, linter: Linter, pointAt: (path: string, offset: number) => { line: number, column: number }): GroupFindings {
  const byPath = new Map<string, Finding[]>()
  const add = (path: string, finding: Finding): void => {
    const findings = byPath.get(path)
    if (findings === undefined) byPath.set(path, [finding])
    else findings.push(finding)
  }
  const firstGiven = group.articles.find(article => article.given)
  if (firstGiven === undefined) return byPath
  for (const prepared of linter.groupRules) {
    const { listener, sink } = prepared
    try {
      if (listener === null) throw prepared.failure
      sink.report = descriptor => {
        const { path, given } = (descriptor as ReportDescriptor & { readonly article: ArticleFacts }).article
        if (given) add(path, createFinding(prepared, descriptor, offset => pointAt(path, offset)))
      }
      listener.group(group)
    } catch (error) {
      add(firstGiven.path, crashOf(prepared, error))
    }
  }
  return byPath
}

function crashOf ({ rule }: PreparedRule<unknown>, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error)
  return createFault('ruleCrash', `Unexpected failure of the rule \`${rule.name}\` on this file (${reason}), expected it to run through`)
}

function isPaired (unit: Unit): unit is PairedUnit {
  return unit.target !== null && unit.source !== null
}
