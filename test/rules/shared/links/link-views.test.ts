import { describe, expect, test } from 'vitest'
import type { ArticleFacts } from '../../../../src/model/facts.js'
import { compareLinkViews, haveSameUrls, linkViewOf } from '../../../../rules/shared/links/link-views.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'
import { createFacts } from '../../../../src/article/facts.js'

function facts(locale: string, text: string): ArticleFacts {
  return createFacts(articleOf(`content/${locale}/a.md`, text), true, [])
}

/** What each locale lacks (`-`) or has too much (`+`). */
function compare(...articles: ArticleFacts[]): string[] {
  return compareLinkViews(articles.map(article => linkViewOf(article))).flatMap(
    ({ view: { article }, missing, added }) => [
      ...missing.map(({ fact }) => `${article.locale ?? ''} -${fact.url}`),
      ...added.map(({ fact }) => `${article.locale ?? ''} +${fact.url}`)
    ]
  )
}

describe('links across locales', () => {
  test('most locales are right', () => {
    expect(
      compare(
        facts('nb-no', 'Se [a](x.md).'),
        facts('lv-lv', 'Skatiet [a](y.md).'),
        facts('ja-jp', '[a](x.md) を参照。')
      )
    ).toEqual(['lv-LV -x.md', 'lv-LV +y.md'])
  })

  test('counts, not only names', () => {
    expect(
      compare(
        facts('de-de', '[a](x.md) und [b](x.md)'),
        facts('fr-fr', '[a](x.md)'),
        facts('ru-ru', '[a](x.md) и [b](x.md)')
      )
    ).toEqual(['fr-FR -x.md'])
  })

  test('two locales that differ are one finding each way, in the one that has less', () => {
    expect(compare(facts('ar-sa', '[a](x.md)'), facts('zh-cn', '无'))).toEqual(['zh-CN -x.md'])
  })

  test('the source decides', () => {
    expect(compare(facts('en-us', '[a](x.md)'), facts('nb-no', '[a](y.md)'), facts('nl-nl', '[a](y.md)'))).toEqual([
      'nb-NO -x.md',
      'nb-NO +y.md',
      'nl-NL -x.md',
      'nl-NL +y.md'
    ])
  })

  test("the locale's own segment is no difference", () => {
    const articles = [facts('ja-jp', '[a](/ja/docs/x)'), facts('de-de', '[a](/de-de/docs/x/)')]
    expect(haveSameUrls(articles)).toBe(false)
    expect(compare(...articles)).toEqual([])
  })
})
