import { existsSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTree } from '../discover/make-tree.js'
import { inShort, locate, peekFrontMatter, shared } from './locate-tree.js'

const article = (locale: string, hash: string): string =>
  `---\nms.openlocfilehash: ${hash}\nms.contentlocale: ${locale}\n---\n`

describe('siblings from disk', () => {
  it('join a file given alone as reference, the source file too', () => {
    const cwd = makeTree(['content/nb-no/a.md', 'content/lv-lv/a.md', 'content/en-us/a.md', 'content/lv-lv/b.md'])
    expect(inShort(locate(cwd, ['content/nb-no/a.md']))).toEqual({
      'content/a.md': ['+content/en-us/a.md en-US*', '+content/lv-lv/a.md lv-LV', 'content/nb-no/a.md nb-NO']
    })
  })

  it('are found from inside of a locale folder in a repository', () => {
    const root = makeTree(['.git/HEAD', 'content/nb-no/deep/a.md', 'content/lv-lv/deep/a.md'])
    expect(inShort(locate(join(root, 'content/nb-no'), ['deep/a.md']))).toEqual({
      '../deep/a.md': ['+../lv-lv/deep/a.md lv-LV', 'deep/a.md nb-NO']
    })
  })

  it.each([
    ['docs/guides/a.md', ['docs/guides/a.md', 'docs/de/guides/a.md', 'docs/ja/guides/a.md']],
    ['docs/de/guides/a.md', ['docs/guides/a.md', 'docs/de/guides/a.md', 'docs/ja/guides/a.md']],
    ['p/a.fr.md', ['p/a.md', 'p/a.fr.md', 'p/a.zh-cn.md']],
    ['p/a.md', ['p/a.md', 'p/a.fr.md', 'p/a.zh-cn.md']],
    ['docs/x.md', ['docs/x.md', 'i18n/ar/docusaurus-plugin-content-docs/current/x.md']],
    ['docs/x.md', ['docs/x.md', 'docs.nb-no/x.md', 'docs.ru-ru/x.md']]
  ])('are the same whichever file is given: %s of %j', (given, files) => {
    const cwd = makeTree(files)
    const whole = inShort(locate(cwd, files))
    expect(Object.keys(whole)).toHaveLength(1)
    expect(inShort(locate(cwd, [given]))).toEqual(
      Object.fromEntries(
        Object.entries(whole).map(([key, shown]) => [
          key,
          shown.map(file => (file.startsWith(`${given} `) ? file : `+${file}`))
        ])
      )
    )
  })

  it.skipIf(process.platform === 'win32')('are no links', () => {
    const cwd = makeTree(['content/nb-no/a.md', 'content/lv-lv/b.md', 'secret.md'])
    symlinkSync('../../secret.md', join(cwd, 'content/lv-lv/a.md'))
    expect(inShort(locate(cwd, ['content/nb-no/a.md']))).toEqual({ 'content/a.md': ['content/nb-no/a.md nb-NO'] })
  })

  it('read no file where the path is enough', () => {
    const files = ['content/nb-no/a.md', 'content/lv-lv/a.md', 'docs/b.md', 'docs/de/b.md', 'p/c.md', 'p/c.fr.md']
    const peek = (): never => {
      throw new Error('peeked')
    }
    expect(locate(makeTree(files), files, { peek })).toHaveLength(3)
  })
})

describe('paths that say no locale', () => {
  const files = {
    'dump/0.txt': article('nb-NO', 'aa'),
    'dump/1.txt': article('lv-LV', 'aa'),
    'dump/2.txt': article('nb-NO', 'bb'),
    'dump/3.txt': 'no front matter',
    'dump/4.md': article('nl-NL', 'aa'),
    'other/5.txt': article('ja-JP', 'aa')
  }

  it('are grouped by the source version that they translate', () => {
    const cwd = makeTree(files)
    expect(inShort(locate(cwd, Object.keys(files)))).toEqual({
      'dump/0.txt': ['dump/0.txt nb-NO~', 'dump/1.txt lv-LV~', 'dump/4.md nl-NL~', 'other/5.txt ja-JP~'],
      'dump/2.txt': ['dump/2.txt nb-NO~'],
      'dump/3.txt': ['dump/3.txt ?~']
    })
  })

  it('find files beside them', () => {
    expect(inShort(locate(makeTree(files), ['dump/1.txt']))).toEqual({
      'dump/0.txt': ['+dump/0.txt nb-NO~', 'dump/1.txt lv-LV~']
    })
  })

  it('are kept apart by folder where a locale repeats', () => {
    const [norwegian, japanese] = [article('nb-NO', 'aa'), article('ja-JP', 'aa')]
    const copies = {
      'x/0.md': norwegian,
      'x/1.md': japanese,
      'y/0.md': norwegian,
      'y/1.md': japanese,
      'y/2.md': japanese
    }
    expect(inShort(locate(makeTree(copies), Object.keys(copies)))).toEqual({
      'x/0.md': ['x/0.md nb-NO~', 'x/1.md ja-JP~'],
      'y/0.md': ['y/0.md nb-NO~', 'y/1.md ja-JP~'],
      'y/2.md': ['y/2.md ja-JP~']
    })
  })
})

describe('groups', () => {
  it('hold no locale twice', () => {
    const files = [
      'content/nb-no/a.md',
      'content/nb_NO/a.md',
      'content/en/a.md',
      'content/en-us/a.md',
      'content/ja-jp/a.md'
    ]
    expect(inShort(locate(makeTree(files), files))).toEqual({
      'content/a.md': ['content/en-us/a.md en-US*', 'content/ja-jp/a.md ja-JP', 'content/nb-no/a.md nb-NO'],
      'content/en/a.md': ['content/en/a.md en*'],
      'content/nb_NO/a.md': ['content/nb_NO/a.md nb-NO']
    })
  })

  it('have keys of their own', () => {
    const files = [
      'docs/fr/x.md',
      'docs/x.fr.md',
      'docs/de/x.md',
      'docs/x.de.md',
      'docs/x.md',
      'docs/en/x.md',
      'docs/ru/x.md'
    ]
    const groups = locate(makeTree(files), files)
    expect(new Set(groups.map(group => group.key)).size).toBe(groups.length)
    expect(groups.flatMap(group => group.files.map(file => file.path)).sort()).toEqual([...files].sort())
  })

  it('leave the root file alone where a source folder exists', () => {
    const files = ['docs/a.md', 'docs/en/a.md', 'docs/ru/a.md']
    expect(Object.values(inShort(locate(makeTree(files), files)))).toEqual([
      ['docs/a.md ?~'],
      ['docs/en/a.md en*', 'docs/ru/a.md ru']
    ])
  })

  it('name the locales of their site, also where the article is missing', () => {
    const files = [
      'content/nb-no/a.md',
      'content/lv-lv/a.md',
      'content/lv-lv/b.md',
      'content/de-de/images/x.png',
      'other/fr-fr/a.md'
    ]
    const groups = locate(
      makeTree(files),
      files.filter(file => file.endsWith('.md'))
    )
    expect(groups.map(group => [group.key, group.siteLocales])).toEqual([
      ['content/a.md', ['lv-LV', 'nb-NO']],
      ['content/b.md', ['lv-LV', 'nb-NO']],
      ['other/a.md', ['fr-FR']]
    ])
  })

  it('count the source among the locales of a site whose root is the source', () => {
    const files = ['docs/a.md', 'docs/b.md', 'docs/de/a.md', 'docs/de/b.md', 'docs/ru/a.md', 'docs/ru/only.md']
    expect(locate(makeTree(files), ['docs/ru/only.md'])[0]?.siteLocales).toEqual(['de', 'en-US', 'ru'])
  })

  it('do not depend on the order of files, nor on unrelated locales and articles', () => {
    const files = [
      'content/nb-no/a.md',
      'content/lv-lv/a.md',
      'content/en-us/a.md',
      'docs/x.md',
      'docs/de/x.md',
      'docs/ja/x.md',
      'docs/de/it/y.md',
      'p/a.fr.md',
      'p/a.md',
      'z/is/it.md'
    ]
    const cwd = makeTree([
      ...files,
      'content/ja-jp/other.md',
      'docs/ru/unrelated.md',
      'p/unrelated.md',
      'unrelated/ko-kr/a.md'
    ])
    const expected = locate(cwd, files)
    const bare = inShort(locate(makeTree(files), files))
    expect(inShort(expected)).toEqual(bare)
    const orders = fc.shuffledSubarray(files, { minLength: files.length })
    fc.assert(
      fc.property(orders, shuffled => {
        expect(locate(cwd, shuffled)).toEqual(expected)
      }),
      { numRuns: 20 }
    )
  })
})

describe.skipIf(!existsSync(shared))('real content (needs ../shared)', () => {
  const seeds = existsSync(shared)
    ? readdirSync(join(shared, 'seeds'))
        .sort()
        .map(name => `../shared/seeds/${name}`)
    : []

  it('groups the seeds into three locales and two alone', () => {
    const groups = locate(process.cwd(), seeds, { peek: peekFrontMatter })
    expect(groups.map(group => group.files.map(file => file.locale))).toEqual([
      ['nb-NO', 'lv-LV', 'nl-NL'],
      ['nb-NO'],
      ['nl-NL']
    ])
  })

  it('finds the other locales of a seed given alone', () => {
    const [group] = locate(process.cwd(), seeds.slice(1, 2))
    expect(group?.files.map(file => [file.locale, file.given])).toEqual([
      ['nb-NO', false],
      ['lv-LV', true],
      ['nl-NL', false]
    ])
  })
})
