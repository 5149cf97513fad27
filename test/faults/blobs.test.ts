import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { UserError } from '../../src/model/error.js'
import { formatBlob, mergeBlobs } from '../../src/report/blob.js'
import { packageVersion } from '../../src/config/package-files.js'
import { manyScripts } from '../report/samples.js'
import { run, type Outcome } from '../cli/harness.js'

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

  it.each([
    ['a second report', bytes],
    ['other text', Buffer.from('\n\nmer')]
  ])('is refused with %s behind it', (_, more) => {
    expect(() => merge(Buffer.concat([bytes, more]))).toThrow(UserError)
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

/** What somebody writes who knows how the checksum is made. */
function forge(header: object, results: unknown): string {
  const whole = { version: packageVersion(), fingerprint: 'f', shard: { index: 1, count: 1 }, faults: [], ...header }
  const { version: told, fingerprint, shard, faults } = whole
  const body = JSON.stringify(results)
  const checksum = createHash('sha256')
    .update(
      JSON.stringify([
        told,
        fingerprint,
        (shard as { index?: unknown } | null)?.index,
        (shard as { count?: unknown } | null)?.count,
        faults
      ])
    )
    .update(`\n${body}`)
    .digest('hex')
  return `${JSON.stringify({ format: 'loc-lint-blob-1', ...whole, checksum })}\n${body}\n`
}

const finding = {
  ruleId: 'link-url-match',
  messageId: 'lost',
  severity: 2,
  message: 'Unexpected',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  offset: 0,
  endOffset: 1
}
const result = {
  filePath: 'a.md',
  locale: 'nb-NO',
  articleKey: 'a.md',
  messages: [finding],
  errorCount: 1,
  warningCount: 0,
  infoCount: 0,
  fixableCount: 0
}
const withFinding = (fields: object): unknown => [{ ...result, messages: [{ ...finding, ...fields }] }]
const command = '1\n::error::x'

describe('a forged report of a shard', () => {
  async function merge(text: string, format = 'stylish'): Promise<Outcome> {
    const cwd = mkdtempSync(join(tmpdir(), 'loc-lint-blobs-'))
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
    mkdirSync(join(cwd, 'reports'))
    writeFileSync(join(cwd, 'reports/1.blob'), text)
    return await run(['merge-reports', 'reports', '-f', format], { cwd })
  }

  it('is taken as any other where nothing is wrong with it', async () => {
    expect(await merge(forge({}, [result]))).toMatchObject({ code: 1, err: '' })
  })

  it.each([
    ['1e12 shards', {}, { shard: { index: 1, count: 1e12 } }],
    ['a shard that is none', {}, { shard: null }],
    ['faults that are no list', {}, { faults: 'x' }],
    ['faults that are no texts', {}, { faults: [{}] }],
    ['a version that is an object', {}, { version: { a: 1 } }],
    ['a command for a line', { line: command }, {}],
    ['a command for an end', { endColumn: command }, {}],
    ['a list for a message', { message: ['x'] }, {}],
    ['another severity', { severity: 3 }, {}],
    ['a missing rule', { ruleId: undefined }, {}],
    ['a script for a URL', { url: 'javascript:alert(1)' }, {}],
    ['edits that are none', { fix: { edits: [{ start: 'x', end: 2, text: 3 }] } }, {}],
    ['an excerpt that is none', { excerpt: { target: 'x', source: null } }, {}],
    ['a key of its own', { constructor: 1 }, {}]
  ])('with %s is refused in one sentence', async (_, fields, header) => {
    for (const format of ['stylish', 'github', 'json']) {
      const { code, out, err } = await merge(forge(header, withFinding(fields)), format)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^loc-lint: Unexpected (?:damage of the )?report [^\n]+\n$/)
    }
  })

  it.each([
    ['results that are no list', {}],
    ['results that are numbers', [1]],
    ['a result without findings', [{ ...result, messages: null }]],
    ['a count that is a text', [{ ...result, errorCount: command }]],
    ['findings left out by the text', [{ ...result, omitted: [{ ruleId: 'x', severity: 2, count: command }] }]],
    ['a prototype', JSON.parse('[{ "__proto__": { "messages": [] } }]') as unknown]
  ])('with %s is refused too', async (_, results) => {
    const { code, out, err } = await merge(forge({}, results))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^loc-lint: Unexpected damage of the report [^\n]+\n$/)
  })

  it('of valid types prints no command of a runner, whatever its texts are', async () => {
    const nasty = '\n::error::x ##vso[task.complete] ##teamcity[x]\r::warning::y'
    const text = forge({ faults: [nasty] }, [
      {
        ...result,
        filePath: nasty,
        locale: nasty,
        messages: [{ ...finding, ruleId: nasty, message: nasty, unitId: nasty }]
      }
    ])
    for (const format of ['stylish', 'json', 'junit', 'gitlab', 'sarif', 'html']) {
      const { out, err } = await merge(text, format)
      const lines = `${out}\n${err}`.split(/[\r\n]/)
      expect(lines.filter(line => line.trimStart().startsWith('::'))).toEqual([])
      expect(`${out}${err}`).not.toMatch(/##(?:vso|teamcity)\[/)
    }
  })

  it('too large to be read is refused', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'loc-lint-blobs-'))
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
    mkdirSync(join(cwd, 'reports'))
    writeFileSync(join(cwd, 'reports/1.blob'), '')
    truncateSync(join(cwd, 'reports/1.blob'), 600 * 1024 * 1024)
    const { code, err } = await run(['merge-reports', 'reports'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^loc-lint: Unexpected size of \d+ bytes of [^\n]+\n$/)
  })
})
