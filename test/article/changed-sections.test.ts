import { expect, it } from 'vitest'
import { changedSections } from '../../src/article/changed-sections.js'
import { articleOf } from '../../src/testing/lint-texts.js'

const changed = (before: string, now: string): string[] =>
  changedSections(articleOf('content/en/a.md', before), articleOf('content/en/a.md', now))
const article = '---\ntitle: T\n---\n\nIntro.\n\n## One\n\nText.\n\n### Two\n\nMore.\n'

it('names sections that were changed, added and removed', () => {
  expect(changed(article, article.replace('Text.', 'Other text.'))).toEqual(['“One”'])
  expect(changed(article, `${article}\n## Three\n\nNew.\n`)).toEqual(['“Three”'])
  expect(changed(article, article.replace('### Two\n\nMore.\n', ''))).toEqual(['“Two”'])
  expect(changed(article, article.replace('Intro', 'Start').replace('title: T', 'title: U'))).toEqual([
    'the front matter',
    'the text before the first heading'
  ])
})

it('names a heading that was renamed by its new name, then by the old one', () => {
  expect(changed(article, article.replace('## One', '## First'))).toEqual(['“First”', '“One”'])
})

it('knows a section by its text where two have the same heading', () => {
  const twice = `${article}\n## One\n\nAgain.\n`
  expect(changed(twice, twice.replace('Again.', 'Anew.'))).toEqual(['“One”'])
  expect(changed(article, `${article}\n## One\n\nText.\n`)).toEqual(['“One”'])
})

it('does not mind blanks, line ends and order', () => {
  expect(changed(article, article.replaceAll('\n', '\r\n').replace('Text.', 'Text.\r\n'))).toEqual([])
  expect(changed('## A\n\na\n\n## B\n\nb\n', '## B\n\nb\n\n## A\n\na\n')).toEqual([])
})
