import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBlob, mergeBlobs, type BlobFile, type BlobRun } from '../../src/report/blob.js'
import { formatJson } from '../../src/report/json.js'
import { finding, manyScripts, result } from '../report/samples.js'

const version = '1.2.3'

function blob(
  index: number,
  count: number,
  fields: Partial<BlobRun> = {},
  results = manyScripts.filter((_, at) => at % count === index - 1)
): BlobFile {
  return {
    path: `reports/${index}.blob`,
    text: formatBlob(results, { version, fingerprint: 'f', faults: [], shard: { index, count }, ...fields })
  }
}

const merge = (...files: BlobFile[]): ReturnType<typeof mergeBlobs> => mergeBlobs(files, 'reports', version)

describe('merging', () => {
  it('gives what one run would have given, whatever the number of shards and the order of files', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain(count =>
          fc.shuffledSubarray(
            Array.from({ length: count }, (_, index) => blob(index + 1, count)),
            { minLength: count }
          )
        ),
        files => {
          expect(formatJson(merge(...files).results)).toBe(formatJson(manyScripts))
        }
      )
    )
  })

  it('keeps every key of a finding, and what was left out', () => {
    const omitted = [{ ruleId: 'link-url-match', severity: 2 as const, count: 7 }]
    const whole = [
      { ...result('a.md', 'ru-RU', [finding({ message: 'Нежданная\u2028ссылка \uD800 \u001B' })]), omitted }
    ]
    expect(merge(blob(1, 1, {}, whole)).results).toEqual(whole)
  })

  it('says once what every shard has found amiss', () => {
    const [both, one] = ['Unexpected path `x`', 'Unexpected path `y`']
    expect(merge(blob(1, 2, { faults: [both] }), blob(2, 2, { faults: [both, one] })).faults).toEqual([both, one])
  })
})

describe('what cannot be merged', () => {
  const cases: [string, BlobFile[], string][] = [
    ['no report', [], 'Unexpected folder `reports` without reports, expected those of all shards (`--format blob`)'],
    [
      'a missing shard',
      [blob(1, 3), blob(3, 3)],
      'Unexpected lack of shard 2/3 in `reports`, expected the reports of all 3'
    ],
    ['missing shards', [blob(2, 3)], 'Unexpected lack of shards 1/3, 3/3 in `reports`, expected the reports of all 3'],
    [
      'a doubled shard',
      [blob(1, 2), blob(2, 2), { ...blob(2, 2), path: 'reports/again.blob' }],
      'Unexpected second report of shard 2/2 in `reports/again.blob`, expected `reports/2.blob` to be the only one'
    ],
    [
      'other numbers of shards',
      [blob(1, 2), blob(2, 3)],
      'Unexpected shard 2/3 in `reports/2.blob`, expected one of 2 as in `reports/1.blob`'
    ],
    [
      'another version',
      [blob(1, 2), blob(2, 2, { version: '1.2.4' })],
      'Unexpected report `reports/2.blob` of loc-lint 1.2.4, expected one of 1.2.3, which is to merge it'
    ],
    [
      'another configuration',
      [blob(1, 2), blob(2, 2, { fingerprint: 'g' })],
      'Unexpected report `reports/2.blob` of a run with other paths or settings than `reports/1.blob`, expected shards of one run'
    ],
    [
      'a file of another kind',
      [blob(1, 1), { path: 'reports/x.json', text: '[]\n' }],
      'Unexpected file `reports/x.json`, expected only reports that `loc-lint --format blob` of this version has written'
    ],
    [
      'a report that is cut',
      [{ path: 'reports/1.blob', text: blob(1, 1).text.slice(0, -20) }],
      'Unexpected damage of the report `reports/1.blob`, expected it as `loc-lint --format blob` has written it'
    ]
  ]
  it.each(cases)('%s', (_, files, sentence) => {
    expect(() => merge(...files)).toThrow(expect.objectContaining({ name: 'UserError', message: sentence }))
  })

  it('a report with any other character in its results', () => {
    const { path, text } = blob(1, 1)
    const start = text.indexOf('\n') + 1
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length - 2 }), place => {
        const changed = text[place] === 'x' ? 'y' : 'x'
        expect(() => merge({ path, text: text.slice(0, place) + changed + text.slice(place + 1) })).toThrow(
          'Unexpected damage'
        )
      })
    )
  })
})
