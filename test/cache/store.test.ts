import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupKey, type GroupKey } from '../../src/cache/group-key.js'
import { defaultCacheLocation, isContinuousIntegration } from '../../src/cache/location.js'
import { decodeSegment, encodeSegment, type SegmentEntry } from '../../src/cache/segment.js'
import { openCache } from '../../src/cache/store.js'
import { toolFingerprint } from '../../src/cache/tool.js'
import type { ArticleGroup } from '../../src/model/files.js'
import type { FileResult, Finding } from '../../src/model/finding.js'
import { finding, manyScripts } from '../report/samples.js'

let location = ''
beforeEach(() => {
  location = mkdtempSync(join(tmpdir(), 'loc-lint-cache-'))
})
afterEach(() => rmSync(location, { recursive: true, force: true }))

const signature = 'a'.repeat(32)
const contents = new Map<string, Uint8Array>([
  ['/ar', Buffer.from('نص')],
  ['/ja', Buffer.from('文')]
])
const bytesOf = (path: string): Uint8Array | null => contents.get(path) ?? null

function group(key = 'content/a.md'): ArticleGroup {
  const file = (locale: string, path: string): ArticleGroup['files'][number] => ({
    absolutePath: `/${locale.slice(0, 2)}`,
    path,
    given: true,
    locale,
    pathLocale: locale,
    isSource: false
  })
  return {
    key,
    siteLocales: ['ar-SA', 'ja-JP'],
    files: [file('ar-SA', 'content/ar-sa/a.md'), file('ja-JP', 'content/ja-jp/a.md')]
  }
}
const results: readonly FileResult[] = manyScripts.slice(0, 2)
const keyOf = (of: ArticleGroup): GroupKey => groupKey(of, bytesOf) as GroupKey

describe('the key of an article', () => {
  it('changes with every byte, path, locale and selection, and with nothing else', () => {
    const base = group()
    const [first, second] = base.files as [ArticleGroup['files'][number], ArticleGroup['files'][number]]
    const variants: ArticleGroup[] = [
      base,
      { ...base, key: 'b' },
      { ...base, siteLocales: ['ar-SA'] },
      { ...base, files: [first] },
      { ...base, files: [second, first] },
      ...([{ path: 'x' }, { given: false }, { locale: null }, { pathLocale: null }, { isSource: true }] as const).map(
        change => ({ ...base, files: [first, { ...second, ...change }] })
      )
    ]
    expect(new Set(variants.map(variant => keyOf(variant).key)).size).toBe(variants.length)
    expect(groupKey(group(), path => Buffer.from(bytesOf(path) as Uint8Array))).toEqual(keyOf(base))
  })

  it('does not take the end of one file for the start of the next', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), fc.nat(40), (left, right, cut) => {
        const all = Buffer.concat([left, right])
        const [start, end] = [all.subarray(0, cut), all.subarray(cut)]
        const key = (ar: Uint8Array, ja: Uint8Array): string =>
          (groupKey(group(), path => (path === '/ar' ? ar : ja)) as GroupKey).key
        expect(key(start, end) === key(left, right)).toBe(start.length === left.length)
      })
    )
  })

  it('is none where a file cannot be read', () => {
    expect(groupKey(group(), path => (path === '/ja' ? null : Buffer.from('x')))).toBeNull()
  })
})

describe('a segment', () => {
  const slot = fc.stringMatching(/^[0-9a-f]{32}$/)
  const entry: fc.Arbitrary<SegmentEntry> = fc.record({
    key: fc.stringMatching(/^[\w-]{43}$/),
    value: fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'grapheme' }).map(text => JSON.stringify([text]))
    )
  })

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(slot, entry)), pairs => {
        const entries = new Map(pairs)
        expect([...decodeSegment(encodeSegment(entries))]).toEqual([...entries])
      })
    )
  })

  it('is empty when a byte is changed, cut off or added', () => {
    const bytes = encodeSegment(new Map([['0'.repeat(32), { key: 'k'.repeat(43), value: '["значение"]' }]]))
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] as number) ^ 0x01
      expect(decodeSegment(changed).size, `byte ${place}`).toBe(0)
      expect(decodeSegment(bytes.subarray(0, place)).size, `cut at ${place}`).toBe(0)
    }
    expect(decodeSegment(Buffer.concat([bytes, Buffer.from('\n')])).size).toBe(0)
  })

  it('is empty for bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(decodeSegment(Buffer.from(bytes)).size).toBe(0)
      })
    )
  })
})

describe('the cache', () => {
  it('gives back what another run has found, to the last key', () => {
    const cache = openCache({ location, signature })
    expect(cache.isEmpty).toBe(true)
    cache.add(keyOf(group()), results)
    expect(cache.save()).toBeNull()
    const again = openCache({ location, signature })
    expect(again.isEmpty).toBe(false)
    const found = again.get(group(), keyOf(group())) as FileResult[]
    expect(found.map(({ messages, filePath, locale }) => ({ messages, filePath, locale }))).toEqual(
      results.map(({ messages, filePath, locale }) => ({ messages, filePath, locale }))
    )
    expect(again.get(group(), { ...keyOf(group()), key: 'x'.repeat(43) })).toBeNull()
    expect(openCache({ location, signature: 'b'.repeat(32) }).get(group(), keyOf(group()))).toBeNull()
  })

  it('does not keep faults, which may be gone the next time', () => {
    const cache = openCache({ location, signature })
    cache.add(
      keyOf(group()),
      results.map(result => ({ ...result, messages: [finding({ ruleId: null })] }))
    )
    cache.save()
    expect(openCache({ location, signature }).get(group(), keyOf(group()))).toBeNull()
  })

  it('keeps what two runs add at the same time', () => {
    const [one, two] = [openCache({ location, signature }), openCache({ location, signature })]
    const groups = Array.from({ length: 60 }, (_, index) => group(`content/статья-${index}.md`))
    for (const [index, each] of groups.entries()) (index % 2 === 0 ? one : two).add(keyOf(each), results)
    one.save()
    two.save()
    const both = openCache({ location, signature })
    expect(groups.every(each => both.get(each, keyOf(each)) !== null)).toBe(true)
    expect(readdirSync(join(location, signature)).every(name => /^[0-9a-f]\.txt$/.test(name))).toBe(true)
  })

  it('forgets the states of long ago and too many of them, and leaves alone what is not its own', () => {
    const folders = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(32, '0'))
    for (const [index, name] of folders.entries()) {
      mkdirSync(join(location, name))
      writeFileSync(join(location, name, '0.txt'), encodeSegment(new Map()))
      const time = Date.now() / 1000 - (index < 5 ? index * 60 : index < 7 ? 40 * 24 * 3600 : 3600 + index)
      utimesSync(join(location, name), time, time)
    }
    for (const name of ['notes', 'a'.repeat(31)]) mkdirSync(join(location, name))
    writeFileSync(join(location, 'keep.txt'), '')
    const cache = openCache({ location, signature })
    cache.add(keyOf(group()), results)
    cache.save()
    const left = readdirSync(location)
    expect(left).toEqual(
      expect.arrayContaining(['notes', 'a'.repeat(31), 'keep.txt', signature, ...folders.slice(0, 5)])
    )
    expect(left.filter(name => name.length === 32)).toHaveLength(12)
    expect(left).not.toContain(folders[5])
  })

  it('deletes nothing that does not begin as its own, and follows no link', context => {
    const old = (folder: string): void => utimesSync(folder, 1000, 1000)
    const outside = join(location, 'outside')
    mkdirSync(outside)
    writeFileSync(join(outside, '0.txt'), encodeSegment(new Map()))
    const [foreign, mixed] = ['1'.repeat(32), '2'.repeat(32)].map(name => join(location, 'cache', name)) as [
      string,
      string
    ]
    for (const folder of [foreign, mixed]) mkdirSync(folder, { recursive: true })
    writeFileSync(join(foreign, '0.txt'), 'the only copy of a novel')
    writeFileSync(join(mixed, '0.txt'), encodeSegment(new Map()))
    writeFileSync(join(mixed, 'notes.txt'), 'mine')
    for (const folder of [foreign, mixed]) old(folder)
    const link = join(location, 'cache', '3'.repeat(32))
    if (process.platform === 'win32') return context.skip('links need rights on Windows')
    symlinkSync(outside, link)
    old(outside)
    const cache = openCache({ location: join(location, 'cache'), signature })
    cache.add(keyOf(group()), results)
    expect(cache.save()).toBeNull()
    expect(readFileSync(join(foreign, '0.txt'), 'utf8')).toBe('the only copy of a novel')
    expect(readdirSync(mixed)).toEqual(['notes.txt'])
    expect(readdirSync(outside)).toEqual(['0.txt'])
  })

  it('is neither read nor written where its folder is a link', context => {
    if (process.platform === 'win32') return context.skip('links need rights on Windows')
    const elsewhere = join(location, 'elsewhere')
    const first = openCache({ location: elsewhere, signature })
    first.add(keyOf(group()), results)
    first.save()
    mkdirSync(join(location, 'cache'))
    symlinkSync(join(elsewhere, signature), join(location, 'cache', signature))
    const before = readdirSync(join(elsewhere, signature))
    const cache = openCache({ location: join(location, 'cache'), signature })
    expect(cache.isEmpty).toBe(true)
    expect(cache.get(group(), keyOf(group()))).toBeNull()
    cache.add(keyOf(group('content/b.md')), results)
    expect(cache.save()).toMatch(/^Unexpected link or file `.*`, expected a folder for the cache/)
    expect(readdirSync(join(elsewhere, signature))).toEqual(before)
  })

  it('reads no segment that is larger than any that it writes, and lets the oldest go', () => {
    const long = (name: string): FileResult[] =>
      results.map(result => ({
        ...result,
        messages: [{ ...(manyScripts[0]?.messages[0] as Finding), message: name.repeat(12 * 1024 * 1024) }]
      }))
    const groups = ['content/a.md', 'content/b.md'].map(group)
    const keys = groups.map(each => ({ ...keyOf(each), slot: `0${keyOf(each).slot.slice(1)}` }))
    const cache = openCache({ location, signature })
    cache.add(keys[0] as GroupKey, long('a'))
    cache.add(keys[1] as GroupKey, long('b'))
    cache.save()
    const known = openCache({ location, signature })
    expect(groups.map((each, index) => known.get(each, keys[index] as GroupKey) !== null)).toEqual([false, true])
    truncateSync(join(location, signature, '0.txt'), 200 * 1024 * 1024)
    expect(openCache({ location, signature }).get(groups[1] as ArticleGroup, keys[1] as GroupKey)).toBeNull()
  })

  it('says when it was last of use', () => {
    const cache = openCache({ location, signature })
    cache.add(keyOf(group()), results)
    cache.save()
    utimesSync(join(location, signature), 1000, 1000)
    openCache({ location, signature }).save()
    expect(statSync(join(location, signature)).mtimeMs).toBeGreaterThan(Date.now() - 60_000)
  })
})

describe('where the cache is', () => {
  it('under node_modules of the package, also from a folder in it', () => {
    mkdirSync(join(location, 'docs/de'), { recursive: true })
    mkdirSync(join(location, '.git'))
    writeFileSync(join(location, 'package.json'), '{}')
    expect(defaultCacheLocation(join(location, 'docs/de'), {})).toBe(join(location, 'node_modules/.cache/loc-lint'))
  })

  it.each(['node_modules', 'node_modules/.cache', 'node_modules/.cache/loc-lint'])(
    'in the cache folder of the user where %s is a link',
    path => {
      mkdirSync(join(location, 'site', dirname(path)), { recursive: true })
      mkdirSync(join(location, 'elsewhere'))
      writeFileSync(join(location, 'site/package.json'), '{}')
      symlinkSync(join(location, 'elsewhere'), join(location, 'site', path))
      expect(defaultCacheLocation(join(location, 'site'), { XDG_CACHE_HOME: '/cache' })).toBe(join('/cache/loc-lint'))
    }
  )

  it('in the cache folder of the user where there is no package, and not above the repository', context => {
    if (process.platform !== 'linux') return context.skip('names of Linux')
    mkdirSync(join(location, 'repository/docs'), { recursive: true })
    mkdirSync(join(location, 'repository/.git'))
    writeFileSync(join(location, 'package.json'), '{}')
    expect(defaultCacheLocation(join(location, 'repository/docs'), { HOME: '/home/x' })).toBe('/home/x/.cache/loc-lint')
    expect(defaultCacheLocation(join(location, 'repository'), { HOME: '/home/x', XDG_CACHE_HOME: '/cache' })).toBe(
      '/cache/loc-lint'
    )
  })

  it.each([
    [{}, false],
    [{ CI: '' }, false],
    [{ CI: 'false' }, false],
    [{ CI: 'true' }, true],
    [{ CI: '1' }, true],
    [{ TF_BUILD: 'True' }, true],
    [{ TEAMCITY_VERSION: '2025.1' }, true]
  ])('%j is continuous integration: %s', (env, expected) => {
    expect(isContinuousIntegration(env)).toBe(expected)
  })
})

describe('the fingerprint of the tool', () => {
  it('stays the same from one call to the next', () => {
    expect(toolFingerprint()).toMatch(/^[\w-]{43}$/)
    expect(toolFingerprint()).toBe(toolFingerprint())
  })
})
