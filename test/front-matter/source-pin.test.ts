import { expect, it } from 'vitest'
import { sourcePin } from '../../src/front-matter/source-pin.js'

const commit = '4f3a2b10c1d2e3f4a5b6c7d8e9f0011223344556'

it.each([
  ['nested', `l10n:\n  sourceCommit: ${commit}`, 'l10n.sourceCommit', ['l10n', 'sourceCommit']],
  [
    'flat, quoted',
    `default_lang_commit: "${commit.toUpperCase()}" # drifted`,
    'default_lang_commit',
    ['default_lang_commit']
  ],
  ['with a dot in its name', `ms.sourcegitcommit: ${commit}`, 'ms.sourcegitcommit', ['ms.sourcegitcommit']],
  ['of the site', `source:\n  at: ${commit}\ndefault_lang_commit: 1234567a`, 'source.at', ['source', 'at']]
])('reads an entry that is %s', (_, entry, key, path) => {
  expect(sourcePin(`---\ntitle: x\n${entry}\n---\n\ntext`, 'source.at')).toEqual({
    key,
    path,
    range: null,
    kind: 'commit',
    value: commit
  })
})

it.each([
  ['no commit', 'default_lang_commit: main'],
  ['a number', 'default_lang_commit: 12345678'],
  ['an option of git', 'default_lang_commit: "--output=x"'],
  ['a list', `default_lang_commit: [${commit}]`],
  ['a name of a prototype', `__proto__: {default_lang_commit: ${commit}}`]
])('knows what is %s', (_, entry) => {
  expect(sourcePin(`---\ntitle: x\n${entry}\n---\n\ntext`)).toBeNull()
})

it('does not take text for front matter', () => {
  expect(sourcePin(`# default_lang_commit\n\ndefault_lang_commit: ${commit}\n`)).toBeNull()
  expect(sourcePin(`---\ntitle: x\n---\n\ndefault_lang_commit: ${commit}\n`)).toBeNull()
})

it.each([
  ['MD5', '9b1b247a8d0f1736459e0e9ede0d9c92', 'original_hash', 'hash'],
  ['SHA-1', commit, 'source_hash', 'hash'],
  ['SHA-256', commit + '0123456789abcdef01234567', 'sourceHash', 'hash']
])('reads a hash of the source: %s', (_, value, key, kind) => {
  expect(sourcePin(`---\n${key}: ${value}\n---\n`)).toEqual({ key, path: [key], range: null, kind, value })
  expect(sourcePin(`---\n${key}: ${value.slice(1)}\n---\n`), 'another length').toBeNull()
})

it('reads comments of tools and of people, at the beginning and at the end', () => {
  const value = '9b1b247a8d0f1736459e0e9ede0d9c92'
  const json = `<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "${value.toUpperCase()}",\n  "source_file": "a.md"\n}\n-->\n# A\n`
  const start = json.indexOf(value.toUpperCase())
  expect(sourcePin(json)).toEqual({
    key: 'original_hash',
    path: null,
    range: { start, end: start + 32 },
    kind: 'hash',
    value
  })
  const long = `# A\n\n${'Text.\n'.repeat(900)}`
  expect(sourcePin(`${long}<!-- source-commit: ${commit} -->\n`)).toMatchObject({ kind: 'commit', value: commit })
  expect(sourcePin(`${long}<!-- source-commit: ${commit} -->\n${long}`), 'in the middle').toBeNull()
  expect(sourcePin(`# A\n\nsource_hash: ${value}\n`), 'no comment').toBeNull()
})
