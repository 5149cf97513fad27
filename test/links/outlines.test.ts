import { describe, expect, it } from 'vitest'
import { createOutlines } from '../../src/links/outlines.js'
import { satteriHost } from '../../src/markdown/parser.js'
import type { ReadResult } from '../../src/read/read-file.js'

const readText = (text: string): ReadResult => ({ text, bytes: Buffer.from(text), hadBom: false })
const createReader = (): ReturnType<typeof createOutlines> =>
  createOutlines({ cwd: '/site', sourceLocale: 'en-US', parser: satteriHost.parser })
const noneStandsIn = (): boolean => false

describe('outlines of linked articles', () => {
  it('have headings, anchors and the roots of links', () => {
    const outline = createReader()(
      () => readText('# Skuffen {#tray}\n\n<a id="valse"></a>[Hjem](/nb/start/)\n'),
      noneStandsIn
    ).outlineOf('/site/nb/tray.md')
    expect(outline).toMatchObject({
      path: 'nb/tray.md',
      headings: [{ slug: 'tray' }],
      anchors: ['valse', 'tray'],
      rootFolders: ['nb']
    })
  })

  it('are read once by a thread, and anew where a text stands in for the file', () => {
    const reader = createReader()
    const slugs = (text: string, standsIn: boolean): string[] =>
      reader(
        () => readText(text),
        () => standsIn
      )
        .outlineOf('/site/a.md')
        ?.headings.map(({ slug }) => slug) ?? []
    expect(slugs('# Skuff\n', true)).toEqual(['skuff'])
    expect(slugs('# Lade\n', true)).toEqual(['lade'])
    expect(slugs('# Fach\n', false)).toEqual(['fach'])
    expect(slugs('# Bac\n', false)).toEqual(['fach'])
  })

  it('go with the digest of what was parsed', () => {
    const reader = createReader()
    const first = reader(() => readText('# Skuff\n'), noneStandsIn)
    const before = first.digestOf('/site/a.md')
    expect(first.digestOf('/site/a.md')).toBe(before)
    const second = reader(() => readText('# Lade\n'), noneStandsIn)
    expect(second.digestOf('/site/a.md')).toBe(before)
    second.outlineOf('/site/a.md')
    expect(second.digestOf('/site/a.md')).not.toBe(before)
  })

  it('are none of what cannot be read or parsed', () => {
    const reader = createReader()
    expect(reader(() => ({ problem: 'gone' }), noneStandsIn).outlineOf('/site/a.md')).toBeNull()
    expect(reader(() => readText('> '.repeat(50_000)), noneStandsIn).outlineOf('/site/b.md')).toBeNull()
  })
})
