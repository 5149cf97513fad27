import { describe, expect, it } from 'vitest'
import type { PairedUnit, Segment } from '../../../../src/model/article.js'
import {
  densestRun,
  latinRuns,
  sentenceRuns,
  translatableProse,
  wordsOf
} from '../../../../rules/shared/language/leftover.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'
import { sxs } from '../../../support/rule-tester.js'

const targetOf = (text: string): Segment => (articleOf('ru-ru/a.md', sxs(text, 'x')).units[0] as PairedUnit).target
const words = wordsOf('Open the file and save it to the disk of the server')

describe('translatableProse', () => {
  const text = '«Open it» [label](a.md) (open it) **bold** *soft* „Open it“ plain'

  it('hides labels, quotations and brackets, and emphasis where asked', () => {
    const folded = (emphasis: boolean): string =>
      translatableProse(targetOf(text), { emphasis }).replaceAll(/\s+/g, ' ').trim()
    expect(folded(false)).toBe('bold soft plain')
    expect(folded(true)).toBe('plain')
    expect(translatableProse(targetOf(text), { emphasis: true })).toHaveLength(text.length)
  })
})

describe('latinRuns', () => {
  it('cuts at letters of other scripts', () => {
    const prose = 'Файл and save it to the disk сейчас Word 365'
    const [run] = latinRuns(prose, words)
    expect(run).toMatchObject({ lowerCase: 6, shared: 6, stopWords: 4 })
    expect(prose.slice(run?.start, run?.end)).toBe('and save it to the disk')
  })
})

describe('densestRun', () => {
  it('finds where words of the source are', () => {
    const prose = 'Öffnen Sie bitte jetzt alles and save it to the disk von Ihnen'
    const run = densestRun(prose, words)
    expect(prose.slice(run?.start, run?.end)).toBe('and save it to the disk')
    expect(densestRun('Ganz anderes', words)).toBeNull()
  })
})

describe('sentenceRuns', () => {
  it('cuts at ends of clauses', () => {
    expect(sentenceRuns('Første setning. Så en til: og slutt', words)).toHaveLength(3)
  })
})
