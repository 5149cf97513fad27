import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBlock } from '../../src/front-matter/block.js'
import { readFlatMapping } from '../../src/front-matter/flat-mapping.js'
import { readYaml } from '../../src/front-matter/yaml-data.js'
import { locateYaml } from '../../src/front-matter/yaml-places.js'
import { propertyRuns } from '../properties/property-runs.js'
import { listFiles, listShared, root, withoutShared } from '../support/project.js'

/** Whether the quick reader takes a block; where it does, it has to say what the parsers say. */
function agrees(body: string): boolean {
  const flat = readFlatMapping(body)
  if (flat === null) return false
  const read = readYaml(parse => parse(body))
  expect(read).toEqual({ kind: 'mapping', data: flat.data, hasDuplicates: false })
  const located = locateYaml(body, 0)
  for (const [key, place] of flat.places) if (place !== null) expect([key, place]).toEqual([key, located.place([key])])
  return true
}

describe('readFlatMapping', () => {
  it.each([
    'title: Håndbok for sikkerhetskopiering\nms.date: 04/08/2021\nROBOTS: NOINDEX, NOFOLLOW\n',
    'title: "文档：简介"  \r\ndescription: \'L’aperçu\'\r\nms.topic: article\r\n',
    'a: 12\nb: 0012\nc: 3.5\nd: 1e3\ne: 12345678901234567890\nf: true\ng: Null\nh: ~\ni: yes\nj: "12"\nk:\nl: 1:30:00\nm: 0x10\n',
    'a: 标题\u3000\nb: titre\u00A0\n',
    'ms.custom:\n- "9001519"\n- 3576\n- Dokumentasjon\nno-loc:\n  - Fjord Cloud\n  - Fjord Backup\nlast: x\n',
    '# a comment\n\nlink: https://fjord.example/a#b?c=d&e\npath: /nb-no/start\n',
    'ja: ドキュメント\nar: دليل المستخدم\nru: Справка: нет\n'.replace('Справка: нет', 'Справка'),
    ''
  ])('reads %j as the parsers do', body => {
    expect(agrees(body)).toBe(true)
  })

  it.each([
    'a: b\n  c\n',
    'a: b: c\n',
    'a: b #c\n',
    'a: [x, y]\n',
    'a: {x: y}\n',
    'a: |\n  b\n',
    'a: "b\\n"\n',
    "a: 'b''c'\n",
    'a: "b\n',
    'a: *b\n',
    'a: &b c\n',
    'a: !x b\n',
    'a: - b\n',
    'a: %b\n',
    'a: @b\n',
    'a:\tb\n',
    'a: b\na: c\n',
    'true: a\n',
    'a:\n  b: c\n',
    'a:\n- b: c\n',
    'a:\n- b\n  - c\n',
    '- a\n',
    'a: b\n- c\n',
    'text\n',
    'a: 🎉\n',
    'a: b\u0085c\n',
    '"a": b\n',
    '? a\n',
    'a:b\n',
    ' a: b\n',
    'a: b:\n',
    'a: < b\n',
    'a: b\rc: d\n',
    '# a\rb\n',
    'a:\n-\n'
  ])('leaves %j to them', body => {
    expect(readFlatMapping(body)).toBeNull()
  })

  it('says what the parsers say of anything that looks like it', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '1',
      '0',
      '.',
      '-',
      '- ',
      ' ',
      '"',
      "'",
      ': ',
      ':',
      ' #',
      '#',
      ',',
      '[',
      ']',
      '~',
      'null',
      'ø',
      '中',
      '+',
      'e',
      '/',
      '(',
      '\r',
      '<',
      '='
    )
    const value = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    const line = fc.oneof(
      value.map(text => `k: ${text}`),
      value.map(text => `l: ${text}`),
      value.map(text => `- ${text}`),
      value.map(text => `  - ${text}`),
      value,
      fc.constant('m:'),
      fc.constant('m: ')
    )
    const body = fc.array(line, { maxLength: 5 }).map(lines => `${lines.join('\n')}\n`)
    fc.assert(
      fc.property(body, text => {
        agrees(text)
      }),
      propertyRuns(3000)
    )
  })

  it(`says what the parsers say of real front matter, most of which it reads${withoutShared}`, () => {
    const files = [
      ...listFiles('test/fixtures')
        .filter(path => path.endsWith('.md'))
        .map(path => root + path),
      ...listShared('corpus').filter(path => path.endsWith('.md'))
    ]
    const bodies = files.flatMap(file => {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
      const opening = findBlock(text)
      return opening.kind === 'block' ? [text.slice(opening.block.body.start, opening.block.body.end)] : []
    })
    expect(bodies.length).toBeGreaterThan(5)
    expect(bodies.filter(agrees).length).toBeGreaterThan(bodies.length / 2)
  })
})
