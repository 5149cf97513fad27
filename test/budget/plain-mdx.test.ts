import { describe, expect, it } from 'vitest'
import { outsideFences } from '../../src/budget/fences.js'
import { isPlainMdx } from '../../src/budget/plain-mdx.js'

const fence = '```'

describe('MDX that is sure to be harmless', () => {
  it.each([
    ['text', '# Tittel\n\nTekst med `kode` og [lenke](a.md).\n'],
    ['expressions', '{/* merknad */}\n\nHei {navn}, {1 + 2} {"en}"} {`to ${tre} fire`}\n'],
    ['an attribute with data', '<Kort stil={{ farge: "rød", mål: [1, 2] }} tittel="Hei > hå" {...resten}>Hei</Kort>\n'],
    ['a component in an attribute', '<Kort ikon={<Ikon navn="a" />}>Hei</Kort>\n'],
    ['imports', 'import A from "a"\nimport {\n  B,\n  C\n} from \'b\';\nimport "c"\n\n# Hei\n'],
    ['data', 'export const data = { a: [1, 2], b: "c" }\nexport const tekst = `en\nto`;\n\n# Hei\n'],
    ['re-exports', "export * from './a'\nexport { b, c } from './d'\n\nHei\n"],
    ['code', `${fence}js\nfunction a() { return /[{]/ }\nimport x\n${fence}\n\nHei\n`],
    ['code in a list', `- Punkt\n\n  ${fence}sh\n  echo \${A/b}\n\n  ${fence}\n\nHei\n`],
    ['code without an end', `Hei\n\n${fence}\n{ {\n`],
    ['type arguments', 'Se `Map<String, Liste<Tall>>` og `a < b`.\n']
  ])('%s', (_, text) => {
    expect(isPlainMdx(text)).toBe(true)
    expect(isPlainMdx(text.replaceAll('\n', '\r\n'))).toBe(true)
  })
})

describe('MDX that is not sure to be', () => {
  it.each([
    ['an expression without an end', '{a\n'],
    ['brackets inside of each other', `{${'['.repeat(40)}${']'.repeat(40)}}`],
    ['arrow functions inside of each other', `{${'a => '.repeat(40)}a}`],
    ['a long expression', `{${'a + '.repeat(600)}a}`],
    ['tags in an expression', `{${'<a>'.repeat(3)}}`],
    ['what may be a pattern', '{a / b}'],
    ['an attribute without an end', '<a b="c>\n'],
    ['an attribute that is no data', '<a b={c / d} />'],
    ['many tags', '<a>b</a>\n\n'.repeat(3000)],
    ['a module that goes on behind the paragraph', 'export const a =\n\n[[[[\n'],
    ['a module that is a function', 'export const a = () => {\n\n}\n'],
    ['a long module', `export const a = [${'1, '.repeat(1000)}]\n`],
    ['text that begins like a module', 'import er et ord\n']
  ])('%s', (_, text) => {
    expect(isPlainMdx(text)).toBe(false)
    expect(isPlainMdx(`# Hei\n\n${text}`)).toBe(false)
  })

  it.each([
    ['a fence in an expression', `{\`\n${fence}}\n{a\n${fence}\n`],
    ['a fence in an attribute', `<a b="\n${fence}\n">\n{a\n${fence}\n`],
    ['a fence behind an import', `import a from 'b'\n${fence}\n{a\n${fence}\n`],
    ['a fence in a quote', `> ${fence}\n\n{a\n\n> ${fence}\n`],
    ['a list item that ends before its fence', `- a\n  ${fence}\n{a\n  ${fence}\n`],
    ['a fence on the line of its list item', `- ${fence}\n\n${fence}\n{a\n`],
    ['a closing fence that is indented', `${fence}\na\n  ${fence}\n{a\n${fence}\n`],
    ['a shorter closing fence', `${fence}${fence}\na\n${fence}\n\n{a\n`.replace(/^`+/, '```') + '{a\n'],
    ['a fence that is a code span', `${fence} a ${fence}\n{a\n${fence}\n`],
    ['lines that end with a carriage return alone', `a\r${fence}\r{a\r${fence}\r`]
  ])('where it is not certain what is code: %s', (_, text) => {
    expect(isPlainMdx(text)).toBe(false)
  })
})

it('cuts fenced code out of a text', () => {
  const text = `a\n${fence}js\n{\n${fence}\nb\n\n  ~~~~\n  ~~~\n  ~~~~\nc\n`
  expect(outsideFences(text).map(piece => piece.replaceAll('\0', ''))).toEqual(['a\n', '\nb\n\n', '\nc\n'])
})
