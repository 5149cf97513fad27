import { describe, expect, it } from 'vitest'
import { readTokens, sorted, union } from '../../src/align/tokens.js'
import { Vocabulary } from '../../src/align/vocabulary.js'

/** Which of some words are among the tokens of a text, by `kept` and `words`. */
function known(text: string, words: readonly string[]): { kept: string[]; words: string[] } {
  const vocabulary = new Vocabulary(null)
  const tokens = readTokens(text, vocabulary)
  const among = (list: Uint32Array): string[] => words.filter(word => list.includes(vocabulary.numberOf(word)))
  return { kept: among(tokens.kept), words: among(tokens.words) }
}

describe('what translation keeps of a text', () => {
  it.each([
    ['code, without spaces at its ends', 'Kjør ` npm run build ` først.', ['npm run build'], 'kept'],
    ['the last part of a URL, whatever the case', '[her](/nb/docs/Setup/?tab=1#Steg-2)', ['setup'], 'kept'],
    ['the fragment of a URL beside it', '[her](/nb/docs/Setup/#Steg-2)', ['#Steg-2'], 'words'],
    ['a bare URL', 'Sjå https://example.com/a/guide.md.', ['guide.md.'], 'kept'],
    ['a URL that is a fragment alone', '[her](#steg)', ['#steg'], 'words'],
    ['placeholders', 'Skriv %s og {{name}} inn.', ['%s', '{{name}}'], 'kept'],
    ['numbers without their separators', '1.024 filer, 3,5 GB', ['1024', '35'], 'kept'],
    ['digits of other scripts', '٢٠٢١ و १२', ['2021', '12'], 'kept'],
    ['Latin words in lower case', 'プリンターは Windows で使えます', ['windows'], 'words'],
    ['words with digits and underscores', 'Setze MAX_SIZE2 höher', ['max_size2', 'setze'], 'words'],
    ['words within others, where a letter is not ASCII', 'Überblick', ['berblick'], 'words'],
    ['words that begin as URLs do', 'http hier, https da', ['http', 'https', 'hier'], 'words']
  ] as const)('%s', (_, text, expected, list) => {
    expect(known(text, expected)[list]).toEqual(expected)
  })

  it.each([
    ['words of two letters', 'ab cd e', ['ab', 'cd', 'e']],
    ['the text of a URL', '[her](https://example.com/nb/side)', ['https', 'example', 'com']],
    ['code that is never closed, beyond its line', '`foo bar\nbaz', ['foo bar\nbaz']]
  ] as const)('not %s', (_, text, unexpected) => {
    expect(known(text, unexpected)).toEqual({ kept: [], words: [] })
  })

  it('counts links, code and digits that stand alone', () => {
    const { markup, digits, hidden } = readTokens('1. Åpne `a` og [b](/c) på 2 måter, 10 ganger', new Vocabulary(null))
    expect({ markup, digits, hidden }).toEqual({ markup: 2, digits: 2, hidden: 2 })
  })

  it('takes the first 61 characters of a word, and goes on behind them', () => {
    const long = 'a'.repeat(61)
    expect(known(`${long}bcd`, [long, 'bcd', `${long}bcd`]).words).toEqual([long, 'bcd'])
  })
})

it.each([10, 500])('puts %i numbers in order, each once', count => {
  const numbers = Array.from({ length: count }, (_, index) => (index * 7919) % 97)
  expect([...sorted([...numbers])]).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

it.each([
  [
    [1, 3, 5],
    [2, 3, 9],
    [1, 2, 3, 5, 9]
  ],
  [[], [4, 7], [4, 7]],
  [[4, 7], [], [4, 7]],
  [
    [1, 2],
    [1, 2],
    [1, 2]
  ]
])('joins %j and %j', (a, b, expected) => {
  expect([...union(Uint32Array.from(a), Uint32Array.from(b))]).toEqual(expected)
})
