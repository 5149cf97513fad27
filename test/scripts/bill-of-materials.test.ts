import { expect, it } from 'vitest'
import { billOfMaterials } from '../../scripts/release/bill-of-materials.js'
import { readProjectFile } from '../support/project.js'

interface Component {
  readonly name: string
  readonly version: string
  readonly scope: string
  readonly purl: string
  readonly licenses?: readonly { expression: string }[]
  readonly hashes?: readonly { alg: string; content: string }[]
  readonly properties: readonly { value: string }[]
}

type Lock = Parameters<typeof billOfMaterials>[0]

const componentsOf = (lock: Lock, notices: string): readonly Component[] =>
  (billOfMaterials(lock, notices) as { components: readonly Component[] }).components

const lock: Lock = {
  name: 'loc-lint',
  version: '1.2.3',
  packages: {
    '': { version: '1.2.3' },
    'node_modules/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAEC/w==' },
    'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'ISC', optional: true },
    'node_modules/d': { version: '3.0.0', license: 'MIT', dev: true },
    'node_modules/e': { version: '4.0.0', license: 'MIT', dev: true },
    'node_modules/f/node_modules/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAEC/w==' }
  }
}
const notices =
  'loc-lint contains code of the following libraries.\n\n----\n\nd 3.0.0 (MIT)\n\nCopyright (c) 2015\n\na 1.0.0 (MIT)\n'

it('names what is installed and what is bundled, once each, and nothing that only development needs', () => {
  expect(
    componentsOf(lock, notices).map(({ purl, scope, properties }) => [
      purl,
      scope,
      ...properties.map(each => each.value)
    ])
  ).toEqual([
    ['pkg:npm/%40b/c@2.0.0', 'optional', 'installed'],
    ['pkg:npm/a@1.0.0', 'required', 'installed'],
    ['pkg:npm/a@1.0.0', 'required', 'bundled'],
    ['pkg:npm/d@3.0.0', 'required', 'bundled']
  ])
})

it('gives hashes as hexadecimal digits, and licences', () => {
  const a = componentsOf(lock, '').find(({ name }) => name === 'a')
  expect(a?.hashes).toEqual([{ alg: 'SHA-512', content: '000102ff' }])
  expect(a?.licenses).toEqual([{ expression: 'MIT' }])
})

it('fails for a library of the bundle that nobody has locked', () => {
  expect(() => billOfMaterials(lock, 'd 3.0.1 (MIT)\n')).toThrow(
    'Library d 3.0.1 of the bundle is missing in package-lock.json'
  )
})

it('holds every production dependency of the package, with licence and hash', () => {
  const { dependencies } = JSON.parse(readProjectFile('package.json')) as { dependencies: Record<string, string> }
  const components = componentsOf(JSON.parse(readProjectFile('package-lock.json')) as Lock, '')
  for (const name of Object.keys(dependencies)) expect(components.map(each => each.name)).toContain(name)
  expect(components.length).toBeGreaterThan(150)
  for (const each of components) {
    expect(each.licenses, each.name).toHaveLength(1)
    expect(each.hashes?.[0]?.content, each.name).toMatch(/^[\da-f]{128}$/)
  }
})
