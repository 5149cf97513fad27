import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rule } from '../../src/model/rule.js'
import { readExamples } from '../support/examples.js'
import { lintTexts } from '../support/lint-texts.js'
import { projectFolder } from '../support/built.js'
// @ts-expect-error a script without types
import { filesOf } from '../../scripts/new-rule/templates.js'

const name = 'no-sample-note'
const files = (filesOf as (name: string) => Record<string, string>)(name)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loc-lint-new-rule-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const shared of ['src', 'schemas', 'node_modules', 'package.json', 'test/support']) symlinkSync(join(projectFolder, shared), join(folder, shared))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    extends: join(projectFolder, 'tsconfig.json'), include: ['rules', 'test/rules'], exclude: []
  }))
})
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

function node (script: string, ...argv: string[]): { status: number | null, out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'node_modules', script), ...argv], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  return { status, out: stdout + stderr }
}

describe.skipIf(process.platform === 'win32')('what `npm run new-rule` writes', () => {
  it('has a page whose examples hold', async () => {
    const { default: rule } = await import(join(folder, `rules/${name}.ts`)) as { default: Rule }
    expect(rule.name).toBe(name)
    const examples = readExamples(files[`docs/rules/${name}.md`] as string)
    expect(examples.map(({ kind }) => kind)).toEqual(['bad', 'good'])
    for (const { path, text, findings } of examples) {
      const found = lintTexts(rule, { [path]: text }).get(path) ?? []
      expect(found.map(({ line, message }) => `line ${line}: ${message}`)).toEqual(findings)
    }
  })

  it('passes its own test', () => {
    const { status, out } = node('vitest/vitest.mjs', 'run', '--root', folder, `test/rules/${name}.test.ts`)
    expect(out).toMatch(/Tests\s.*\b6 passed/)
    expect(status).toBe(0)
  })

  it('compiles', () => {
    expect(node('typescript/bin/tsc', '-p', folder)).toEqual({ status: 0, out: '' })
  })
})

describe('npm run new-rule', () => {
  it.each([
    [[], 'Usage: npm run new-rule NAME'],
    [['Question'], 'Unexpected name `Question`'],
    [['link-url-match'], 'Unexpected file `rules/link-url-match.ts`']
  ])('%j is refused', (argv, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/new-rule/main.js', ...argv], { cwd: projectFolder, encoding: 'utf8' })
    expect({ status, stderr: stderr.slice(0, sentence.length) }).toEqual({ status: 2, stderr: sentence })
  })
})
