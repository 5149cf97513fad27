import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { hasSatteri } from '../../src/markdown/satteri.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { hasShared, listShared, sampleOf, shared, withoutShared } from '../support/project.js'
import { snapshotOf } from '../support/snapshot.js'
import { texts } from './texts.js'

interface SpecExample {
  readonly number: number
  readonly section: string
  readonly markdown: string
}

const require = createRequire(import.meta.url)
const spec = require('commonmark-spec') as { readonly tests: readonly SpecExample[] }

/** Where the parsers rightly differ, with the reason. */
const legitimate: ReadonlyMap<string, string> = new Map([
  ...['as it is', 'with CRLF', 'in a quote', 'behind an emoji in a list'].map((form): [string, string] => [
    `example 606, ${form}`,
    'an address with an escape in it: remark-gfm gives it no position, and it does not stand in the text as it reads'
  ]),
  [
    'example 117, in a quote',
    'remark-parse counts the blank lines behind an indented code block in a quote to the block'
  ],
  ['example 215, in a quote', 'remark-parse lets a heading in a quote begin with the definition above it']
])

/** The marks and the article that a parser makes of a text. */
function readingOf(text: string, { parser }: typeof satteriHost): unknown {
  return { marks: parser.parse(text), article: snapshotOf(articleOf('content/nb-no/a.md', text, 'en-US', parser)) }
}

function expectSame(text: string): void {
  expect(readingOf(text, satteriHost)).toEqual(readingOf(text, remarkHost))
}

const forms: readonly [string, (text: string) => string][] = [
  ['as it is', text => text],
  ['with CRLF', text => text.replaceAll(/\r?\n/g, '\r\n')],
  ['in a quote', text => prefixed(text, '> ')],
  ['behind an emoji in a list', text => `- 😀\n\n${prefixed(text, '  ')}`]
]

function prefixed(text: string, prefix: string): string {
  return `${text.replace(/\n$/, '').replaceAll(/^/gm, prefix)}\n`
}

describe.skipIf(!hasSatteri())('satteri and remark-parse say the same', () => {
  describe.each(forms)('of a text %s', (form, change) => {
    it.each(Object.entries(texts))('%s', (name, text) => {
      if (!legitimate.has(`${name}, ${form}`)) expectSame(change(text))
    })
  })

  it.each(forms)('of the examples of CommonMark %s', (form, change) => {
    expect(spec.tests.length).toBeGreaterThan(640)
    const different = spec.tests.filter(({ number, markdown }) => {
      if (legitimate.has(`example ${number}, ${form}`)) return false
      const text = change(markdown.replaceAll('→', '\t'))
      return JSON.stringify(readingOf(text, satteriHost)) !== JSON.stringify(readingOf(text, remarkHost))
    })
    expect(
      different.map(({ number, section, markdown }) => `${number} ${section}: ${JSON.stringify(markdown)}`)
    ).toEqual([])
  })

  it.skipIf(!hasShared).each(['seeds', 'corpus/plain', 'corpus/products', 'corpus/alchemy'])(
    `of real articles in %s${withoutShared}`,
    folder => {
      const paths = listShared(folder, path => /\.(?:md|mdx|txt)$/.test(path))
      expect(paths.length).toBeGreaterThan(0)
      const different = sampleOf(paths, 60).filter(path => {
        if (legitimate.has(path.slice(shared.length))) return false
        const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
        const [ours, theirs] = [satteriHost, remarkHost].map(({ parser }) =>
          JSON.stringify(snapshotOf(articleOf('content/nb-no/a.md', text, 'en-US', parser)))
        )
        return ours !== theirs
      })
      expect(different.map(path => path.slice(shared.length))).toEqual([])
    },
    240_000
  )
})
