import { describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { gatherRepeats } from '../../src/report/repeats.js'
import { formatStylish } from '../../src/report/stylish.js'
import { findingOf, resultOf } from '../conventions/results.js'

const at = (line: number, message: string): ReturnType<typeof findingOf> =>
  findingOf(line, undefined, { line, message })
const told = (results: readonly FileResult[]): string[] =>
  gatherRepeats(results).flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath}:${line} ${message}`)
  )

describe('equal findings', () => {
  it('of a file are one, with the lines of the others', () => {
    const result = resultOf('a.md', [at(1, 'Lost'), at(2, 'Other'), at(3, 'Lost'), at(3, 'Lost'), at(9, 'Lost')])
    expect(told([result])).toEqual(['a.md:1 Lost (4 times here: also lines 3, 9)', 'a.md:2 Other'])
  })

  it('of a file name few lines', () => {
    const result = resultOf(
      'a.md',
      Array.from({ length: 9 }, (_, index) => at(index + 1, 'Lost'))
    )
    expect(told([result])).toEqual(['a.md:1 Lost (9 times here: also lines 2, 3, 4, 5, 6 and 3 more)'])
  })

  it('of a few files stay in each', () => {
    const results = ['a.md', 'b.md'].map(path => resultOf(path, [at(1, 'Lost')]))
    expect(told(results)).toEqual(['a.md:1 Lost', 'b.md:1 Lost'])
  })

  it('of many files have one cause, and files with nothing else are left out', () => {
    const results = Array.from({ length: 8 }, (_, index) => resultOf(`${index}.md`, [at(index + 1, 'Lost')]))
    expect(told([...results, resultOf('x.md', [at(1, 'Lost'), at(2, 'Other')])])).toEqual([
      '0.md:1 Lost (9 times in 9 files: also 1.md:2, 2.md:3, 3.md:4, 4.md:5, 5.md:6 and 3 more)',
      'x.md:2 Other'
    ])
  })

  it('are not those of another level or rule, nor faults of the tool', () => {
    const result = resultOf('a.md', [
      at(1, 'Lost'),
      { ...at(2, 'Lost'), severity: 1 },
      { ...at(3, 'Lost'), ruleId: 'html-match' }
    ])
    expect(told([result])).toHaveLength(3)
    const faults = Array.from({ length: 8 }, (_, index) =>
      resultOf(`${index}.md`, [{ ...at(1, 'Unexpected crash'), ruleId: null }])
    )
    expect(told(faults)).toHaveLength(8)
  })

  it('are counted all the same, and listed where that is asked for', () => {
    const results = [resultOf('a.md', [at(1, 'Lost'), at(2, 'Lost')])]
    const report = formatStylish(results, { color: false })
    expect(report).toMatch(/1:2\s+error\s+Lost \(2 times here: also line 2\)/)
    expect(report).toContain('2 errors')
    expect(report).toContain('1 finding of them shown with an equal one: --all-places lists each')
    const all = formatStylish(results, { color: false, allPlaces: true })
    expect(all.match(/Lost/g)).toHaveLength(2)
    expect(all).not.toContain('--all-places')
  })
})
