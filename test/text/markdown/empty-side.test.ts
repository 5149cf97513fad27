import { describe, expect, it } from 'vitest'
import { isEmptySide } from '../../../src/text/markdown/empty-side.js'
import { articleOf } from '../../../src/testing/lint-texts.js'
import { sxs } from '../../../src/testing/cases.js'

function isBlank(target: string, around: (unit: string) => string = unit => unit): boolean {
  const side = articleOf('content/nb-no/a.md', around(sxs(target, 'Save the file'))).units[0]?.target
  return side !== null && side !== undefined && isEmptySide(side)
}

describe('a side of a unit', () => {
  it.each(['', ' ', '\u00A0', '\u200B', '&nbsp;', '&#160;', '\u3000', '\u00AD', '<!-- lagre -->', '\t'])(
    'that shows nothing: %j',
    target => {
      expect(isBlank(target)).toBe(true)
    }
  )

  it.each([
    'Lagre',
    '保存',
    'حفظ',
    'Сохранить',
    '.',
    '**บันทึก**',
    '`npm ci`',
    '![](a.png)',
    '<br>',
    '[](guide.md)',
    '7'
  ])('that shows something: %j', target => {
    expect(isBlank(target)).toBe(false)
  })

  it('is blank also where a link encloses the unit', () => {
    expect(isBlank('', unit => `[${unit}](guide.md)`)).toBe(true)
    expect(isBlank('Lagre', unit => `[${unit}](guide.md)`)).toBe(false)
  })
})
