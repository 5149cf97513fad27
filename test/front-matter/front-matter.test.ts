import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSegmentedFrontMatter, parseFrontMatter, peekFrontMatter } from '../../src/front-matter/front-matter.js'

function told(text: string): string[] {
  return parseFrontMatter(text).problems.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test('data has no prototype, and entries have places', () => {
  const text = '---\ntitle: Håndbok\nms.custom:\n- "9001519"\n- 3576\nms.date: 04/08/2021\n---\n# Håndbok\n'
  const { exists, range, data, problems, place } = parseFrontMatter(text)
  expect([exists, problems, text.slice(range.start, range.end).endsWith('\n---')]).toEqual([true, [], true])
  expect(Object.getPrototypeOf(data)).toBeNull()
  expect({ ...data }).toEqual({ title: 'Håndbok', 'ms.custom': ['9001519', 3576], 'ms.date': '04/08/2021' })
  const slice = (path: (string | number)[]): string[] | null => {
    const found = place(path)
    return found === null
      ? null
      : [text.slice(found.key.start, found.key.end), text.slice(found.value.start, found.value.end)]
  }
  expect(slice(['title'])).toEqual(['title', 'Håndbok'])
  expect(slice(['ms.custom', 0])).toEqual(['"9001519"', '"9001519"'])
  expect(slice(['nothing'])).toBeNull()
})

test.each([
  'ja: ドキュメント 🎉',
  'ar: دليل المستخدم',
  'ru: Справка',
  'zh: "文档：简介"',
  'lv: Palīdzība',
  'de: Übersicht',
  'fr: L’aperçu'
])('places are right after %s', line => {
  const text = `---\r\n${line}\r\nms.topic: article\r\n---\r\n`
  const place = parseFrontMatter(text).place(['ms.topic'])
  expect(text.slice(place?.key.start, place?.value.end)).toBe('ms.topic: article')
})

test('an item of a list without a value has no place', () => {
  const { place } = parseFrontMatter('---\nno-loc:\n- \n- Fjord Cloud\n---\n')
  expect([place(['no-loc', 0]), place(['no-loc', 1])?.value]).toEqual([null, { start: 17, end: 28 }])
})

test('an empty value has the place of its key', () => {
  const text = '---\nms.custom:\ntitle: a\n---\n'
  const place = parseFrontMatter(text).place(['ms.custom'])
  expect(text.slice(place?.value.start, place?.value.end)).toBe('ms.custom')
})

test.each([
  ['2024-13-45'],
  ['2024-01-31'],
  ['1:30:00'],
  ['012'],
  ['1_000'],
  ['0x1f'],
  ['1e3'],
  ['yes'],
  ['04/08/2021'],
  ['51217942123456789012'],
  ['.5'],
  ['+1_0']
])('%s stays text', value => {
  expect(parseFrontMatter(`---\na: ${value}\n---\n`).data['a']).toBe(value)
})

test.each([
  ['12', 12],
  ['-3', -3],
  ['1.5', 1.5],
  ['true', true],
  ['~', null],
  ['', null]
])('%s is a value', (written, value) => {
  expect(parseFrontMatter(`---\na: ${written}\n---\n`).data['a']).toBe(value)
})

test.each([
  ['', []],
  ['# Title\n', []],
  ['\n---\ntitle: a\n---\n', []],
  ['----\ntitle: a\n---\n', []],
  ['---\n\nA thematic break, and nothing else.\n', []],
  ['---\n\nProse between thematic breaks.\n\n---\n\nMore.\n', []],
  ['---\nJust a sentence\n', []],
  ['---', []],
  ['---\n---\n# Empty\n', []],
  ['---\ntitle: a\n--- \n', []],
  ['---\ntitle: a\n# Title\n', ['unclosed: ---']],
  ['---\n# comment\n\ntitle: a\n', ['unclosed: ---']],
  ['---\ntitle: a\n...\n# Title\n', ['unclosed: ...']],
  ['---\njust text\n---\n', ['notMapping: just text']],
  ['---\n- a\n- b\n---\n', ['notMapping: - a\n- b']],
  ['---\ntitle: a\nms.topic: b\ntitle: c\n---\n', ['duplicateKey: title']],
  ['---\ntitle: Slik: gjør du\n---\n', ['yaml: Slik: gjør du']],
  ['---\ntitle: a\nbad: [1\n---\n', ['yaml: bad: [1']]
])('%j is told as %j', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('CRLF makes no difference', () => {
  for (const text of ['---\ntitle: a\ntitle: b\n---\nx', '---\ntitle: a\n', '---\na: [1\n---\n']) {
    expect(told(text.replaceAll('\n', '\r\n')), text).toEqual(told(text))
  }
})

test('duplicate keys leave the data readable', () => {
  const { data, problems } = parseFrontMatter('---\na: 1\nb: {c: 1, c: 2}\na: 3\n---\n')
  expect({ ...data, b: { ...(data['b'] as object) } }).toEqual({ a: 3, b: { c: 2 } })
  expect(problems.map(problem => problem.message)).toEqual([
    'Unexpected second key `a`, expected each key once',
    'Unexpected second key `c`, expected each key once'
  ])
})

test('no fence runs code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'front-matter-'))
  const sentinel = join(folder, 'ran')
  try {
    const code = `require('node:fs').writeFileSync(${JSON.stringify(sentinel)}, '')`
    const words = [
      'js',
      'javascript',
      ' js',
      ' javascript',
      'JS',
      'coffee',
      'cson',
      'json',
      'toml',
      'toString',
      'constructor',
      '__proto__',
      'yaml',
      ' yaml'
    ]
    for (const info of words) {
      const text = `---${info}\n${code}\n---\n# Title\n`
      const { problems, data, exists } = parseFrontMatter(text)
      expect([problems.map(problem => problem.kind), Object.keys(data), exists], info).toEqual([
        ['infoString'],
        [],
        false
      ])
      expect(problems[0]?.message).toContain(`\`${info.trim()}\` after the opening`)
    }
    parseFrontMatter(`---\n${code}\n---\n`)
    parseFrontMatter(`---\na: !!js/function 'function () { ${code} }'\n---\n`)
    expect(existsSync(sentinel)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('broken front matter is told each time it is read', () => {
  const text = '---\ntitle: [a\n---\n'
  const [first, second] = [told(text), told(text)]
  expect(first).toHaveLength(1)
  expect(second).toEqual(first)
})

const aliases = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(8)}*a${i}]`).join('\n')

test.each([
  ['blank lines', `---\ntitle: a\n${'\n'.repeat(200_000)}---\n`, 'tooLarge'],
  ['many lines', `---\n${'# c\n'.repeat(401)}a: 1\n---\n`, 'tooLarge'],
  ['many characters', `---\ntitle: ${'a'.repeat(20_000)}\n---\n`, 'tooLarge'],
  ['an alias bomb', `---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${aliases}\n---\n`, 'tooComplex'],
  ['deep lists', `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`, 'tooComplex'],
  ['deep open lists', `---\na: ${'['.repeat(15_000)}\n---\n`, 'tooComplex'],
  ['deep compact lists', `---\na:\n ${'- '.repeat(7000)}b\n---\n`, 'tooComplex'],
  ['deep quoted brackets', `---\na: ${'[ "]", '.repeat(2000)}\n---\n`, 'tooComplex'],
  [
    'deep mappings',
    `---\n${Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} b\n---\n`,
    'tooComplex'
  ],
  ['an endless alias', '---\na: &a [*a]\n---\n', 'tooComplex']
])('%s is refused before a parser sees it', (_, text, kind) => {
  const { problems, data, range } = parseFrontMatter(text)
  expect(problems.map(problem => problem.kind)).toEqual([kind])
  expect(Object.keys(data)).toEqual([])
  expect(range.end).toBe(text.length - 1)
})

test('keys named like inherited properties are harmless', () => {
  const { data } = parseFrontMatter('---\n__proto__:\n  polluted: yes\nconstructor: a\ntoString: b\n---\n')
  expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'toString'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(Object.getPrototypeOf(data)).toBeNull()
})

test('segmented front matter is recognised and not reported here', () => {
  const text =
    '---\n<span data-ttu-id="a5ef6-101">title: "Hilfe" ms.author: x ms.custom: (</span>' +
    '<span class="sxs-lookup"><span data-stu-id="a5ef6-101">title: "Help"</span></span>\n---\n# x\n'
  const { segmented, problems, exists } = parseFrontMatter(text)
  expect([segmented, problems, exists]).toEqual([true, [], true])
  expect(findSegmentedFrontMatter(text)).toEqual({ start: 0, end: text.indexOf('\n# x') })
  expect(parseFrontMatter('---\ntitle: What data-ttu-id="x" means\n---\n').segmented).toBe(false)
  expect(findSegmentedFrontMatter('---\ntitle: a\n---\n<span data-ttu-id="a">')).toBeNull()
})

test('a body line that begins like a fence does not end the block', () => {
  expect(parseFrontMatter('---\ntitle: |\n  a\n  --- b\n----x: 1\nend: 2\n---\n').data['end']).toBe(2)
})

test('peeking reads locale and hash without YAML', () => {
  const hash = 'BBE0ee6718e470e5d1d309a6e87f5312ef806599'
  expect(peekFrontMatter(`---\nms.openlocfilehash: ${hash}\r\nms.contentlocale: "nb-no"\n---\n`)).toEqual({
    locale: 'nb-NO',
    sourceHash: hash.toLowerCase()
  })
  expect(peekFrontMatter(`# ms\nms.openlocfilehash: ${hash}\n`)).toEqual({ locale: null, sourceHash: null })
  expect(peekFrontMatter(`---\na: b\n---\nms.openlocfilehash: ${hash}\n`)).toEqual({ locale: null, sourceHash: null })
  expect(peekFrontMatter('---\nms.openlocfilehash: abc\nms.contentlocale: not_a tag\n---\n')).toEqual({
    locale: null,
    sourceHash: null
  })
})
