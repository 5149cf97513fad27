import type { GroupTexts } from '../properties/arbitraries/site.js'

/** An input that something once came to grief over. */
export interface Remembered {
  /** What became of it. */
  readonly fault: string
  /** The target that it is given to again. */
  readonly target: string
  readonly texts: GroupTexts
}

const all = (pieces: readonly (readonly [piece: string, times: number])[], end = '.mdx'): GroupTexts =>
  Object.fromEntries(pieces.map(([piece, times], index) => [`${index}${end}`, piece.repeat(times)]))
const nested = (open: string, close: string, depth: number): string =>
  `{${open.repeat(depth)}a${close.repeat(depth)}}\n`
const fence = '```'

/** Where an input is large, by how it is made. */
export const remembered: readonly Remembered[] = [
  {
    fault: 'satteri ran out of stack',
    target: 'bound',
    texts: {
      'open.mdx': `{${'['.repeat(10_000)}`,
      ...Object.fromEntries(
        [
          ['[', ']'],
          ['(', ')'],
          ['`${', '}`'],
          ['a=>', ''],
          ['()=>{', '}'],
          ['class{a=', '}'],
          ['a[', ']'],
          ['a?.[', ']'],
          ['{a:', '}'],
          ['new a(', ')']
        ].map(([open = '', close = ''], index) => [`${index}.mdx`, nested(open, close, 20_000)])
      )
    }
  },
  {
    fault: 'satteri took twice as long with each further tag that nobody closes',
    target: 'bound',
    texts: { 'a.mdx': `{${'<a>'.repeat(60)}`, 'b.mdx': `<b c={${'<a>'.repeat(60)}`, 'c.mdx': `{${'<a><'.repeat(40)}}` }
  },
  {
    fault: 'satteri took the square of the length',
    target: 'bound',
    texts: all([
      ['{a} ', 50_000],
      ['{', 100_000],
      ['{}', 50_000],
      ['{/* */} ', 12_500],
      ['`{', 50_000],
      ['> {a}\n', 50_000],
      ['<A>', 50_000],
      ['<A>\n', 25_000],
      ['<A>a</A>\n\n', 10_000],
      ['<A b={', 20_000],
      ['<><', 33_000],
      ['‹', 100_000],
      ['# |<A b={d}>mailto:', 900]
    ])
  },
  {
    fault: 'satteri took the square of a paragraph, in time or in memory',
    target: 'bound',
    texts: all(
      [
        ['[a](b) ', 100_000],
        ['[http://', 20_000],
        ['[www.a', 25_000],
        ['[é', 75_000],
        [']é', 75_000],
        ['a_', 50_000],
        ['_a_b', 25_000],
        ['&nbsp;', 30_000],
        ['&#0;', 25_000],
        ['a@b.c ', 160_000],
        ['www.a.b ', 125_000]
      ],
      '.md'
    )
  },
  {
    fault: 'footnotes inside of each other were no nesting',
    target: 'bound',
    texts: all(
      [
        ['[^a]: > ', 20_000],
        ['[^a]: - ', 20_000],
        ['> ', 50_000],
        ['1. ', 33_000]
      ],
      '.md'
    )
  },
  {
    fault: 'the look ended a paragraph at each CRLF, and took a module for complete',
    target: 'bound',
    texts: { 'a.mdx': `export const a = "b"\r\n+ ${'['.repeat(30_000)}\r\n` }
  },
  {
    fault: 'a fence that is none hid what a parser reads',
    target: 'bound',
    texts: Object.fromEntries(
      [
        `{\`\n${fence}}\nBOMB\n${fence}\n`,
        `import a from 'b'\n${fence}\nBOMB\n${fence}\n`,
        `- a\n  ${fence}\nBOMB\n  ${fence}\n`,
        `> ${fence}\n\nBOMB\n\n> ${fence}\n`,
        `a\r${fence}\rBOMB\r${fence}\r`,
        `${fence} a ${fence}\nBOMB\n${fence}\n`
      ].map((text, index) => [`${index}.mdx`, text.replace('BOMB', `{${'<a>'.repeat(60)}`)])
    )
  },
  {
    fault: 'lines that end with a carriage return were not counted, so that a finding had no place',
    target: 'mdx',
    texts: { 'content/nb-no/a.mdx': 'a\rb\rc\n\n</div>\n' }
  },
  {
    fault: 'cells of many lines made messages of many lines',
    target: 'glossary',
    texts: {
      'a.csv': 'source,target,locale,status\na,b,nb-NO,"\n::error::no"\n',
      'b.tbx':
        '<tbx><termSec><term>a</term><termNote type="administrativeStatus">x\n::error::no</termNote></termSec></tbx>'
    }
  },
  {
    fault: 'no parser of XML was made by the build of the fuzzer',
    target: 'glossary',
    texts: { 'a.tbx': '' }
  }
]
