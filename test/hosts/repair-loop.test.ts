import { describe, expect, it } from 'vitest'
import { lintPair } from '../../src/hosts/pair/lint-pair.js'

const source = '# Water the plants\n\nRead [the guide](./guide.md), then run `npm start --port 80`.\n'

/** Damages what it translates, and repairs one defect at a time, by what the instruction quotes. */
const model = {
  translate: () =>
    '# Pflanzen gießen\n\nLesen Sie [die Anleitung] (./guide.md) und führen Sie dann `npm start --prt 80` aus.\n',
  repair(target: string, [instruction = '']: readonly string[]): string {
    const [, before, after] = /Replace `(.+)` with `(.+)`\.$/.exec(instruction) ?? []
    if (before !== undefined && after !== undefined) return target.replace(before, after)
    const [, deleted] = /Delete `(.+)`\.$/.exec(instruction) ?? []
    return deleted === undefined ? target : target.replace(`]${deleted}(`, '](')
  }
}

describe('translate, check, repair', () => {
  it('ends with a translation without findings', () => {
    let target = model.translate()
    const rounds: number[] = []
    for (let round = 0; round < 4; round++) {
      const { findings } = lintPair({ source, target, locale: 'de' })
      rounds.push(findings.length)
      if (findings.length === 0) break
      target = model.repair(
        target,
        findings.map(({ instruction }) => instruction)
      )
    }
    expect(rounds).toEqual([2, 1, 0])
    expect(target).toBe(
      '# Pflanzen gießen\n\nLesen Sie [die Anleitung](./guide.md) und führen Sie dann `npm start --port 80` aus.\n'
    )
  })
})
