import type { Finding } from '../model/finding.js'
import type { Rule } from '../model/rule.js'
import { lintTexts as lintWithCore, type LintTextsOptions, type Texts } from './lint-texts.js'

export { sxs, type BadCase, type Case, type EarlierVersion, type ExpectedFinding, type RuleCases } from './cases.js'
export { testRule, type RuleTesterOptions } from './rule-tester.js'
export type { Texts } from './lint-texts.js'

/** Options of `lintTexts`. */
export type TextsOptions = Pick<
  LintTextsOptions,
  'options' | 'sourceLocale' | 'siteLocales' | 'glossary' | 'linked' | 'given'
>

/**
 * Runs one rule over texts that need not be on disk, for what cases of `testRule` cannot say. Everything that the rule gets is frozen at any depth.
 *
 * @param rule The rule.
 * @param texts The files of one article, by path; the path determines the locale.
 * @returns Findings by path, ordered by place; a rule that throws is a finding whose `ruleId` is `null`.
 */
export function lintTexts(
  rule: Rule,
  texts: Texts,
  options: TextsOptions = {}
): ReadonlyMap<string, readonly Finding[]> {
  return lintWithCore(rule, texts, options)
}
