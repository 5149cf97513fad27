import { describe, expect, it } from 'vitest'
import { isLanguageSwitch, relateUrls } from '../../../src/text/urls/same-page.js'

const german = { locale: 'de', sourceLocale: 'en-US' }
const [path, sourcePath] = ['content/de/guide/a.md', 'content/en/guide/a.md']

function relate(url: string, sourceUrl: string): string {
  return relateUrls({ url, path }, { url: sourceUrl, path: sourcePath }, german)
}

describe('where two URLs lead', () => {
  it.each([
    ['b.md', 'b.md'],
    ['../../en/guide/b.md', 'b.md'],
    ['./b/', 'b.html'],
    ['/guide/b', 'https://stove.example/guide/b.html'],
    ['/de/guide/b', '../guide/b.md'],
    ['https://stove.example/index-de', 'https://stove.example'],
    ['https://stove.example/lang/de/', 'https://stove.example/'],
    ['https://de.stove.example/b', 'https://stove.example/b'],
    ['https://code.example/main/de/b.ipynb', 'https://code.example/main/b.ipynb'],
    ['../plan-de.png', '../plan.png'],
    ['/docs/design-md-de', '/docs/design-md']
  ])('%s is %s', (url, sourceUrl) => {
    expect(relate(url, sourceUrl)).toBe('same')
  })

  it.each([
    ['http://stove.example/b', 'https://stove.example/b', 'scheme'],
    ['c.md', 'b.md', 'alike'],
    ['https://stove.example/b', 'https://stove.example/c/d', 'unlike'],
    ['https://stove.example/heat', 'https://stove.example/heat/low', 'alike'],
    ['https://stove.example/manual/wood', 'https://stove.example/manual/coal', 'alike'],
    ['https://people.example/in/inga-holm', 'https://people.example/in/bo-ravn2112', 'unlike'],
    ['https://stove.example/modifications/dates', 'https://stove.example/changes/dates', 'alike'],
    ['https://code.example/inga', 'https://code.example/ravn', 'unlike'],
    ['https://code.example/ravn/lid', 'https://code.example/ravn/lids', 'alike'],
    ['/guide/traces', '/guide/logs', 'alike'],
    ['https://stove.example/blog/support', 'https://firm.example/endless', 'unlike'],
    ['../../fr/guide/b.md', 'b.md', 'alike'],
    ['guide/b.md', '/guide/b.md', 'alike'],
    ['https://site.de', 'https://site.org', 'alike']
  ])('%s and %s: %s', (url, sourceUrl, relation) => {
    expect(relate(url, sourceUrl)).toBe(relation)
  })
})

it('resolves from where each file lies', () => {
  const target = { url: '../../../Module04/b.md', path: 'translations/de/Module04/a.md' }
  expect(relateUrls(target, { url: 'b.md', path: 'Module04/a.md' }, german)).toBe('same')
})

it('knows a switch of languages', () => {
  expect(isLanguageSwitch({ url: '../fr/README.md', path: 'translations/de/README.md' })).toBe(true)
  expect(isLanguageSwitch({ url: './translations/fr/README.md', path: 'README.md' })).toBe(true)
  expect(isLanguageSwitch({ url: 'README.ja.md', path: 'README.md' })).toBe(true)
  expect(isLanguageSwitch({ url: '../fr/guide.md', path: 'translations/de/README.md' })).toBe(false)
  expect(isLanguageSwitch({ url: '/fr/', path: 'README.md' })).toBe(false)
})
