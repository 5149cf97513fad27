import { expect, it } from 'vitest'
import { hasWordSpacing, isUnspacedLetter } from '../../../../rules/shared/spacing/spacing.js'

it.each(['nb-NO', 'ar-SA', 'he-IL', 'ru-RU', 'hi-IN', 'vi-VN', 'sr-Latn-RS', null])(
  '%s puts spaces between words',
  locale => {
    expect(hasWordSpacing(locale)).toBe(true)
  }
)

it.each(['ja-JP', 'zh-CN', 'zh-Hant-TW', 'th-TH', 'ko-KR', 'lo-LA', 'km-KH', 'my-MM', 'bo'])('%s does not', locale => {
  expect(hasWordSpacing(locale)).toBe(false)
})

it('tells letters', () => {
  expect(['漢', 'か', 'カ', 'ー', '한', 'ไ', 'ກ', 'ក', 'က'].map(isUnspacedLetter)).not.toContain(false)
  expect(['a', 'ж', 'ع', 'ש', '1', '*', ''].map(isUnspacedLetter)).not.toContain(true)
})
