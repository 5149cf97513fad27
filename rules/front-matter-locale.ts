import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article } from '../src/model/article.js'
import type { Edit, TextRange } from '../src/model/range.js'
import { keySubjects } from './shared/subjects.js'
import { canonicalTag, localesAgree } from '../src/text/languages/locale-tag.js'

const KEY = 'ms.contentlocale'

export default defineRule({
  name: 'front-matter-locale',
  meta: {
    description: 'require `ms.contentlocale` to be the locale in the path',
    scope: 'article',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: true,
    issueType: 'locale-violation',
    options: noOptions,
    messages: {
      invalid: 'Invalid value `{{actual}}` of `ms.contentlocale`, expected {{expected}}',
      differs: 'Locale `{{actual}}` in `ms.contentlocale` differs from the path, expected `{{expected}}`',
      source: 'Source locale `{{actual}}` in `ms.contentlocale`, expected the locale of this translation'
    }
  },
  create(context) {
    return {
      article(article) {
        const actual = article.frontMatter.data[KEY]
        // Other kinds of values are `front-matter-schema`'s.
        if (typeof actual !== 'string' || actual === '') return
        const { pathLocale } = article
        const tag = canonicalTag(actual)
        const isWrong =
          tag === null ||
          (pathLocale === null
            ? localesAgree(tag, article.sourceLocale) && isTranslation(article)
            : !localesAgree(tag, pathLocale))
        const place = isWrong ? article.frontMatter.place([KEY])?.value : undefined
        if (place === undefined) return
        const fix = { place, actual, subjects: keySubjects([], place), ...correction(article, place) }
        if (tag === null) {
          const expected =
            pathLocale === null ? 'a BCP 47 tag such as `nb-NO`' : `the tag \`${pathLocale}\` as in the path`
          context.report({ messageId: 'invalid', data: { actual, expected }, ...fix })
        } else if (pathLocale !== null) {
          context.report({ messageId: 'differs', data: { actual, expected: pathLocale }, ...fix })
        } else {
          context.report({ messageId: 'source', data: { actual }, place, actual, subjects: keySubjects([], place) })
        }
      }
    }
  }
})

/** An article with units that differ from their source, or whose front matter says how it was translated. */
function isTranslation(article: Article): boolean {
  return (
    Object.hasOwn(article.frontMatter.data, 'ms.translationtype') ||
    article.units.some(({ target, source }) => target !== null && source !== null && target.text !== source.text)
  )
}

/** Writes the path's locale between the existing quotes; a path without a region does not determine the tag. */
function correction(
  { pathLocale, text }: Article,
  place: TextRange
): { expected?: readonly string[]; edits?: readonly Edit[] } {
  if (pathLocale === null) return {}
  const expected = [pathLocale]
  if (new Intl.Locale(pathLocale).region === undefined) return { expected }
  const quotes = /^["']/.test(text.slice(place.start, place.end)) ? 1 : 0
  return { expected, edits: [{ start: place.start + quotes, end: place.end - quotes, text: pathLocale }] }
}
