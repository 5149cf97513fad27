import { expect, test } from 'vitest'
import { canonicalTag, isLocaleTag, localesAgree } from '../../../src/text/languages/locale-tag.js'

test.each([
  ['nb-no', 'nb-NO'],
  ['iw', 'he'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['qps-ploc', 'qps-Ploc'],
  ['pt_BR', null],
  ['', null],
  ['norsk språk', null],
  ['a', null]
])('%s → %s', (tag, expected) => {
  expect([canonicalTag(tag), isLocaleTag(tag)]).toEqual([expected, expected !== null])
})

test.each([
  ['nb-NO', 'no', true],
  ['pt', 'pt-PT', true],
  ['pt-BR', 'pt-PT', false],
  ['zh-TW', 'zh-Hant', true],
  ['zh-CN', 'zh-Hant', false],
  ['zh', 'zh-TW', true],
  ['sr-Latn-RS', 'sr-Cyrl-RS', false],
  ['de-DE', 'nl-NL', false],
  ['es-419', 'es-MX', false]
])('%s and %s: %s', (tag, other, expected) => {
  expect([localesAgree(tag, other), localesAgree(other, tag)]).toEqual([expected, expected])
})
