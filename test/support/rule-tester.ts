import { describe, expect, it } from 'vitest'
import { PRECEDENCE } from '../../src/lint/precedence.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { Finding } from '../../src/model/finding.js'
import type { Rule } from '../../src/model/rule.js'
import { createValidator } from '../../src/validation/validator.js'
import { caseFaults, pathOf, textsOf, type BadCase, type Case, type ExpectedFinding, type RuleCases } from './cases.js'
import { applyEdits, applyFixes } from './edits.js'
import { findingFaults, suggestionFaults, withCarriageReturns } from './finding-faults.js'
import { lintTexts, type LintTextsOptions, type Texts } from './lint-texts.js'

export { sxs } from './cases.js'

/**
 * Tests a rule through the real core, with both parsers and both kinds of line ends. Beside what the cases say, it holds that cases are
 * not given twice, that a bad case shows each message and each fix, that a finding stands on the text meant, that fixes mend
 * what they are for and nothing else, and that the rule changes nothing of what it gets.
 *
 * @param rule The rule.
 * @param cases `good` texts without findings, `bad` ones with theirs in text order.
 */
export function testRule(rule: Rule, { good, bad }: RuleCases): void {
  describe(rule.name, () => {
    it('has cases that show all of it, none of them twice', () => {
      expect(caseFaults(rule, { good, bad })).toEqual([])
    })
    for (const test of good)
      it(`good: ${test.name}`, async () => {
        await runCase(rule, test, [])
      })
    for (const test of bad)
      it(`bad: ${test.name}`, async () => {
        await runCase(rule, test, test.findings, test)
      })
  })
}

async function runCase(
  rule: Rule,
  test: Case,
  expected: readonly ExpectedFinding[],
  { output }: Partial<BadCase> = {}
): Promise<void> {
  const path = pathOf(test)
  const texts = textsOf(test)
  const options = await lintOptions(rule, test)
  const lint = (changed: Texts, extra: LintTextsOptions = {}): readonly Finding[] =>
    lintTexts(rule, changed, {
      ...options,
      ...extra
    }).get(path) ?? []
  const findings = lint(texts)
  expect(
    findings.filter(finding => finding.ruleId === null).map(finding => finding.message),
    'faults'
  ).toEqual([])
  expect(
    findings.map((finding, index) => described(finding, test.text, expected[index])),
    'findings'
  ).toEqual(expected.map(told))
  expect(findingFaults(findings, test.text), 'what every finding must have').toEqual([])

  expect(lint(texts, { parser: remarkHost.parser }), 'the same findings with remark-parse').toEqual(findings)
  expect(
    lint(texts, { marks: [] }).filter(finding => finding.ruleId === null),
    'no crash on a tree without positions'
  ).toEqual([])
  const widened = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text.replaceAll(/\r?\n/g, '\r\n')])
  )
  if (!test.text.includes('\r')) {
    const moved = withoutCarriageReturns(withCarriageReturns(findings, test.text), path)
    expect(withoutCarriageReturns(lint(widened), path), 'the same findings with CRLF').toEqual(moved)
  }
  checkFixes(rule, findings, test.text, output, text => lint({ ...texts, [path]: text }))
  expect(suggestionFaults(findings, expected, test.text), 'suggestions').toEqual([])
}

function checkFixes(
  rule: Rule,
  findings: readonly Finding[],
  text: string,
  output: string | undefined,
  lint: (text: string) => readonly Finding[]
): void {
  const fixable = findings.filter(finding => finding.fix !== undefined)
  if (fixable.length > 0) expect(rule.meta.fixable, 'meta.fixable of a rule that gives edits').toBe(true)
  const fixed = applyFixes(text, findings)
  expect(fixable.length > 0 ? fixed : undefined, 'output').toBe(output)
  if (fixable.length === 0) return
  for (const { fix } of fixable) applyEdits(text, fix?.edits ?? [])
  const left = lint(fixed)
  expect(
    left.filter(finding => finding.fix !== undefined).map(finding => finding.message),
    'fixable findings left after the fixes'
  ).toEqual([])
  const before = findings.filter(finding => finding.fix === undefined).map(finding => finding.message)
  expect(
    left.map(finding => finding.message).filter(message => !before.includes(message)),
    'new findings after the fixes'
  ).toEqual([])
}

async function lintOptions(rule: Rule, test: Case): Promise<LintTextsOptions> {
  const given = test.options ?? {}
  expect(
    createValidator(rule.meta.options, `options of ${rule.name}`, { trusted: true })(given),
    'violations in the options of the case'
  ).toEqual([])
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

function told({ messageId, slice, line, severity, message }: ExpectedFinding): object {
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
