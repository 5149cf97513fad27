import { describe, expect, it } from 'vitest'
import { identifiersIn, splitPattern } from '../../../../rules/shared/code/identifiers.js'

const told = (text: string): string[] => identifiersIn(text).map(({ kind, name }) => `${kind} ${name}`)

describe('identifiersIn', () => {
  it.each([
    ['Run Set-Mailbox and Get-Process.', ['cmdlet Set-Mailbox', 'cmdlet Get-Process']],
    [
      'Open web.config, appsettings.Development.json and my-file.yaml.',
      ['file web.config', 'file appsettings.Development.json', 'file my-file.yaml']
    ],
    [
      'HKEY_LOCAL_MACHINE, about_Wildcards and S_OK',
      ['snake HKEY_LOCAL_MACHINE', 'snake about_Wildcards', 'snake S_OK']
    ],
    ['IStream::Read and std::vector::at', ['scoped IStream::Read', 'scoped std::vector::at']],
    ['System.Data.SqlClient-based', ['dotted System.Data.SqlClient']],
    [
      'app.config/web.config in C:\\temp\\xy_z, 1099import-data.xlsx',
      ['file app.config', 'file web.config', 'snake xy_z', 'file 1099import-data.xlsx']
    ],
    ['日本語のapp.configです', ['file app.config']]
  ])('%s', (text, names) => {
    expect(told(text)).toEqual(names)
  })

  it.each([
    'Read-Only Add-In, Sign-In, Start-Up, e-mail',
    'e.g. i.e. U.S. a.m.',
    'version 1.2.3 and v2.0',
    'the {user_name} and %user_name%',
    'someone@example.com',
    '$my_value and #a_b',
    '__init__',
    'single-sign-on',
    '{{Sample("Hot_oven", 650)}}',
    'no identifiers here.'
  ])('finds none in: %s', text => {
    expect(told(text).filter(name => !name.startsWith('dotted'))).toEqual([])
  })
})

describe('splitPattern', () => {
  const matches = (text: string, name: string): string[] => {
    const [identifier] = identifiersIn(name)
    return identifier === undefined ? [] : [...text.matchAll(splitPattern(identifier))].map(match => match[0])
  }

  it.each([
    ['die App. config und app.config', 'app.config', ['App. config', 'app.config']],
    ['VT \\_ I4', 'VT_I4', ['VT \\_ I4']],
    ['IStream:: Read', 'IStream::Read', ['IStream:: Read']],
    ['Set – Mailbox', 'Set-Mailbox', ['Set – Mailbox']],
    ['Remove LocalUser', 'Remove-LocalUser', ['Remove LocalUser']],
    ['Set Mailbox', 'Set-Mailbox', []],
    ['my app. configuration', 'app.config', []],
    ['app.\nconfig', 'app.config', []],
    ['myapp.config', 'app.config', []]
  ])('%s', (text, name, found) => {
    expect(matches(text, name)).toEqual(found)
  })
})
