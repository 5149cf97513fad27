import { describe, expect, it } from 'vitest'
import { createFacts } from '../../../../src/article/facts.js'
import {
  headingsBySourceText,
  headingsByUnit,
  headingsInOrder,
  isSameButOneLevel
} from '../../../../rules/shared/structure/heading-views.js'
import { sxs } from '../../../../src/testing/cases.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'

describe('headings of a locale', () => {
  const text = `# Oversikt\n\n## ${sxs('Papir', 'Paper', '11111-104')}\n\n${sxs('Blekk', 'Ink', '11111-105')}\n\n### Mer\n`
  const view = headingsByUnit(createFacts(articleOf('content/nb-no/a.md', text), true, []))

  it('are told by their units, else by their order among the others', () => {
    expect([...view.levels]).toEqual([
      ['104', 2],
      ['heading 0 of 2', 1],
      ['heading 1 of 2', 3]
    ])
  })

  it('are known where the article has the text', () => {
    expect(['104', '105', '106', 'heading 1 of 2', 'heading 1 of 3'].map(key => view.knows(key))).toEqual([
      true,
      true,
      false,
      true,
      false
    ])
  })

  it('have a place, also where the text is no heading', () => {
    const at = (key: string): string | null => {
      const place = view.placeOf(key)
      return place === null ? null : text.slice(place.start, place.end)
    }
    expect([at('heading 0 of 2'), at('105'), at('106')]).toEqual(['# Oversikt', 'Blekk', null])
  })
})

describe('headings for the comparison with the source article', () => {
  const source = createFacts(articleOf('content/en-us/a.md', '# Paper\n\n## Example\n\n## Example\n'), true, [])
  const text = `# ${sxs('Papier', 'Paper', '11111-101')}\n\n${sxs('Beispiel', '*Example*', '11111-102')}\n\n### ${sxs('Beispiel', 'Example', '11111-103')}\n\n# Neu\n`
  const target = createFacts(articleOf('content/de-de/a.md', text), true, [])

  it('are told by the text of the source, the second of one name too', () => {
    expect([...headingsBySourceText(source).levels]).toEqual([
      ['Paper 1', 1],
      ['Example 1', 2],
      ['Example 2', 2]
    ])
    expect([...headingsBySourceText(target).levels]).toEqual([
      ['Paper 1', 1],
      ['Example 1', 3]
    ])
    expect(headingsBySourceText(target).knows('Example 2')).toBe(true)
    expect(headingsBySourceText(target).knows('Ink 1')).toBe(false)
    expect(headingsBySourceText(source).knows('Ink 1')).toBe(true)
  })

  it('are told by their order, where there are as many', () => {
    expect([...headingsInOrder(target).levels]).toEqual([
      ['0', 1],
      ['1', 3],
      ['2', 1]
    ])
  })
})

describe('outlines that differ in one level', () => {
  it.each([
    ['h1 h2 js h2', 'h1 h2 js h3', true],
    ['h1 h2 js h2', 'h1 h2 js h2', false],
    ['h1 h2 js h2', 'h1 h2 ts h2', false],
    ['h1 h2 js h2', 'h2 h2 js h3', false],
    ['h1 h2 js h2', 'h1 h2 js h2 h2', false],
    ['h1 h2 h3', 'h1 h2 h2', false]
  ])('%s and %s: %s', (outline, other, isSame) => {
    expect(isSameButOneLevel(outline, other)).toBe(isSame)
  })
})
