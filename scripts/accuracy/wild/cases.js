import { rules } from '../core.js'
import { evidenceFolder, evidenceNames, readEvidence } from './evidence.js'
import { lintFolder } from './lint-folder.js'

/** Findings this many lines away from the damage still point at it. */
const LINES_OFF = 1

/**
 * @typedef {object} Expectation What should be reported on a page.
 * @property {'silence' | 'finding'} kind
 * @property {string | null} rule `null` where any rule may report it.
 * @property {number | null} line `null` where any line may be named.
 */

/**
 * Reads the sentence of an expectation: `silence`, `rule at line 3 of path`, or words that name a rule.
 *
 * @param {string} sentence
 * @param {ReadonlySet<string>} ruleNames
 * @returns {Expectation}
 */
export function parseExpectation(sentence, ruleNames) {
  if (sentence === 'silence' || /^no (?:finding|error)/i.test(sentence))
    return { kind: 'silence', rule: null, line: null }
  const place = /^([a-z-]+) at line (\w+)/.exec(sentence)
  if (place !== null) {
    const [, rule, line] = place
    return { kind: 'finding', rule: rule === '-' ? null : rule, line: /^\d+$/.test(line) ? Number(line) : null }
  }
  const name = /\b([a-z]+(?:-[a-z]+)+)\b/.exec(sentence)?.[1]
  return { kind: 'finding', rule: ruleNames.has(name) ? name : null, line: null }
}

/**
 * Whether the findings at error and warning are as expected. Where the line is right, another rule may report it.
 *
 * @param {Expectation} expectation
 * @param {readonly { ruleId: string | null, line: number }[]} findings Without those of the level info.
 * @returns {boolean}
 */
export function isAsExpected({ kind, rule, line }, findings) {
  if (kind === 'silence') return findings.length === 0
  return findings.some(finding =>
    line === null ? rule === null || finding.ruleId === rule : Math.abs(finding.line - line) <= LINES_OFF
  )
}

/**
 * Lints each case. Cases about layouts are left out: what they expect is no finding but that articles are paired.
 *
 * @returns {Promise<{ name: string, sentence: string, expectation: Expectation, isRight: boolean, findings: object[] }[]>}
 */
export async function measureCases() {
  const ruleNames = new Set(rules.map(({ name }) => name))
  const outcomes = []
  for (const name of evidenceNames('cases')) {
    if (name.includes('layout')) continue
    const { expected: sentence } = JSON.parse(readEvidence('cases', `${name}/expected.json`))
    const expectation = parseExpectation(sentence, ruleNames)
    const results = await lintFolder(`${evidenceFolder('cases')}/${name}`)
    const findings = results.flatMap(({ filePath, messages }) =>
      messages.filter(({ severity }) => severity > 0).map(message => ({ filePath, ...message }))
    )
    outcomes.push({ name, sentence, expectation, isRight: isAsExpected(expectation, findings), findings })
  }
  return outcomes
}

/**
 * How many cases are as expected, by what they expect.
 *
 * @returns {Record<'silence' | 'finding', { right: number, all: number }>}
 */
export function sumUpCases(outcomes) {
  const sums = { silence: { right: 0, all: 0 }, finding: { right: 0, all: 0 } }
  for (const { expectation, isRight } of outcomes) {
    sums[expectation.kind].all++
    if (isRight) sums[expectation.kind].right++
  }
  return sums
}
