import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parseNatively, type Syntax } from '../../src/markdown/native.js'
import { parseApart } from '../../src/markdown/sandbox/parse-apart.js'
import { isHarmless, parseAhead, ParserLostError, parseSafely } from '../../src/markdown/sandbox/parse-safely.js'
import { parseBody } from '../../src/markdown/mdx.js'
import { satteriHost } from '../../src/markdown/parser.js'

const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string }[]
}

/** What satteri is lost on, and how the sentence begins that says so. */
const lost: readonly [what: string, syntax: Syntax, text: string, reason: RegExp][] = [
  ['a crash', 'mdx', `{${'['.repeat(20_000)}${']'.repeat(20_000)}}`, /its process (?:was ended by|ended with)/],
  ['what takes for ever', 'mdx', `{${'<a>'.repeat(60)}`, /it took more than 2\.0 s/],
  ['what takes all memory', 'markdown', '&nbsp;'.repeat(200_000), /it took more than 600 MB/]
]
const heavy = (text: string): string => `${text} ${'[a](b) '.repeat(4000)}\n`

describe('a text that the native parser is lost on', () => {
  it.each(lost)('is an error: %s', (_, syntax, text, reason) => {
    expect(isHarmless(text, syntax)).toBe(false)
    const parse = (): unknown => parseSafely(text, syntax)
    expect(parse).toThrow(ParserLostError)
    expect(parse).toThrow(reason)
  })

  it('costs the others nothing, in whichever order they come', () => {
    const crash = { text: lost[0]![2], syntax: lost[0]![1] }
    const requests = [
      { text: heavy('en'), syntax: 'markdown' as const },
      crash,
      { text: heavy('to'), syntax: 'mdx' as const },
      { text: '{a b}', syntax: 'mdx' as const }
    ]
    const first = parseApart(requests)
    expect(first.map(({ kind }) => kind)).toEqual(['parsed', 'lost'])
    expect(parseApart(requests.slice(2)).map(({ kind }) => kind)).toEqual(['parsed', 'refused'])
    parseAhead(requests)
    const { text } = requests[0]!
    expect(Buffer.from(parseSafely(text, 'markdown')).equals(parseNatively(text, 'markdown'))).toBe(true)
  })

  it('is no MDX that is read as Markdown instead', () => {
    const [, , text] = lost[1]!
    expect(() => parseBody('a.mdx', text, satteriHost.parser)).toThrow(ParserLostError)
  })
})

describe('a text that is parsed in a process of its own', () => {
  const texts = [
    ...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')),
    heavy('# Tittel æøå 漢字 😀\n\n- [ ] a\n\n| a |\n|-|\n\n'),
    '',
    'et halvt tegn: \ud800'
  ]

  it.each(['markdown', 'mdx'] as const)('is what it would be in this one: %s', syntax => {
    const here = texts.map(text => {
      try {
        return { kind: 'parsed', bytes: Buffer.from(parseNatively(text, syntax)) }
      } catch (error) {
        return { kind: 'refused', message: (error as Error).message }
      }
    })
    expect(parseApart(texts.map(text => ({ text, syntax })))).toEqual(here)
  })

  it('says what is no MDX, and where', () => {
    const text = `${heavy('en')}\n{a b}\n`
    expect(isHarmless(text, 'mdx')).toBe(false)
    const { isMdx, mdxProblem } = parseBody('a.mdx', text, satteriHost.parser)
    expect([isMdx, text.slice(mdxProblem?.start, mdxProblem?.end)]).toEqual([false, '{a b}'])
  })

  it('has the marks of any other', () => {
    const text = heavy('# Én\n\nLes [dette](a.md) **det**\n\n')
    const marks = satteriHost.parser.parse(text)
    expect(marks.slice(0, 2)).toEqual(satteriHost.parser.parse('# Én\n\nLes [dette](a.md) **det**\n\n').slice(0, 2))
    expect(marks).toHaveLength(4005)
  })
})
