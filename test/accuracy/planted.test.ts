import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../scripts/accuracy/edits.js'
import type { Damage } from '../../scripts/accuracy/planted.js'
import { shapesByRule } from '../../scripts/accuracy/planters/index.js'
import { createRandom } from '../../scripts/accuracy/random.js'
import { rules } from '../../rules/index.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { listFiles, readProjectFile } from '../support/project.js'

const articles = listFiles('test/fixtures/site').map(path => articleOf(path, readProjectFile(path)))
const shapes = [...shapesByRule.values()].flat()

/** What a unit shape does to the first units that it finds a place in. */
function damages(seed: number): { shape: string; text: string; damage: Damage }[] {
  const random = createRandom(seed)
  return shapes.flatMap(({ rule, name, unit: damageUnit }) => {
    if (damageUnit === undefined) return []
    const found = articles
      .filter(({ isSource }) => !isSource)
      .flatMap(article =>
        article.units
          .filter(unit => unit.target !== null && unit.source !== null)
          .flatMap(unit => {
            const damage = damageUnit(unit, article, random)
            return damage === null ? [] : [{ shape: `${rule}: ${name}`, text: article.text, damage }]
          })
      )
    return found.slice(0, 3)
  })
}

describe('planting', () => {
  it('knows only rules that exist, and each of them', () => {
    const names = rules.map(({ name }) => name)
    expect([...shapesByRule.keys()].filter(name => !names.includes(name))).toEqual([])
    expect(names.filter(name => !shapesByRule.has(name))).toEqual([])
  })

  it('has no two shapes of one name', () => {
    const named = shapes.map(({ rule, name }) => `${rule}: ${name}`)
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([])
  })

  it('finds places for most shapes in the fixtures, changes something, and keeps everything else', () => {
    const planted = damages(7)
    expect(new Set(planted.map(({ shape }) => shape)).size).toBeGreaterThan(70)
    for (const { shape, text, damage } of planted) {
      const changed = applyEdits(text, damage.edits)
      expect(changed, shape).not.toBe(text)
      const first = Math.min(...damage.edits.map(({ start }) => start))
      const last = Math.max(...damage.edits.map(({ end }) => end))
      expect(changed.startsWith(text.slice(0, first)), shape).toBe(true)
      expect(changed.endsWith(text.slice(last)), shape).toBe(true)
    }
  })

  it('plants the same with the same seed, something else with another', () => {
    const planted = (seed: number): string => JSON.stringify(damages(seed).map(({ damage }) => damage))
    expect(planted(3)).toBe(planted(3))
    expect(planted(3)).not.toBe(planted(4))
  })
})

describe('random numbers', () => {
  it('keep within their bounds and reach all of them', () => {
    const random = createRandom(11)
    const seen = new Set(Array.from({ length: 200 }, () => random.below(5)))
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4])
    expect(random.shuffle(['a', 'b', 'c']).sort()).toEqual(['a', 'b', 'c'])
  })
})
