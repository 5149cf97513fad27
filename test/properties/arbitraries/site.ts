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
export function groupOf (text: Arbitrary<string>): Arbitrary<GroupTexts> {
  return fc.tuple(text, fc.subarray([...otherPaths]), fc.array(fc.oneof(text, fc.constant(null)), { minLength: 4, maxLength: 4 })).map(([own, paths, others]) => ({
    ...Object.fromEntries(paths.map((path, index) => [path, others[index] ?? own])),
    [ownPath]: own
  }))
}

export const group = groupOf(article)
export const anyGroup = groupOf(anyArticle)
