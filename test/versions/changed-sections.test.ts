import { expect, it } from 'vitest'
import { changedSections as changed } from '../../src/versions/changed-sections.js'

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

it('does not mind spaces, line ends and order', () => {
  expect(changed(article, article.replaceAll('\n', '\r\n').replace('Text.', 'Text.\r\n'))).toEqual([])
  expect(changed('## A\n\na\n\n## B\n\nb\n', '## B\n\nb\n\n## A\n\na\n')).toEqual([])
})

it('does not mind what translations need not follow', () => {
  const list =
    '---\ntitle: T\nweight: 2\n---\n\n# A\n\nSee [x][] and https://example.com/x/.\n\n* one\n* two\n\n| a | b |\n| - | - |\n| c | d |\n'
  for (const [from, to] of [
    ['weight: 2', 'weight: 3\ndate: 2024-01-01'],
    ['title: T', 'title: "T"'],
    ['[x][]', '[x]'],
    ['x/.', 'x.'],
    ['* one\n* two', '- one\n- two'],
    ['| - | - |', '| --- | --- |'],
    ['# A', '# A\n\n<!-- prettier-ignore -->'],
    ['See [x][] and', 'See [x][]\nand']
  ] as const)
    expect(changed(list, list.replace(from, to)), to).toEqual([])
  expect(changed(list, list.replace('title: T', 'title: U'))).toEqual(['the front matter'])
})

it('does not mind corrections of spelling, but other words, names in code and numbers', () => {
  const text = '# A\n\nIt provides an client with the `retries` of 3 servers. Press Save now.\n'
  const after = (from: string, to: string): string[] => changed(text, text.replace(from, to))
  expect(after('provides an client', 'provide a client')).toEqual([])
  expect(after('servers', 'server')).toEqual([])
  expect(after('3', '4')).toEqual(['“A”'])
  expect(after('`retries`', '`retrys`')).toEqual(['“A”'])
  expect(after('now', 'not')).toEqual(['“A”'])
  expect(after('Press', 'Dress')).toEqual(['“A”'])
  expect(after('servers', 'clients')).toEqual(['“A”'])
  expect(after('Press Save', 'Press Save twice')).toEqual(['“A”'])
})
