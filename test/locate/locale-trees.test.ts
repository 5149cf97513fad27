import { describe, expect, it } from 'vitest'
import { counterpartPath, localeTrees, type LocaleTrees } from '../../src/locate/locale-trees.js'

const layouts: readonly (readonly [
  name: string,
  source: string,
  translation: string,
  other: string,
  counterpart: string | null
])[] = [
  [
    'a folder for each locale',
    '/s/content/en-us/a/print.md',
    '/s/content/nb-no/a/print.md',
    '/s/content/en-us/tray.md',
    '/s/content/nb-no/tray.md'
  ],
  [
    'a locale in the midst of the path',
    '/s/docs/en/guide/print.md',
    '/s/docs/ja/guide/print.md',
    '/s/docs/en/b/tray.md',
    '/s/docs/ja/b/tray.md'
  ],
  [
    'a repository for each locale',
    '/docs.en-us/print.md',
    '/docs.lv-lv/print.md',
    '/docs.en-us/x/tray.md',
    '/docs.lv-lv/x/tray.md'
  ],
  [
    'Docusaurus',
    '/s/docs/a/print.md',
    '/s/i18n/ru/docusaurus-plugin-content-docs/current/a/print.md',
    '/s/docs/tray.mdx',
    '/s/i18n/ru/docusaurus-plugin-content-docs/current/tray.mdx'
  ],
  [
    'a version of Docusaurus',
    '/s/versioned_docs/version-2/print.md',
    '/s/i18n/ru/docusaurus-plugin-content-docs/version-2/print.md',
    '/s/versioned_docs/version-2/b/tray.md',
    '/s/i18n/ru/docusaurus-plugin-content-docs/version-2/b/tray.md'
  ],
  [
    'another plugin of Docusaurus',
    '/s/docs/print.md',
    '/s/i18n/ru/docusaurus-plugin-content-docs/current/print.md',
    '/s/blog/tray.md',
    null
  ],
  [
    'the source at the root',
    '/s/docs/guides/print.mdx',
    '/s/docs/de/guides/print.mdx',
    '/s/docs/tray.mdx',
    '/s/docs/de/tray.mdx'
  ],
  [
    'the source at the root, and a translation',
    '/s/docs/guides/print.mdx',
    '/s/docs/de/guides/print.mdx',
    '/s/docs/de/tray.mdx',
    null
  ],
  [
    'the locale in the name',
    '/s/content/print.md',
    '/s/content/print.fr.md',
    '/s/content/posts/tray.md',
    '/s/content/posts/tray.fr.md'
  ],
  [
    'the locale in the name, and a translation',
    '/s/content/print.md',
    '/s/content/print.fr.md',
    '/s/content/posts/tray.fr.md',
    null
  ],
  [
    'both locales in the name',
    '/s/print/index.en.md',
    '/s/print/index.zh-cn.md',
    '/s/tray/index.en.md',
    '/s/tray/index.zh-cn.md'
  ],
  [
    'both locales in the name, one without',
    '/s/print/index.en.md',
    '/s/print/index.zh-cn.md',
    '/s/tray/index.md',
    null
  ],
  ['locales that begin alike', '/s/print.fi.md', '/s/print.fr.md', '/s/tray.fi.md', '/s/tray.fr.md'],
  ['a locale behind a low line', '/s/README.md', '/s/README_ja.md', '/s/docs/tray.md', '/s/docs/tray_ja.md'],
  ['locales behind dashes', '/s/my-guide-en.md', '/s/my-guide-pt-BR.md', '/s/the-tray-en.md', '/s/the-tray-pt-BR.md'],
  ['outside of the source locale', '/s/content/en/print.md', '/s/content/ja/print.md', '/s/other/tray.md', null]
]

describe('the translation of another article', () => {
  it.each(layouts)('%s', (_, source, translation, other, counterpart) => {
    const trees = localeTrees(source, translation) as LocaleTrees
    expect(counterpartPath(trees, source)).toBe(translation)
    expect(counterpartPath(trees, other)).toBe(counterpart)
  })

  it('is not known where the names of the two differ in more than the locale', () => {
    expect(localeTrees('/s/en/print.md', '/s/ja/druck.md')).toBeNull()
    expect(localeTrees('/s/print.en.md', '/s/druck.de.md')).toBeNull()
    expect(localeTrees('/s/print.md', '/s/print.de.mdx')).toBeNull()
    expect(localeTrees('/s/print.md', '/s/print.md')).toBeNull()
  })
})
