import { mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoveredAmong } from '../../src/discover/among.js'
import { discoverFiles } from '../../src/discover/discover.js'
import { makeTree } from './make-tree.js'

function makeSite(): string {
  const root = makeTree({
    'content/nb-no/a.md': '',
    'content/nb-no/utkast/b.md': '',
    'content/nb-no/bilde.png': '',
    'content/ja-jp/a.md': '',
    'content/ja-jp/a.MDX': '',
    'content/.gitignore': 'utkast/\n*.tmp.md\n!viktig.tmp.md\n',
    'content/de-de/x.tmp.md': '',
    'content/de-de/viktig.tmp.md': '',
    '.gitignore': '/bygg\n',
    'bygg/a.md': '',
    'node_modules/pakke/README.md': '',
    'docs/node_modules/README.md': '',
    'docs/les.markdown': '',
    'README.md': ''
  })
  mkdirSync(join(root, '.git'))
  symlinkSync('les.markdown', join(root, 'docs/lenke.md'))
  symlinkSync('../content/nb-no/a.md', join(root, 'docs/ut.md'))
  symlinkSync('../content/ja-jp', join(root, 'docs/mappe'))
  symlinkSync('borte.md', join(root, 'docs/brutt.md'))
  return root
}

describe('asking about single files', () => {
  it.each([
    [['.'], []],
    [['content'], []],
    [['docs', 'content/ja-jp'], []],
    [['content/nb-no/utkast'], []],
    [['bygg', 'node_modules/pakke'], []],
    [['.'], ['content/de-de/', '**/les.*']]
  ])('gives what listing %j without %j gives', (patterns, ignore) => {
    const cwd = makeSite()
    const isDiscovered = discoveredAmong(patterns, { cwd, ignore })
    const every = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).map(path => join(cwd, path))
    const listed = discoverFiles(patterns, { cwd, ignore }).files.map(({ absolutePath }) => absolutePath)
    expect(listed).not.toEqual([])
    // Of several paths to one file a list names the first.
    const real = listed.map(path => realpathSync(path))
    expect(every.filter(path => isDiscovered?.(path) === true && !real.includes(realpathSync(path)))).toEqual([])
    expect(listed.filter(path => isDiscovered?.(path) !== true)).toEqual([])
  })

  it.each([['content/**/*.md'], ['README.md'], ['ingenting'], ['docs/mappe'], ['!content']])(
    'leaves %s to the list',
    pattern => {
      expect(discoveredAmong(['.', pattern], { cwd: makeSite(), ignore: [] })).toBeNull()
    }
  )
})
