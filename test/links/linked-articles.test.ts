import { describe, expect, it } from 'vitest'
import { findLinkedArticles, type LinkedArticles } from '../../src/links/linked-articles.js'
import type { ArticleGroup } from '../../src/model/files.js'

const group: ArticleGroup = {
  key: 'content/print.md',
  siteLocales: [],
  files: ['en', 'ja', 'nb'].map(locale => ({
    absolutePath: `/none/content/${locale}/print.md`,
    path: `content/${locale}/print.md`,
    given: true,
    locale,
    pathLocale: locale,
    isSource: locale === 'en'
  }))
}

interface Surroundings {
  readonly texts: Readonly<Record<string, string>>
  readonly linked: LinkedArticles
  /** Files whose outline or digest was asked for. */
  readonly read: string[]
  /** Files that were looked for. */
  readonly probed: string[]
}

function follow(nb: string, files: readonly string[] = ['en/tray.md', 'nb/tray.md']): Surroundings {
  const texts: Record<string, string> = { en: '[The tray](tray.md#clean)\n', ja: '# 印刷\n', nb }
  const [read, probed]: string[][] = [[], []]
  const note = (path: string): string => {
    read?.push(path)
    return path
  }
  const linked = findLinkedArticles([group], {
    cwd: '/none',
    sourceLocale: 'en-US',
    textOf: path => texts[path.split('/')[3] as string] ?? null,
    probe: path => {
      probed?.push(path)
      return files.some(file => path === `/none/content/${file}`)
    },
    reader: {
      digestOf: path => `digest of ${note(path)}`,
      outlineOf: path => ({ path: note(path), headings: [], anchors: [], rootFolders: [] })
    }
  })
  return { texts, linked, read: read ?? [], probed: probed ?? [] }
}

const nb = '/none/content/nb/print.md'

describe('what links of translations lead to', () => {
  it('is not looked for where no link leads out of the article', () => {
    const { linked, probed } = follow('Se [under](#under) og [ute](https://example.com/a.md#b).\n')
    expect(probed).toEqual([])
    expect(linked.factsOf(nb)).toBeNull()
    expect(linked.signatureOf(nb)).toBeNull()
  })

  it('is not looked for in side-by-side articles', () => {
    const { probed } = follow('<span data-ttu-id="11751-101">[Skuff](tray.md#clean)</span>\n')
    expect(probed).toEqual([])
  })

  it('is read when a rule asks', () => {
    const { linked, read } = follow('Se [skuffen](tray.md#clean).\n')
    expect(read).toEqual([])
    expect(
      linked
        .factsOf(nb)
        ?.articlesAt('tray.md?x=1#clean')
        .map(({ source, translation }) => [source.path, translation?.path])
    ).toEqual([['/none/content/en/tray.md', '/none/content/nb/tray.md']])
    expect(linked.factsOf(nb)?.articlesAt('other.md#clean')).toEqual([])
    expect(linked.factsOf('/none/content/ja/print.md')).toBeNull()
  })

  it('is not read where lint has read it', () => {
    const { linked, read } = follow('Se [under](./print.md#clean).\n', ['en/print.md', 'nb/print.md'])
    linked.note(nb, { path: 'noted', headings: [], anchors: ['clean'] })
    expect(linked.factsOf(nb)?.articlesAt('./print.md#clean')[0]?.translation?.anchors).toEqual(['clean'])
    expect(read).toEqual(['/none/content/en/print.md'])
  })

  it('has a signature that tells which files exist, and what they hold', () => {
    const text = 'Se [skuffen](tray.md#clean).\n'
    const [both, alone, none] = [follow(text), follow(text, ['en/tray.md']), follow(text, [])].map(({ linked }) =>
      linked.signatureOf(nb)
    )
    expect(both).toContain('digest of /none/content/nb/tray.md')
    expect(alone).toContain('digest of /none/content/en/tray.md')
    expect(alone).not.toContain('nb')
    expect(none).toBeNull()
  })

  it('misses an asset that lies as many steps away as from the source, in a folder within that of the source', () => {
    const files = ['/none/docs/print/a.md', '/none/docs/ja/print/a.md'].map((absolutePath, index) => ({
      absolutePath,
      path: absolutePath.slice('/none/'.length),
      given: true,
      locale: index === 0 ? 'en' : 'ja',
      pathLocale: index === 0 ? null : 'ja',
      isSource: index === 0
    }))
    const missingOf = (existing: readonly string[]): [string, string][] => {
      const linked = findLinkedArticles([{ key: 'docs/print/a.md', siteLocales: [], files }], {
        cwd: '/none',
        sourceLocale: 'en',
        textOf: () => '![](../assets/tray.png) and [more](../more.md)\n',
        probe: path => existing.includes(path),
        reader: { digestOf: () => '', outlineOf: () => null }
      })
      return [...(linked.factsOf('/none/docs/ja/print/a.md')?.missing ?? [])]
    }
    const source = ['/none/docs/assets/tray.png', '/none/docs/more.md']
    expect(missingOf(source)).toEqual([['../assets/tray.png', '../../assets/tray.png']])
    expect(missingOf([...source, '/none/docs/ja/assets/tray.png'])).toEqual([])
    expect(missingOf([])).toEqual([])
  })
})
