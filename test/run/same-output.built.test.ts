import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatJson } from '../../src/report/json.js'
import type { LintOutcome, LintPathsOptions } from '../../src/run/lint-paths.js'
import { hasShared, shared, withoutShared } from '../support/project.js'
import { builtEngine } from './built-engine.js'
import { articleText, writeArticles } from './many-articles.js'

let cwd = ''
let paths: string[] = []
let engine: Awaited<ReturnType<typeof builtEngine>>
let whole = ''

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-run-'))
  paths = writeArticles(cwd, 40)
  engine = await builtEngine()
  whole = report(await lint({}))
}, 60_000)
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

async function lint(options: Partial<LintPathsOptions>): Promise<LintOutcome> {
  const settings = engine.resolveSettings({}, {}, engine.rules, { cwd: options.cwd ?? cwd, origin: 'test' })
  return await engine.lintPaths({ cwd, patterns: ['content'], settings, ...options })
}

function report({ results }: Pick<LintOutcome, 'results'>): string {
  return formatJson(results)
}

function cacheFolder(): string {
  return mkdtempSync(join(cwd, 'cache-'))
}

describe('the same output, byte for byte', () => {
  it('has findings of many rules and a fault to compare', async () => {
    const messages = (await lint({})).results.flatMap(result => result.messages)
    expect(new Set(messages.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(5)
    expect(messages.filter(({ ruleId }) => ruleId === null)).toHaveLength(1)
  })

  it.each([2, 3, 5] as const)(
    'with %i threads',
    async concurrency => {
      const outcome = await lint({ concurrency, withStats: true })
      expect(outcome.stats?.threads).toBeGreaterThan(1)
      expect(outcome.notices).toEqual([])
      expect(report(outcome)).toBe(whole)
    },
    60_000
  )

  it('whatever the order of files, the state of the cache, and where the run is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(paths, { minLength: paths.length }),
        fc.integer({ min: 1, max: 7 }),
        fc.shuffledSubarray(paths, { maxLength: 60 }),
        async (shuffled, count, known) => {
          const cacheLocation = cacheFolder()
          // What an earlier run on some of the files has left.
          if (known.length > 0) await lint({ patterns: known, cacheLocation })
          const shards = await Promise.all(
            Array.from(
              { length: count },
              async (_, index) => await lint({ patterns: shuffled, shard: { index: index + 1, count }, cacheLocation })
            )
          )
          const results = shards.flatMap(shard => shard.results).sort((a, b) => (a.filePath < b.filePath ? -1 : 1))
          expect(report({ results })).toBe(whole)
          const again = await lint({ patterns: shuffled, cacheLocation, withStats: true })
          expect(report(again)).toBe(whole)
          // The group with a file that cannot be read is linted every time.
          expect(again.stats?.cached).toEqual({ hits: 39, misses: 1 })
        }
      ),
      { numRuns: 6 }
    )
  }, 120_000)

  it.skipIf(!hasShared)(
    `over real content, with threads and a warm cache${withoutShared}`,
    async () => {
      const options = { cwd: `${shared}corpus`, patterns: ['products'], cacheLocation: cacheFolder() }
      const cold = await lint({ ...options, cacheLocation: null })
      expect(cold.results.length).toBeGreaterThan(100)
      for (const concurrency of [2, 'off'] as const) {
        const outcome = await lint({ ...options, concurrency, withStats: true })
        expect(report(outcome)).toBe(report(cold))
        expect(outcome.stats?.cached?.hits).toBe(concurrency === 'off' ? outcome.stats?.articles : 0)
      }
    },
    240_000
  )
})

describe('texts around findings and numbers of units, for reports that show them', () => {
  it('are the same with threads and a cache, which keeps them apart from results without', async () => {
    const cacheLocation = cacheFolder()
    await lint({ cacheLocation })
    const { results } = await lint({ withExcerpts: true })
    const findings = results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId !== null)
    expect(findings.every(({ excerpt }) => excerpt !== undefined)).toBe(true)
    expect(results.filter(({ unitCount = 0 }) => unitCount > 0).length).toBeGreaterThan(250)
    const cold = await lint({ withExcerpts: true, cacheLocation, withStats: true })
    expect(cold.stats?.cached?.hits).toBe(0)
    const others = [
      cold,
      await lint({ withExcerpts: true, cacheLocation }),
      await lint({ withExcerpts: true, concurrency: 2 })
    ]
    for (const outcome of others) expect(outcome.results).toEqual(results)
    expect(report({ results })).toBe(whole)
    expect((await lint({})).results.some(({ unitCount }) => unitCount !== undefined)).toBe(false)
  }, 60_000)
})

describe('a cache is never stale', () => {
  const article = 'content/nb-no/part-0/article-0.md'

  it('when a sibling changes that the finding stands beside', async () => {
    const cacheLocation = cacheFolder()
    const sibling = join(cwd, 'content/de-de/part-0/article-0.md')
    const before = readFileSync(sibling)
    await lint({ patterns: [article], cacheLocation })
    const known = await lint({ patterns: [article], cacheLocation, withStats: true })
    expect(known.stats?.cached).toEqual({ hits: 1, misses: 0 })
    try {
      // As long as before: only its bytes tell.
      writeFileSync(sibling, Buffer.from(before.toString().replaceAll('guide-0', 'guide-X')))
      const after = await lint({ patterns: [article], cacheLocation, withStats: true })
      expect(after.stats?.cached).toEqual({ hits: 0, misses: 1 })
      expect(report(after)).toBe(report(await lint({ patterns: [article] })))
    } finally {
      writeFileSync(sibling, before)
    }
  })

  it('when a sibling comes, or is given too', async () => {
    const cacheLocation = cacheFolder()
    const added = join(cwd, 'content/fr-fr')
    await lint({ patterns: [article], cacheLocation })
    const both = [article, 'content/de-de/part-0/article-0.md']
    expect((await lint({ patterns: both, cacheLocation })).results).toHaveLength(2)
    expect((await lint({ patterns: [article], cacheLocation })).results).toHaveLength(1)
    try {
      mkdirAndWrite(join(added, 'part-0/article-0.md'), articleText(0, 'nb-no', 2).replace('nb-no', 'fr-fr'))
      const outcome = await lint({ patterns: [article], cacheLocation, withStats: true })
      expect(outcome.stats?.cached?.hits).toBe(0)
    } finally {
      rmSync(added, { recursive: true })
    }
  })

  it('when a level, an option, a schema, the glossary, the source locale or the cap changes', async () => {
    const cacheLocation = cacheFolder()
    const { resolveSettings, rules } = engine
    const patterns = ['content/*/part-0']
    const base = resolveSettings({}, {}, rules, { cwd, origin: 'test' })
    const context = { cwd, origin: 'test' }
    const variants = [
      base,
      resolveSettings({ rules: { 'link-url-match': 'warn' } }, {}, rules, context),
      resolveSettings({ rules: { 'no-untranslated': ['warn', { allow: ['Select'] }] } }, {}, rules, context),
      resolveSettings({ sourceLocale: 'de-DE' }, {}, rules, context),
      resolveSettings({ schemas: [{ files: '**', schema: { required: ['ms.topic'] } }] }, {}, rules, context),
      { ...base, glossary: [{ source: ['Save'], targets: [], doNotTranslate: true, caseSensitive: false }] },
      { ...base, maxFileSize: 300 }
    ]
    for (const settings of variants) {
      const outcome = await lint({ patterns, settings, cacheLocation, withStats: true })
      expect(outcome.stats?.cached?.hits).toBe(0)
      expect(report(outcome)).toBe(report(await lint({ patterns, settings })))
    }
    expect((await lint({ patterns, cacheLocation, maxFindings: 1, withStats: true })).stats?.cached?.hits).toBe(0)
    expect((await lint({ patterns, cacheLocation, withStats: true })).stats?.cached?.misses).toBe(0)
  }, 60_000)

  it('whatever bytes of it are changed', async () => {
    const cacheLocation = cacheFolder()
    await lint({ cacheLocation })
    const files = readdirSync(cacheLocation, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    expect(files.length).toBeGreaterThan(5)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (file, place, change, isCut) => {
          const path = files[file % files.length] as string
          const bytes = readFileSync(path)
          const damaged = Buffer.from(isCut ? bytes.subarray(0, place % bytes.length) : bytes)
          if (!isCut) damaged[place % bytes.length] = (damaged[place % bytes.length] as number) ^ change
          writeFileSync(path, damaged)
          expect(report(await lint({ cacheLocation }))).toBe(whole)
        }
      ),
      { numRuns: 25 }
    )
  }, 120_000)

  it('with two runs at a time', async () => {
    const cacheLocation = cacheFolder()
    const outcomes = await Promise.all([
      lint({ cacheLocation }),
      lint({ cacheLocation, concurrency: 2 }),
      lint({ cacheLocation })
    ])
    for (const outcome of outcomes) expect(report(outcome)).toBe(whole)
    expect((await lint({ cacheLocation, withStats: true })).stats?.cached?.hits).toBe(39)
  }, 60_000)

  it('says so where it cannot be written, and finds the same', async () => {
    writeFileSync(join(cwd, 'no-folder'), '')
    const outcome = await lint({ cacheLocation: join(cwd, 'no-folder') })
    expect(report(outcome)).toBe(whole)
    expect(outcome.notices).toEqual([
      expect.stringMatching(
        /^Unexpected failure to write the cache in `[^`]*no-folder`, expected a folder that can be written to/
      )
    ])
  })
})

function mkdirAndWrite(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
