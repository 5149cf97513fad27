import { describe, expect, it } from 'vitest'
import { parseGlossary } from '../../src/glossary/parse.js'
import { UserError } from '../../src/model/error.js'

const parse = (text: string, path = 'terms.csv'): ReturnType<typeof parseGlossary> => parseGlossary(text, path, 'en-US')

function errorOf(text: string, path?: string): string {
  try {
    parse(text, path)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    return (error as UserError).message
  }
  return 'no error'
}

const tbx = (body: string): string =>
  `<?xml version="1.0"?>\n<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>\n${body}\n</body></text></tbx>`

describe('a glossary in CSV', () => {
  it('has a row for each term and language', () => {
    const text =
      '\uFEFFSource,Target,Locale,Status,Variants,Source variants,Note\r\n"tray, paper",Papierfach,de-de,,Papierfächer | Papierfachs,paper tray,"with ""care"""\r\n' +
      '"Tray, paper",Papierlade,de-DE,forbidden,,,\r\n\r\nWingPrint,,,,,,\r\n'
    expect(parse(text)).toEqual([
      {
        source: ['tray, paper', 'paper tray', 'Tray, paper'],
        targets: [
          { text: 'Papierfach', locale: 'de-DE', status: 'preferred', variants: ['Papierfächer', 'Papierfachs'] },
          { text: 'Papierlade', locale: 'de-DE', status: 'forbidden', variants: [] }
        ],
        doNotTranslate: false,
        caseSensitive: false
      }
    ])
  })

  it('or a column for each language, with any separator', () => {
    for (const separator of [',', ';', '\t']) {
      const text =
        ['en-US', 'nb-NO', 'ja', 'Definition'].join(separator) +
        '\n' +
        ['account', 'konto', 'アカウント', 'x'].join(separator)
      expect(parse(text)).toMatchObject([
        {
          source: ['account'],
          targets: [
            { text: 'konto', locale: 'nb-NO' },
            { text: 'アカウント', locale: 'ja' }
          ]
        }
      ])
    }
  })

  it('says what is not translated, and what is always wrong', () => {
    const text =
      'term,target,locale,status,do not translate,case-sensitive\nWingPrint,,,,yes,\nBar,бар,ru,deprecated,no,yes\n,мыло,ru,forbidden,,\n'
    expect(parse(text)).toEqual([
      { source: ['WingPrint'], targets: [], doNotTranslate: true, caseSensitive: false },
      {
        source: ['Bar'],
        targets: [{ text: 'бар', locale: 'ru', status: 'forbidden', variants: [] }],
        doNotTranslate: false,
        caseSensitive: true
      },
      {
        source: [],
        targets: [{ text: 'мыло', locale: 'ru', status: 'forbidden', variants: [] }],
        doNotTranslate: false,
        caseSensitive: false
      }
    ])
    expect(parse('source,translatable\nWingPrint,no\ntray,yes\n')).toMatchObject([
      { source: ['WingPrint'], doNotTranslate: true }
    ])
  })

  it.each([
    ['', 'Unexpected empty glossary terms.csv, expected a header such as `source,target,locale,status`'],
    [
      'a,b\n',
      'Unexpected columns `a`, `b` in terms.csv line 1, expected a column `source`, or columns named by locales such as `en-US`'
    ],
    [
      'source,note\n',
      'Unexpected columns `source`, `note` in terms.csv line 1, expected a column `target`, or columns named by locales such as `en-US`'
    ],
    ['source,tarhet\n', 'Unexpected column `tarhet` in terms.csv line 1, expected `target`'],
    ['source,target\na,b\nc\n', 'Unexpected number of cells (1) in terms.csv line 3, expected 2 as in the header'],
    [
      'source,target,status\na,b,forbiden\n',
      'Unexpected status `forbiden` in terms.csv line 2, expected `preferred`, `admitted`, `obsolete` or `forbidden`; the nearest is `forbidden`'
    ],
    [
      'source,target,locale\na,b,de_XQ\n',
      'Unexpected locale `de_XQ` in terms.csv line 2, expected a BCP 47 tag such as `de-DE`'
    ],
    ['source,target,dnt\na,b,perhaps\n', 'Unexpected value `perhaps` in terms.csv line 2, expected `yes` or `no`'],
    [
      'source,target\n\n,b\n',
      'Unexpected row without a source term in terms.csv line 3, expected one, or the status `forbidden`'
    ]
  ])('tells what is wrong: %j', (text, message) => {
    expect(errorOf(text)).toBe(message)
  })

  it('tells the line of a quotation mark that never closes', () => {
    expect(errorOf('source,target\na,b\n"c,d\n')).toMatch(
      /^Unexpected quotation mark in terms\.csv line \d+, expected CSV \(/
    )
  })
})

describe('a glossary in TBX', () => {
  it('of 2019', () => {
    const text = tbx(`<conceptEntry id="1">
      <langSec xml:lang="en"><termSec><term>paper tray</term></termSec><termSec><term>tray</term></termSec></langSec>
      <langSec xml:lang="de-DE">
        <termSec><term>Papier&#102;ach</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term><![CDATA[Papierlade]]></term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        <termSec><term>Lade</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec></conceptEntry>
      <conceptEntry id="2"><langSec xml:lang="en"><termSec><term translate="no">WingPrint</term></termSec></langSec></conceptEntry>
      <conceptEntry id="3"><langSec xml:lang="fr"><termSec><term>sans source</term></termSec></langSec></conceptEntry>`)
    expect(parse(text, 'terms.tbx')).toEqual([
      {
        source: ['paper tray', 'tray'],
        targets: [
          { text: 'Papierfach', locale: 'de-DE', status: 'preferred', variants: [] },
          { text: 'Papierlade', locale: 'de-DE', status: 'forbidden', variants: [] },
          { text: 'Lade', locale: 'de-DE', status: 'obsolete', variants: [] }
        ],
        doNotTranslate: false,
        caseSensitive: false
      },
      { source: ['WingPrint'], targets: [], doNotTranslate: true, caseSensitive: false }
    ])
  })

  it('of 2008', () => {
    const text = `<martif type="TBX"><text><body><termEntry><langSet xml:lang="en-US"><ntig><termGrp><term>account</term></termGrp></ntig></langSet>
      <langSet xml:lang="ja"><tig><term>アカウント</term><termNote type="normativeAuthorization">admittedTerm</termNote></tig></langSet></termEntry></body></text></martif>`
    expect(parse(text, 'terms.xml')).toMatchObject([
      { source: ['account'], targets: [{ text: 'アカウント', locale: 'ja', status: 'admitted' }] }
    ])
  })

  it.each([
    ['<html></html>', 'Unexpected element `html` in terms.tbx line 1, expected `tbx` or `martif`'],
    ['<tbx>\n<text>\n</tbx>', 'Unexpected XML (unexpected close tag) in terms.tbx line 3, expected well-formed TBX'],
    [
      tbx('<conceptEntry><langSec xml:lang="deutsch!"></langSec></conceptEntry>'),
      'Unexpected language `deutsch!` in terms.tbx line 3, expected `xml:lang` with a BCP 47 tag such as `de-DE`'
    ],
    [
      tbx('<conceptEntry><langSec xml:lang="de">\n<termSec></termSec></langSec></conceptEntry>'),
      'Unexpected `termSec` without a term in terms.tbx line 4, expected an element `term` with text'
    ]
  ])('tells what is wrong: %j', (text, message) => {
    expect(errorOf(text, 'terms.tbx')).toBe(message)
  })

  it('does not follow entities', () => {
    expect(errorOf('<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tbx>&x;</tbx>', 'terms.tbx')).toMatch(
      /^Unexpected XML \(undefined entity/
    )
  })
})

it('knows glossaries by their extension', () => {
  expect(errorOf('x', 'terms.xlsx')).toBe(
    'Unexpected glossary `terms.xlsx`, expected a file whose name ends in `.csv`, `.tsv` or `.tbx`'
  )
})

it('says what is wrong in one line, whatever the cells hold', () => {
  const csv = 'source,target,locale,status\na,b,nb-NO,"\n::error::nei"\n'
  expect(errorOf(csv)).toMatch(/^Unexpected status ` ::error::nei` in terms\.csv line \d, expected/)
  expect(errorOf(csv)).not.toContain('\n')
})
