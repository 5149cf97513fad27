import { expect, it } from 'vitest'
import { frontMatterEnd } from '../../../src/text/markdown/front-matter-end.js'

it.each([
  ['---\ntitle: Utskrift\n---\n', '# Utskrift\n'],
  ['---\r\ntitle: Drucken\r\n--- \r\n', 'Text\r\n'],
  ['---\n---\n', 'テキスト'],
  ['---\na: b\n---', ''],
  ['', '# Text\n\n---\n\nMore\n\n---\n'],
  ['', '---\ntitle: never closed\n'],
  ['', '----\na: b\n----\n']
])('the body begins behind %j', (front, body) => {
  expect(frontMatterEnd(front + body)).toBe(front.length)
})

it('takes time in proportion to the text', () => {
  expect(frontMatterEnd(`---\n${`---${' '.repeat(90)}x\n`.repeat(20_000)}`)).toBe(0)
})
