import { expect, it } from 'vitest'
import type { PairedUnit } from '../../../../src/model/article.js'
import { isSameWording } from '../../../../rules/shared/language/same-wording.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'
import { sxs } from '../../../support/rule-tester.js'

function isSame(target: string, source: string): boolean {
  const { target: own, source: other } = articleOf('content/ja-jp/a.md', sxs(target, source)).units[0] as PairedUnit
  return isSameWording(own, other)
}

it.each([
  ['itself', 'Open the file.', 'Open the file.', true],
  ['other markers', '_Open_ the __file__.', '*Open* the **file**.', true],
  ['another destination and other code', 'See [the page](ja.md) of `a`.', 'See [the page](en.md) of `b`.', true],
  ['a longer link', '[See the page](a.md).', 'See [the page](a.md).', true],
  ['another word', 'See the page.', 'See the pages.', false],
  ['a translation', 'ファイルを開きます。', 'Open the file.', false]
])('compares words: %s', (_, target, source, expected) => {
  expect(isSame(target, source)).toBe(expected)
})
