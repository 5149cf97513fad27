import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseFrontMatter } from '../../src/front-matter/front-matter.js'
import { createSchemaService, type SchemaService } from '../../src/front-matter/schema.js'
import { isOneTypoAway } from '../../src/front-matter/typo.js'
import type { Article } from '../../src/model/article.js'

const localized = [
  'ms.openlocfilehash: bbe0ee6718e470e5d1d309a6e87f5312ef806599',
  'ms.sourcegitcommit: 84f0aebdb278703f642a0c33fe260e3aee849be9',
  'ms.translationtype: MT',
  'ms.contentlocale: lv-LV',
  'ms.lasthandoff: 03/25/2021',
  'ms.locfileid: "51217940"'
]

function article(lines: readonly string[], path = 'content/lv-lv/a.md'): Article {
  const text = lines.length === 0 ? '# Palīdzība\n' : `---\n${lines.join('\n')}\n---\n# Palīdzība\n`
  return { path, text, frontMatter: parseFrontMatter(text), units: [] } as unknown as Article
}

function told(lines: readonly string[], service: SchemaService = createSchemaService([]), path?: string): string[] {
  const given = article(lines, path)
  return service
    .schemaViolations(given)
    .map(({ message, start, end }) => `${given.text.slice(start, end)} → ${message}`)
}

function changed(index: number, line: string): string[] {
  return ['title: Palīdzība', ...localized].with(index + 1, line)
}

test('a complete localized article satisfies ms-docs', () => {
  expect(
    told(['title: Palīdzība', 'ms.custom: 9000302', 'ms.date: 4/8/2021', 'ms.service: a', 'any.thing: b', ...localized])
  ).toEqual([])
  expect(told(['title: Palīdzība', 'ms.custom:', 'ms.date:', ...localized])).toEqual([])
})

test.each([
  [
    changed(0, 'ms.openlocfilehash: zz'),
    'zz → Unexpected value `zz` of `ms.openlocfilehash`, expected 40 or 64 hexadecimal digits'
  ],
  [
    changed(1, 'ms.sourcegitcommit: 84f0'),
    '84f0 → Unexpected value `84f0` of `ms.sourcegitcommit`, expected 40 hexadecimal digits'
  ],
  [
    changed(2, 'ms.translationtype: XT'),
    'XT → Unexpected value `XT` of `ms.translationtype`, expected `MT` or `HT` (did you mean `MT`?)'
  ],
  [
    changed(4, 'ms.lasthandoff: 13/25/2021'),
    '13/25/2021 → Unexpected value `13/25/2021` of `ms.lasthandoff`, expected a real date as MM/DD/YYYY'
  ],
  [
    changed(4, 'ms.lasthandoff: 3/5/2021'),
    '3/5/2021 → Unexpected value `3/5/2021` of `ms.lasthandoff`, expected a real date as MM/DD/YYYY'
  ],
  [changed(5, 'ms.locfileid: abc'), 'abc → Unexpected value `abc` of `ms.locfileid`, expected digits'],
  [
    changed(3, 'ms.contentlocal: lv-LV'),
    'ms.contentlocal → Unexpected key `ms.contentlocal`, expected `ms.contentlocale`'
  ],
  [
    changed(3, 'ms,contentlocale: lv-LV'),
    'ms,contentlocale → Unexpected key `ms,contentlocale`, expected `ms.contentlocale`'
  ],
  [['titel: Palīdzība', ...localized], 'titel → Unexpected key `titel`, expected `title`'],
  [
    ['title: Palīdzība', 'ms,.custom: a', ...localized],
    'ms,.custom → Unexpected key `ms,.custom`, expected `ms.custom`'
  ],
  [['title: Palīdzība', 'ms-custom: a', ...localized], 'ms-custom → Unexpected key `ms-custom`, expected `ms.custom`'],
  [
    ['title: Palīdzība', 'ms.date: 08.04.2021', ...localized],
    '08.04.2021 → Unexpected value `08.04.2021` of `ms.date`, expected a real date as MM/DD/YYYY or YYYY-MM-DD'
  ],
  [
    ['title: Palīdzība', 'ms.custom:\n- a\n- b: 1', ...localized],
    'b: 1 → Unexpected mapping as `ms.custom[1]`, expected a text, a number or nothing'
  ],
  [localized, '--- → Unexpected missing key `title`, expected a text'],
  [['title:', ...localized], 'title → Unexpected empty value of `title`, expected a text']
])('%j', (lines, message) => {
  expect(told(lines)).toEqual([message])
})

test('a missing localization key is told once, at the closing fence', () => {
  expect(told(['title: Palīdzība', ...localized.slice(0, -1)])).toHaveLength(1)
  expect(told(['title: Palīdzība', ...localized.slice(0, -1)])[0]).toMatch(
    /^--- → Unexpected missing key `ms.locfileid`, expected it beside `ms\./
  )
})

test('an article of another site is held against the generic schema', () => {
  expect(told(['titel: a', 'weight: 10', 'draft: false', 'tags: [a]'])).toEqual([])
  expect(told(['title: [a]', 'draft: "maybe"'])).toEqual([
    '[a] → Unexpected list as `title`, expected a text',
    '"maybe" → Unexpected value `maybe` of `draft`, expected `true` or `false` or nothing'
  ])
})

test('the first user schema that matches is in force, also for articles without front matter', () => {
  const service = createSchemaService([
    {
      files: ['content/*/blog/**'],
      origin: 'blog.json',
      schema: { required: ['author'], properties: { author: { type: 'string' }, lead: { 'x-translatable': true } } }
    },
    { files: ['**/*.md'], origin: 'all.json', schema: { properties: { author: { enum: ['ann', 'bob'] } } } }
  ])
  expect(told(['title: a'], service, 'content/de-de/blog/a.md')).toEqual([
    '--- → Unexpected missing key `author`, expected a text'
  ])
  expect(told(['author: ane'], service, '../site/content/de-de/a.md')).toEqual([
    'ane → Unexpected value `ane` of `author`, expected `ann` or `bob` (did you mean `ann`?)'
  ])
  expect(told([], service, 'content/de-de/blog/a.md')).toEqual([
    '# Palīdzība → Unexpected missing front matter, expected it with `author`'
  ])
  expect(told([], service, 'content/de-de/a.md')).toEqual([])
  expect([...service.translatableKeys('content/de-de/blog/a.md')]).toEqual(['lead'])
  expect(createSchemaService([]).translatableKeys('a.md').has('description')).toBe(true)
})

test('unreadable front matter has no violations', () => {
  expect(told(['title: [a', ...localized])).toEqual([])
})

test.each([
  ['ms.custom', 'ms-custom', true],
  ['title', 'titel', true],
  ['ms.service', 'ms.services', false],
  ['a.b', 'A.B', false],
  ['weight', 'wieght', true],
  ['author', 'other', false],
  ['ms.prod', 'ms.product', false]
])('%s and %s: %s', (name, other, expected) => {
  expect([isOneTypoAway(name, other), isOneTypoAway(other, name)]).toEqual([expected, expected])
})

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))

test.skipIf(!existsSync(corpus))(
  'real articles satisfy the shipped schemas (skipped where the corpus is absent)',
  () => {
    const service = createSchemaService([])
    const files = readdirSync(corpus, { recursive: true })
      .map(String)
      .filter(path => /\.mdx?$/.test(path))
    const hits = files.flatMap(path => {
      const text = readFileSync(corpus + path, 'utf8').replace(/^\uFEFF/, '')
      const frontMatter = parseFrontMatter(text)
      const violations = service.schemaViolations({ path, text, frontMatter, units: [] } as unknown as Article)
      const told = violations.filter(({ isRequired }) => !(isRequired === true && path.includes('includes/')))
      return [...frontMatter.problems, ...told].map(({ message }) => `${path}: ${message}`)
    })
    expect(files.length).toBeGreaterThan(1000)
    expect(hits).toEqual([])
  }
)
