import type { Article } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'
import type { FileResult, Severity } from '../model/finding.js'
import type { GroupRuleListener, Level, ReportDescriptor, Rule, RuleListener, SchemaViolation } from '../model/rule.js'
import { traitMask } from '../text/characters/traits.js'
import type { Settings } from '../model/settings.js'

/** A rule that a run uses, with its severity and complete options. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** A rule whose `create` has been called, once for all articles of the run. */
export interface PreparedRule<Listener> extends ActiveRule {
  /** `null` where `create` threw; then `failure` says why. */
  readonly listener: Listener | null
  readonly failure: unknown
  /** Traits of which a unit's target or source has to have one for the rule to be asked about it; all bits where the rule does not care. */
  readonly needs: { readonly target: number; readonly source: number }
  /** Where the rule's reports go; the runner sets it for each article. */
  readonly sink: {
    report: (descriptor: ReportDescriptor) => void
    occasion: (messageId: string, from: string, article?: ArticleFacts) => void
  }
}

/** What a run hands to its rules beside data: checks that need a library. */
export interface RuleServices {
  schemaViolations(article: Article): readonly SchemaViolation[]
  translatableKeys(path: string, data?: Readonly<Record<string, unknown>>): ReadonlySet<string>
}

/** Completes the result of an article with what a report needs of its text. */
export type CompleteResult = (result: FileResult, article: Article) => FileResult

/** Everything that stays the same for all articles of a run. */
export interface Linter {
  readonly settings: Settings
  readonly services: RuleServices
  readonly articleRules: readonly PreparedRule<RuleListener>[]
  readonly groupRules: readonly PreparedRule<GroupRuleListener>[]
  readonly knownRules: readonly string[]
  /** Names of the rules that the run uses. */
  readonly activeRules: ReadonlySet<string>
  /** The last step of each article; `null` where results are what they are. */
  readonly complete: CompleteResult | null
  /** The rule that runs: what is to be named where it does not end. */
  readonly atWork: { rule: string | null }
}

/** One array for all articles, so that what rules keep of it serves them all. */
const NO_GLOSSARY: readonly never[] = Object.freeze([])

const SEVERITIES: Readonly<Record<Exclude<Level, 'off'>, Severity>> = { error: 2, warning: 1, info: 0 }

/**
 * Prepares a run: which rules are active, at which severity.
 *
 * @param settings Complete, validated settings.
 * @param rules The registry of rules.
 * @param services Checks that rules may ask for.
 * @param complete The last step of each article, such as `addExcerpts`.
 * @returns A linter that can be used for any number of articles.
 */
export function createLinter(
  settings: Settings,
  rules: readonly Rule[],
  services: RuleServices,
  complete: CompleteResult | null = null
): Linter {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const setting = settings.rules.get(rule.name)
    if (setting === undefined || setting.level === 'off') continue
    active.push({ rule, severity: SEVERITIES[setting.level], options: setting.options })
  }
  const context = { ...services, glossary: settings.glossary ?? NO_GLOSSARY }
  return {
    settings,
    services,
    articleRules: active
      .filter(({ rule }) => rule.meta.scope !== 'group')
      .map(rule => prepare<RuleListener>(rule, context)),
    groupRules: active
      .filter(({ rule }) => rule.meta.scope === 'group')
      .map(rule => prepare<GroupRuleListener>(rule, context)),
    knownRules: rules.map(rule => rule.name).sort(),
    activeRules: new Set(active.map(({ rule }) => rule.name)),
    complete,
    atWork: { rule: null }
  }
}

function prepare<Listener>(active: ActiveRule, context: object): PreparedRule<Listener> {
  const sink: PreparedRule<Listener>['sink'] = { report: () => {}, occasion: () => {} }
  const needs = needsOf(active.rule.meta)
  try {
    const listener = active.rule.create({
      ...context,
      options: active.options,
      report: (descriptor: ReportDescriptor) => {
        sink.report(descriptor)
      },
      occasion: (messageId: string, from: string, article?: ArticleFacts) => {
        sink.occasion(messageId, from, article)
      }
    } as never) as Listener
    return { ...active, listener, failure: null, needs, sink }
  } catch (failure) {
    return { ...active, listener: null, failure, needs, sink }
  }
}

const ANY_TRAITS = ~0

function needsOf({ needs }: Rule['meta']): PreparedRule<unknown>['needs'] {
  if (needs === undefined) return { target: ANY_TRAITS, source: ANY_TRAITS }
  return { target: traitMask(needs.target ?? []), source: traitMask(needs.source ?? []) }
}
