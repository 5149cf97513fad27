import { describe, expect, it } from 'vitest'
import { defineRule, noOptions } from '../../src/define-rule.js'
import type { Finding } from '../../src/model/finding.js'
import { caseFaults, type BadCase } from '../../src/testing/cases.js'
import { applyEdits, applyFixes } from '../../src/testing/edits.js'
import { findingFaults, suggestionFaults, withCarriageReturns } from '../../src/testing/finding-faults.js'
import { messageFaults, templateFaults } from '../support/message-faults.js'

const rule = defineRule({
  name: 'rule',
  meta: {
    description: 'test',
    scope: 'unit',
    recommended: 'error',
    fixable: true,
    issueType: 'other',
    options: noOptions,
    messages: { a: 'Unexpected {{x}}, expected b', c: 'Unexpected {{ x }}, expected d' }
  },
  create: () => ({})
})
const bad = (changes: Partial<BadCase>): BadCase => ({
  name: 'bad',
  text: 'bad',
  findings: [{ messageId: 'a', slice: 'b' }],
  ...changes
})
const finding: Finding = {
  ruleId: 'rule',
  messageId: 'a',
  severity: 2,
  message: 'Unexpected x, expected y',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  offset: 0,
  endOffset: 1
}

describe('the rule tester refuses', () => {
  it.each([
    [
      'cases that are there twice',
      {
        good: [
          { name: '1', text: 'x' },
          { name: '2', text: 'x' }
        ],
        bad: []
      },
      'the case “2” is there twice'
    ],
    [
      'names that are there twice',
      {
        good: [
          { name: '1', text: 'x' },
          { name: '1', text: 'y' }
        ],
        bad: []
      },
      'two cases are named “1”'
    ],
    ['bad cases without findings', { good: [], bad: [bad({ findings: [] })] }, 'the bad case “bad” expects no finding'],
    ['messages that no case shows', { good: [], bad: [bad({})] }, 'no bad case shows the message c'],
    ['placeholders that nothing fills', { good: [], bad: [] }, 'the message c has a placeholder that nothing fills'],
    ['fixes that no case shows', { good: [], bad: [bad({})] }, 'the rule is fixable and no bad case has an output'],
    ['rules without good cases', { good: [], bad: [] }, 'there is no good case']
  ])('%s', (_, cases, fault) => {
    expect(caseFaults(rule, cases)).toContain(fault)
  })

  it('takes the same text in another locale or with other options for another case', () => {
    const good = [
      { name: '1', text: 'x' },
      { name: '2', text: 'x', path: 'lv-lv/a.md' },
      { name: '3', text: 'x', options: { a: 1 } }
    ]
    expect(caseFaults(rule, { good, bad: [] }).filter(fault => fault.includes('twice'))).toEqual([])
  })

  it.each([
    ['places outside of the text', { endOffset: 9 }, 'its place lies outside of the text'],
    ['places that are empty', { endOffset: 0 }, 'its place is empty'],
    ['places that cut a code point', { offset: 1, endOffset: 2 }, 'its place cuts a code point'],
    [
      'messages that show no value',
      { message: 'Link to undefined is missing' },
      'its message shows a value that is none: Link to undefined is missing'
    ]
  ])('%s', (_, changes, fault) => {
    expect(findingFaults([{ ...finding, ...changes }], '😀b')).toContainEqual(expect.stringContaining(fault))
  })

  it('messages that do not read as one, for rules of ours', () => {
    const wrong = (message: string): string[] => messageFaults([finding, { ...finding, message }])
    expect(wrong('link is missing')).toEqual(['a: its message starts without a capital letter: link is missing'])
    expect(wrong('Link is missing.')).toEqual(['a: its message ends in a full stop: Link is missing.'])
  })

  it.each([
    ['Unexpected link', 'says that there is a defect before it says which'],
    ['Link to `{{url}}, expected none', 'has a quotation that is never closed'],
    ['Link to {{url}} is missing', 'has {{url}} without quotes'],
    ['Link is not the one meant', 'has the word “meant”']
  ])('templates such as “%s”', (template, fault) => {
    expect(templateFaults(template)).toEqual([fault])
    expect(templateFaults('Link to `{{url}}` is missing, expected as in the source')).toEqual([])
  })

  it('findings that are there twice', () => {
    expect(findingFaults([finding, finding], 'ab')).toEqual(['a at 0: it is reported twice'])
    expect(findingFaults([finding], 'ab')).toEqual([])
  })
})

describe('edits', () => {
  it('are applied from left to right, whatever their order', () => {
    expect(
      applyEdits('abcd', [
        { start: 2, end: 4, text: 'X' },
        { start: 0, end: 0, text: 'Y' }
      ])
    ).toBe('YabX')
  })

  it.each([
    [
      [
        { start: 0, end: 2, text: 'x' },
        { start: 1, end: 3, text: 'y' }
      ],
      /overlaps/
    ],
    [[{ start: 0, end: 9, text: 'x' }], /outside/],
    [[{ start: 0, end: 1, text: 'a' }], /changes nothing/]
  ])('%j are refused', (edits, message) => {
    expect(() => applyEdits('abcd', edits)).toThrow(message)
  })

  it('that several findings share are applied once', () => {
    const fix = { edits: [{ start: 0, end: 1, text: 'x' }] }
    expect(
      applyFixes('abcd', [
        { ...finding, fix },
        { ...finding, fix }
      ])
    ).toBe('xbcd')
  })

  it('move with their finding when LF becomes CRLF', () => {
    const [moved] = withCarriageReturns(
      [{ ...finding, offset: 2, endOffset: 3, fix: { edits: [{ start: 2, end: 4, text: 'x' }] } }],
      'a\nb\nc'
    )
    expect(moved).toMatchObject({ offset: 3, endOffset: 4, fix: { edits: [{ start: 3, end: 6 }] } })
  })

  it('of suggestions are compared where a case names them', () => {
    const suggested = { ...finding, suggestions: [{ message: 'm', edits: [{ start: 0, end: 1, text: 'x' }] }] }
    expect(suggestionFaults([suggested], [{ messageId: 'a', slice: 'a', suggestions: ['xb'] }], 'ab')).toEqual([])
    expect(suggestionFaults([suggested], [{ messageId: 'a', slice: 'a', suggestions: ['yb'] }], 'ab')).toHaveLength(1)
    expect(suggestionFaults([suggested], [{ messageId: 'a', slice: 'a' }], 'ab')).toEqual([])
  })
})
