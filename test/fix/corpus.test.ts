import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { contentHashes } from '../../src/read/content-hashes.js'
import { lintPaths, type LintOutcome } from '../../src/run/lint-paths.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { FixRequest } from '../../src/model/fix.js'
import type { FileResult } from '../../src/model/finding.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { hasShared, listShared, shared, withoutShared } from '../support/project.js'
import { without } from '../support/without.js'
import { faultsOf } from './samples.js'

/** Every rule, at the level of the `strict` preset. */
async function lint(cwd: string, fix: FixRequest | null): Promise<LintOutcome> {
  const settings = resolveSettings({ extends: 'strict' }, {}, rules, { cwd, origin: 'the test' })
  return await lintPaths({ cwd, patterns: ['.'], settings, fix })
}

const write: FixRequest = { mode: 'write', minimumSeverity: 0 }

describe.skipIf(!hasShared)(`fixing a copy of the real content${withoutShared}`, () => {
  const original = `${shared}corpus`
  let copy = ''
  let before: LintOutcome
  let fixed: LintOutcome
  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'loc-lint-corpus-'))
    cpSync(original, copy, { recursive: true })
    before = await lint(copy, null)
    fixed = await lint(copy, write)
  }, 120_000)
  afterAll(() => {
    if (copy !== '') rmSync(copy, { recursive: true, force: true })
  })

  const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

  it('fixes everything that can be fixed', () => {
    expect(before.results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)).toBeGreaterThan(100)
    expect(
      fixed.results.flatMap(({ filePath, messages }) =>
        messages.filter(({ fix }) => fix !== undefined).map(({ ruleId }) => `${filePath} ${ruleId}`)
      )
    ).toEqual([])
    expect(faultsOf(fixed.results)).toEqual(faultsOf(before.results))
  })

  it('makes no new finding of any rule', () => {
    const known = new Map(before.results.map(result => [result.filePath, identities(result)]))
    expect(
      fixed.results.flatMap(result =>
        without(identities(result), known.get(result.filePath) ?? []).map(identity => `${result.filePath} ${identity}`)
      )
    ).toEqual([])
  })

  it('a second run changes no byte and reports the same', async () => {
    const files = (): string[] =>
      fixed.results.map(({ filePath }) => contentHashes(readFileSync(join(copy, filePath)))[0] as string)
    const hashes = files()
    const again = await lint(copy, write)
    expect(again.fixes).toEqual([])
    expect(files()).toEqual(hashes)
    expect(again.results).toEqual(fixed.results)
  }, 60_000)

  it('changes the files that it says, and no source text in them', () => {
    const changed = listShared('corpus')
      .map(path => relative(original, path).replaceAll('\\', '/'))
      .filter(path => read(original, path) !== read(copy, path))
    expect(changed.sort()).toEqual(fixed.fixes.map(({ filePath }) => filePath))
    for (const path of changed) {
      const [old, now] = [articleOf(path, text(original, path)), articleOf(path, text(copy, path))]
      expect(now.units.map(unit => [unit.id, unit.sourceId, unit.source?.text, unit.target === null])).toEqual(
        old.units.map(unit => [unit.id, unit.sourceId, unit.source?.text, unit.target === null])
      )
      const [lines, oldLines] = [text(copy, path).split('\n'), text(original, path).split('\n')]
      expect([lines.length, lines.filter(line => line.endsWith('\r')).length], path).toEqual([
        oldLines.length,
        oldLines.filter(line => line.endsWith('\r')).length
      ])
    }
  }, 60_000)

  it('both parsers still read every unit, with the same links', () => {
    for (const { filePath } of fixed.fixes) {
      const [ours, theirs] = [satteriHost.parser, remarkHost.parser].map(parser =>
        articleOf(filePath, text(copy, filePath), 'en-US', parser).units.map(({ id, target, source }) => [
          id,
          target?.text,
          source?.text,
          target?.links.map(({ url }) => url)
        ])
      )
      expect(ours, filePath).toEqual(theirs)
    }
  }, 120_000)

  function text(folder: string, path: string): string {
    return read(folder, path).replace(/^\uFEFF/, '')
  }
})

/** What a finding is about, without its place, which fixes before it move. */
function identities({ messages }: FileResult): string[] {
  return messages
    .filter(({ fix }) => fix === undefined)
    .map(({ ruleId, messageId, unitId, message }) => `${ruleId}/${messageId} ${unitId ?? message}`)
}
