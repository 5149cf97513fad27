import fc, { type Arbitrary } from 'fast-check'
import { anyArticle, article } from './article.js'

/** Texts of one article in several locales, by path; `content/nb-no/a.md` is always there. */
export type GroupTexts = Readonly<Record<string, string>>

export const ownPath = 'content/nb-no/a.md'

const otherPaths = ['content/en-us/a.md', 'content/de-de/a.md', 'content/ja-jp/a.md', 'content/ar-sa/a.md'] as const

/**
 * Articles in several locales: now and then the same text, or nearly the same, so that group rules have something to compare.
 *
 * @param text What one article may be.
 */
export function groupOf(text: Arbitrary<string>): Arbitrary<GroupTexts> {
  return fc
    .tuple(
      text,
      fc.subarray([...otherPaths], { maxLength: 2 }),
      fc.array(fc.oneof(text, fc.constant(null)), { minLength: 2, maxLength: 2 })
    )
    .map(([own, paths, others]) => ({
      ...Object.fromEntries(paths.map((path, index) => [path, others[index] ?? own])),
      [ownPath]: own
    }))
}

/** With LF line ends. */
export const group = groupOf(article)

/** With line ends of all kinds. */
export const anyGroup = groupOf(anyArticle)
