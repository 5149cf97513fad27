import { describe, expect, it } from 'vitest'
import { defineRule, lintText, noOptions } from '../../src/index.js'
import { lintTexts, sxs, testRule, type RuleCases } from '../../src/testing/index.js'

/** A rule as somebody outside of this repository writes it. */
const shouting = defineRule({
  name: 'no-shouting',
  meta: {
    description: 'allow no exclamation mark at the end of a target whose source has none',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'typographical',
    options: noOptions,
    messages: { loud: 'Exclamation mark that the source does not have' }
  },
  create: context => ({
    unit: ({ target, source }) => {
      const end = target.start + target.text.length
      if (!target.text.endsWith('!') || source.text.endsWith('!')) return
      const place = { start: end - 1, end }
      context.report({ messageId: 'loud', place, edits: [{ ...place, text: '.' }] })
    }
  })
})

const good = [{ name: 'both', text: sxs('Hei!', 'Hi!') }]
const bad = {
  name: 'the target alone',
  text: sxs('Hei!', 'Hi.'),
  findings: [{ messageId: 'loud', slice: '!' }],
  output: sxs('Hei.', 'Hi.')
}

/** Runs the tests of a rule as a test runner would; what went wrong with each, by its name. */
async function outcomesOf(cases: RuleCases, faultsOf?: () => readonly string[]): Promise<Record<string, string>> {
  const tests: [string, () => Promise<void>][] = []
  testRule(shouting, cases, {
    describe: (name, body) => {
      expect(name).toBe('no-shouting')
      body()
    },
    it: (name, body) => tests.push([name, body]),
    ...(faultsOf === undefined ? {} : { faultsOf })
  })
  const outcomes: Record<string, string> = {}
  for (const [name, body] of tests) {
    outcomes[name] = await body().then(
      () => 'passed',
      (error: unknown) => (error as Error).message.split('\n')[0] ?? ''
    )
  }
  return outcomes
}

describe('testRule', () => {
  it('makes a test of each case, in the runner that it is given', async () => {
    expect(await outcomesOf({ good, bad: [bad] })).toEqual({
      'has cases that show all of it, none of them twice': 'passed',
      'good: both': 'passed',
      'bad: the target alone': 'passed'
    })
  })

  it.each([
    ['a finding that no case expects', { ...bad, findings: [] }, /^findings: /],
    ['another message', { ...bad, findings: [{ messageId: 'quiet', slice: '!' }] }, /^findings: /],
    ['another place', { ...bad, findings: [{ messageId: 'loud', slice: 'Hei!' }] }, /^findings: /],
    ['another outcome of its fix', { ...bad, output: sxs('Hei', 'Hi.') }, /^output: /],
    ['an option that the rule does not have', { ...bad, options: { loud: true } }, /^violations in the options/]
  ])('fails for %s, and says what differs', async (_, wrong, message) => {
    expect((await outcomesOf({ good, bad: [wrong] }))['bad: the target alone']).toMatch(message)
  })

  it('fails for what the house of the rule asks beside', async () => {
    const outcomes = await outcomesOf({ good, bad: [bad] }, () => ['no full stop'])
    expect(outcomes['bad: the target alone']).toMatch(/^what every finding must have here: /)
  })

  it('says how to name a runner that has no globals', () => {
    expect(() => {
      testRule(shouting, { good, bad: [bad] })
    }).toThrow('expected them as options: testRule(rule, cases, { describe, it })')
  })
})

describe('lintTexts', () => {
  it('finds what a run finds, for a rule that no run knows', async () => {
    const path = 'content/nb-no/a.md'
    const found = lintTexts(shouting, { [path]: bad.text }).get(path)
    expect(found?.map(({ ruleId, messageId, line }) => [ruleId, messageId, line])).toEqual([['no-shouting', 'loud', 1]])
    const { results } = await lintText(bad.text, { path, settings: {} })
    expect(results[0]?.messages.map(({ ruleId }) => ruleId)).not.toContain('no-shouting')
  })
})
