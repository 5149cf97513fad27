import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverFiles } from '../../src/discover/discover.js'
import type { ArticleGroup } from '../../src/model/files.js'
import { locate, shared } from './locate-tree.js'

const corpus = join(shared, 'corpus')
const cwd = process.cwd()

function locateFolder(folder: string): { groups: ArticleGroup[]; paths: string[] } {
  const paths = discoverFiles([join(corpus, folder)], { cwd, ignore: [] }).files.map(file => file.path)
  return { paths, groups: locate(cwd, paths) }
}
const localesOf = (group: ArticleGroup | undefined): string[] =>
  group?.files.map(file => (file.locale ?? '?') + (file.isSource ? '*' : '')).sort() ?? []

describe.skipIf(!existsSync(corpus))('real content (needs ../shared/corpus)', () => {
  it.each([
    ['plain/opentelemetry-hugo', 14, ['en*', 'es', 'ja', 'pt', 'zh']],
    ['plain/starlight', 5, ['de', 'en-US*', 'es', 'ja', 'ru', 'zh-CN']],
    ['plain/docusaurus-adguarddns', 11, ['de', 'en-US*', 'ja']],
    ['plain/hugo-suffix-loveit', 4, ['en*', 'zh-CN']],
    ['plain/hugo-suffix-papermod', 3, ['en-US*', 'fr']],
    ['products/powershell', 33, ['en-US*', 'fr-FR', 'ko-KR']],
    [
      'alchemy',
      77,
      ['ar-SA', 'de-DE', 'fr-FR', 'he-IL', 'ja-JP', 'nb-NO', 'nl-NL', 'ru-RU', 'sr-Latn-RS', 'th-TH', 'tr-TR', 'zh-CN']
    ]
  ])('%s has %i articles', (folder, count, locales) => {
    const { groups } = locateFolder(folder)
    expect(groups).toHaveLength(count)
    expect(localesOf(groups[0])).toEqual(locales)
  })

  it('says of every path the locale that its front matter says', () => {
    const files = locateFolder('.').groups.flatMap(group => group.files)
    const said = files.flatMap(file => {
      const locale = /^ms\.contentlocale: (\S+)/m.exec(readFileSync(file.absolutePath, 'utf8'))?.[1]
      return locale === undefined ? [] : [[locale.toLowerCase(), file.pathLocale?.toLowerCase(), file.path]]
    })
    expect(said.length).toBeGreaterThan(1000)
    expect(said.filter(([locale, pathLocale]) => locale !== pathLocale)).toEqual([])
    expect(files.filter(file => file.locale === null)).toEqual([])
  })

  it('finds the same article from each of its files alone', () => {
    const { groups, paths } = locateFolder('plain')
    const inGroup = new Map(groups.flatMap(group => group.files.map(file => [file.path, group] as const)))
    for (const path of paths) {
      const [alone] = locate(cwd, [path])
      const whole = inGroup.get(path)
      expect(alone?.files).toEqual(whole?.files.map(file => ({ ...file, given: file.path === path })))
      expect(alone?.siteLocales).toEqual(whole?.siteLocales)
    }
  })
})
