import { describe, it } from 'vitest'
import type { Rule } from '../../src/model/rule.js'
import type { RuleCases } from '../../src/testing/cases.js'
import { testRule as testRuleWith } from '../../src/testing/rule-tester.js'
import { messageFaults } from './message-faults.js'

export { sxs } from '../../src/testing/cases.js'

/**
 * Tests a rule of ours, whose messages have the form of the house.
 *
 * @param rule The rule.
 * @param cases `good` texts without findings, `bad` ones with theirs in text order.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  testRuleWith(rule, cases, { describe, it, faultsOf: messageFaults })
}
