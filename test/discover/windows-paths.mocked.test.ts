import type * as nodePath from 'node:path'
import { expect, it, vi } from 'vitest'

vi.mock('node:path', async load => {
  const { win32 } = await load<typeof nodePath>()
  return { ...win32, default: win32 }
})

const { isInside, isMarkdownPath, isNetworkPath, nativePath, relativePath, withSlashes } =
  await import('../../src/discover/paths.js')
const { belongsTo, detourOf, homeOf } = await import('../../src/discover/real-path.js')
const { localeTrees, counterpartPath } = await import('../../src/locate/locale-trees.js')

it.each([
  ['C:\\site', 'C:\\site\\a.md', true],
  ['C:\\site', 'C:\\site', true],
  ['C:\\', 'C:\\a.md', true],
  // Editors write drive letters in lower case, the system in upper case; names do not differ by case either.
  ['C:\\site', 'c:\\Site\\a.md', true],
  ['C:\\site', 'C:\\sites\\a.md', false],
  ['C:\\site', 'D:\\site\\a.md', false],
  ['C:\\site', 'C:\\', false],
  ['\\\\server\\share', '\\\\server\\share\\a.md', true],
  ['\\\\server\\share', '\\\\server\\share2\\a.md', false]
])('%s holds %s: %s', (folder, path, expected) => {
  expect(isInside(folder, path)).toBe(expected)
})

it.each([
  ['C:\\site', 'C:\\site\\nb-no\\a.md', 'nb-no/a.md'],
  ['C:\\site', 'C:\\site', '.'],
  ['C:\\', 'C:\\nb-no\\a.md', 'nb-no/a.md'],
  ['c:\\site', 'C:\\Site\\nb-no\\a.md', 'nb-no/a.md'],
  ['C:\\site', 'C:\\other\\a.md', '../other/a.md'],
  // There is no way from one drive to another.
  ['C:\\site', 'D:\\other\\a.md', 'D:/other/a.md']
])('%s: the path of %s is %s', (folder, path, expected) => {
  expect(relativePath(folder, path)).toBe(expected)
})

it('paths go to `/` and back', () => {
  for (const path of ['C:\\site\\nb-no\\a.md', '\\\\server\\share\\a.md']) {
    expect(withSlashes(path)).not.toContain('\\')
    expect(nativePath(withSlashes(path))).toBe(path)
  }
})

it.each([
  ['\\\\server\\share\\a.md', true],
  ['//server/share/a.md', true],
  ['\\\\?\\UNC\\server\\share\\a.md', true],
  ['\\\\?\\C:\\site\\a.md', false],
  ['C:\\site\\a.md', false],
  ['\\site\\a.md', false]
])('%s is on another machine: %s', (path, expected) => {
  expect(isNetworkPath(path)).toBe(expected)
})

it.each([
  ['C:\\site\\a.md', 'C:\\site\\.git\\config', 'C:\\site', 'foreign'],
  ['C:\\site\\a.md', 'C:\\site\\.GIT\\config', 'C:\\site', 'foreign'],
  ['C:\\site\\a.md', 'c:\\SITE\\Node_Modules\\x.md', 'C:\\site', 'foreign'],
  ['C:\\site\\a.md', 'D:\\x.md', 'C:\\site', 'outside'],
  ['C:\\site\\a.md', '\\\\server\\share\\x.md', 'C:\\site', 'outside'],
  ['C:\\site\\a.md', 'c:\\site\\nb\\x.md', 'C:\\site', null],
  ['C:\\site\\a.md', 'C:\\site\\nb\\x.md', null, null]
] as const)('%s to %s below %s: %s', (path, realPath, root, expected) => {
  expect(detourOf(path, realPath, root)).toBe(expected)
})

it('what is named on another drive stays in its folder', () => {
  expect(homeOf('D:\\other\\a.md', 'C:\\site')).toBe('D:\\other')
  expect(homeOf('c:\\Site\\nb\\a.md', 'C:\\site')).toBe('C:\\site')
  expect(belongsTo('c:\\Site\\nb\\a.md', 'C:\\site')).toBe(true)
})

it.each(['aux.md', 'con.MD', 'nul.markdown', 'com1.mdx', 'a.md', 'a.MDX'])('%s has an extension of Markdown', name => {
  expect(isMarkdownPath(`C:\\site\\${name}`)).toBe(true)
})

it('the translation of an article is found under any drive', () => {
  const trees = localeTrees('C:/site/en-us/a.md', 'C:/site/nb-no/a.md')
  expect(trees === null ? null : counterpartPath(trees, 'C:/site/en-us/sub/b.md')).toBe('C:/site/nb-no/sub/b.md')
})
