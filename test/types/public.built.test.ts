import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { projectFolder, readProjectFile } from '../support/project.js'

it('what users can write compiles against the declarations of the package, and nothing else does', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'test/types', '--pretty', 'false'],
    { cwd: projectFolder, encoding: 'utf8' }
  )
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

it.each(['src/index.ts', 'src/testing/index.ts'])('every export of %s is held by test/types/public.ts', path => {
  const code = readProjectFile(path)
  const listed = [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  const declared = [...code.matchAll(/^export (?:async )?(?:function|interface|type|const) (\w+)/gm)].map(
    ([, name = '']) => name
  )
  const names = [...listed, ...declared]
    .map(name => name.trim().replace(/^type /, ''))
    .filter(name => !['', 'default'].includes(name))
  const used = new Set(readProjectFile('test/types/public.ts').match(/\w+/g))
  expect(names.filter(name => !used.has(name))).toEqual([])
  expect(names.length).toBeGreaterThan(8)
})
