import { describe, expect, it } from 'vitest'
import { closeUnreleased, notesOf } from '../../scripts/release/changelog.js'
import { readProjectFile } from '../support/project.js'

const repository = 'https://github.com/loc-lint/loc-lint'
const before = `# Changelog

## [Unreleased]

### Added

- A rule.

## [0.1.0] - 2026-01-31

First.

[Unreleased]: ${repository}/compare/v0.1.0...main
[0.1.0]: ${repository}/releases/tag/v0.1.0
`
const release = { version: '0.2.0', date: '2026-02-28', previous: 'v0.1.0', repository }

describe('a release', () => {
  const after = closeUnreleased(before, release)

  it('gives what is unreleased its version, and leaves an empty section for what comes next', () => {
    expect(notesOf(after, 'Unreleased')).toBe('')
    expect(notesOf(after, '0.2.0')).toBe('### Added\n\n- A rule.')
    expect(notesOf(after, '0.1.0')).toBe('First.')
    expect(after).toContain('## [0.2.0] - 2026-02-28\n')
  })

  it('links each version to what it changed', () => {
    expect(after.split('\n').slice(-4)).toEqual([
      `[Unreleased]: ${repository}/compare/v0.2.0...main`,
      `[0.2.0]: ${repository}/compare/v0.1.0...v0.2.0`,
      `[0.1.0]: ${repository}/releases/tag/v0.1.0`,
      ''
    ])
    expect(closeUnreleased(before, { ...release, previous: null })).toContain(
      `\n[0.2.0]: ${repository}/releases/tag/v0.2.0\n`
    )
  })

  it('is refused where nothing is said of it', () => {
    expect(() => closeUnreleased(after, { ...release, version: '0.3.0' })).toThrow('empty section `## [Unreleased]`')
    expect(() => notesOf(before, '9.9.9')).toThrow('Unexpected version 9.9.9')
  })
})

it("the project's own changelog can be released", () => {
  const { version } = JSON.parse(readProjectFile('package.json')) as { version: string }
  const changelog = closeUnreleased(readProjectFile('CHANGELOG.md'), { ...release, version: `${version}-next` })
  expect(notesOf(changelog, `${version}-next`)).not.toBe('')
  expect(changelog).toContain(`[${version}-next]: `)
})
