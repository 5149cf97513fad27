import type { Article, PairedUnit, Unit } from '../model/article.js'
import type { ArticleFacts, ArticleGroupFacts } from '../model/facts.js'
import type { Finding } from '../model/finding.js'
import type { GroupRuleContext, GroupRuleListener, ReportDescriptor, RuleContext, RuleListener } from '../model/rule.js'
import { createFault, createFinding } from './findings.js'
import type { ActiveRule, Linter } from './linter.js'

/**
 * Runs unit and article rules over one article. A rule that throws is reported as a fault of the tool; the others go on.
 *
 * @param article A frozen article.
 * @param linter The run's rules and services.
 * @returns Findings in the order of rules.
 */
export function runArticleRules (article: Article, linter: Linter): Finding[] {
  const findings: Finding[] = []
  for (const active of linter.articleRules) {
    guard(active, findings, () => {
      const context: RuleContext<unknown> = {
        options: active.options,
        report: descriptor => { findings.push(createFinding(active, descriptor, article.pointAt)) },
        ...linter.services
      }
      const listener = active.rule.create(context as never) as RuleListener
      listener.article?.(article)
      if (listener.anyUnit === undefined && listener.unit === undefined) return
      for (const unit of article.units) {
        listener.anyUnit?.(unit, article)
        if (isPaired(unit)) listener.unit?.(unit, article)
      }
    })
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
  for (const active of linter.groupRules) {
    const faults: Finding[] = []
    guard(active, faults, () => {
      const context: GroupRuleContext<unknown> = {
        options: active.options,
        report: (descriptor: ReportDescriptor & { readonly article: ArticleFacts }) => {
          const { path, given } = descriptor.article
          if (given) add(path, createFinding(active, descriptor, offset => pointAt(path, offset)))
        },
        translatableKeys: linter.services.translatableKeys
      }
      const listener = active.rule.create(context as never) as GroupRuleListener
      listener.group(group)
    })
    for (const fault of faults) add(firstGiven.path, fault)
  }
  return byPath
}

function guard (active: ActiveRule, faults: Finding[], run: () => void): void {
  try {
    run()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    faults.push(createFault('ruleCrash', `Unexpected failure of the rule \`${active.rule.name}\` on this file (${reason}), expected it to run through`))
  }
}

function isPaired (unit: Unit): unit is PairedUnit {
  return unit.target !== null && unit.source !== null
}
