import { describe, expect, it } from 'vitest'
import { parseRuleFlags } from '../../src/config/rule-flag.js'
import { UserError } from '../../src/model/error.js'

describe('parseRuleFlags', () => {
  it.each([
    ['no-untranslated: off', { 'no-untranslated': 'off' }],
    ['no-untranslated:2', { 'no-untranslated': 2 }],
    [
      'no-untranslated: [warn, { allow: [Microsoft 365, "a: b", 保存] }]',
      { 'no-untranslated': ['warn', { allow: ['Microsoft 365', 'a: b', '保存'] }] }
    ],
    ['no-untranslated: ["error"]', { 'no-untranslated': ['error'] }],
    [' constructor : warn', { constructor: 'warn' }]
  ])('reads %j', (value, expected) => {
    expect({ ...parseRuleFlags([value]) }).toEqual(expected)
  })

  it('lets the last one win', () => {
    expect({ ...parseRuleFlags(['a: off', 'b: warn', 'a: error']) }).toEqual({ a: 'error', b: 'warn' })
  })

  it.each(['no-untranslated', ': warn', 'a:', 'a: [warn', 'a: {'])('refuses %j', value => {
    expect(() => parseRuleFlags([value])).toThrow(UserError)
    expect(() => parseRuleFlags([value])).toThrow(`\`${value}\``)
  })
})
