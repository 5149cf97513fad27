import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { damaged, oneRule, run } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-plugins-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))

const names = ['a', 'b', 'c', 'd']
const isB = "file.path.endsWith('b.md')"

/** Lints four articles beside a plugin that comes to grief on one of them, and one that speaks on each. */
function lintBeside(
  body: string,
  ...argv: readonly string[]
): { readonly status: number | null; readonly stderr: string; readonly results: readonly FileResult[] } {
  const plugins = `[${JSON.stringify(oneRule)}, () => (tree, file) => { file.message('seen', { source: 'other', ruleId: 'saw' }) }, ${body}]`
  writeFiles(cwd, {
    '.remarkrc.mjs': `export default { plugins: ${plugins} }\n`,
    ...Object.fromEntries(names.map(name => [`content/nb-no/${name}.md`, damaged]))
  })
  const { status, stdout, stderr } = run(['content', '-f', 'json', ...argv], cwd)
  return { status, stderr, results: stdout === '' ? [] : (JSON.parse(stdout) as FileResult[]) }
}

/** What was found in each file: rules by their names, faults by their messages. */
function found(results: readonly FileResult[]): Record<string, string[]> {
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath.slice(-4, -3),
      messages.map(({ ruleId, message }) => ruleId ?? message).sort()
    ])
  )
}

const whole = ['link-url-match', 'other/saw']
const lost = (reason: string): string[] => [
  `Unexpected end of other plugins on this file (${reason}), expected them to run through`,
  'link-url-match'
]

describe('a plugin that comes to grief costs the run a fault, and no finding of a rule', () => {
  it.each([
    ['throws', `() => (tree, file) => { if (${isB}) throw new TypeError('устал') }`],
    ['rejects', `() => async (tree, file) => { if (${isB}) throw new TypeError('устал') }`]
  ])('that %s', (_, plugin) => {
    const { status, stderr, results } = lintBeside(plugin)
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' })
    const crash = 'Unexpected failure of a plugin on this file (TypeError: устал), expected it to run through'
    expect(found(results)).toEqual({ a: whole, b: [crash, ...whole], c: whole, d: whole })
  })

  it('that cannot even start', () => {
    const { status, results } = lintBeside("() => { throw new Error('no') }")
    expect(status).toBe(2)
    const crash = 'Unexpected failure of a plugin on this file (Error: no), expected it to run through'
    expect(found(results)).toEqual(Object.fromEntries(names.map(name => [name, [crash, 'link-url-match']])))
  })

  it.each([0, 3])('that calls process.exit(%i)', code => {
    const { status, results } = lintBeside(`() => (tree, file) => { if (${isB}) process.exit(${code}) }`)
    expect(status).toBe(2)
    expect(found(results)).toEqual({
      a: whole,
      b: lost(`they ended the process with code ${code}`),
      c: whole,
      d: whole
    })
  })

  it.each([
    ['spins', `() => (tree, file) => { while (${isB}) {} }`],
    [
      'never answers',
      `() => async (tree, file) => { if (${isB}) await new Promise(() => { setInterval(() => {}, 1000) }) }`
    ]
  ])('that %s', (_, plugin) => {
    const { status, results } = lintBeside(plugin, '--plugin-timeout', '2')
    expect(status).toBe(2)
    expect(found(results)).toEqual({
      a: whole,
      b: lost('none has passed for 2 seconds, see `--plugin-timeout`'),
      c: whole,
      d: whole
    })
  })

  it('that throws later, when nobody waits for it', () => {
    const { status, results } = lintBeside(
      `() => (tree, file) => { if (${isB}) return new Promise(() => { setTimeout(() => { throw new Error('sent') }, 0) }) }`
    )
    expect(status).toBe(2)
    expect(found(results)).toEqual({ a: whole, b: lost('Error: sent'), c: whole, d: whole })
  })

  it('that ends on every file is given up after three', () => {
    const { status, results } = lintBeside('() => () => { process.exit(0) }')
    expect(status).toBe(2)
    const reason = 'they ended the process with code 0'
    expect(found(results)).toEqual({
      a: lost(reason),
      b: lost(reason),
      c: lost(reason),
      d: lost('they were given up after 3 files')
    })
  })

  it('and --fix does its work beside it', () => {
    const { status, results } = lintBeside(`() => (tree, file) => { if (${isB}) process.exit(0) }`, '--fix')
    expect(status).toBe(2)
    expect(found(results)).toEqual({ a: whole, b: lost('they ended the process with code 0'), c: whole, d: whole })
  })

  it('a configuration that ends the process while it is loaded does not end it well', () => {
    writeFiles(cwd, { '.remarkrc.mjs': 'process.exit(0)\n', 'content/nb-no/a.md': damaged })
    expect(run(['content'], cwd)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'loc-lint: the run ended before its report was complete\n'
    })
  })
})
