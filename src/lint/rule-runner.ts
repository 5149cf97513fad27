import type { Article, PairedUnit, Unit } from '../model/article.js'
import type { ArticleFacts, ArticleGroupFacts } from '../model/facts.js'
import type { RawFinding } from '../model/finding.js'
import type { ReportDescriptor } from '../model/rule.js'
import { isEmptySide, isPaired } from '../text/markdown/empty-side.js'
import { traitsOf } from '../text/characters/traits.js'
import { FindingCollector, type CollectedFindings } from './finding-collector.js'
import { createFault, occasionOf } from './findings.js'
import type { Linter, PreparedRule } from './linter.js'

/**
 * Runs unit and article rules over one article. A rule that throws is reported as a fault of the tool; the others go on.
 *
 * @param article A frozen article.
 * @param linter The run's rules and services.
 * @param count Takes the key of each occasion that the article gave for a choice.
 * @returns Findings in the order of rules.
 */
export function runArticleRules(
  article: Article,
  linter: Linter,
  count: (key: string) => void = () => {}
): CollectedFindings {
  const collector = new FindingCollector()
  const units = article.units.map(toAsked)
  for (const prepared of linter.articleRules) {
    const { listener, needs, sink } = prepared
    linter.atWork.rule = prepared.rule.name
    try {
      if (listener === null) throw prepared.failure
      sink.report = descriptor => {
        collector.add(prepared, descriptor, article.pointAt, article.path)
      }
      sink.occasion = (messageId, from) => {
        count(occasionOf(prepared.rule, messageId, from))
      }
      listener.article?.(article)
      if (listener.anyUnit === undefined && listener.unit === undefined) continue
      for (const { unit, paired, target, source } of units) {
        listener.anyUnit?.(unit, article)
        if (paired !== null && ((target & needs.target) | (source & needs.source)) !== 0)
          listener.unit?.(paired, article)
      }
    } catch (error) {
      collector.addFault(crashOf(prepared, error))
    }
  }
  linter.atWork.rule = null
  return collector
}

/** A unit with what decides which rules are asked about it. */
interface AskedUnit {
  readonly unit: Unit
  /** `null` where a side is missing or empty. */
  readonly paired: PairedUnit | null
  readonly target: number
  readonly source: number
}

function toAsked(unit: Unit): AskedUnit {
  // An empty side is what `require-translation` reports: what compares the sides would only say the same in its own words.
  if (!isPaired(unit) || isEmptySide(unit.target) || isEmptySide(unit.source))
    return { unit, paired: null, target: 0, source: 0 }
  return { unit, paired: unit, target: traitsOf(unit.target.text), source: traitsOf(unit.source.text) }
}

/** Findings of group rules, by the path of the article they stand in. */
export type GroupFindings = ReadonlyMap<string, CollectedFindings>

/**
 * Runs group rules over the facts of one group.
 *
 * @param group Facts of all locales of one article.
 * @param linter The run's rules and services.
 * @param pointAt Line and column of an offset in the article of the given path.
 * @param count Takes the path of a given file and the key of an occasion that it gave for a choice.
 * @returns Findings for given files only; findings on reference files are dropped.
 */
export function runGroupRules(
  group: ArticleGroupFacts,
  linter: Linter,
  pointAt: (path: string, offset: number) => { line: number; column: number },
  count: (path: string, key: string) => void = () => {}
): GroupFindings {
  const byPath = new Map<string, FindingCollector>()
  const collectorOf = (path: string): FindingCollector => {
    let collector = byPath.get(path)
    if (collector === undefined) byPath.set(path, (collector = new FindingCollector()))
    return collector
  }
  const firstGiven = group.articles.find(article => article.given)
  if (firstGiven === undefined) return byPath
  for (const prepared of linter.groupRules) {
    const { listener, sink } = prepared
    linter.atWork.rule = prepared.rule.name
    try {
      if (listener === null) throw prepared.failure
      sink.report = descriptor => {
        const { path, given } = (descriptor as ReportDescriptor & { readonly article: ArticleFacts }).article
        if (given) collectorOf(path).add(prepared, descriptor, offset => pointAt(path, offset))
      }
      sink.occasion = (messageId, from, article) => {
        if (article?.given === true) count(article.path, occasionOf(prepared.rule, messageId, from))
      }
      listener.group(group)
    } catch (error) {
      collectorOf(firstGiven.path).addFault(crashOf(prepared, error))
    }
  }
  linter.atWork.rule = null
  return byPath
}

function crashOf({ rule }: PreparedRule<unknown>, error: unknown): RawFinding {
  const reason = error instanceof Error ? error.message : String(error)
  return createFault(
    'ruleCrash',
    `Unexpected failure of the rule \`${rule.name}\` on this file (${reason}), expected it to run through`
  )
}
