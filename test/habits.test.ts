import { describe, expect, it } from 'vitest'
import { importsOf } from './support/imports.js'
import { listFiles, readProjectFile } from './support/project.js'

const tests = listFiles('test', path => path.endsWith('.test.ts'))
const imports = importsOf('test')

/** Test files that import a module, directly or through others of `test/`. */
function testsThatImport(module: string): string[] {
  const users = new Set([module])
  for (const user of users) for (const { from, to } of imports) if (to === user) users.add(from)
  return [...users].filter(path => path.endsWith('.test.ts')).sort()
}

describe('the names of tests', () => {
  it('tell which ones need the build, so that the others can do without', () => {
    const users = new Set([...testsThatImport('test/support/built.ts'), ...usersOf(/\.\.\/dist\//)])
    expect([...users].filter(path => !path.endsWith('.built.test.ts'))).toEqual([])
    expect(users.size).toBeGreaterThan(15)
  })

  it('tell which ones put others in the place of modules: those share no module with other tests', () => {
    expect(usersOf(/\bvi\.(?:mock|doMock|stubGlobal|resetModules)\(/)).toEqual(
      tests.filter(path => path.endsWith('.mocked.test.ts'))
    )
  })
})

it('no test asserts how long something takes, but by the clock of the time budget', () => {
  // A clock that is handed to the budget is no measurement of the test.
  expect(usersOf(/(?<!\(\) => )\bperformance\.now\(|\bhrtime\b/)).toEqual([])
})

it('every test that the guides name exists', () => {
  // The guide to writing a rule names one that is to be written.
  const isGuide = (path: string): boolean => path.endsWith('.md') && path !== 'docs/writing-a-rule.md'
  const named = listFiles('docs', isGuide).flatMap(page =>
    [...readProjectFile(page).matchAll(/`(test\/[\w./-]+\.ts)`/g)].map(([, path = '']) => ({ page, path }))
  )
  expect(named.filter(({ path }) => listFiles('test', file => file === path).length === 0)).toEqual([])
  expect(named.length).toBeGreaterThan(20)
})

function usersOf(pattern: RegExp): string[] {
  return tests.filter(path => path !== 'test/habits.test.ts' && pattern.test(readProjectFile(path)))
}
