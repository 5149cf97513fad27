import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyBaseline, pruneEntries } from '../../src/baseline/apply.js'
import { entriesOf } from '../../src/baseline/entries.js'
import { formatBaseline, readBaseline } from '../../src/baseline/file.js'
import { textFingerprint } from '../../src/baseline/fingerprint.js'
import type { FileResult, Finding } from '../../src/model/finding.js'
import { run, type Outcome } from '../cli/harness.js'
import { finding, manyScripts, result } from '../report/samples.js'
import { endsInTime } from '../support/in-time.js'

const pathOf = ({ filePath }: FileResult): string => filePath
const options = { pathOf, exists: () => true }

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-baseline-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function messagesOf(results: readonly FileResult[]): Finding[] {
  return results.flatMap(({ messages }) => messages)
}

function numbered(count: number, fields: (index: number) => Partial<Finding>): Finding[] {
  return Array.from({ length: count }, (_, index) => finding({ line: index + 1, offset: index * 10, ...fields(index) }))
}

describe("fingerprints of a finding's text", () => {
  it('do not depend on place, severity or wording', () => {
    const first = finding({ message: 'Unexpected URL `保存` on line 3', expected: ['x'], actual: 'y' })
    const second = finding({
      message: 'The URL `保存` of line 9 was not expected',
      expected: ['x'],
      actual: 'y',
      line: 9,
      offset: 99,
      severity: 1
    })
    expect(textFingerprint(second)).toBe(textFingerprint(first))
  })

  it.each<[string, Partial<Finding>]>([
    ['what is quoted', { message: 'Unexpected URL `保`' }],
    ['what was expected', { expected: ['z'] }],
    ['what was found', { actual: '' }],
    ['the kind of message', { messageId: 'changed' }]
  ])('depend on %s', (_, fields) => {
    const base = { message: 'Unexpected URL `保存`', expected: ['x'] }
    expect(textFingerprint(finding({ ...base, ...fields }))).not.toBe(textFingerprint(finding(base)))
  })

  it('are what baselines of earlier versions hold', () => {
    expect(
      textFingerprint(finding({ message: 'Unexpected `保存`', expected: ['[حفظ](x)'], actual: 'y' }))
    ).toMatchInlineSnapshot(`"39f5dbfb6c3d1116"`)
  })
})

describe('a baseline', () => {
  it('keeps known findings quiet and reports new ones', () => {
    const entries = entriesOf(manyScripts, pathOf)
    const fresh = finding({ unitId: '11751-999' })
    const [first, ...rest] = manyScripts as [FileResult, ...FileResult[]]
    const applied = applyBaseline([{ ...first, messages: [...first.messages, fresh] }, ...rest], entries, options)
    expect(messagesOf(applied.results).filter(({ ruleId }) => ruleId !== null)).toEqual([fresh])
    expect(applied.results[0]).toMatchObject({ errorCount: 1, warningCount: 0, fixableCount: 0 })
    expect(messagesOf(applied.known)).toHaveLength(4)
    expect(applied.stale).toEqual([])
  })

  it('knows nothing of faults: nobody may get used to a file that cannot be read', () => {
    const faulty = [result('a.md', 'ja-JP', [finding({ ruleId: null })])]
    const entries = entriesOf(faulty, pathOf)
    expect(entries).toEqual([])
    expect(applyBaseline(faulty, entries, options).results).toEqual(faulty)
  })

  it('knows findings whose text has moved, and not those of other articles, rules, units or texts', () => {
    const entries = entriesOf([result('a.md', 'fr-FR', [finding({ unitId: 'x-1' })])], pathOf)
    const left = (path: string, fields: Partial<Finding>): number =>
      messagesOf(
        applyBaseline([result(path, 'fr-FR', [finding({ unitId: 'x-1', ...fields })])], entries, options).results
      ).length
    expect(left('a.md', { line: 80, offset: 2000 })).toBe(0)
    expect(left('b.md', {})).toBe(1)
    expect(left('a.md', { unitId: 'x-2' })).toBe(1)
    expect(left('a.md', { ruleId: 'no-untranslated' })).toBe(1)
    expect(left('a.md', { actual: '保存' })).toBe(1)
  })

  it('counts equal findings: one more is new, one less is stale', () => {
    const entries = entriesOf(
      [
        result(
          'a.md',
          'lv-LV',
          numbered(3, () => ({}))
        )
      ],
      pathOf
    )
    expect(entries.map(({ count }) => count)).toEqual([3])
    const more = applyBaseline(
      [
        result(
          'a.md',
          'lv-LV',
          numbered(4, () => ({}))
        )
      ],
      entries,
      options
    )
    expect(messagesOf(more.results).map(({ line }) => line)).toEqual([4])
    const less = applyBaseline(
      [
        result(
          'a.md',
          'lv-LV',
          numbered(2, () => ({}))
        )
      ],
      entries,
      options
    )
    expect(less.stale.map(({ count }) => count)).toEqual([1])
    expect(pruneEntries(entries, less.stale).map(({ count }) => count)).toEqual([2])
  })

  it('calls entries stale where the article was linted as a whole or is gone', () => {
    const entries = entriesOf(
      ['linted.md', 'other.md', 'gone.md', 'unread.md'].map(path => result(path, 'de-DE', [finding({})])),
      pathOf
    )
    const results = [result('linted.md', 'de-DE'), result('unread.md', 'de-DE', [finding({ ruleId: null })])]
    const { stale } = applyBaseline(results, entries, { pathOf, exists: path => path !== 'gone.md' })
    expect(stale.map(({ article }) => article)).toEqual(['gone.md', 'linted.md'])
  })

  it('lets 10,000 old findings pass and finds the new one, without cost that grows with the square', () => {
    const messages = numbered(100, index => ({ unitId: `a-${index}`, message: `Unexpected \`Сохранить ${index}\`` }))
    const old = Array.from({ length: 100 }, (_, file) => result(`content/ru-ru/${file}.md`, 'ru-RU', messages))
    const [first, ...rest] = old as [FileResult, ...FileResult[]]
    const work = (): void => {
      writeFileSync(join(cwd, 'b.json'), formatBaseline(entriesOf(old, pathOf)))
      const entries = readBaseline('b.json', cwd) ?? []
      const applied = applyBaseline(
        [{ ...first, messages: [...first.messages, finding({ unitId: 'new' })] }, ...rest],
        entries,
        options
      )
      expect(entries).toHaveLength(10_000)
      expect(messagesOf(applied.results).map(({ unitId }) => unitId)).toEqual(['new'])
    }
    expect(endsInTime(work, 400_000)).toBe(true)
  })
})

describe('its file', () => {
  it('has one line an entry, sorted whatever the order of results, and nothing that a terminal acts on', () => {
    const hostile = result('a\u202E.md', 'ar-SA', [finding({ message: '\u001B[2J' })])
    const text = formatBaseline(entriesOf([...manyScripts, hostile], pathOf))
    expect(text).toBe(formatBaseline(entriesOf([hostile, ...manyScripts.toReversed()], pathOf)))
    const lines = text.split('\n').slice(3, -3)
    expect(lines.map(line => /^ {4}\{"article":"[^"]+","rule":.*"message":".*"\},?$/.test(line))).toEqual([
      true,
      true,
      true,
      true,
      true
    ])
    expect(text).not.toMatch(/[\u001B\u202E]/)
    expect(JSON.parse(text)).toMatchObject({ version: 1 })
  })

  it.each([
    ['{', 'Unexpected JSON'],
    ['[]', 'Unexpected list'],
    ['{"version":9}', 'expected 1'],
    ['{"version":1}', '`findings`'],
    ['{"version":1,"findings":[{"article":"a"}]}', 'Unexpected entry 1'],
    [
      '{"version":1,"findings":[{"article":"a","rule":"b","unit":null,"fingerprint":"c","message":"","count":0}]}',
      'Unexpected entry 1'
    ],
    ['{\n<<<<<<< HEAD\n', 'Unexpected merge conflict']
  ])('%j is no baseline, told in one sentence', async (text, sentence) => {
    writeFileSync(join(cwd, '.loc-lint-baseline.json'), text)
    const { code, err, asked } = await run(['a'], { cwd })
    expect({ code, asked }).toEqual({ code: 2, asked: null })
    expect(err).toMatch(/^loc-lint: Unexpected [^\n]+\n$/)
    expect(err).toContain(sentence)
  })
})

describe('on the command line', () => {
  const wrong = [
    result('content/nb-no/a.md', 'nb-NO', [finding({ unitId: 'x-1' }), finding({ unitId: 'x-2', severity: 1 })])
  ]
  async function lint(argv: readonly string[], results: readonly FileResult[] = wrong, folder = cwd): Promise<Outcome> {
    return await run(['content', ...argv], {
      cwd: folder,
      engine: { lintPaths: async () => ({ results, faults: [] }) }
    })
  }
  const baseline = (): { rule: string; unit: string }[] => {
    const { findings } = JSON.parse(readFileSync(join(cwd, '.loc-lint-baseline.json'), 'utf8')) as {
      findings: { rule: string; unit: string }[]
    }
    return findings
  }

  it('is written, used where it exists, and says what it keeps quiet', async () => {
    const update = await lint(['--update-baseline'])
    expect(update).toMatchObject({
      code: 0,
      err: 'loc-lint: Wrote 2 findings to the baseline `.loc-lint-baseline.json`\n'
    })
    expect(baseline().map(({ unit }) => unit)).toEqual(['x-1', 'x-2'])
    const again = await lint(['--max-warnings', '0'])
    expect(again).toMatchObject({ code: 0, err: '' })
    expect(again.out).toContain('2 known findings of .loc-lint-baseline.json not shown')
    expect((await lint(['--no-baseline'])).code).toBe(1)
    expect((await lint([], [result('content/nb-no/a.md', 'nb-NO', [finding({ unitId: 'x-3' })])])).code).toBe(1)
  })

  it('sees findings that a report would only count, so that all of them become known', async () => {
    const many = [
      result(
        'content/nb-no/a.md',
        'nb-NO',
        numbered(60, index => ({ unitId: `x-${index}` }))
      )
    ]
    expect(
      (await lint(['--max-findings', '10'], many)).asked?.maxFindings,
      'without a baseline, the engine counts'
    ).toBe(10)
    expect((await lint(['--update-baseline', '--max-findings', '10'], many)).asked?.maxFindings).toBe(null)
    expect(baseline()).toHaveLength(60)
    expect((await lint(['--max-findings', '10'], many)).code).toBe(0)
    const fresh = numbered(15, index => ({ unitId: `y-${index}` }))
    const both = [result('content/nb-no/a.md', 'nb-NO', [...messagesOf(many), ...fresh])]
    const more = await lint(['--max-findings', '10', '--format', 'json'], both)
    const [file] = JSON.parse(more.out) as [{ messages: unknown[]; errorCount: number }]
    expect({ code: more.code, shown: file.messages.length, errors: file.errorCount }).toEqual({
      code: 1,
      shown: 10,
      errors: 15
    })
  })

  it('is not written from results that were only counted', async () => {
    const counted = [
      { ...(wrong[0] as FileResult), omitted: [{ ruleId: 'link-url-match', severity: 2 as const, count: 3 }] }
    ]
    const { code, err } = await lint(['--update-baseline'], counted)
    expect(code).toBe(2)
    expect(err).toMatch(/^loc-lint: Unexpected findings [^\n]*--max-findings[^\n]*\n$/)
    expect(readdirSync(cwd)).toEqual([])
  })

  it('knows the same articles from another folder', async () => {
    await lint(['--update-baseline'])
    mkdirSync(join(cwd, 'content'))
    const below = wrong.map(each => ({ ...each, filePath: 'nb-no/a.md' }))
    expect((await lint(['--baseline', '../.loc-lint-baseline.json'], below, join(cwd, 'content'))).code).toBe(0)
  })

  it('tells stale findings without failing, and prunes them', async () => {
    await lint(['--update-baseline'])
    const fixed = [result('content/nb-no/a.md', 'nb-NO', [finding({ unitId: 'x-1' })])]
    const stale = await lint([], fixed)
    const sentence = '1 finding of the baseline `.loc-lint-baseline.json` no longer occurs; --prune-baseline removes it'
    expect(stale).toMatchObject({ code: 0, err: `loc-lint: ${sentence}\n` })
    expect((await lint(['--prune-baseline'], fixed)).err).toContain('Removed 1 finding')
    expect(baseline().map(({ unit }) => unit)).toEqual(['x-1'])
  })

  it('pruning adds nothing', async () => {
    await lint(['--update-baseline'])
    const changed = [result('content/nb-no/a.md', 'nb-NO', [finding({ unitId: 'x-1' }), finding({ unitId: 'new' })])]
    const { code } = await lint(['--prune-baseline'], changed)
    expect(code).toBe(1)
    expect(baseline().map(({ unit }) => unit)).toEqual(['x-1'])
  })

  it('keeps what it knows of articles that were not linted, as long as they exist', async () => {
    mkdirSync(join(cwd, 'content'))
    writeFileSync(join(cwd, 'content/b.md'), '')
    await lint(
      ['--update-baseline'],
      [
        result('content/b.md', 'ja-JP', [finding({ unitId: 'b' })]),
        result('content/gone.md', 'ja-JP', [finding({ unitId: 'gone' })])
      ]
    )
    await lint(['--update-baseline'])
    expect(baseline().map(({ unit }) => unit)).toEqual(['b', 'x-1', 'x-2'])
  })

  it('is replaced as a whole: same mode, no leftovers, also over one that a merge broke', async () => {
    const path = join(cwd, '.loc-lint-baseline.json')
    writeFileSync(path, '<<<<<<< HEAD\n', { mode: 0o640 })
    expect((await lint(['--update-baseline'])).code).toBe(0)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(cwd)).toEqual(['.loc-lint-baseline.json'])
  })

  it.each([
    [['--baseline', 'none.json'], 'Unexpected baseline `none.json` that does not exist'],
    [['--prune-baseline'], 'Unexpected baseline `.loc-lint-baseline.json` that does not exist'],
    [['--update-baseline', '--prune-baseline'], 'beside `--update-baseline`'],
    [['--no-baseline', '--baseline', 'x'], 'beside `--baseline`'],
    [['--no-baseline', '--update-baseline'], 'beside `--update-baseline`'],
    [['--update-baseline', '--baseline', '.'], 'Unexpected']
  ])('%j is exit 2 with one sentence', async (argv, sentence) => {
    const { code, err } = await lint(argv)
    expect(code).toBe(2)
    expect(err).toMatch(/^loc-lint: [^\n]+\n$/)
    expect(err).toContain(sentence)
  })

  it('errors stay hidden, with --quiet too', async () => {
    await lint(['--update-baseline', '--quiet'])
    expect(baseline()).toHaveLength(2)
    expect((await lint(['--quiet'])).code).toBe(0)
  })
})
