import { expect, it } from 'vitest'
import { translatedKeys } from '../../../../rules/shared/front-matter/translated-keys.js'

const isTranslatable = (key: string): boolean => ['title', 'description'].includes(key)
const keys = (own: Record<string, unknown>, source: Record<string, unknown>): string[] =>
  translatedKeys(own, source, isTranslatable).map(({ key, expected }) => `${key} = ${expected}`)

it.each([
  ['a key of a translated text', { titel: 'Drucken', weight: 1 }, { title: 'Print', weight: 1 }, ['titel = title']],
  [
    'a key in another script',
    { タイトル: '印刷', 重み: 1 },
    { title: 'Print', weight: 1 },
    ['タイトル = title', '重み = weight']
  ],
  ['a key whose value stayed', { bilde: '/logo.png', titre: 1, a: 2 }, { image: '/logo.png' }, ['bilde = image']],
  ['keys of their own', { title: 'a', toc_hide: true }, { title: 'b', weight: 3 }, []],
  ['a key of its own beside a text', { marke: { commit: 'a' }, titel: 'Drucken' }, { title: 'Print' }, []],
  [
    'a key that translations have, beside a translated one',
    { l10n: { commit: 'a' }, titel: 'Drucken' },
    { title: 'Print' },
    ['titel = title']
  ],
  [
    'a slug in place of a text',
    { title: 'Drucken', slug: 'drucken' },
    { title: 'Print', description: 'How to print' },
    []
  ],
  ['a pin in place of a text', { default_lang_commit: '3f78685' }, { description: 'How to print' }, []],
  [
    'a text under another known key',
    { summary: 'How to print' },
    { description: 'How to print' },
    ['summary = description']
  ],
  ['a list in place of a list', { rubriken: ['a'] }, { description: ['b'] }, []],
  ['short values', { a: 'yes' }, { b: 'yes' }, []],
  ['only missing keys', {}, { title: 'Print' }, []],
  ['inherited names', { constructor: 'Print' }, { toString: 'Print' }, ['constructor = toString']]
])('%s', (_, own, source, expected) => {
  expect(keys(own, source)).toEqual(expected)
})
