import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupOf, versionsIn, type ReadVersion } from './ask.js'
import { createDatedRepository, english, norwegian, type DatedRepository } from './history-of.js'

const [EN, NB] = ['docs/print.md', 'translations/nb/docs/print.md']
const [first, second] = [english({ sheets: 800 }), english({ cleaning: true })]
const digest = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')
let repository: DatedRepository
let commit: string
beforeEach(() => {
  repository = createDatedRepository()
  commit = repository.save({ [EN]: first })
  repository.save({ [EN]: second })
})
afterEach(() => repository.remove())

const ask = (): ReadVersion => versionsIn(groupOf(repository.folder, EN, NB), undefined, 'en')[0] ?? null
/** The translation is added today: only the hash says that it was made from the first version. */
const named = (entry: string): ReadVersion => {
  repository.write(NB, norwegian({ cleaning: true }).replace('---\n', `---\n${entry}\n`))
  return ask()
}
const older = (): ReadVersion => ({ text: first, commit, commitCount: 1, likelihood: 1 })

describe('a hash of the source', () => {
  it.each([
    ['MD5', digest('md5', first)],
    ['SHA-1', digest('sha1', first)],
    ['SHA-256', digest('sha256', first)],
    ['CRLF line ends', digest('sha256', first.replaceAll('\n', '\r\n'))],
    ['a byte order mark', digest('md5', `\uFEFF${first}`)]
  ])('finds the version: %s', (_, hash) => {
    expect(named(`source_hash: ${hash}`)).toEqual(older())
  })

  it('is that of the present source, committed or not', () => {
    expect(named(`source_hash: ${digest('md5', second)}`)).toEqual({ isPresent: true })
    repository.write(EN, `${second}\nMore.\n`)
    expect(named(`source_hash: ${digest('md5', `${second}\nMore.\n`)}`)).toEqual({ isPresent: true })
  })

  it('that no version has leaves it to the history', () => {
    expect(named(`source_hash: ${digest('md5', 'x')}`)).toMatchObject({ text: second })
  })

  it('may be that of a hand-off, which other rules look at where no version has it', () => {
    expect(named(`ms.openlocfilehash: ${digest('sha1', first.replaceAll('\n', '\r\n'))}`)).toEqual(older())
    expect(named(`ms.openlocfilehash: ${digest('sha1', second)}`)).toBeNull()
    expect(named(`ms.openlocfilehash: ${digest('sha1', 'x')}`)).toBeNull()
  })
})

describe('a manifest', () => {
  it('of Co-op Translator lies in the folder of the locale', () => {
    repository.write(NB, norwegian({ cleaning: true }))
    const write = (text: string): void => repository.write('translations/nb/.co-op-translator.json', text)
    write(JSON.stringify({ 'docs/print.md': { original_hash: digest('md5', first), language_code: 'nb' } }))
    expect(ask()).toEqual(older())
    write(JSON.stringify({ 'docs/print.md': { original_hash: digest('md5', second) } }))
    expect(ask()).toEqual({ isPresent: true })
    for (const torn of ['{', '[]', '"x"', '{"docs/print.md": null}', '{"docs/print.md": {"original_hash": 1}}']) {
      write(torn)
      expect(ask(), torn).toMatchObject({ text: second })
    }
  })

  it('of lingo.dev has a hash for each section of the source', () => {
    const source = 'content/en/print.md'
    const target = 'content/nb/print.md'
    const hash = (text: string): string => digest('md5', `string:${text.length}:${text}`)
    const lock = (sections: readonly string[]): string =>
      `version: 1\nchecksums:\n  ${hash('content/[locale]/print.md')}:\n    fm-attr-title: ${hash('T')}\n${sections.map((text, index) => `    md-section-${index}: ${hash(text)}\n`).join('')}`
    const at = repository.save({ [source]: '---\ntitle: T\n---\n\nOpen it.\n\n## Paper\n\nLoad it.\n' })
    repository.save({ [source]: '---\ntitle: T\n---\n\nOpen it.\n\n## Paper\n\nLoad it twice.\n' })
    repository.write(target, '---\ntitle: T\n---\n\nÅpne den.\n\n## Papir\n\nFyll den.\n')
    const find = (): ReadVersion => versionsIn(groupOf(repository.folder, source, target), undefined, 'en')[0] ?? null
    repository.write('i18n.lock', lock(['Open it.', '## Paper', 'Load it.']))
    expect(find()).toMatchObject({ commit: at, commitCount: 1, likelihood: 1 })
    repository.write('i18n.lock', lock(['Open it.', '## Paper', 'Load it twice.']))
    expect(find()).toEqual({ isPresent: true })
    repository.write('i18n.lock', 'checksums: [')
    expect(find()).toMatchObject({ likelihood: expect.any(Number) })
  })
})
