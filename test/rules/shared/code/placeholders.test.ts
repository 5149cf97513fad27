import { describe, expect, it } from 'vitest'
import type { PairedUnit } from '../../../../src/model/article.js'
import { leakedTokens, placeholdersIn, unmatchedPlaceholders } from '../../../../rules/shared/code/placeholders.js'
import { sxs } from '../../../../src/testing/cases.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'

const keys = (text: string): string[] => placeholdersIn(text).map(({ key }) => key)

it('reads braces', () => {
  expect(keys('{0} {userName} {a_b} ${x} {{ y.z }} {{ t "text" }}')).toEqual([
    '{0}',
    '{userName}',
    '{a_b}',
    '${x}',
    '{{y.z}}',
    '{{t}}'
  ])
  expect(keys('\\{user\\_name\\}')).toEqual(['{user_name}'])
})

it('reads the name of a call, and its argument where that is for software', () => {
  const calls = (text: string): [string, string | null][] =>
    placeholdersIn(text).map(({ key, argument }) => [key, argument])
  expect(calls('{{HTMLElement("a")}} {{ url(page.link, 2) }} {{t(\'a.b\')}}')).toEqual([
    ['{{htmlelement()}}', 'a'],
    ['{{url()}}', 'page.link'],
    ['{{t()}}', 'a.b']
  ])
  expect(
    calls('{{Demo("Four chaud")}} {{Sample("Hot_oven")}} {{Sample("Ofen")}} {{now()}}').map(([, argument]) => argument)
  ).toEqual([null, null, null, null])
})

it('takes plain words for translatable', () => {
  expect(keys('{PATH} {name} {Имя}')).toEqual(['{}', '{}', '{}'])
})

it('takes sets, selections and attributes for text', () => {
  expect(keys('{a, b} {count, plural, one {# file}} {#anchor} {}')).toEqual([])
})

it('reads variables and formats, not percentages', () => {
  expect(keys('%PATH% %ProgramFiles(x86)% %s %1$d %.2f %@')).toEqual([
    '%path%',
    '%programfiles(x86)%',
    '%s',
    '%1$d',
    '%.2f',
    '%@'
  ])
  expect(keys('100% 50 % dvs. 20 %s 5%d %20a%20 99%s%')).toEqual([])
})

it('finds tokens of translation engines', () => {
  expect(leakedTokens('ein #A0, #B12. #abc C#1 #A01234 /#A1').map(({ text }) => text)).toEqual(['#A0', '#B12'])
})

describe('placeholders that one side has more of', () => {
  const unmatched = (text: string, other: string): string[] => {
    const {
      units: [unit]
    } = articleOf('content/ru-ru/a.md', sxs(text, other))
    const { target, source } = unit as PairedUnit
    return unmatchedPlaceholders(target, source).map(({ text }) => text)
  }

  it.each([
    ['Привет, {userName}!', 'Hello {userName}!', []],
    ['Привет, {имяПользователя}!', 'Hello {userName}!', ['{имяПользователя}']],
    ['%s из %s', '%s of it', ['%s']],
    ['{ 0 } из { userName }', '{0} of {userName}', ['{ 0 }', '{ userName }']],
    ['{ name } и ${ x }', '{name} and ${x}', []],
    ['%TEMP%', '%Temp%', []],
    ['{{Sample("Печь", 6)}}', '{{Sample("Hot_oven", 6)}}', []],
    [
      '{{Sample("ab")}} {{Sample("c d")}} {{sample("e f")}}',
      '{{Sample("g h")}} {{Sample("i j")}}',
      ['{{Sample("ab")}}']
    ],
    ['{{Element("ol")}}', '{{element("ul")}}', ['{{Element("ol")}}']]
  ])('%s beside %s', (text, other, expected) => {
    expect(unmatched(text, other)).toEqual(expected)
  })

  it('leaves out what the other side has in code, in a URL or in a tag', () => {
    expect(unmatched('Откройте {userName}.', 'Open `{userName}`.')).toEqual([])
    expect(unmatched('Откройте {userName}.', 'Open [it](https://site.example/{userName}).')).toEqual([])
    expect(unmatched('Откройте {userName} и {userName}.', 'Open `{userName}`.')).toEqual(['{userName}'])
  })
})
