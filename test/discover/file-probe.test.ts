import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileProbe } from '../../src/discover/file-probe.js'
import { makeTree } from '../discover/make-tree.js'

describe('a probe for files', () => {
  it('knows regular files inside of a folder, and nothing else', () => {
    const root = makeTree(['site/docs/a.md', 'other/b.md'])
    const probe = createFileProbe()
    const isFile = (path: string): boolean => probe(join(root, path), join(root, 'site'))
    expect(isFile('site/docs/a.md')).toBe(true)
    expect(isFile('site/docs')).toBe(false)
    expect(isFile('site/docs/c.md')).toBe(false)
    expect(isFile('other/b.md')).toBe(false)
    symlinkSync(join(root, 'other'), join(root, 'site/linked'))
    symlinkSync(join(root, 'site/docs'), join(root, 'site/again'))
    symlinkSync(join(root, 'site/docs/a.md'), join(root, 'site/a.md'))
    expect(isFile('site/linked/b.md')).toBe(false)
    expect(isFile('site/again/a.md')).toBe(true)
    expect(isFile('site/a.md')).toBe(false)
  })

  it('remembers what it saw', () => {
    const root = makeTree(['a.md'])
    const probe = createFileProbe()
    expect(probe(join(root, 'a.md'), root)).toBe(true)
    rmSync(join(root, 'a.md'))
    expect(probe(join(root, 'a.md'), root)).toBe(true)
    expect(createFileProbe()(join(root, 'a.md'), root)).toBe(false)
  })
})
