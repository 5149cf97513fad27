import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, sound } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

let cwd = ''
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-settings-')))
  writeFiles(cwd, { 'content/nb-no/a.md': sound })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))

const settings = (more: object): string => JSON.stringify({ plugins: [['loc-lint', more]] })
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('')
const bomb = `a0: &a0 [x]\n${lines(12, index => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]\n`)}plugins: *a12\n`
const doubling = {
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `d${index}`,
      { allOf: [{ $ref: `#/definitions/d${index + 1}` }, { $ref: `#/definitions/d${index + 1}` }] }
    ])
  ),
  d30: { required: ['x'] }
}

/** Hostile settings, and what the one sentence about them says. */
const attacks: readonly (readonly [name: string, files: () => Record<string, string>, sentence: RegExp])[] = [
  [
    'aliases of aliases',
    () => ({ '.remarkrc.yaml': bomb }),
    /aliases \(`\*`\) in \.remarkrc\.yaml that stand for nothing or for too many values/
  ],
  [
    'a shared value that unfolds',
    () => ({
      '.remarkrc.yaml': `a: &a [${'x, '.repeat(9000)}]\nplugins: [${'*a, '.repeat(99)}]\n`
    }),
    /number of values, more than 500,000, expected fewer in \.remarkrc\.yaml/
  ],
  ['nested YAML', () => ({ '.remarkrc.yaml': `plugins: ${'['.repeat(20_000)}` }), /Unexpected (?:nesting|YAML)/],
  [
    'nested JSON',
    () => ({ '.remarkrc.json': `{ "plugins": ${'['.repeat(5000)}${']'.repeat(5000)} }` }),
    /nesting of more than 100 levels, expected flatter data in \.remarkrc\.json/
  ],
  [
    '500,000 lines of YAML',
    () => ({ '.remarkrc.yaml': `plugins:\n${lines(500_000, index => `  - plugin-${index}\n`)}` }),
    /`?\.remarkrc\.yaml`?[,]? .*expected/
  ],
  [
    'a file of 100 MB',
    () => ({ '.remarkrc.json': ' '.repeat(100_000_000) }),
    /`\.remarkrc\.json`, expected a file of at most 4194304 bytes/
  ],
  [
    'doubling references',
    () => ({
      'schema.json': JSON.stringify({ $ref: '#/definitions/d0', definitions: doubling }),
      '.remarkrc.json': settings({ schemas: [{ files: '**', schema: 'schema.json' }] })
    }),
    /schema\.json: Unexpected `\$ref`s that unfold/
  ],
  [
    '2,000 schemas',
    () => ({
      '.remarkrc.json': settings({
        schemas: Array.from({ length: 2000 }, () => ({ files: '**', schema: { type: 'object' } }))
      })
    }),
    /`schemas`.*at most 100 items/
  ],
  [
    'an enum of 100,000 objects',
    () => ({
      '.remarkrc.json': settings({ schemas: [{ files: '**', schema: 'schema.json' }] }),
      'schema.json': JSON.stringify({
        properties: { a: { enum: Array.from({ length: 100_000 }, (_, index) => ({ index })) } }
      })
    }),
    /schema\.json: Unexpected size, more than 100,000 values/
  ],
  [
    'a glossary of 40 MB',
    () => ({
      '.remarkrc.json': settings({ glossary: 'terms.csv' }),
      'terms.csv': `en-US,nb-NO\n${lines(2_000_000, index => `term ${index},ord ${index}\n`)}`
    }),
    /`terms\.csv` .*expected a file of at most 33554432 bytes/
  ],
  [
    '6,000 patterns in .gitignore',
    () => ({ '.gitignore': lines(6000, index => `x${index}\n`) }),
    /number of patterns \(6000\)/
  ],
  [
    '6,000 patterns to ignore',
    () => ({ '.remarkrc.json': settings({ ignore: Array.from({ length: 6000 }, (_, index) => `x${index}`) }) }),
    /`ignore`.*at most 5000 items/
  ]
]

describe('settings of strangers that would keep a run busy', () => {
  it.each(attacks)('%s: exit 2 with one sentence', (_, files, sentence) => {
    writeFiles(cwd, files())
    const { status, stdout, stderr } = run(['--safe', 'content'], cwd)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^loc-lint: [^\n]+\n$/)
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toContain('Internal error')
    expect(stderr.length).toBeLessThan(2000)
  })
})
