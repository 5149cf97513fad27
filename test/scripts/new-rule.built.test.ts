import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Rule } from '../../src/model/rule.js'
import { readExamples } from '../support/examples.js'
import { lintTexts } from '../../src/testing/lint-texts.js'
import { builtFolder } from '../support/built.js'
import { projectFolder, readProjectFile } from '../support/project.js'
import { filesOf } from '../../scripts/new-rule/templates.js'

/** Files that the guide tells to write; `<!-- file: path -->` stands before each. */
function filesOfGuide(): Record<string, string> {
  const text = readProjectFile('docs/writing-a-rule.md')
  return Object.fromEntries(
    [...text.matchAll(/^<!-- file: (\S+) -->\n(`{3,})\w+\n([\s\S]*?)^\2$/gm)].map(([, path = '', , content = '']) => [
      path,
      content
    ])
  )
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A project that has these files, and everything that rules need of ours. */
function makeProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'loc-lint-new-rule-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const shared of ['schemas', 'node_modules', 'package.json', 'test/support'])
    symlinkSync(join(projectFolder, shared), join(folder, shared))
  // With its types, so that the compiler need not check the whole engine once more.
  symlinkSync(join(builtFolder, 'src'), join(folder, 'src'))
  // The compiler follows links by their names: the registry is asked for beside the rule.
  writeFileSync(
    join(folder, 'rules/index.ts'),
    "export const rules: readonly import('../src/model/rule.js').Rule[] = []\n"
  )
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(projectFolder, 'tsconfig.json'), include: ['rules', 'test/rules'], exclude: [] })
  )
  return folder
}

function node(folder: string, script: string, ...argv: string[]): { status: number | null; out: string } {
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'node_modules', script), ...argv],
    { cwd: folder, encoding: 'utf8', env }
  )
  return { status, out: stdout + stderr }
}

const written = [
  ['what `npm run new-rule` writes', 'no-sample-note', filesOf('no-sample-note')],
  ['the rule of docs/writing-a-rule.md', 'question-mark-match', filesOfGuide()]
] as const

describe.skipIf(process.platform === 'win32').each(written)('%s', (_, name, files) => {
  it('is complete', () => {
    expect(Object.keys(files).sort()).toEqual([
      `docs/rules/${name}.md`,
      `rules/${name}.ts`,
      `test/rules/${name}.test.ts`
    ])
  })

  it('has a page whose examples hold', async () => {
    const { default: rule } = (await import(join(makeProject(files), `rules/${name}.ts`))) as { default: Rule }
    expect(rule.name).toBe(name)
    const examples = readExamples(files[`docs/rules/${name}.md`] as string)
    expect(examples.map(({ kind }) => kind)).toEqual(['bad', 'good'])
    for (const { path, text, findings } of examples) {
      const found = lintTexts(rule, { [path]: text }).get(path) ?? []
      expect(found.map(({ line, message }) => `line ${line}: ${message}`)).toEqual(findings)
    }
  })
})

it.skipIf(process.platform === 'win32')('both pass their own tests, and compile', () => {
  const folder = makeProject(Object.assign({}, ...written.map(([, , files]) => files)) as Record<string, string>)
  const { status, out } = node(folder, 'vitest/vitest.mjs', 'run', '--root', folder, 'test/rules')
  for (const [, name] of written) expect(out).toContain(`test/rules/${name}.test.ts`)
  expect(out).toMatch(/Test Files\s+2 passed/)
  expect(status).toBe(0)
  expect(node(folder, 'typescript/bin/tsc', '-p', folder)).toEqual({ status: 0, out: '' })
})

describe('npm run new-rule', () => {
  it.each([
    [[], 'Usage: npm run new-rule NAME'],
    [['Question'], 'Unexpected name `Question`'],
    [['link-url-match'], 'Unexpected file `rules/link-url-match.ts`']
  ])('%j is refused', (argv, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/new-rule/main.js', ...argv], {
      cwd: projectFolder,
      encoding: 'utf8'
    })
    expect({ status, stderr: stderr.slice(0, sentence.length) }).toEqual({ status: 2, stderr: sentence })
  })
})
