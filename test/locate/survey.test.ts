import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileCount, saysTheSame, surveyLayouts, type SurveyedLayout } from '../../src/locate/survey.js'
import { makeTree } from '../discover/make-tree.js'
import { peekFrontMatter } from './locate-tree.js'

function survey(paths: string[], sourceLocale = 'en-US'): SurveyedLayout[] {
  const cwd = makeTree(paths)
  return surveyLayouts(filesOf(cwd, paths), { cwd, sourceLocale, layout: [], peek: peekFrontMatter })
}

function filesOf(cwd: string, paths: readonly string[]): { absolutePath: string; path: string }[] {
  return paths.map(path => ({ absolutePath: resolve(cwd, path), path }))
}

/** Locales as `locale files`, with `*` for the source. */
function localesOf({ locales }: SurveyedLayout): string[] {
  return locales.map(({ locale, files, isSource }) => `${locale ?? '?'} ${files}${isSource ? '*' : ''}`)
}

describe('the survey of a tree', () => {
  it('finds folders named after locales', () => {
    const [layout, ...rest] = survey([
      'content/nb-no/a.md',
      'content/nb-no/deep/b.md',
      'content/lv-lv/a.md',
      'content/en-us/a.md'
    ])
    expect(rest).toEqual([])
    expect(layout).toMatchObject({
      kind: 'folder',
      pattern: 'content/{locale}/**',
      folder: 'content',
      articles: 2,
      withoutLocale: []
    })
    expect(localesOf(layout as SurveyedLayout)).toEqual(['nb-NO 2', 'en-US 1*', 'lv-LV 1'])
    expect(layout?.reason).toBe('folders are named after locales: `en-us`, `lv-lv`, `nb-no`')
  })

  it('finds names of files that end in locales, with the source beside them', () => {
    const [layout] = survey(['docs/a.md', 'docs/a.fr.md', 'docs/guide/b.md', 'docs/guide/b.ja.md'])
    expect(layout).toMatchObject({ kind: 'suffix', pattern: 'docs/**/*.{locale}.md', folder: 'docs', articles: 2 })
    expect(layout?.withoutLocale).toHaveLength(2)
    expect(localesOf(layout as SurveyedLayout)).toEqual(['en-US 2*', 'fr 1', 'ja 1'])
  })

  it('finds the folders of Docusaurus, which no pattern describes', () => {
    const [layout] = survey([
      'docs/a.md',
      'i18n/de/docusaurus-plugin-content-docs/current/a.md',
      'i18n/ja/docusaurus-plugin-content-docs/current/a.md'
    ])
    expect(layout).toMatchObject({ kind: 'docusaurus', pattern: null, articles: 1 })
    expect(layout?.reason).toBe('the folder `i18n` of a Docusaurus site holds `de`, `ja`')
  })

  it('finds names of folders that end in locales', () => {
    const [layout] = survey(['docs/a.md', 'docs-nb-no/a.md', 'docs-lv-lv/a.md'])
    expect(layout).toMatchObject({ kind: 'name', pattern: 'docs-{locale}/**' })
  })

  it('counts what lies beside the articles on its own, the larger layout first', () => {
    const layouts = survey(['README.md', 'content/nb-no/a.md', 'content/lv-lv/a.md'])
    expect(layouts.map(({ kind }) => kind)).toEqual(['folder', 'silent'])
    expect(layouts.map(fileCount)).toEqual([2, 1])
    expect(layouts[1]).toMatchObject({ pattern: null, reason: 'neither paths nor front matter name a locale' })
  })

  it('names three locales and counts the others', () => {
    const [layout] = survey(['ar-sa', 'de-de', 'fr-fr', 'ja-jp', 'nb-no'].map(locale => `${locale}/a.md`))
    expect(layout?.reason).toBe('folders are named after locales: `ar-sa`, `de-de`, `fr-fr` and 2 more')
  })
})

describe('a pattern in place of detection', () => {
  it.each([
    [['content/nb-no/a.md', 'content/en-us/a.md'], 'content/{locale}/**', true],
    [['content/nb-no/a.md', 'content/a.md'], 'content/{locale}/**', false],
    [['docs/a.en.md', 'docs/a.fr.md'], 'docs/**/*.{locale}.md', true]
  ])('%j: %s says the same: %s', (paths, pattern, expected) => {
    const cwd = makeTree(paths)
    const options = { cwd, sourceLocale: 'en-US', layout: [], peek: peekFrontMatter }
    expect(saysTheSame(pattern, filesOf(cwd, paths), options)).toBe(expected)
  })
})
