import { describe, expect, it } from 'vitest'
import { findDeepLine, refuseDeepText, TooDeepError } from '../../src/budget/nesting.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'

const staircase = (levels: number, marker = '- '): string =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level * marker.length)}${marker}punkt\n`).join('')

describe('lines that nest too deeply', () => {
  it.each([
    ['quotes', '>'.repeat(101), 1, 101],
    ['quotes with spaces', `tekst\n\n${'> '.repeat(300)}a`, 3, 300],
    ['list items on one line', `${'- '.repeat(150)}a`, 1, 150],
    ['numbered items on one line', `${'1. '.repeat(120)}a`, 1, 120],
    ['items of all kinds and quotes', '> - 1) + * '.repeat(30), 1, 150],
    ['footnotes and what they hold', '[^a]: > '.repeat(80), 1, 160],
    ['items that each stand in the one above', staircase(130), 101, 101],
    ['numbered items in each other', staircase(130, '10. '), 101, 101]
  ])('are found: %s', (_, text, line, depth) => {
    expect(findDeepLine(text)).toEqual({ line, depth })
    expect(() => {
      refuseDeepText(text)
    }).toThrow(TooDeepError)
    for (const host of [satteriHost, remarkHost])
      expect(() => host.parse(text)).toThrow(
        `Unexpected ${depth} quotes, footnotes and list items inside of each other on line ${line}, expected at most 100`
      )
  })

  it.each([
    ['as deep as it may be', '> '.repeat(100)],
    ['a staircase of a hundred', staircase(100)],
    ['a staircase that is walked down again and again', staircase(90).repeat(5)],
    ['many items side by side', '- a\n'.repeat(500)],
    ['many numbered items', Array.from({ length: 500 }, (_, index) => `${index}. a\n`).join('')],
    ['thematic breaks of any length', `${'- '.repeat(200)}\n\n${'* '.repeat(300)}\r\n`],
    ['a row of signs without spaces', `${'-'.repeat(500)}\n${'+'.repeat(500)}\n${'*'.repeat(500)}`],
    ['lists in many lists', '- a\n  - b\n    - c\n\ntekst\n\n'.repeat(200)],
    ['a comparison and a date', 'a > b > c 1. 2. 3.\n'.repeat(50)],
    ['many footnotes', '[^a]: b\n\n'.repeat(500)],
    ['nothing', '']
  ])('are not found where there are none: %s', (_, text) => {
    expect(findDeepLine(text)).toBeNull()
  })
})
