import { describe, expect, it } from 'vitest'
import { relativeCandidates, sourceCandidates, type LinkOrigin } from '../../src/links/candidates.js'
import { localeTrees, type LocaleTrees } from '../../src/locate/locale-trees.js'

function origin(source: string, translation: string, locale: string, rootFolders: readonly string[] = []): LinkOrigin {
  return {
    source,
    trees: localeTrees(source, translation) as LocaleTrees,
    locale,
    sourceLocale: 'en-US',
    home: '/s',
    rootFolders: new Set(rootFolders)
  }
}

const hugo = origin('/s/content/en/docs/signals/logs.md', '/s/content/ja/docs/signals/logs.md', 'ja')
const section = origin('/s/content/en/docs/signals/_index.md', '/s/content/ja/docs/signals/_index.md', 'ja')
const starlight = origin('/s/docs/guides/pages.mdx', '/s/docs/de/guides/pages.mdx', 'de')
const docusaurus = origin('/s/docs/home/faq.md', '/s/i18n/ru/docusaurus-plugin-content-docs/current/home/faq.md', 'ru')
const readme = origin('/s/README.md', '/s/README_ja.md', 'ja')
const suffix = origin('/s/content/posts/print/index.en.md', '/s/content/posts/print/index.zh-cn.md', 'zh-CN')

describe('the source articles that a link may mean', () => {
  it.each([
    ['relative to the page', hugo, '../traces/', '/s/content/en/docs/signals/traces.md'],
    ['relative to the page, a folder', hugo, '../traces/', '/s/content/en/docs/signals/traces/_index.md'],
    ['relative to the page of a section', section, 'traces/', '/s/content/en/docs/signals/traces.md'],
    ['relative to the file', docusaurus, 'start.md', '/s/docs/home/start.md'],
    ['relative to the file, without extension', docusaurus, './start', '/s/docs/home/start.md'],
    ['from the root, as in the source', hugo, '/docs/signals/traces/', '/s/content/en/docs/signals/traces.md'],
    ['from the root, with the locale', hugo, '/ja/docs/signals/traces/', '/s/content/en/docs/signals/traces.md'],
    [
      'from the root, with a folder before the locale',
      hugo,
      '/site/ja/docs/signals/traces',
      '/s/content/en/docs/signals/traces.md'
    ],
    ['from the root, with the locale of a source without', starlight, '/de/reference/x/', '/s/docs/reference/x.mdx'],
    ['from the root of Docusaurus', docusaurus, '/home/start', '/s/docs/home/start.md'],
    [
      'from the root of Docusaurus, with the folder of the docs',
      docusaurus,
      '/docs/home/start',
      '/s/docs/home/start.md'
    ],
    ['percent encoding and an entity', docusaurus, 'a%20b&amp;c.md', '/s/docs/home/a b&c.md'],
    ['HTML as it is served', docusaurus, 'start.html', '/s/docs/home/start.md'],
    ['the locale in the name', suffix, '../tray', '/s/content/posts/tray/index.en.md'],
    ['a file with its locale', suffix, 'more.zh-cn.md', '/s/content/posts/print/more.en.md'],
    ['a file with its locale behind a low line', readme, 'docs/guide_ja.md', '/s/docs/guide.md'],
    ['from the root, the locale in the name', suffix, '/posts/tray/', '/s/content/posts/tray/index.en.md'],
    ['the root itself', hugo, '/ja/', '/s/content/en/_index.md']
  ])('%s', (_, from, destination, expected) => {
    expect(sourceCandidates(destination, from)).toContain(expected)
  })

  it.each([
    ['the root where the source has it for itself', starlight, '/reference/x/'],
    ['the locale of the source', hugo, '/en/docs/signals/traces/'],
    [
      'the root, where another link names the locale',
      { ...hugo, rootFolders: new Set(['ja']) },
      '/docs/signals/traces/'
    ],
    ['the file of the source from a README', readme, 'docs/guide.md'],
    ['above the locale', docusaurus, '../../../other.md'],
    ['above the file system', docusaurus, '../../../../../../../x.md']
  ])('none: %s', (_, from, destination) => {
    expect(sourceCandidates(destination, from)).toEqual([])
  })

  it('does not throw at a broken escape', () => {
    expect(sourceCandidates('100%.md', docusaurus)).toEqual(['/s/docs/home/100%.md'])
  })
})

describe('the files that a relative link may mean', () => {
  it('are those beside the article and beside its page', () => {
    expect(relativeCandidates('img/a.png', '/s/docs/a.md')).toContain('/s/docs/img/a.png')
    expect(relativeCandidates('../b', '/s/docs/a.md')).toEqual(
      expect.arrayContaining(['/s/docs/b', '/s/docs/b.md', '/s/b.md'])
    )
  })
})
