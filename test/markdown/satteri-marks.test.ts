import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { collectMarks } from '../../src/markdown/marks.js'
import { satteriHost } from '../../src/markdown/parser.js'
import { hasSatteri } from '../../src/markdown/satteri.js'
import { listShared, withoutShared } from '../support/project.js'
import { texts } from './texts.js'

const spec = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[]
}

function expectSame(text: string): void {
  expect(satteriHost.parser.parse(text)).toEqual(collectMarks(satteriHost.parse(text), text))
}

describe.skipIf(!hasSatteri())('marks read out of the bytes are those of the tree', () => {
  it.each(Object.entries(texts))('of %s', (_, text) => {
    expectSame(text)
  })

  it('of checkboxes, references, code with and without a language', () => {
    expectSame(
      '- [x] **ferdig** [a][b]\n- [ ] åpen\n- [x]\n\n[b]: https://fjord.example/ø "t"\n[b]: /other\n\n![文][b] ![c](d)\n\n```sh\n日本\n```\n\n    kode\n\nÅ `x` <b>😀</b>\n'
    )
  })

  it('of the examples of CommonMark', () => {
    for (const { markdown } of spec.tests) expectSame(markdown.replaceAll('→', '\t'))
  })

  it(`of real articles${withoutShared}`, () => {
    for (const path of listShared('corpus', path => path.endsWith('.md')))
      expectSame(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  })
})
