import { expect, it } from 'vitest'
import { lateHeadingsOf } from '../../src/article/late-headings.js'
import { headingsOf } from '../../src/article/outline.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { sxs } from '../support/rule-tester.js'

it('says of headings what reading them at once says', () => {
  const article = articleOf(
    'content/nb-no/a.md',
    `# <a name="print"></a>${sxs('Skriv ut', 'Print')}\n\n## 用紙 {#paper}\n\n## Détails\n\n## Détails\n`
  )
  const late = lateHeadingsOf(article).map(({ start, end, depth, text, slug, hugoSlugs, ids }) => ({
    start,
    end,
    depth,
    text,
    slug,
    hugoSlugs,
    ids
  }))
  expect(late).toHaveLength(4)
  expect(late).toEqual(headingsOf(article))
})
