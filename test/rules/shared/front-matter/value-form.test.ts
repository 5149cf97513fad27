import { expect, it } from 'vitest'
import { changeOfValue, formsOfValue } from '../../../../rules/shared/front-matter/value-form.js'

const locales = { locale: 'zh-CN', sourceLocale: 'en-US' }

it.each([
  ['a path with the locale', '/guide/a', '/zh-cn/guide/a', { from: '/…', to: '/{locale}/…' }],
  ['a name with the locale', 'sidebar', 'sidebar-zh', { from: '…', to: '…-{locale}' }]
])('%s is a choice', (_, source, target, expected) => {
  expect(changeOfValue(source, target, locales)).toEqual(expected)
  expect(formsOfValue(source, locales)).toContain(expected.from)
})

it.each([
  ['another word', 'conceptual', 'conceptuel'],
  ['a text', 'Get started', 'Erste Schritte'],
  ['another page', '/guide/a', '/guide/b'],
  ['a number', 1, 2],
  ['the same', 'sidebar', 'sidebar']
])('%s is none', (_, source, target) => {
  expect(changeOfValue(source, target, locales)).toBeNull()
})
