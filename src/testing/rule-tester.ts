import assert from 'node:assert/strict'
import { PRECEDENCE } from '../lint/precedence.js'
import { remarkHost, satteriHost } from '../markdown/parser.js'
import type { Finding } from '../model/finding.js'
import type { Rule } from '../model/rule.js'
import { createValidator } from '../validation/validator.js'
import { caseFaults, pathOf, textsOf, type Case, type ExpectedFinding, type RuleCases } from './cases.js'
import { applyEdits, applyFixes } from './edits.js'
import { findingFaults, suggestionFaults, withCarriageReturns } from './finding-faults.js'
import { lintTexts, type LintTextsOptions, type Texts } from './lint-texts.js'

/** What `testRule` makes tests of, and what it asks beside. */
export interface RuleTesterOptions {
  /** Names a group of tests; the global function of that name by default. */
  readonly describe?: (name: string, body: () => void) => unknown
  /** Makes a test, of which a rejection is a failure; the global function of that name by default, else `test`. */
  readonly it?: (name: string, body: () => Promise<void>) => unknown
  /**
   * What all findings must have in the house of the rule, such as a form of messages.
   *
   * @returns Sentences about what they do not have.
   */
  readonly faultsOf?: (findings: readonly Finding[], text: string) => readonly string[]
}

/**
 * Tests a rule through the real core, with both parsers and both kinds of line ends, in any test runner that has `describe` and `it`. Beside what the
 * cases say, it holds that cases are not given twice, that a bad case shows each message and each fix, that a finding stands on the intended text,
 * that fixes repair what they are for and nothing else, and that the rule changes nothing of what it gets.
 *
 * @param rule The rule.
 * @param cases `good` texts without findings, `bad` ones with theirs in text order.
 * @throws Error where there is neither a global `describe` and `it` nor one given.
 */
export function testRule(rule: Rule, { good, bad }: RuleCases, options: RuleTesterOptions = {}): void {
  const { describe, it } = runnerOf(options)
  const faultsOf = options.faultsOf ?? (() => [])
  describe(rule.name, () => {
    it('has cases that show all of it, none of them twice', async () => {
      assert.deepEqual(caseFaults(rule, { good, bad }), [])
    })
    for (const test of good) it(`good: ${test.name}`, async () => runCase(rule, test, [], undefined, faultsOf))
    for (const test of bad)
      it(`bad: ${test.name}`, async () => runCase(rule, test, test.findings, test.output, faultsOf))
  })
}

function runnerOf(options: RuleTesterOptions): Required<Pick<RuleTesterOptions, 'describe' | 'it'>> {
  const globals = globalThis as RuleTesterOptions & { readonly test?: NonNullable<RuleTesterOptions['it']> }
  const { describe = globals.describe, it = globals.it ?? globals.test } = options
  if (typeof describe !== 'function' || typeof it !== 'function')
    throw new Error(
      'Unexpected test runner without global `describe` and `it`, expected them as options: testRule(rule, cases, { describe, it })'
    )
  return { describe, it }
}

async function runCase(
  rule: Rule,
  test: Case,
  expected: readonly ExpectedFinding[],
  output: string | undefined,
  faultsOf: NonNullable<RuleTesterOptions['faultsOf']>
): Promise<void> {
  const path = pathOf(test)
  const texts = textsOf(test)
  const options = await lintOptions(rule, test)
  const lint = (changed: Texts, extra: LintTextsOptions = {}): readonly Finding[] =>
    lintTexts(rule, changed, { ...options, ...extra }).get(path) ?? []
  const findings = lint(texts)
  same(faultsIn(findings), [], 'faults')
  same(
    findings.map((finding, index) => described(finding, test.text, expected[index])),
    expected.map(shown),
    'findings'
  )
  same(findingFaults(findings, test.text), [], 'what every finding must have')
  same(faultsOf(findings, test.text), [], 'what every finding must have here')
  same(lint(texts, { parser: remarkHost.parser }), findings, 'the same findings with remark-parse')
  same(faultsIn(lint(texts, { marks: [] })), [], 'no crash on a tree without positions')
  if (!test.text.includes('\r')) {
    const widened = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text.replaceAll(/\r?\n/g, '\r\n')])
    )
    const moved = withCarriageReturns(findings, test.text)
    same(
      withoutCarriageReturns(lint(widened), path),
      withoutCarriageReturns(moved, path),
      'the same findings with CRLF'
    )
  }
  checkFixes(rule, findings, test.text, output, text => lint({ ...texts, [path]: text }))
  same(suggestionFaults(findings, expected, test.text), [], 'suggestions')
}

/** Fails with both values, below a line that says what they are. */
function same(actual: unknown, expected: unknown, what: string): void {
  try {
    assert.deepStrictEqual(actual, expected)
  } catch (error) {
    if (error instanceof assert.AssertionError) error.message = `${what}: ${error.message}`
    throw error
  }
}

function faultsIn(findings: readonly Finding[]): string[] {
  return findings.filter(({ ruleId }) => ruleId === null).map(({ message }) => message)
}

function checkFixes(
  rule: Rule,
  findings: readonly Finding[],
  text: string,
  output: string | undefined,
  lint: (text: string) => readonly Finding[]
): void {
  const fixable = findings.filter(finding => finding.fix !== undefined)
  if (fixable.length > 0) same(rule.meta.fixable, true, 'meta.fixable of a rule that gives edits')
  const fixed = applyFixes(text, findings)
  same(fixable.length > 0 ? fixed : undefined, output, 'output')
  if (fixable.length === 0) return
  for (const { fix } of fixable) applyEdits(text, fix?.edits ?? [])
  const left = lint(fixed)
  same(
    left.filter(finding => finding.fix !== undefined).map(finding => finding.message),
    [],
    'fixable findings left after the fixes'
  )
  const before = findings.filter(finding => finding.fix === undefined).map(finding => finding.message)
  same(
    left.map(finding => finding.message).filter(message => !before.includes(message)),
    [],
    'new findings after the fixes'
  )
}

async function lintOptions(rule: Rule, test: Case): Promise<LintTextsOptions> {
  const given = test.options ?? {}
  same(
    createValidator(rule.meta.options, `options of ${rule.name}`, { trusted: true })(given),
    [],
    'violations in the options of the case'
  )
  return {
    parser: satteriHost.parser,
    options: given,
    given: [pathOf(test)],
    ...(test.sourceLocale === undefined ? {} : { sourceLocale: test.sourceLocale }),
    ...(test.siteLocales === undefined ? {} : { siteLocales: test.siteLocales }),
    ...(test.linked === undefined ? {} : { linked: test.linked }),
    ...(test.earlier === undefined ? {} : { earlier: test.earlier }),
    ...(test.glossary === undefined ? {} : { glossary: test.glossary }),
    ...(test.alone === true ? {} : { companions: await companionsOf(rule) })
  }
}

/** The rules whose findings may stand for those of a rule, by the table of precedence. */
export async function companionsOf({ name }: Pick<Rule, 'name'>): Promise<readonly Rule[]> {
  const { rules } = await import('../../rules/index.js')
  const ruleOf = (entry: string): string => entry.replace(/\/.*/, '')
  const causes = PRECEDENCE.filter(({ consequences }) => consequences.map(ruleOf).includes(name)).flatMap(row =>
    row.causes.map(ruleOf)
  )
  return rules.filter(rule => rule.name !== name && causes.includes(rule.name))
}

/** What a case says of a finding: only what the case itself names is compared. */
function described(finding: Finding, text: string, expected: ExpectedFinding | undefined): object {
  return {
    messageId: finding.messageId,
    slice: text.slice(finding.offset, finding.endOffset),
    ...(expected?.line === undefined ? {} : { line: finding.line }),
    ...(expected?.severity === undefined ? {} : { severity: finding.severity }),
    ...(expected?.message === undefined ? {} : { message: finding.message })
  }
}

function shown({ messageId, slice, line, severity, message }: ExpectedFinding): object {
  return {
    messageId,
    slice,
    ...(line === undefined ? {} : { line }),
    ...(severity === undefined ? {} : { severity }),
    ...(message === undefined ? {} : { message })
  }
}

/** Quoted text keeps its line ends, and places in other files move by the line ends there: only the places in this file matter here. */
function withoutCarriageReturns(findings: readonly Finding[], path: string): unknown {
  const own = findings.map(finding =>
    finding.related === undefined
      ? finding
      : {
          ...finding,
          related: finding.related.filter(place => place.path === path)
        }
  )
  return JSON.parse(JSON.stringify(own).replaceAll('\\r\\n', '\\n'))
}
