import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.js'
import { lint, type UserSettings } from '../../src/index.js'
import { builtCli, projectFolder } from '../support/built.js'

/** Rows of the table in `examples/README.md`: rule, file and line. */
const planted = [...readFileSync(join(projectFolder, 'examples/README.md'), 'utf8').matchAll(/^\| `([a-z-]+)` \| `([^`]+)` \| (\d+) \|/gm)]
  .map(([, rule, file, line]) => `${rule ?? ''} ${file ?? ''}:${line ?? ''}`)

/** The settings of the repository's own `.remarkrc.js`. */
const settings: UserSettings = { sourceLocale: 'en-US', extends: 'strict', glossary: 'examples/glossary.csv' }

test('the example site has a planted defect for each rule', () => {
  const shown = new Set(planted.map(row => row.split(' ', 1)[0]))
  expect(rules.map(rule => rule.name).filter(name => !shown.has(name))).toEqual([])
})

test('each planted defect is found at its line, once, and nothing else', async () => {
  const { results, faults } = await lint({ cwd: projectFolder, paths: ['examples/content'], settings })
  const found = results.flatMap(({ filePath, messages }) => messages.map(({ ruleId, line }) => `${ruleId ?? ''} ${filePath.replace('examples/content/', '')}:${line}`))
  expect(found.sort()).toEqual([...planted].sort())
  expect(faults).toEqual([])
})

test('the command line reads the repository\'s own configuration and exits with 1', () => {
  const { status, stdout } = spawnSync(process.execPath, [builtCli, 'examples/content', '--format', 'json', '--quiet'], { cwd: projectFolder, encoding: 'utf8' })
  expect(status).toBe(1)
  expect((JSON.parse(stdout) as { errorCount: number }[]).reduce((sum, { errorCount }) => sum + errorCount, 0)).toBeGreaterThan(15)
})
