import fc from 'fast-check'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintPaths, type LintOutcome } from '../../src/run/lint-paths.js'
import type { FixMode } from '../../src/model/fix.js'
import { builtEngine } from '../run/built-engine.js'
import { faultsOf } from './samples.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-fix-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const path = 'content/nb-no/a.md'
const span = (target: string, source: string, id = '1a2b3-102'): string =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
const defect = span('Se[hjelp](https://example.com/a)nå.', 'See [help](https://example.com/a) now.')
const mended = span('Se [hjelp](https://example.com/a) nå.', 'See [help](https://example.com/a) now.')

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true })
  writeFileSync(join(cwd, file), text)
}

function read(file = path): string {
  return readFileSync(join(cwd, file), 'utf8')
}

async function lint(
  mode: FixMode | null,
  minimumSeverity: 0 | 1 | 2 = 0,
  patterns = ['content']
): Promise<LintOutcome> {
  const settings = resolveSettings({ rules: { 'front-matter-schema': 'off' } }, {}, rules, { cwd, origin: 'the test' })
  return await lintPaths({ cwd, patterns, settings, fix: mode === null ? null : { mode, minimumSeverity } })
}

function fixableLeft({ results }: LintOutcome): number {
  return results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)
}

describe('fixing files', () => {
  it.each([
    ['LF', `# X\n\n${defect}\n`],
    ['CRLF', `# X\r\n\r\n${defect}\r\n`],
    ['mixed line ends', `# X\r\n\n${defect}\rx\r\n`],
    ['no final line end', defect],
    ['a BOM', `\uFEFF${defect}\n`],
    ['a BOM and front matter', `\uFEFF---\r\ntitle: X\r\n---\r\n${defect}`],
    ['several defects', `${defect}\n\n> - ${defect.replaceAll('102', '103')}\n`]
  ])('writes what the edits change, and nothing else: %s', async (_, text) => {
    write(path, text)
    const outcome = await lint('write')
    expect(read()).toBe(
      text.replaceAll(defect, mended).replaceAll(defect.replaceAll('102', '103'), mended.replaceAll('102', '103'))
    )
    expect(faultsOf(outcome.results)).toEqual([])
    expect(outcome.fixes).toMatchObject([{ filePath: path, diff: null }])
    expect(fixableLeft(outcome)).toBe(0)
  })

  it('reports what is left exactly as a new run does', async () => {
    write(path, `${defect}\n\n${span('Lagre.', 'See [help](https://example.com/b).', '1a2b3-103')}\n`)
    const fixed = await lint('write')
    expect(fixed.results[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['link-url-match'])
    expect((await lint(null)).results).toEqual(fixed.results)
  })

  it.each(['count', 'diff'] as const)('writes nothing with `%s`, and reports what would be left', async mode => {
    write(path, `${defect}\n`)
    const outcome = await lint(mode)
    expect(read()).toBe(`${defect}\n`)
    expect(fixableLeft(outcome)).toBe(0)
    expect(outcome.fixes).toHaveLength(1)
    expect(outcome.fixes[0]?.diff ?? null).toEqual(mode === 'diff' ? expect.stringContaining(`+${mended}`) : null)
  })

  it('touches no file without fixable findings of the severity asked for', async () => {
    write(path, `${defect}\n`)
    expect((await lint('write', 2)).fixes).toEqual([])
    expect(read()).toBe(`${defect}\n`)
  })

  it('applies no suggestion', async () => {
    const text = `${span('Se [](https://example.com/a).', 'See [help](https://example.com/a).')}\n`
    write(path, text)
    const outcome = await lint('write')
    expect(outcome.results[0]?.messages.some(({ suggestions }) => suggestions !== undefined)).toBe(true)
    expect(read()).toBe(text)
  })

  it('changes given files only, and no file that it cannot read', async () => {
    write(path, `${defect}\n`)
    write('content/lv-lv/a.md', `${defect}\n`)
    write('content/nb-no/latin.md', Buffer.from(`${defect} \u00E5`, 'latin1'))
    const outcome = await lint('write', 0, ['content/nb-no'])
    expect(read('content/lv-lv/a.md')).toBe(`${defect}\n`)
    expect(readFileSync(join(cwd, 'content/nb-no/latin.md'), 'latin1')).toBe(`${defect} \u00E5`)
    expect(read()).toBe(`${mended}\n`)
    expect(faultsOf(outcome.results)).toHaveLength(1)
    expect(readdirSync(join(cwd, 'content/nb-no')).sort()).toEqual(['a.md', 'latin.md'])
  })

  it('reports what was there, and the reason, where a file cannot be written', async () => {
    write(path, `${defect}\n`)
    const before = await lint(null)
    const settings = resolveSettings({ rules: { 'front-matter-schema': 'off' } }, {}, rules, {
      cwd,
      origin: 'the test'
    })
    // Somebody saves the file while it is linted.
    const plugin = `() => () => { writeFileSync(${JSON.stringify(join(cwd, path))}, 'saved meanwhile') }`
    write('own.mjs', `import { writeFileSync } from 'node:fs'\nexport default { plugins: [${plugin}] }\n`)
    const plugins = { configuration: join(cwd, 'own.mjs'), timeout: 60 }
    const outcome = await (
      await builtEngine()
    ).lintPaths({ cwd, patterns: ['content'], settings, plugins, fix: { mode: 'write', minimumSeverity: 0 } })
    expect(read()).toBe('saved meanwhile')
    expect(faultsOf(outcome.results)).toEqual([
      `${path}: Unexpected change of the file while it was linted, expected it to stay the same: it was not fixed`
    ])
    expect(outcome.results[0]?.messages.filter(({ ruleId }) => ruleId !== null)).toEqual(before.results[0]?.messages)
    expect(outcome.fixes).toEqual([])
  })

  it('fixes through a link inside of the working directory once', async () => {
    write(path, `${defect}\n`)
    symlinkSync('a.md', join(cwd, 'content/nb-no/b.md'))
    expect((await lint('write')).fixes).toHaveLength(1)
    expect(read()).toBe(`${mended}\n`)
  })
})

describe('properties of fixing', () => {
  const words = [
    'Se',
    'lagre',
    'saglabājiet',
    'сохранить',
    '保存',
    'を選択',
    'حفظ',
    'שמור',
    '😀',
    '**Lagre**',
    '**fil**er',
    '`a.b`',
    'Set- Mailbox',
    'C:\\ _x',
    'the the',
    '\u200B'
  ]
  const glue = ['', ' ', '  ', '.', ', ', '。', '\n']
  const links = [
    '[hjelp](https://example.com/a)',
    '[hjelp.](https://example.com/a)',
    '[ hjelp ](https://example.com/a)',
    '[hjelp] (https://example.com/a)',
    '[](https://example.com/a)',
    '[指南。](https://learn.microsoft.com/nb-no/x)'
  ]
  const pieces = fc
    .array(fc.tuple(fc.constantFrom(...words, ...links), fc.constantFrom(...glue)), { minLength: 1, maxLength: 8 })
    .map(list => list.flat().join(''))
  const source =
    'See the [help](https://example.com/a) and `a.b` of **Save** **file** with Set-Mailbox in [guide](https://learn.microsoft.com/x).'
  const articles = fc
    .record({
      locale: fc.constantFrom('nb-no', 'lv-lv', 'ja-jp', 'ar-sa', 'ru-ru', 'zh-cn', 'he-il', 'th-th'),
      bom: fc.constantFrom('', '\uFEFF'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      blocks: fc.array(fc.tuple(fc.constantFrom('', '# ', '- ', '> ', '> [!NOTE]\n> ', '1. '), pieces, fc.boolean()), {
        minLength: 1,
        maxLength: 5
      })
    })
    .map(({ locale, bom, lineEnd, blocks }) => ({
      file: `content/${locale}/a.md`,
      text:
        bom +
        blocks
          .map(([start, text, isUnit], index) => start + (isUnit ? span(text, source, `1a2b3-${index + 102}`) : text))
          .join('\n\n')
          .replaceAll('\n', lineEnd)
    }))

  it('a second run finds nothing to do, and all that could be fixed is fixed', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(articles, async ({ file, text }) => {
        rmSync(join(cwd, 'content'), { recursive: true, force: true })
        write(file, text)
        const first = await lint('write')
        const once = read(file)
        changed += Number(once !== text)
        expect(faultsOf(first.results)).toEqual([])
        expect(fixableLeft(first)).toBe(0)
        expect((await lint('write')).fixes).toEqual([])
        expect(read(file)).toBe(once)
        expect(once.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        expect(once.match(/data-ttu-id/g)).toEqual(text.match(/data-ttu-id/g))
      }),
      { numRuns: 150 }
    )
    // What has nothing to fix proves nothing.
    expect(changed).toBeGreaterThan(50)
  }, 60_000)
})
