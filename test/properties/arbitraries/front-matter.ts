import fc, { type Arbitrary } from 'fast-check'
import { oddCharacters, prose } from './text.js'

const knownKey = fc.constantFrom(
  'title',
  'description',
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
  'ms.date',
  'ms.topic',
  'ms.custom',
  'author',
  'keywords',
  'loc-lint-disable',
  'ms.contentlocal',
  'titel'
)
const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '"a b"',
  '? x',
  '- y',
  '<<',
  '&a',
  '*a',
  '!!js/function',
  '1',
  'null',
  ''
)
const value = fc.oneof(
  prose,
  fc.constantFrom(
    'nb-NO',
    'nb',
    'xx-invalid',
    'MT',
    'HT',
    '03/25/2021',
    '2024-13-45',
    '1:30:00',
    '012',
    '"quoted"',
    '"torn',
    "'",
    '[a, b]',
    '[a, [b',
    '{a: b}',
    '{',
    '&a x',
    '*a',
    '|',
    '>-\n  folded\n  text',
    '\n  - one\n  - two',
    '\n  nested:\n    deep: 1',
    '!!binary x',
    '.nan',
    '1e999',
    '~',
    'yes',
    'null',
    '0x1F',
    'a: b',
    '#',
    '@x',
    '%TAG',
    '[link-url-match, number-match]',
    'no-such-rule',
    ...oddCharacters
  )
)

const entry = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: knownKey }, { weight: 1, arbitrary: oddKey }), value)
  .map(([key, text]) => `${key}: ${text}`)

/** A block of front matter with its fences: mostly sound, now and then broken, unclosed, or no YAML at all; also none. */
export const frontMatter: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      '---',
      '---',
      '---',
      '---',
      '---',
      '---',
      '',
      '---js',
      '--- yaml',
      '----',
      '+++',
      '---toString',
      ' ---'
    ),
    fc.array(entry, { maxLength: 7 }),
    fc.constantFrom('---\n', '---\n', '---\n', '---\n', '---\n', '--- \n', '...\n', '', '---')
  )
  .map(([opening, entries, closing]) =>
    opening === '' ? '' : `${opening}\n${entries.map(line => `${line}\n`).join('')}${closing}`
  )
