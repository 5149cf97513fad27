import { describe, expect, it } from 'vitest'
import { differenceInCode, isNearlySameCode } from '../../../../rules/shared/code/untranslated-code.js'

describe('code that translators have no reason to change', () => {
  it.each([
    ['a comment on its own line', 'bash', '# Installer\nnpm ci', '# Install\nnpm ci'],
    ['a comment in more lines', 'js', '// Dies ist\n// länger\nrun()', '// This is short\nrun()'],
    ['a comment behind code', 'python', 'x = 1  # необязательно', 'x = 1  # optional'],
    ['strings', 'ts', 'log("Hei, verden", \'nå\')', 'log("Hello, world", \'now\')'],
    [
      'placeholders',
      'sh',
      'docker login -u <navnet ditt> -p DITT_PASSORD',
      'docker login -u <your name> -p YOUR_PASSWORD'
    ],
    ['indentation', 'Go', '    return x', '\treturn x'],
    ['a diagram', 'mermaid', 'A[開始] --> B', 'A[Start] --> B'],
    ['output', null, 'Adresse: 1', 'Address: 1'],
    ['data', 'yaml', 'title: Min side', 'title: My page'],
    ['a comment of several lines', 'c', '/* 第一行\n第二行 */\nrun()', '/* first\nsecond */\nrun()'],
    ['a string of several lines', 'bash', 'echo "een\ntwee"', 'echo "one\ntwo"'],
    ['text between marks', 'bash', 'cat <<EOF\nإعدادات\nEOF', 'cat <<EOF\nSettings\nEOF']
  ])('%s is theirs', (_name, lang, actual, expected) => {
    expect(differenceInCode(actual, expected, lang)).toBeNull()
  })

  it('an option, behind a comment that is longer than that of the source', () => {
    expect(
      differenceInCode('# Skriv ut\n# i farger\nprint --farge rød\n', '# Print\nprint --color red\n', 'bash')
    ).toEqual({ index: 2, actual: 'print --farge rød', expected: 'print --color red' })
  })

  it('a name, with the line as it is written', () => {
    expect(differenceInCode('\tстрока = get("а")', '\tline = get("a")', 'js')).toEqual({
      index: 0,
      actual: '\tстрока = get("а")',
      expected: '\tline = get("a")'
    })
  })

  it('a line lost and a line more', () => {
    expect(differenceInCode('a()\n', 'a()\nb()\n', 'js')).toEqual({ index: 2, actual: null, expected: 'b()' })
    expect(differenceInCode('a()\n\nb()', 'a()', 'js')).toEqual({ index: 2, actual: 'b()', expected: null })
  })
})

describe('code that is nearly the same', () => {
  it.each([
    ['one line of two', 'Get-Printer\nStart-Job', 'Hent-skriver\nStart-Job', true],
    ['one of four, comments aside', 'a()\n# то\nb()\nc()\nd()', 'a()\nx()\nc()\nd()', true],
    ['two of four', 'a()\nb()\nc()\nd()', 'a()\nx()\ny()\nd()', false],
    ['all lines', 'const carrito = [1]\nlog(carrito)', 'const cart = [1]\nlog(cart)', false],
    ['a line more', 'a()\nb()', 'a()', false],
    ['few words of one line', 'lp -d office --色 a.pdf', 'lp -d office --color a.pdf', true],
    ['most words of one line', 'colores.at(-2)', 'colors.last()', false]
  ])('%s', (_name, actual, expected, isSame) => {
    expect(isNearlySameCode(actual, expected)).toBe(isSame)
  })
})
