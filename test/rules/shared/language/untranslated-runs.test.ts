import { describe, expect, it } from 'vitest'
import type { PairedUnit } from '../../../../src/model/article.js'
import { isSameWording } from '../../../../rules/shared/language/same-wording.js'
import { findUntranslatedRuns } from '../../../../rules/shared/language/untranslated-runs.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'
import { sxs } from '../../../support/rule-tester.js'

const MINIMUM_WORDS = 3

/** An article of lines: `#` a translated heading, `+` a translated text, `-` one that was left, `.` one of a single word that was left. */
function runsOf(plan: string): string[][] {
  const body = [...plan]
    .map((sign, index) => {
      const id = `11751-${101 + index}`
      switch (sign) {
        case '#':
          return `## ${sxs(`Avsnitt ${index}`, `Section ${index}`, id)}`
        case '+':
          return sxs(`Lagre alle filene i mappe ${index}.`, `Save all files in folder ${index}.`, id)
        case '.':
          return sxs('OK', 'OK', id)
        default:
          return sxs(`Open all files in folder ${index}.`, `Open all files in folder ${index}.`, id)
      }
    })
    .join('\n\n')
  const article = articleOf('content/nb-no/a.md', body)
  const left = (article.units as PairedUnit[]).filter(
    ({ target, source }) => isSameWording(target, source) && target.text !== 'OK'
  )
  return findUntranslatedRuns(article, left, MINIMUM_WORDS).map(run => run.map(({ id }) => id))
}

function ids(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `11751-${101 + from + index}`)
}

describe('parts that nobody has translated', () => {
  it.each([
    ['a whole section', '#+#----#+', [ids(3, 6)]],
    ['the tail, also from the middle of a section', '#++----', [ids(3, 6)]],
    ['two sections with a translated one between them', '#----#+#----#+', [ids(1, 4), ids(8, 11)]],
    ['a section and the one after it, whose heading is translated', '#+#--#--#+', [[...ids(3, 4), ...ids(6, 7)]]],
    ['texts around one that is too short for a sentence', '#--.--#+', [[...ids(1, 2), ...ids(4, 5)]]]
  ])('are %s', (_, plan, expected) => {
    expect(runsOf(plan)).toEqual(expected)
  })

  it.each([
    ['few texts', '#+#---#+'],
    ['texts in a section where somebody has worked', '#+----+#+'],
    ['texts with translated ones between them', '#--+--#+'],
    ['nothing', '#++#+']
  ])('are not %s', (_, plan) => {
    expect(runsOf(plan)).toEqual([])
  })
})
