import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { compareFindings, createFault, createFinding, docsUrl } from '../../src/lint/findings.js'
import { foreignFindings } from '../../src/lint/foreign.js'
import { defineRule, noOptions } from '../../src/define-rule.js'
import type { Finding, Severity } from '../../src/model/finding.js'

const fault = createFault('unreadable', 'Unexpected bytes, expected UTF-8')

it('a fault is an error without a rule, at the start of the file', () => {
  expect(fault).toMatchObject({ ruleId: null, severity: 2, line: 1, column: 1, offset: 0, endOffset: 0 })
})

it('a rule has a page', () => {
  expect(docsUrl('span-parity')).toMatch(/^https:\/\/.*\/docs\/rules\/span-parity\.md$/)
})

describe('the length of a finding', () => {
  const rule = defineRule({
    name: 'quotes',
    meta: {
      description: 'test',
      scope: 'article',
      recommended: 'error',
      fixable: false,
      issueType: 'other',
      options: noOptions,
      messages: { long: 'Unexpected `{{text}}`, expected `{{other}}`' }
    },
    create: () => ({})
  })
  const created = (text: string): ReturnType<typeof createFinding> =>
    createFinding(
      { rule, severity: 2, options: {} } as unknown as Parameters<typeof createFinding>[0],
      {
        messageId: 'long',
        data: { text, other: 'kort' },
        place: { start: 0, end: 1 },
        expected: Array.from({ length: 3000 }, () => text),
        actual: text
      },
      () => ({ line: 1, column: 1 })
    )

  it('is bounded, whatever it quotes: start and end stay, and no character is cut', () => {
    const { message, expected, actual } = created(`start${'𝄞'.repeat(4_000_000)}slutt`)
    expect(message.length).toBeLessThan(600)
    expect(message).toMatch(/^Unexpected `start𝄞+ … 𝄞+slutt`, expected `kort`$/u)
    expect(expected).toHaveLength(1000)
    expect(Math.max(actual?.length ?? 0, ...(expected ?? []).map(({ length }) => length))).toBeLessThan(10_010)
    expect(message).not.toMatch(/\p{Cs}/u)
  })

  it('leaves what people write as it is', () => {
    expect(created('Lagre endringer')).toMatchObject({
      message: 'Unexpected `Lagre endringer`, expected `kort`',
      actual: 'Lagre endringer'
    })
  })
})

describe('the level of a finding', () => {
  const rule = defineRule({
    name: 'example',
    meta: {
      description: 'report',
      scope: 'article',
      recommended: 'error',
      fixable: false,
      issueType: 'other',
      options: noOptions,
      messages: { found: 'Found' }
    },
    create: () => ({})
  })
  const severityOf = (severity: Severity, severityCap?: 'warning' | 'info'): Severity =>
    createFinding(
      { rule, severity, options: {} },
      { messageId: 'found', place: { start: 0, end: 1 }, ...(severityCap === undefined ? {} : { severityCap }) },
      offset => ({ line: 1, column: offset + 1 })
    ).severity

  it('is that of its rule', () => {
    expect(severityOf(2)).toBe(2)
  })

  it('is never above the cap of the report', () => {
    expect([severityOf(2, 'warning'), severityOf(2, 'info'), severityOf(1, 'info')]).toEqual([1, 0, 0])
  })

  it('is never raised by a cap', () => {
    expect(severityOf(0, 'warning')).toBe(0)
  })
})

describe('the order of findings', () => {
  const make = (changes: Partial<Finding>): Finding => ({ ...fault, ruleId: 'm', offset: 5, endOffset: 9, ...changes })
  const ordered = [
    make({ offset: 1 }),
    make({ endOffset: 6 }),
    make({ ruleId: 'a' }),
    make({
      messageId: 'a'
    }),
    make({ message: 'A' }),
    make({}),
    make({ ruleId: 'z' }),
    make({ severity: 1 }),
    make({ severity: 0 }),
    make({ endOffset: 10 }),
    make({ offset: 6 })
  ]

  it('is by place, severity, rule and message, whatever it was before', () => {
    expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered)
    expect(
      [...ordered].sort((a, b) => a.message.length - b.message.length || b.offset - a.offset).sort(compareFindings)
    ).toEqual(ordered)
  })

  it('takes equal findings for equal', () => {
    expect(compareFindings(make({}), make({}))).toBe(0)
  })
})

describe('messages of other plugins', () => {
  function messageOf(add: (file: VFile) => void): Finding | undefined {
    const file = new VFile({ path: 'a.md', value: 'abc' })
    add(file)
    return foreignFindings(file)[0]
  }

  it('keep their rule, place and address', () => {
    const finding = messageOf(file => {
      const place = { start: { line: 1, column: 2, offset: 1 }, end: { line: 1, column: 3, offset: 2 } }
      file.message('Some reason', { place, source: 'remark-lint', ruleId: 'some-rule' }).url = 'https://example.com'
    })
    expect(finding).toEqual({
      ruleId: 'remark-lint/some-rule',
      messageId: 'foreign',
      severity: 1,
      message: 'Some reason',
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 3,
      offset: 1,
      endOffset: 2,
      url: 'https://example.com'
    })
  })

  it('have a point, or no place at all', () => {
    expect(
      messageOf(file => {
        file.message('x', { place: { line: 1, column: 3, offset: 2 } })
      })
    ).toMatchObject({
      line: 1,
      column: 3,
      endColumn: 3,
      offset: 2,
      endOffset: 2
    })
    expect(
      messageOf(file => {
        file.message('x')
      })
    ).toMatchObject({ ruleId: 'remark/message', line: 1, column: 1, offset: 0 })
  })

  it('have the severity that the plugin gave', () => {
    expect(
      messageOf(file => {
        file.info('x')
      })?.severity
    ).toBe(0)
    expect(
      messageOf(file => {
        file.message('x').fatal = true
      })?.severity
    ).toBe(2)
  })
})
