import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/model/article.js'
import type { UnitComparison } from '../../../src/model/comparison.js'
import { articleOf } from '../../../src/testing/lint-texts.js'
import { sxs } from '../../support/rule-tester.js'

const english = '# Ink\n\nPut the [cartridge](cartridge.md) into slot `2`.\n\nClose the lid when the light is green.\n'
const latvian = '# Tinte\n\nIelieciet [kasetni](cartridge.md) `2` ligzdā.\n\nAizveriet vāku, kad gaisma ir zaļa.\n'
const commented =
  '<!--\nPut the [cartridge](cartridge.md) into slot `2`.\n-->\nIelieciet [kasetni](cartridge.md) `2` ligzdā.\n\n<!--\nClose the lid when the light is green.\n-->\nAizveriet vāku, kad gaisma ir zaļa.\n'

const translation = (text: string, source?: Article): Article =>
  articleOf('content/lv-lv/ink.md', text, undefined, undefined, undefined, source)
const source = articleOf('content/en-us/ink.md', english)

/** The one object that all units of an article share. */
function sharedBy({ units }: Article): UnitComparison {
  const shared = new Set(units.map(({ comparison }) => comparison))
  expect(units.length).toBeGreaterThan(1)
  expect(shared.size).toBe(1)
  return units[0]?.comparison as UnitComparison
}

describe('units side by side', () => {
  const article = translation(`${sxs('Tinte', 'Ink')}\n\n${sxs('Vāks', 'Lid', '11751-102')}\n`)

  it('have all there is in their two sides, and the same URLs', () => {
    expect(sharedBy(article)).toEqual({
      isIsolated: true,
      hasSameBase: true,
      mayAdaptLinks: false,
      mayBeOlder: false,
      hasDerivedIds: false
    })
    expect(Object.isFrozen(sharedBy(article))).toBe(true)
  })

  it('come with an article that a tool has made', () => {
    expect(article.comparison).toEqual({ isToolMade: true, structure: null })
  })

  it('also where all of them are damaged: such an article is compared with no other', () => {
    const damaged = translation('<span data-ttu-id="11751-101">Tinte\n', source)
    expect(damaged.units).toEqual([])
    expect(damaged.comparison).toEqual({ isToolMade: true, structure: null })
  })
})

describe('units that are aligned with the source article', () => {
  const article = translation(latvian, source)

  it('translate the very text of their source where its version is known', () => {
    const source = articleOf('docs/en/plants.md', 'Water the plants.\n')
    const target = articleOf(
      'docs/de/plants.md',
      'Gießen Sie die Pflanzen.\n',
      'en-US',
      undefined,
      undefined,
      source,
      true
    )
    expect(target.units.map(({ comparison }) => comparison.mayBeOlder)).toEqual([false])
  })

  it('may lack what stands in another passage, and lead to pages of their own', () => {
    expect(sharedBy(article)).toEqual({
      isIsolated: false,
      hasSameBase: false,
      mayAdaptLinks: true,
      mayBeOlder: true,
      hasDerivedIds: true
    })
    expect(Object.isFrozen(sharedBy(article))).toBe(true)
  })

  it('come with the structure of both articles', () => {
    const { isToolMade, structure } = article.comparison
    expect([isToolMade, structure?.source.path, structure?.agreement]).toEqual([false, 'content/en-us/ink.md', 1])
  })

  it('share their answers with those of all articles', () => {
    expect(sharedBy(translation(latvian.replace('`2`', '`3`'), source))).toBe(sharedBy(article))
  })
})

describe('units whose source stands in a comment', () => {
  it('have no other passage of the source, whose URLs were written for another file', () => {
    expect(sharedBy(translation(commented))).toEqual({
      isIsolated: true,
      hasSameBase: false,
      mayAdaptLinks: true,
      mayBeOlder: false,
      hasDerivedIds: true
    })
  })

  it('have no structure without the source article', () => {
    expect(translation(commented).comparison).toEqual({ isToolMade: false, structure: null })
    expect(translation(commented, source).comparison.structure?.source.path).toBe('content/en-us/ink.md')
  })

  it('stand beside those that are aligned', () => {
    const { units } = translation(
      `---\ntitle: Tinte\n---\n${commented}`,
      articleOf('content/en-us/ink.md', `---\ntitle: Ink\n---\n${english}`)
    )
    expect(units.map(({ source: side, comparison }) => [side?.text.slice(0, 5), comparison.isIsolated])).toEqual([
      ['Ink', false],
      ['Put t', true],
      ['Close', true]
    ])
  })
})

it('an article without a source, and a source, are compared with nothing', () => {
  for (const article of [source, translation(latvian)]) {
    expect(article.units).toEqual([])
    expect(article.comparison).toEqual({ isToolMade: false, structure: null })
  }
})
