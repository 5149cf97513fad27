import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/error.js'
import { formatBlob, mergeBlobs } from '../../src/report/blob.js'
import { manyScripts } from '../report/samples.js'

const version = '1.2.3'
const bytes = Buffer.from(
  formatBlob(manyScripts, {
    version,
    fingerprint: 'f',
    faults: ['Unexpected path `данные`'],
    shard: { index: 1, count: 1 }
  })
)

describe('the report of a shard with bytes that are not as they were written', () => {
  const merge = (changed: Buffer): unknown =>
    mergeBlobs([{ path: 'reports/1.blob', text: changed.toString('utf8') }], 'reports', version)

  it('is refused in one sentence, whatever byte it is', () => {
    expect(merge(bytes)).toMatchObject({ results: manyScripts })
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] as number) ^ change
        // Another spelling of the same text is no damage.
        fc.pre(changed.toString('utf8').trim() !== bytes.toString('utf8').trim())
        expect(() => merge(changed)).toThrow(UserError)
      }),
      { numRuns: 500 }
    )
  })

  it('is refused when it is cut off', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), end => {
        expect(() => merge(bytes.subarray(0, end))).toThrow(UserError)
      }),
      { numRuns: 200 }
    )
  })
})
