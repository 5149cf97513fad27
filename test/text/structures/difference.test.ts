import { describe, expect, it } from 'vitest'
import { pairNearest, without } from '../../../src/text/structures/difference.js'

const same = (text: string): string => text

describe('without', () => {
  it('takes away one equal item for each item of the other side', () => {
    expect(without(['a', 'b', 'a', 'c', 'a'], ['a', 'a', 'd'], same)).toEqual(['b', 'c', 'a'])
    expect(without(['a'], [], same)).toEqual(['a'])
    expect(without([], ['a'], same)).toEqual([])
  })

  it('compares by key', () => {
    expect(without(['A', 'b'], ['a'], text => text.toLowerCase())).toEqual(['b'])
  })
})

describe('pairNearest', () => {
  it('pairs the most alike and leaves the rest', () => {
    expect(pairNearest(['Get-Item', '--depth', 'x'], ['--tiefe', 'Get-Items'], same)).toEqual({
      pairs: [
        ['Get-Item', 'Get-Items'],
        ['--depth', '--tiefe']
      ],
      lost: ['x'],
      added: []
    })
  })

  it('pairs in text order where all are equally unlike', () => {
    expect(pairNearest(['a', 'b'], ['c', 'd'], same).pairs).toEqual([
      ['a', 'c'],
      ['b', 'd']
    ])
  })

  it('pairs nothing where there is too much to compare', () => {
    const many = Array.from({ length: 200 }, (_, index) => `a${index}`)
    expect(pairNearest(many, many, same).pairs).toEqual([])
  })
})
