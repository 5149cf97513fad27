import type { Article } from '../model/article.js'
import type { Severity } from '../model/finding.js'
import type { Level, Rule, SchemaViolation } from '../model/rule.js'
import type { Settings } from '../model/settings.js'

/** A rule that a run uses, with its severity and complete options. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** What a run hands to its rules beside data: checks that need a library. */
export interface RuleServices {
  schemaViolations(article: Article): readonly SchemaViolation[]
  translatableKeys(path: string): ReadonlySet<string>
}

/** Everything that stays the same for all articles of a run. */
export interface Linter {
  readonly settings: Settings
  readonly services: RuleServices
  readonly articleRules: readonly ActiveRule[]
  readonly groupRules: readonly ActiveRule[]
  readonly knownRules: readonly string[]
}

const SEVERITIES: Readonly<Record<Exclude<Level, 'off'>, Severity>> = { error: 2, warning: 1, info: 0 }

/**
 * Prepares a run: which rules are active, at which severity.
 *
 * @param settings Complete, validated settings.
 * @param rules The registry of rules.
 * @param services Checks that rules may ask for.
 * @returns A linter that can be used for any number of articles.
 */
export function createLinter (settings: Settings, rules: readonly Rule[], services: RuleServices): Linter {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const setting = settings.rules.get(rule.name)
    if (setting === undefined || setting.level === 'off') continue
    active.push({ rule, severity: SEVERITIES[setting.level], options: setting.options })
  }
  return {
    settings,
    services,
    articleRules: active.filter(({ rule }) => rule.meta.scope !== 'group'),
    groupRules: active.filter(({ rule }) => rule.meta.scope === 'group'),
    knownRules: rules.map(rule => rule.name)
  }
}
