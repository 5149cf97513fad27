import { describe, expect, it } from 'vitest'
import { comparableCode, isAdaptedCode, withoutLocales } from '../../../../rules/shared/code/comparable-code.js'

describe('comparableCode', () => {
  it.each([
    ['line breaks', 'npm\n install', 'npm install'],
    ['what readers fill in', 'cd <Ihr Ordner>', 'cd <your folder>'],
    ['the label of a directive', ':::tip[Wussten Sie das?]', ':::tip[Did you know?]'],
    ['a minus sign', '−40°', '-40°'],
    ['a value that is read, by its key', '"menu.label": "検索"', '"menu.label": "Buscar"'],
    ['an attribute that is read', "<Card title='Моя страница'>", "<Card title='My page'>"]
  ])('is the same for %s', (_, one, other) => {
    expect(comparableCode(one)).toBe(comparableCode(other))
  })

  it.each([
    ['an element', '<div>', '<span>'],
    ['a value that nobody reads', '"type": "Knopf"', '"type": "Button"'],
    ['a name in lower case', '<meta name="ansicht">', '<meta name="viewport">'],
    ['a name of several words in one', 'name="benutzerName"', 'name="userName"'],
    ['a path', 'title="/de/Start"', 'title="/en/Start"'],
    ['the key', '"menu.titel": "Suchen"', '"menu.title": "Search"']
  ])('differs for %s', (_, one, other) => {
    expect(comparableCode(one)).not.toBe(comparableCode(other))
  })
})

describe('isAdaptedCode', () => {
  it.each([
    ['wording', 'Log record', 'Registro de Log'],
    ['a folder of another locale', 'fr/index.md', 'pt-br/index.md'],
    ['a file of another locale', 'src/i18n/fr.json', 'src/i18n/ja.json'],
    ['another host', 'somebadsite.com', 'eineschlechteseite.de'],
    ["what is somebody's own", 'posts/my-first-post.md', 'posts/我的第一篇文章.md'],
    ['a component that closes itself', '<Card>', '<Card />']
  ])('accepts %s', (_, from, to) => {
    expect(isAdaptedCode(from, to)).toBe(true)
  })

  it.each([
    ['a command', 'npm install', 'npm installer'],
    ['a keyword', 'true', 'wahr'],
    ['a folder that is no locale', 'lib/index.md', 'src/index.md'],
    ['another file of another locale', 'fr/index.md', 'ru/start.md'],
    ['part of a host', 'login.example.com', 'anmeldung.example.com'],
    ['a letter of a host', 'example.com', 'exmaple.com'],
    ['a property that looks like a host', 'console.log', 'konsole.protokoll'],
    ["somebody's own file in another folder", 'posts/my-first-post.md', 'artikel/mein-beitrag.md'],
    ["somebody's own file with a word kept", 'posts/my-first-post.md', 'posts/mein-erster-post.md'],
    ["a package of somebody's own", 'my-app', '我的应用']
  ])('refuses %s', (_, from, to) => {
    expect(isAdaptedCode(from, to)).toBe(false)
  })
})

it('withoutLocales takes names of locales out of paths and file names, and nothing else', () => {
  expect(['docs/fr/a.md', 'zh-CN.json', 'a.ja.md', 'src/a.ts', 'web.config', 'en'].map(withoutLocales)).toEqual([
    'docs//a.md',
    '.json',
    'a..md',
    'src/a.ts',
    'web.config',
    'en'
  ])
})
