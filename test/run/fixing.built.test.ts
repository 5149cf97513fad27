import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LintOutcome, LintPathsOptions } from '../../src/run/lint-paths.js'
import type { Progress } from '../../src/run/lint-groups.js'
import { builtEngine } from './built-engine.js'
import { writeArticles } from './many-articles.js'

let top = ''
let paths: string[] = []
let engine: Awaited<ReturnType<typeof builtEngine>>

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'loc-lint-fixing-run-'))
  paths = writeArticles(join(top, 'original'), 40)
  engine = await builtEngine()
}, 60_000)
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** A folder with the same defects each time. */
function freshCopy(): string {
  const cwd = mkdtempSync(join(top, 'copy-'))
  cpSync(join(top, 'original'), cwd, { recursive: true })
  return cwd
}

async function lint(cwd: string, options: Partial<LintPathsOptions> = {}): Promise<LintOutcome> {
  const settings = engine.resolveSettings({ rules: { 'front-matter-schema': 'off' } }, {}, engine.rules, {
    cwd,
    origin: 'test'
  })
  return await engine.lintPaths({ cwd, patterns: ['content'], settings, ...options })
}

const write = { mode: 'write', minimumSeverity: 0 } as const
const textsOf = (cwd: string): string[] => paths.map(path => readFileSync(join(cwd, path), 'latin1'))

describe('fixing many files', () => {
  it.each(['write', 'diff', 'count', 'text'] as const)(
    'comes to the same with one thread and with two: %s',
    async mode => {
      const [one, two] = [freshCopy(), freshCopy()]
      const original = textsOf(one)
      const fix = { mode, minimumSeverity: 0 } as const
      const alone = await lint(one, { fix, concurrency: 'off', withStats: true })
      const together = await lint(two, { fix, concurrency: 2, withStats: true })
      expect(alone.stats?.threads).toBe(1)
      expect(together.stats?.threads).toBe(2)
      expect(together.notices).toEqual([])
      expect(together.fixes.length).toBeGreaterThan(10)
      expect(together.fixes).toEqual(alone.fixes)
      expect(together.results).toEqual(alone.results)
      expect(textsOf(two)).toEqual(textsOf(one))
      expect(textsOf(two).filter((text, index) => text !== original[index])).toHaveLength(
        mode === 'write' ? together.fixes.length : 0
      )
    },
    60_000
  )
})

describe('the cache of a run that fixes', () => {
  it('leaves to lint what may be fixed, and knows afterwards what is left', async () => {
    const cwd = freshCopy()
    const cacheLocation = join(cwd, '.cache')
    await lint(cwd, { cacheLocation })
    const fixed = await lint(cwd, { cacheLocation, fix: write, withStats: true })
    const { hits = 0, misses = 0 } = fixed.stats?.cached ?? {}
    expect({ hits: hits > 0, misses: misses > 0 }).toEqual({ hits: true, misses: true })
    expect(fixed.results).toEqual((await lint(cwd)).results)
    const warm = await lint(cwd, { cacheLocation, withStats: true })
    // The group with a file that cannot be read is linted every time.
    expect(warm.stats?.cached).toEqual({ hits: 39, misses: 1 })
    expect(warm.results).toEqual(fixed.results)
    expect((await lint(cwd, { cacheLocation, fix: write })).fixes).toEqual([])
  }, 60_000)

  it('fixes the same without and with what is known', async () => {
    const [cold, warm] = [freshCopy(), freshCopy()]
    const cacheLocation = join(warm, '.cache')
    await lint(warm, { cacheLocation })
    const expected = await lint(cold, { fix: write })
    const { fixes, results } = await lint(warm, { cacheLocation, fix: write })
    expect(fixes).toEqual(expected.fixes)
    expect(results).toEqual(expected.results)
    expect(textsOf(warm)).toEqual(textsOf(cold))
  }, 60_000)

  it('fixes findings beyond the cap, which it does not know', async () => {
    const cwd = freshCopy()
    const cacheLocation = join(cwd, '.cache')
    await lint(cwd, { cacheLocation, maxFindings: 1 })
    await lint(cwd, { cacheLocation, maxFindings: 1, fix: write })
    expect((await lint(cwd)).results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)).toBe(0)
  }, 60_000)

  it('keeps what it knows where nothing is written', async () => {
    const cwd = freshCopy()
    const cacheLocation = join(cwd, '.cache')
    const before = await lint(cwd, { cacheLocation })
    await lint(cwd, { cacheLocation, fix: { mode: 'diff', minimumSeverity: 0 } })
    const after = await lint(cwd, { cacheLocation, withStats: true })
    expect(after.stats?.cached).toEqual({ hits: 39, misses: 1 })
    expect(after.results).toEqual(before.results)
  }, 60_000)
})

describe('the progress of a run that fixes', () => {
  it('counts files that are linted, then files that are written: none before all are linted', async () => {
    const cwd = freshCopy()
    const original = textsOf(cwd)
    const seen: Progress[] = []
    let isEarly = false
    const { fixes } = await lint(cwd, {
      fix: write,
      concurrency: 2,
      onProgress: progress => {
        seen.push(progress)
        const isUntouched = progress.writing === undefined
        if (isUntouched && textsOf(cwd).some((text, index) => text !== original[index])) isEarly = true
      }
    })
    expect(isEarly).toBe(false)
    const firstWritten = seen.findIndex(({ writing }) => writing !== undefined)
    expect(seen[firstWritten - 1]).toMatchObject({ files: paths.length, totalFiles: paths.length })
    expect(seen.slice(firstWritten).map(({ writing }) => writing)).toEqual(
      fixes.map((_, index) => ({ files: index + 1, totalFiles: fixes.length }))
    )
  }, 60_000)

  it('a file that changes before it is written stays as it is, with a fault and its findings', async () => {
    const cwd = freshCopy()
    const before = await lint(cwd)
    const [first] = (await lint(cwd, { fix: { mode: 'count', minimumSeverity: 0 } })).fixes
    const path = first?.filePath as string
    const { fixes, results } = await lint(cwd, {
      fix: write,
      onProgress: ({ files, totalFiles, writing }) => {
        if (writing === undefined && files === totalFiles) writeFileSync(join(cwd, path), 'saved meanwhile')
      }
    })
    expect(readFileSync(join(cwd, path), 'utf8')).toBe('saved meanwhile')
    expect(fixes.map(({ filePath }) => filePath)).not.toContain(path)
    const messages = results.find(({ filePath }) => filePath === path)?.messages ?? []
    expect(messages.filter(({ ruleId }) => ruleId === null).map(({ messageId }) => messageId)).toEqual(['notFixed'])
    expect(messages.filter(({ ruleId }) => ruleId !== null)).toEqual(
      before.results.find(({ filePath }) => filePath === path)?.messages
    )
  }, 60_000)
})
