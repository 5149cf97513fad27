import { createRandom, type Random } from '../../scripts/accuracy/random.js'
import type { FileResult } from '../../src/model/finding.js'
import { formatBlob } from '../../src/report/blob.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { mutate } from './mutate.js'

const settings = {
  sourceLocale: 'en-US',
  layout: ['content/{locale}/**', 'docs/**/{name}.{locale}.md'],
  extends: 'strict',
  glossary: ['terms.csv', 'terms.tbx'],
  schemas: [
    {
      files: 'content/**',
      schema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: { title: { type: 'string', pattern: '^[A-Z].*$', maxLength: 60 }, date: { format: 'date' } },
        definitions: { a: { $ref: '#/definitions/b' }, b: { enum: ['a', 1, null] } },
        allOf: [{ $ref: '#/definitions/a' }]
      }
    }
  ],
  ignore: ['content/old/**', '!content/old/a.md'],
  maxFileSize: 100_000,
  rules: {
    'link-url-match': ['error', { ignore: ['https://a.b/**'] }],
    'length-ratio': ['warn', { max: 2 }],
    'no-untranslated': 'off'
  }
}

const configurations: readonly (readonly [name: string, text: string])[] = [
  ['.remarkrc.json', JSON.stringify({ plugins: [['loc-lint', settings]] }, null, 2)],
  ['.remarkrc', JSON.stringify({ plugins: { 'loc-lint': settings } })],
  ['package.json', JSON.stringify({ name: 'a', remarkConfig: { plugins: [['loc-lint', settings]] } })],
  [
    '.remarkrc.yml',
    `plugins:
  - - loc-lint
    - extends: recommended
      sourceLocale: &a en-US
      rules:
        link-url-match: [error, { ignore: [*a, 'b'] }]
        length-ratio: !!str warn
      ignore: |
        content/**
`
  ]
]

const csv = `source,target,locale,status,variants,do not translate,case-sensitive
"tray, paper",Papierfach,de-DE,,Papierfächer | Papierfachs,,
WingPrint,,,,,yes,
account,konto,nb-NO,forbidden,,no,yes
`
const tbx = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tbx [<!ENTITY a "b">]>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>paper &amp; tray</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Papierfach</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
</body></text></tbx>
`
const glossaries: readonly (readonly [name: string, text: string])[] = [
  ['terms.csv', csv],
  ['terms.tsv', csv.replaceAll(',', '\t')],
  ['columns.csv', 'en-US;nb-NO;ja;Definition\naccount;konto;アカウント;x\n'],
  ['terms.tbx', tbx],
  ['terms.xml', tbx.replaceAll('conceptEntry', 'termEntry').replaceAll('langSec', 'langSet')]
]

const result: FileResult = {
  filePath: 'content/nb-no/a.md',
  locale: 'nb-NO',
  articleKey: 'content/a.md',
  messages: [
    {
      ruleId: 'link-url-match',
      messageId: 'lost',
      severity: 2,
      message: 'Unexpected missing link `a`, expected it as in the source',
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 4,
      offset: 1,
      endOffset: 3,
      expected: ['a'],
      issueType: 'omission',
      url: 'https://example.com/link-url-match.md',
      fix: { edits: [{ start: 1, end: 3, text: 'b' }] }
    }
  ],
  errorCount: 1,
  warningCount: 0,
  infoCount: 0,
  fixableCount: 1
}

/** A configuration that is damaged; now and then with glossaries beside it. */
export function configurationInput(seed: number): GroupTexts {
  const random = createRandom(seed)
  const [name, text] = random.pick(configurations)
  const value = random.below(2) === 0 && text.startsWith('{') ? JSON.stringify(bend(JSON.parse(text), random)) : text
  return {
    [name]: random.below(3) === 0 ? value : damage(value, random, random.pick(configurations)[1]),
    'terms.csv': csv,
    'terms.tbx': tbx
  }
}

/** A glossary that is damaged. */
export function glossaryInput(seed: number): GroupTexts {
  const random = createRandom(seed)
  const [name, text] = random.pick(glossaries)
  return { [name]: damage(text, random, random.pick(glossaries)[1]) }
}

/** Reports of shards that are damaged; those whose checksum was made anew hold what was never a result. */
export function blobInput(seed: number): GroupTexts {
  const random = createRandom(seed)
  const count = 1 + random.below(3)
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const run = { version: '1.0.0', fingerprint: 'f', shard: { index: index + 1, count }, faults: ['a fault'] }
      const text = formatBlob([result], run)
      return [`${index}.blob`, random.below(2) === 0 ? text : damage(text, random, text)]
    })
  )
}

/** What git may print of changes: paths with and without a status, and other answers. */
export function gitInput(seed: number): GroupTexts {
  const random = createRandom(seed)
  const paths = [
    'content/nb-no/a.md',
    'æ å.md',
    '../b.md',
    '/etc/c',
    '',
    'D',
    'R100',
    '-',
    'a\nb.md',
    '\u202Ed.md',
    'C:\\e.md'
  ]
  const entry = (): string =>
    `${random.pick(['M', 'A', 'D', 'R100', 'C75', 'T', 'U', 'X', '', 'RR'])}\0${random.pick(paths)}\0`
  const answer = (): string =>
    random.pick([
      '/site\n',
      '0123456789012345678901234567890123456789\n',
      Array.from({ length: random.below(6) }, entry).join(''),
      paths.join('\0'),
      'true\n',
      ''
    ])
  return Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => {
      const text = answer()
      return [String(index), random.below(2) === 0 ? text : damage(text, random, answer())]
    })
  )
}

function damage(text: string, random: Random, other: string): string {
  return mutate(text, random, other)
}

/** Puts a value of another kind in the place of one, somewhere. */
export function bend(value: unknown, random: Random): unknown {
  if (random.below(6) === 0)
    return random.pick([
      null,
      true,
      0,
      -1,
      1e300,
      '',
      'a',
      '__proto__',
      [],
      {},
      [[]],
      { a: 1 },
      ['a', 1],
      'x'.repeat(300)
    ])
  if (Array.isArray(value)) return (value as unknown[]).map(each => (random.below(3) === 0 ? bend(each, random) : each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
      const bent: [string, unknown] = [
        random.below(12) === 0 ? `${key}s` : key,
        random.below(3) === 0 ? bend(each, random) : each
      ]
      return random.below(20) === 0 ? [] : [bent]
    })
  )
}
