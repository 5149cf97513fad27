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
  expect(sourcePin(`---\ntitle: x\n${entry}\n---\n\ntext`, 'source.at')).toEqual({ key, path, commit })
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
