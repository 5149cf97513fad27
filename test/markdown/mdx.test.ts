import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/markdown/mdx.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { listShared, withoutShared } from '../support/project.js'
import { readFileSync } from 'node:fs'
import { parseFrontMatter } from '../../src/front-matter/front-matter.js'
import { maskFrontMatter } from '../../src/article/article.js'

const { parser } = satteriHost

/** Kind and text of each mark. */
function marksOf(text: string): string[] {
  return parseBody('a.mdx', text, parser).marks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
}

describe('MDX', () => {
  it('has text within components, whose tags are marks', () => {
    expect(marksOf('<Card title="a > b" on={() => x > 1}>\n    Ein **Wort** {x}.\n</Card>\n')).toEqual([
      'html <Card title="a > b" on={() => x > 1}>',
      'inline Ein **Wort** {x}.',
      'strong **Wort**',
      'html </Card>'
    ])
  })

  it('has components in text, that close themselves, and in lists and quotes', () => {
    expect(marksOf('> - Neu <Badge text="é" /> <b>fett</b>\n>   <Tab>\n>   😀 x\n>   </Tab>\n')).toEqual([
      'inline Neu <Badge text="é" /> <b>fett</b>',
      'html <Badge text="é" />',
      'html <b>',
      'html </b>',
      'html <Tab>',
      'inline 😀 x',
      'html </Tab>'
    ])
  })

  it('has modules and expressions, which are no text', () => {
    expect(marksOf("import A from 'a'\nexport const b = 1\n\n{b + 1}\n\n<></>\n")).toEqual([
      "html import A from 'a'\nexport const b = 1",
      'html {b + 1}',
      'html <>',
      'html </>'
    ])
  })

  it('knows what generators take out before', () => {
    const text = '## Titel {#title}\n\n<!-- a */ {b} -->\n\n<Tab>x</Tab>\n'
    expect(parseBody('a.mdx', text, parser)).toMatchObject({ isMdx: true, mdxProblem: null })
    expect(marksOf(text)).toEqual([
      'heading ## Titel {#title}',
      'html <!-- a */ {b} -->',
      'html <Tab>',
      'inline x',
      'html </Tab>'
    ])
  })

  it('is read as Markdown where it cannot be parsed, and says where', () => {
    const text = '# A\n\n  a < b, <Tab>\n\n[x](y)\n'
    const { marks, isMdx, mdxProblem } = parseBody('a.mdx', text, parser)
    expect(isMdx).toBe(false)
    expect(marks).toEqual(parser.parse(text))
    expect({ ...mdxProblem, place: text.slice(mdxProblem?.start, mdxProblem?.end) }).toMatchObject({
      place: 'a < b, <Tab>',
      message: expect.stringMatching(/^(?:Une|E)xpected /)
    })
  })

  it.each(['\n', '\r\n', '\r'])('is told where it stands, whatever ends its lines (%j)', lineEnd => {
    const text = ['# A', '', 'b', '</Tab>', '', 'c', ''].join(lineEnd)
    const { mdxProblem } = parseBody('a.mdx', text, parser)
    expect(text.slice(mdxProblem?.start, mdxProblem?.end)).toBe('</Tab>')
  })

  it('is told by the name of the file', () => {
    expect(parseBody('a.md', '<Tab>\nx\n</Tab>', parser)).toMatchObject({ isMdx: false, mdxProblem: null })
    expect(parseBody('A.MDX', '<Tab>\nx\n</Tab>', remarkHost.parser).isMdx).toBe(true)
  })

  it(`of real articles is parsed${withoutShared}`, context => {
    const paths = listShared('corpus/plain', path => path.endsWith('.mdx'))
    if (paths.length === 0) return context.skip()
    for (const path of paths) {
      const text = readFileSync(path, 'utf8')
      const { marks, isMdx } = parseBody(path, maskFrontMatter(text, parseFrontMatter(text).range.end), parser)
      expect(isMdx, path).toBe(true)
      expect(
        marks.every(({ start }, index) => index === 0 || start >= (marks[index - 1]?.start ?? 0)),
        `sorted: ${path}`
      ).toBe(true)
      expect(
        marks.every(
          ({ start, end, parent }) =>
            parent < 0 || (start >= (marks[parent]?.start ?? 0) && end <= (marks[parent]?.end ?? 0))
        ),
        `nested: ${path}`
      ).toBe(true)
    }
  })
})
