import { expect, test } from 'vitest'
import { createPathMatcher } from '../../../src/text/structures/glob.js'

test.each([
  ['**/*.md', 'content/nb-no/a.md', true],
  ['content/*/blog/**', 'content/ja-jp/blog/2021/a.md', true],
  ['content/*/blog/**', 'content/ja-jp/docs/a.md', false],
  ['./content/**', 'content/a.md', true],
  ['content/**', '../content/a.md', true],
  ['**/.vitepress/**', 'docs/.vitepress/a.md', true],
  ['**/*.md', 'content/zh-cn/使用\u200B.md', true],
  ['**/{includes,snippets}/**', 'a/includes/b.md', true]
])('%s and %s: %s', (pattern, path, expected) => {
  expect(createPathMatcher([pattern])(path)).toBe(expected)
})

test('any pattern is enough, none matches nothing, and letter case can be ignored', () => {
  expect(createPathMatcher(['a/**', 'b/**'])('b/c.md')).toBe(true)
  expect(createPathMatcher([])('a.md')).toBe(false)
  expect([
    createPathMatcher(['**/README.*'])('a/readme.md'),
    createPathMatcher(['**/README.*'], { ignoreCase: true })('a/readme.md')
  ]).toEqual([false, true])
})
