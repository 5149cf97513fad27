import { describe, expect, it } from 'vitest'
import { groupByVersion } from '../../../src/article/comparison/versions.js'
import { nothingKnown, type SourceKnowledge } from '../../../src/article/comparison/facts.js'
import { createFacts } from '../../../src/article/facts.js'
import type { ArticleFacts } from '../../../src/model/facts.js'
import { contentHashes } from '../../../src/read/content-hashes.js'
import { articleOf } from '../../../src/testing/lint-texts.js'
import { sxs } from '../../support/rule-tester.js'

const english = '# Paper\n\nLoad the tray with `A4` paper.\n'
const earlierEnglish = '# Paper\n\nLoad the tray with `A3` paper.\n'
const dutch = '# Papier\n\nVul de lade met `A4`-papier.\n'

function factsOf(path: string, text: string, known: Partial<SourceKnowledge> = {}): ArticleFacts {
  const article = articleOf(path, text, undefined, undefined, undefined, articleOf('content/en-us/a.md', english))
  const hashes = article.isSource ? contentHashes(text) : []
  return createFacts(article, true, hashes, { ...nothingKnown, ...known })
}

const present = factsOf('content/en-us/a.md', english)
const earlier = factsOf('content/en-us/a.md', earlierEnglish)
const stale = {
  pin: {
    key: 'l10n.sourceCommit',
    path: ['l10n', 'sourceCommit'],
    range: null,
    kind: 'commit' as const,
    value: 'abcdef0'
  },
  commit: 'abcdef0',
  commitCount: 1,
  sections: ['“Paper”'],
  source: earlier
}
const hashOf = ({ ownHashes }: ArticleFacts): string => ownHashes[0] as string
const named = (
  hash: string,
  path = 'content/nl-nl/a.md',
  known: Partial<SourceKnowledge> = { present }
): ArticleFacts => factsOf(path, `---\nms.openlocfilehash: ${hash}\n---\n${dutch}`, known)

describe('how an article is compared', () => {
  const aligned = factsOf('content/nl-nl/a.md', dutch, { present })

  it('with the present source, which may have changed since', () => {
    expect(aligned.comparison).toEqual({
      source: present,
      version: null,
      isExact: false,
      mayBeOlder: true,
      isByBlock: true,
      stale: null
    })
    expect(aligned.comparison.source).toBe(present)
    expect(Object.isFrozen(aligned.comparison)).toBe(true)
  })

  it('with the present source as the version that it is known to translate', () => {
    const { source, mayBeOlder } = factsOf('content/nl-nl/a.md', dutch, { present, isPinned: true }).comparison
    expect([source, mayBeOlder]).toEqual([present, false])
  })

  it('with the version that is known, before the present one', () => {
    const known = { present, isPinned: true, stale }
    const { comparison } = factsOf('content/nl-nl/a.md', dutch, known)
    expect(comparison).toMatchObject({ version: null, isExact: false, mayBeOlder: false })
    expect(comparison.source).toBe(earlier)
    expect(comparison.stale).toBe(stale)
  })

  it('to the byte, where it names the hash of the source in any case of letters', () => {
    const hash = hashOf(present)
    expect(named(hash.toUpperCase()).comparison).toMatchObject({ version: hash, isExact: true, mayBeOlder: false })
  })

  it('with a source that it does not translate, where it names another hash, whatever else is known', () => {
    const { comparison } = named('0'.repeat(40), undefined, { present, isPinned: true })
    expect(comparison).toMatchObject({ version: '0'.repeat(40), isExact: false, mayBeOlder: true, isByBlock: false })
    expect(comparison.source).toBe(present)
  })

  it('to the byte with an earlier source whose hash it names', () => {
    const { comparison } = named(hashOf(earlier), undefined, { present, isPinned: true, stale })
    expect(comparison).toMatchObject({ isExact: true, mayBeOlder: false })
    expect(comparison.source).toBe(earlier)
  })

  it('with other locales alone, where there is no source article', () => {
    expect(named(hashOf(present), undefined, {}).comparison).toMatchObject({ source: null, isExact: false })
  })

  it('unit by unit, not block by block, where it has units of its own', () => {
    const text = `${sxs('Papier', 'Paper')}\n`
    expect(factsOf('content/nl-nl/a.md', text, { present }).comparison.isByBlock).toBe(false)
  })

  it('not block by block, where it is a text of its own', () => {
    const text = '```sh\nprint --now\n```\n\n'.repeat(40)
    expect(factsOf('content/nl-nl/a.md', text, { present }).comparison.isByBlock).toBe(false)
  })

  it('with nothing, as a source: its translations are compared with it', () => {
    const { comparison } = factsOf('content/en-us/a.md', english, { present })
    expect(comparison).toMatchObject({ source: null, version: null, isByBlock: false })
  })
})

describe('locales of one version', () => {
  const pathsOf = (articles: readonly ArticleFacts[]): string[][] =>
    groupByVersion(articles).map(group => group.map(({ path }) => path))

  it('are those that name the same one; the source joins those that name its bytes', () => {
    const other = '0'.repeat(40)
    const articles = [
      named(other, 'content/de-de/a.md'),
      present,
      named(hashOf(present), 'content/fr-fr/a.md'),
      named(other, 'content/lv-lv/a.md'),
      factsOf('content/nl-nl/a.md', dutch, { present })
    ]
    expect(pathsOf(articles)).toEqual([
      ['content/de-de/a.md', 'content/lv-lv/a.md'],
      ['content/fr-fr/a.md', 'content/en-us/a.md']
    ])
  })

  it('have the earlier source with them where it is known', () => {
    const behind = named(hashOf(earlier), 'content/fr-fr/a.md', { present, isPinned: true, stale })
    expect(groupByVersion([present, behind])).toEqual([[behind, earlier]])
  })

  it('do not have an earlier source whose bytes they do not name', () => {
    const behind = named('0'.repeat(40), 'content/fr-fr/a.md', { present, isPinned: true, stale })
    expect(groupByVersion([present, behind])).toEqual([[behind]])
  })

  it('do not take a source that names a version itself for another one', () => {
    const odd = factsOf('content/en-us/a.md', `---\nms.openlocfilehash: ${'1'.repeat(40)}\n---\n${english}`)
    const translated = named(hashOf(odd), 'content/fr-fr/a.md', { present: odd })
    expect(pathsOf([odd, translated])).toEqual([['content/en-us/a.md'], ['content/fr-fr/a.md']])
  })
})
