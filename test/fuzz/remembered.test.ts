import { describe, expect, it } from 'vitest'
import { remembered } from './remembered.js'
import { targets } from './targets.js'

describe('inputs that something once came to grief over', () => {
  it.each(remembered)('do no harm: $fault', async ({ target, texts }) => {
    expect(await targets[target]?.run(texts)).toEqual([])
  })
})
