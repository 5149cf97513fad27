import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../rules/index.js'
import { lint, type UserSettings } from '../../src/index.js'
import { builtCli } from '../support/built.js'
import { projectFolder } from '../support/project.js'

/** Rows of the table in a page: rule, file, line and level. */
function plantedIn(page: string): string[] {
  return [
    ...readFileSync(join(projectFolder, page), 'utf8').matchAll(/^\| `([a-z-]+)` \| `([^`]+)` \| (\d+) \| (\w+) \|/gm)
  ].map(([, rule, file, line, level]) => `${rule ?? ''} ${file ?? ''}:${line ?? ''} ${level ?? ''}`)
}
const planted = plantedIn('examples/README.md')
const plantedInPlain = plantedIn('examples/plain/README.md')
const LEVELS = ['info', 'warning', 'error']

async function findIn(folder: string, settings: UserSettings): Promise<string[]> {
  const { results, faults } = await lint({ cwd: projectFolder, paths: [folder], settings })
  expect(faults).toEqual([])
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, severity }) =>
        `${ruleId ?? ''} ${filePath.replace(`${folder}/`, '')}:${line} ${LEVELS[severity] ?? ''}`
    )
  )
}

/** The settings of the repository's own `.remarkrc.js`. */
const settings: UserSettings = { sourceLocale: 'en-US', extends: 'strict', glossary: 'examples/glossary.csv' }

test('the example sites have a planted defect for each rule', () => {
  const shown = new Set([...planted, ...plantedInPlain].map(row => row.split(' ', 1)[0]))
  expect(rules.map(rule => rule.name).filter(name => !shown.has(name))).toEqual([])
})

test('each planted defect is found at its line, once, and nothing else', async () => {
  expect((await findIn('examples/content', settings)).sort()).toEqual([...planted].sort())
})

test('so is each of the plain site, without a configuration', async () => {
  expect((await findIn('examples/plain/content', {})).sort()).toEqual([...plantedInPlain].sort())
  expect(plantedInPlain.length).toBeGreaterThan(10)
})

test("the command line reads the repository's own configuration and exits with 1", () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [builtCli, 'examples/content', '--format', 'json', '--quiet'],
    { cwd: projectFolder, encoding: 'utf8' }
  )
  expect(status).toBe(1)
  expect(
    (JSON.parse(stdout) as { errorCount: number }[]).reduce((sum, { errorCount }) => sum + errorCount, 0)
  ).toBeGreaterThan(15)
})
