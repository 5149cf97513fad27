import { expect, it } from 'vitest'
import { wordAtEnd, wordAtStart } from '../../../../rules/shared/spacing/word-edges.js'

it('gives the word at the start of a text', () => {
  expect(['gaat u', 'récupère', 'управления,', 'हिन्दी में', '365 a', '𝒳y z'].map(wordAtStart)).toEqual([
    'gaat',
    'récupère',
    'управления',
    'हिन्दी',
    '365',
    '𝒳y'
  ])
  expect(['', ' a', '.a', '’s'].map(wordAtStart)).toEqual([null, null, null, null])
})

it('gives the word at the end of a text', () => {
  expect(['Siehe unter', '(استخدم', 'a 365', 'हिन्दी', 'z y𝒳'].map(wordAtEnd)).toEqual([
    'unter',
    'استخدم',
    '365',
    'हिन्दी',
    'y𝒳'
  ])
  expect(['', 'a ', 'a.', 'l’'].map(wordAtEnd)).toEqual([null, null, null, null])
})

it('is quick on long texts', () => {
  expect(wordAtEnd(`${'a'.repeat(1_000_000)} `)).toBeNull()
  expect(wordAtStart('a'.repeat(1_000_000))).toHaveLength(60)
})
