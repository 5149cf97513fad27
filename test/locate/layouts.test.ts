import { describe, expect, it } from 'vitest'
import { makeTree } from '../discover/make-tree.js'
import { inShort, locate } from './locate-tree.js'

/** Locates all files of a tree. */
const locateAll = (files: string[], options: Parameters<typeof locate>[2] = {}): Record<string, string[]> =>
  inShort(locate(makeTree(files), files, options))

describe('first pages of a repository', () => {
  it('pairs files of a container below the folder of documentation', () => {
    expect(locateAll(['README.md', 'doc/translations/README-ar-AR.md', 'doc/translations/README-ja-JP.md'])).toEqual({
      'README.md': [
        'README.md en-US*',
        'doc/translations/README-ar-AR.md ar-AR',
        'doc/translations/README-ja-JP.md ja-JP'
      ]
    })
  })

  it('pairs folders of documentation that hold no page of the source language', () => {
    expect(locateAll(['README.md', 'docs/en/other.md', 'docs/ja/README.md', 'docs/ko/README.md'])).toMatchObject({
      'README.md': ['README.md en-US*', 'docs/ja/README.md ja', 'docs/ko/README.md ko']
    })
  })

  it('leaves them to the site where that has a page of its own', () => {
    const site = ['', 'ja/', 'ko/'].flatMap(locale => [`docs/${locale}README.md`, `docs/${locale}guide.md`])
    expect(locateAll(['README.md', ...site])).toMatchObject({
      'docs/README.md': ['docs/README.md en-US*', 'docs/ja/README.md ja', 'docs/ko/README.md ko']
    })
  })

  it('pairs them in translations whose other folders were renamed', () => {
    const chapters = ['01-intro', '02-setup', '03-core', '04-end'].flatMap(name =>
      ['de', 'fr'].map(locale => `translations/${locale}/${name}/a.md`)
    )
    expect(
      locateAll(['SECURITY.md', 'translations/de/SECURITY.md', 'translations/fr/SECURITY.md', ...chapters])
    ).toMatchObject({
      'SECURITY.md': ['SECURITY.md en-US*', 'translations/de/SECURITY.md de', 'translations/fr/SECURITY.md fr']
    })
  })
})

describe('folders', () => {
  it('knows locales as people spell them', () => {
    expect(
      locateAll(['en', 'rum', 'kr', 'jp', 'ua', 'sr-sp', 'zh_cn', 'zh-hant', 'ptbr'].map(name => `docs/${name}/a.md`))
    ).toEqual({
      'docs/a.md': [
        'docs/en/a.md en*',
        'docs/jp/a.md ja',
        'docs/kr/a.md ko',
        'docs/ptbr/a.md pt-BR',
        'docs/rum/a.md ro',
        'docs/sr-sp/a.md sr',
        'docs/ua/a.md uk',
        'docs/zh-hant/a.md zh-Hant',
        'docs/zh_cn/a.md zh-CN'
      ]
    })
  })

  it('pairs locale folders anywhere in the path', () => {
    expect(
      locateAll([
        'content/nb-no/deep/a.md',
        'content/lv-LV/deep/a.md',
        'content/en-us/deep/a.md',
        'content/sr_latn_rs/deep/a.md',
        'content/ar-sa/b.md'
      ])
    ).toEqual({
      'content/deep/a.md': [
        'content/en-us/deep/a.md en-US*',
        'content/lv-LV/deep/a.md lv-LV',
        'content/nb-no/deep/a.md nb-NO',
        'content/sr_latn_rs/deep/a.md sr-Latn-RS'
      ],
      'content/b.md': ['content/ar-sa/b.md ar-SA']
    })
  })

  it('pairs them at the working directory itself', () => {
    expect(locateAll(['nb-no/a.md', 'en-us/a.md'])).toEqual({ 'a.md': ['en-us/a.md en-US*', 'nb-no/a.md nb-NO'] })
  })

  it('pairs languages alone that hold the same article', () => {
    expect(locateAll(['content/en/a.md', 'content/ja/a.md', 'content/zh/a.md', 'content/no/a.md'])).toEqual({
      'content/a.md': ['content/en/a.md en*', 'content/ja/a.md ja', 'content/no/a.md no', 'content/zh/a.md zh']
    })
  })

  it('takes a language alone for an article that only it has, where its folder is known by others', () => {
    expect(
      locateAll(['content/en/a.md', 'content/de/a.md', 'content/de/only.md', 'content/de/deep/index.md'])
    ).toMatchObject({
      'content/only.md': ['content/de/only.md de'],
      'content/deep/index.md': ['content/de/deep/index.md de']
    })
  })

  it('takes words for words', () => {
    expect(
      locateAll([
        'api/it/each.md',
        'api/is/equal.md',
        'api/id/unique.md',
        'api/to-do/list.md',
        'api/ad-fs/a.md',
        'src/no/a.md'
      ])
    ).toEqual({
      'api/it/each.md': ['api/it/each.md ?~'],
      'api/is/equal.md': ['api/is/equal.md ?~'],
      'api/id/unique.md': ['api/id/unique.md ?~'],
      'api/to-do/list.md': ['api/to-do/list.md ?~'],
      'api/ad-fs/a.md': ['api/ad-fs/a.md ?~'],
      'src/no/a.md': ['src/no/a.md ?~']
    })
    expect(
      Object.keys(
        locateAll(['api/it/index.md', 'api/is/index.md', 'api/README.md', 'api/is/README.md', 'api/index.md'])
      )
    ).toHaveLength(5)
  })

  it('believes the front matter about a word', () => {
    const cwd = makeTree({
      'x/it/a.md': '---\nms.contentlocale: it-IT\n---\n',
      'x/is/a2.md': '---\nms.contentlocale: nb-NO\n---\n'
    })
    expect(inShort(locate(cwd, ['x/it/a.md', 'x/is/a2.md']))).toEqual({
      'x/a.md': ['x/it/a.md it'],
      'x/is/a2.md': ['x/is/a2.md nb-NO~']
    })
  })

  it('chooses among several locales in a path', () => {
    expect(
      locateAll([
        'content/en-us/reference/de/a.md',
        'content/nb-no/reference/de/a.md',
        'content/nb-no/reference/de/b.md'
      ])
    ).toEqual({
      'content/reference/de/a.md': ['content/en-us/reference/de/a.md en-US*', 'content/nb-no/reference/de/a.md nb-NO'],
      'content/reference/de/b.md': ['content/nb-no/reference/de/b.md nb-NO']
    })
    expect(Object.keys(locateAll(['fr-fr/site/content/nb-no/a.md', 'fr-fr/site/content/lv-lv/a.md']))).toEqual([
      'fr-fr/site/content/a.md'
    ])
    expect(Object.keys(locateAll(['en-us/site/de/a.md', 'en-us/site/fr/a.md', 'nb-no/other.md']))).toEqual([
      'en-us/site/a.md',
      'other.md'
    ])
    expect(Object.keys(locateAll(['nb-no/site/samples/en-us/a.md', 'lv-lv/site/samples/en-us/a.md']))).toEqual([
      'site/samples/en-us/a.md'
    ])
  })

  it('takes the root for the source where no folder is the source', () => {
    expect(
      locateAll([
        'docs/guides/a.mdx',
        'docs/index.mdx',
        'docs/de/guides/a.mdx',
        'docs/de/index.mdx',
        'docs/zh-cn/guides/a.mdx'
      ])
    ).toEqual({
      'docs/guides/a.mdx': ['docs/de/guides/a.mdx de', 'docs/guides/a.mdx en-US*', 'docs/zh-cn/guides/a.mdx zh-CN'],
      'docs/index.mdx': ['docs/de/index.mdx de', 'docs/index.mdx en-US*']
    })
  })
})

describe('Docusaurus', () => {
  it('pairs translations with their source folder, for every plugin and version', () => {
    const plugin = 'docusaurus-plugin-content'
    expect(
      locateAll([
        'docs/intro.md',
        `i18n/de/${plugin}-docs/current/intro.md`,
        `i18n/ja/${plugin}-docs/current/intro.md`,
        'versioned_docs/version-1.0/intro.md',
        `i18n/de/${plugin}-docs/version-1.0/intro.md`,
        'community/team.md',
        `i18n/de/${plugin}-docs-community/current/team.md`,
        'blog/2024/post.md',
        `i18n/de/${plugin}-blog/2024/post.md`,
        'src/pages/about.md',
        `i18n/de/${plugin}-pages/about.md`
      ])
    ).toEqual({
      'docs/intro.md': [
        'docs/intro.md en-US*',
        `i18n/de/${plugin}-docs/current/intro.md de`,
        `i18n/ja/${plugin}-docs/current/intro.md ja`
      ],
      'versioned_docs/version-1.0/intro.md': [
        `i18n/de/${plugin}-docs/version-1.0/intro.md de`,
        'versioned_docs/version-1.0/intro.md en-US*'
      ],
      'community/team.md': ['community/team.md en-US*', `i18n/de/${plugin}-docs-community/current/team.md de`],
      'blog/2024/post.md': ['blog/2024/post.md en-US*', `i18n/de/${plugin}-blog/2024/post.md de`],
      'src/pages/about.md': [`i18n/de/${plugin}-pages/about.md de`, 'src/pages/about.md en-US*']
    })
  })
})

describe('file names', () => {
  it('pairs suffixes with the plain name or with the source suffix', () => {
    expect(locateAll(['p/a.md', 'p/a.fr.md', 'p/a.fa.md', 'p/b.en.md', 'p/b.zh-cn.md'])).toEqual({
      'p/a.md': ['p/a.fa.md fa', 'p/a.fr.md fr', 'p/a.md en-US*'],
      'p/b.md': ['p/b.en.md en*', 'p/b.zh-cn.md zh-CN']
    })
  })

  it('pairs documents of a repository that end in a locale behind a dash', () => {
    expect(
      locateAll([
        'README.md',
        'README_ja.md',
        'README-zh_CN.md',
        'readme-notes.md',
        'docs/CODE_OF_CONDUCT.md',
        'docs/CODE_OF_CONDUCT_pt-BR.md'
      ])
    ).toEqual({
      'README.md': ['README-zh_CN.md zh-CN', 'README.md en-US*', 'README_ja.md ja'],
      'docs/CODE_OF_CONDUCT.md': ['docs/CODE_OF_CONDUCT.md en-US*', 'docs/CODE_OF_CONDUCT_pt-BR.md pt-BR'],
      'readme-notes.md': ['readme-notes.md ?~']
    })
    expect(locateAll(['README_CN.md', 'README_EN.md', 'p/guide-de-AT.md', 'p/guide.md'])).toEqual({
      'README.md': ['README_CN.md zh-CN', 'README_EN.md en*'],
      'p/guide.md': ['p/guide-de-AT.md de-AT', 'p/guide.md en-US*']
    })
  })

  it('pairs other names behind a dash where more than one language says so', () => {
    expect(locateAll(['p/bake_de.md', 'p/bake_fr.md', 'p/bake.md'])).toEqual({
      'p/bake.md': ['p/bake.md en-US*', 'p/bake_de.md de', 'p/bake_fr.md fr']
    })
    expect(
      Object.keys(
        locateAll([
          'p/plug-in.md',
          'p/plug.md',
          'p/how-to.md',
          'p/what_is.md',
          'p/step-de-AT.md',
          'p/README-it.md',
          'p/zh.md'
        ])
      )
    ).toHaveLength(7)
  })

  it('finds the source of a document that is given alone, and the reverse', () => {
    const cwd = makeTree(['README.md', 'README_ja.md', 'README_fr.md', 'README.de.md'])
    expect(inShort(locate(cwd, ['README_ja.md']))).toEqual({
      'README.md': ['+README.md en-US*', '+README_fr.md fr', 'README_ja.md ja']
    })
    expect(Object.values(inShort(locate(cwd, ['README.md'])))[0]).toContain('README.md en-US*')
  })

  it('reads the code of a country as its language', () => {
    expect(locateAll(['docs/en/a.md', 'docs/cn/a.md', 'docs/jp/a.md', 'docs/en/b.md', 'docs/kr/b.md'])).toEqual({
      'docs/a.md': ['docs/cn/a.md zh-CN', 'docs/en/a.md en*', 'docs/jp/a.md ja'],
      'docs/b.md': ['docs/en/b.md en*', 'docs/kr/b.md ko']
    })
    expect(locateAll(['src/cn/a.md', 'src/b.md'])).toMatchObject({ 'src/cn/a.md': ['src/cn/a.md ?~'] })
  })

  it('takes a word before the extension for a word', () => {
    expect(locateAll(['p/what.it.md', 'p/v1.2.md', 'p/node.js.md', 'p/other.md'])).toMatchObject({
      'p/what.it.md': ['p/what.it.md ?~']
    })
  })
})

describe('folders for translations', () => {
  it('pair with what lies beside them', () => {
    expect(
      locateAll([
        'README.md',
        '1-intro/README.md',
        'translations/fr/README.md',
        'translations/fr/1-intro/README.md',
        'translations/zh_CN/README.md',
        'translations/de/old.md',
        'docs/a.md',
        'docs/i18n/ja/a.md',
        '2-more/README.md',
        '2-more/translations/README.ko.md',
        '2-more/translations/README-es.md'
      ])
    ).toEqual({
      'README.md': ['README.md en-US*', 'translations/fr/README.md fr', 'translations/zh_CN/README.md zh-CN'],
      '1-intro/README.md': ['1-intro/README.md en-US*', 'translations/fr/1-intro/README.md fr'],
      'old.md': ['translations/de/old.md de'],
      'docs/a.md': ['docs/a.md en-US*', 'docs/i18n/ja/a.md ja'],
      '2-more/README.md': [
        '2-more/README.md en-US*',
        '2-more/translations/README-es.md es',
        '2-more/translations/README.ko.md ko'
      ]
    })
  })

  it('are folders like others where they hold the source or nothing lies beside them', () => {
    expect(locateAll(['a.md', 'locales/en/a.md', 'locales/de/a.md'])).toEqual({
      'a.md': ['a.md ?~'],
      'locales/a.md': ['locales/de/a.md de', 'locales/en/a.md en*']
    })
    expect(locateAll(['b.md', 'i18n/nb-no/a.md', 'i18n/lv-lv/a.md'])).toEqual({
      'b.md': ['b.md ?~'],
      'i18n/a.md': ['i18n/lv-lv/a.md lv-LV', 'i18n/nb-no/a.md nb-NO']
    })
    expect(locateAll(['translations/index.md', 'translations/index.fr.md', 'index.md'])).toMatchObject({
      'translations/index.md': ['translations/index.fr.md fr', 'translations/index.md en-US*']
    })
  })
})

describe('repositories side by side', () => {
  it('pairs names that end in a certain locale', () => {
    expect(
      locateAll(['docs-nb-no/x/a.md', 'docs-lv-lv/x/a.md', 'docs/x/a.md', 'api.ja-jp/a.md', 'api.sr-latn-rs/a.md'])
    ).toEqual({
      'docs/x/a.md': ['docs-lv-lv/x/a.md lv-LV', 'docs-nb-no/x/a.md nb-NO', 'docs/x/a.md en-US*'],
      'api/a.md': ['api.ja-jp/a.md ja-JP', 'api.sr-latn-rs/a.md sr-Latn-RS']
    })
  })

  it('pairs languages alone behind a dot, beside the source language, or with several articles in common', () => {
    expect(locateAll(['content/x/a.md', 'content.zh/x/a.md', 'content.ja/x/b.md', 'content/x/b.md'])).toEqual({
      'content/x/a.md': ['content.zh/x/a.md zh', 'content/x/a.md en-US*'],
      'content/x/b.md': ['content.ja/x/b.md ja', 'content/x/b.md en-US*']
    })
    expect(locateAll(['docs_en/a.md', 'docs_cn/a.md'])).toEqual({
      'docs/a.md': ['docs_cn/a.md zh-CN', 'docs_en/a.md en*']
    })
    expect(locateAll(['book/a.md', 'book/b.md', 'book-de/a.md', 'book-de/b.md'])).toEqual({
      'book/a.md': ['book-de/a.md de', 'book/a.md en-US*'],
      'book/b.md': ['book-de/b.md de', 'book/b.md en-US*']
    })
  })

  it('takes a lone name and languages alone for words', () => {
    expect(locateAll(['plug/a.md', 'plug-in/b.md', 'plug-in/c.md', 'plug.in/index.md', 'plug/index.md'])).toMatchObject(
      { 'plug-in/b.md': ['plug-in/b.md ?~'], 'plug.in/index.md': ['plug.in/index.md ?~'] }
    )
    expect(
      locateAll(['made-in-us/a.md', 'how-is-it/a.md', 'my-docs-nb-no/a.md', 'log-de/a.md', 'log/a.md'])
    ).toMatchObject({
      'made-in-us/a.md': ['made-in-us/a.md ?~'],
      'how-is-it/a.md': ['how-is-it/a.md ?~'],
      'my-docs-nb-no/a.md': ['my-docs-nb-no/a.md ?~'],
      'log-de/a.md': ['log-de/a.md ?~']
    })
  })
})

describe('configured layouts', () => {
  it('win over detection and need no evidence', () => {
    expect(locateAll(['nb-no/site/it/a.md', 'nb-no/site/id/b.md'], { layout: ['*/site/{locale}/**'] })).toEqual({
      'nb-no/site/a.md': ['nb-no/site/it/a.md it'],
      'nb-no/site/b.md': ['nb-no/site/id/b.md id']
    })
  })

  it('cut locales out of names', () => {
    expect(
      locateAll(['x/a_is.md', 'x/deep/a_de.md', 'x/deep/a_en.md', 'x/a_b.md'], { layout: ['x/**/*_{locale}.md'] })
    ).toEqual({
      'x/a.md': ['x/a_is.md is'],
      'x/deep/a.md': ['x/deep/a_de.md de', 'x/deep/a_en.md en*'],
      'x/a_b.md': ['x/a_b.md ?~']
    })
    expect(Object.keys(locateAll(['book-de/a.md', 'book-en/a.md'], { layout: ['book-{locale}/**'] }))).toEqual([
      'book/a.md'
    ])
  })

  it('stand senseless patterns', () => {
    for (const layout of [
      '',
      '/',
      '{locale}',
      '**/**/**/**/{locale}/**/**/**/x',
      '{locale}{locale}',
      '*'.repeat(50) + '{locale}' + '*'.repeat(50)
    ]) {
      expect(Object.keys(locateAll([`${'a/'.repeat(40)}b.md`], { layout: [layout] }))).toHaveLength(1)
    }
  })
})
