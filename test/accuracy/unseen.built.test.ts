import { beforeAll, describe, expect, it } from 'vitest'
import type { LocatedFile } from '../../src/model/files.js'
import type { Finding } from '../../src/model/finding.js'
import { createBench, listCorpora, type Group } from '../../scripts/accuracy/corpus.js'
import { UNSEEN } from '../../scripts/accuracy/held-out.js'
import { cleanGroups, plantDefects, type Outcome } from '../../scripts/accuracy/planted.js'
import { harmlessShapes, shapesByRule } from '../../scripts/accuracy/planters/index.js'

describe('languages without real content', () => {
  const bench = createBench()
  let groups: Group[]

  beforeAll(() => {
    groups = listCorpora()
      .filter(({ name }) => name === 'unseen')
      .flatMap(corpus => bench.load(corpus))
  })

  it('are those of the site, and nothing is reported of their articles', () => {
    const locales = new Set(groups.flatMap(({ reads }) => reads.map(({ file }) => (file as LocatedFile).locale)))
    expect([...locales].sort()).toEqual([...UNSEEN, 'en-US'].sort())
    expect(
      groups.flatMap(group => [...bench.lint(group).values()].flat().map(finding => (finding as Finding).message))
    ).toEqual([])
  })

  it('have their planted defects found, nearly all', () => {
    const clean = cleanGroups(groups, bench) as Group[]
    const outcomes = [...shapesByRule.values()].flatMap(shapes =>
      plantDefects(shapes, clean, bench, { count: 8, seed: 4021 })
    )
    expect(outcomes.length).toBeGreaterThan(200)
    expect(outcomes.filter(({ found }) => !found).map(told).length / outcomes.length).toBeLessThan(0.02)
  })

  it('and harmless changes to them are not reported', () => {
    const outcomes = [...harmlessShapes.values()].flatMap(shapes =>
      plantDefects(shapes, cleanGroups(groups, bench) as Group[], bench, { count: 120, seed: 4021 })
    )
    expect(outcomes.length).toBe(120)
    expect(outcomes.filter(({ collateral }) => collateral.length > 0).map(told)).toEqual([])
  })
})

function told({ shape, path, texts }: Outcome): string {
  return `${shape.rule}: ${shape.name} in ${path}: ${texts().after}`
}
