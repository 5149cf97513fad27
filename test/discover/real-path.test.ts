import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { belongsTo, detourOf, followArticle, followPath, homeOf } from '../../src/discover/real-path.js'
import { makeTree } from './make-tree.js'

const posix = process.platform !== 'win32'

describe.skipIf(!posix)('links', () => {
  function site(): string {
    const root = makeTree({
      'content/a.md': '# A',
      'content/a.txt': 'A',
      '.git/config': '[core]',
      '.git/notes.md': '# Notes',
      'node_modules/pack/readme.md': '# Pack',
      'node_modules/.store/pack/readme.md': '# Pack'
    })
    mkdirSync(join(root, 'links'))
    for (const [target, name] of [
      ['../content/a.md', 'fine.md'],
      ['../content/a.md', 'README'],
      ['../.git/config', 'config.md'],
      ['../.git/notes.md', 'notes.md'],
      ['../node_modules/pack/readme.md', 'pack.md'],
      ['../content/a.txt', 'text.md'],
      ['../content/a.txt', 'text.txt'],
      ['/etc/hostname', 'out.md'],
      ['nowhere', 'gone.md'],
      ['../.git', 'folder']
    ] as const)
      symlinkSync(target, join(root, 'links', name))
    return root
  }

  it.each([
    ['links/fine.md', null],
    ['links/README', null],
    ['links/config.md', 'foreign'],
    ['links/notes.md', 'foreign'],
    ['links/folder/notes.md', 'foreign'],
    ['links/pack.md', 'foreign'],
    ['links/text.md', 'notMarkdown'],
    ['links/text.txt', null],
    ['links/out.md', 'outside'],
    ['content/a.md', null],
    // What the path itself names is intended.
    ['node_modules/pack/readme.md', null]
  ])('%s: %s', (path, detour) => {
    const root = site()
    expect(followArticle(join(root, path), root)?.detour).toBe(detour)
  })

  it('a link that leads nowhere, or through one foreign folder into another, is not followed', () => {
    const root = site()
    symlinkSync('../../.git/notes.md', join(root, 'node_modules/pack/notes.md'))
    expect(followPath(join(root, 'links/gone.md'), root)).toBeNull()
    expect(followPath(join(root, 'node_modules/pack/notes.md'), root)?.detour).toBe('foreign')
  })

  it('a project may itself lie in such a folder', () => {
    const root = site()
    symlinkSync('readme.md', join(root, 'node_modules/pack/lesmeg.md'))
    const inside = join(root, 'node_modules/pack')
    expect(followArticle(join(inside, 'lesmeg.md'), inside)?.detour).toBeNull()
  })

  it('a file belongs to the checkout by whichever path it is reached', () => {
    const root = site()
    const other = makeTree([])
    symlinkSync(root, join(other, 'checkout'))
    expect(belongsTo(join(other, 'checkout/content/a.md'), root)).toBe(true)
    expect(belongsTo(join(root, 'links/out.md'), root)).toBe(true)
    expect(belongsTo(join(other, 'x.json'), root)).toBe(false)
  })
})

describe('what asks no disk', () => {
  it.each([
    ['/site/a.md', '/site/.GIT/config', '/site', 'foreign'],
    ['/site/a.md', '/site/Node_Modules/x.md', '/site', 'foreign'],
    ['/site/a.md', '/site/.github/x.md', '/site', null],
    ['/site/a.md', '/site/my.git/x.md', '/site', null],
    ['/site/a.md', '/site/node_modules_old/x.md', '/site', null],
    ['/site/a.md', '/sites/x.md', '/site', 'outside'],
    ['/site/.git/a.md', '/site/node_modules/x.md', '/site', 'foreign'],
    ['C:\\site\\a.md', 'C:\\site\\.git\\config', null, 'foreign'],
    ['\\\\?\\C:\\site\\a.md', '\\\\?\\C:\\site\\node_modules\\x.md', null, 'foreign']
  ] as const)('%s to %s below %s: %s', (path, realPath, root, detour) => {
    expect(detourOf(path, realPath, root)).toBe(detour)
  })

  it('what lies outside of the working directory leads no further than its own folder', () => {
    const cwd = join('/', 'site')
    expect(homeOf(join(cwd, 'a', 'b.md'), cwd)).toBe(cwd)
    expect(homeOf(join('/', 'other', 'b.md'), cwd)).toBe(join('/', 'other'))
  })
})
