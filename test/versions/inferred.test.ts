import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitEnvironment } from '../git/repository.js'
import { freshFinder, groupOf, versionsIn, type ReadVersion } from './ask.js'
import { createDatedRepository, english, norwegian, type DatedRepository } from './history-of.js'

const [EN, NB] = ['content/en/print.md', 'content/nb/print.md']
let repository: DatedRepository
beforeEach(() => {
  repository = createDatedRepository()
})
afterEach(() => repository.remove())

const infer = (target = NB, source = EN, folder = repository.folder): ReadVersion =>
  versionsIn(groupOf(folder, source, target))[0] ?? null

describe('the version that a translation was made from', () => {
  it('is the source of the day on which it was translated', () => {
    repository.save({ [EN]: english({ sheets: 800 }) })
    const translated = repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true }) })
    repository.save({ [EN]: english({ cleaning: true, sheets: 2000 }) })
    expect(infer()).toMatchObject({ text: english(), commit: translated, commitCount: 2 })
  })

  it('is the present one where the translation has followed', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true }) })
    repository.save({ [NB]: norwegian({ cleaning: true }) })
    expect(infer()).toMatchObject({ text: english({ cleaning: true }), commitCount: 0 })
  })

  it('is an older one where a later change of the translation did not follow', () => {
    const translated = repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true, command: 'lp -o tray=3' }) })
    repository.save({ [NB]: norwegian().replace('Skriv til', 'Send en melding til') })
    expect(infer()).toMatchObject({ commit: translated, commitCount: 1 })
  })

  it('is not older only because dates may say so', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    // Nothing in it stands in the translation in the same form.
    repository.save({ [EN]: english().replace('or the job waits', 'or the job stops') })
    repository.save({ [NB]: norwegian().replace('ellers venter', 'ellers stopper') })
    expect(infer()).toMatchObject({ commitCount: 0 })
  })

  it('takes in what a commit did to the source and to the translation alike', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true, command: 'lp -o tray=3' }) })
    const url = 'https://example.org/support'
    repository.save({
      [EN]: english({ cleaning: true, command: 'lp -o tray=3', url }),
      [NB]: norwegian({ url })
    })
    expect(infer()).toMatchObject({ text: english(), commitCount: 2 })
  })

  it('is known of a translation that is not committed', () => {
    repository.save({ [EN]: english({ cleaning: true }) })
    repository.save({ [EN]: english() })
    repository.write(NB, norwegian())
    expect(infer()).toMatchObject({ text: english(), commitCount: 0 })
  })

  it('is the one that came back', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true }) })
    repository.save({ [EN]: english() })
    expect(infer()).toMatchObject({ text: english(), commitCount: 0 })
  })
})

describe('histories', () => {
  it('go on before a source and its translation were renamed', () => {
    repository.save({ 'docs/print.md': english() })
    repository.save({ 'docs-nb/print.md': norwegian() })
    repository.save({ 'docs/print.md': english({ sheets: 3000 }) })
    repository.write('content/en/x.md', 'x\n')
    repository.write('content/nb/x.md', 'x\n')
    repository.git('mv', 'docs/print.md', EN)
    repository.git('mv', 'docs-nb/print.md', NB)
    repository.save({})
    repository.save({ [EN]: english({ sheets: 3000, cleaning: true }) })
    expect(infer()).toMatchObject({ text: english(), commitCount: 3 })
  })

  it('may have branches that were merged', () => {
    repository.save({ [EN]: english() })
    repository.git('switch', '--quiet', '--create', 'translation')
    repository.save({ [NB]: norwegian() })
    repository.git('switch', '--quiet', 'main')
    repository.save({ [EN]: english({ sheets: 3000 }) })
    repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'translation')
    expect(infer()).toMatchObject({ text: english(), commitCount: 1 })
  })

  it('may lose a source and get it back', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.git('rm', '--quiet', EN)
    repository.save({ 'content/en/other.md': 'x\n' })
    repository.save({ [EN]: english({ cleaning: true }) })
    expect(infer()).toMatchObject({ text: english(), commitCount: 2 })
  })

  it('say nothing of a translation that is older than its source', () => {
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english() })
    expect(infer()).toBeNull()
  })

  it('are too short in a shallow clone, which is told apart', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true }) })
    const clone = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-shallow-')))
    spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone], {
      env: gitEnvironment
    })
    expect(infer(NB, EN, clone)).toEqual({ unknown: 'shallow' })
    rmSync(clone, { recursive: true })
  })

  it('are read again where another commit is checked out, also where it was rewritten', () => {
    const finder = freshFinder()
    const ask = (): ReadVersion => versionsIn(groupOf(repository.folder, EN, NB), finder)[0] ?? null
    const first = repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    expect(ask()).toMatchObject({ commitCount: 0 })
    repository.save({ [EN]: english({ cleaning: true }) })
    expect(ask()).toMatchObject({ commit: first, commitCount: 1 })
    repository.git('reset', '--quiet', '--hard', first)
    const rewritten = repository.save({ [EN]: english({ sheets: 5000 }) })
    repository.save({ [NB]: norwegian({ sheets: 5000 }) })
    expect(ask()).toMatchObject({ commit: rewritten, commitCount: 0 })
  })

  it('of thousands of versions are looked at in part', () => {
    const stream = Array.from({ length: 2000 }, (_, index) => {
      const text = english({ command: `lp -o tray=${index}` })
      return `commit refs/heads/main\ncommitter A <a@example.com> ${1_700_000_000 + index} +0000\ndata 1\nx\nM 100644 inline ${EN}\ndata ${Buffer.byteLength(text)}\n${text}\n`
    })
    spawnSync('git', ['fast-import', '--quiet'], {
      cwd: repository.folder,
      env: gitEnvironment,
      input: stream.join('')
    })
    repository.git('reset', '--quiet', '--hard')
    repository.save({ [NB]: norwegian({ command: 'lp -o tray=1999' }) })
    repository.save({ [EN]: english({ command: 'lp -o tray=2000' }) })
    expect(infer()).toMatchObject({ text: english({ command: 'lp -o tray=1999' }), commitCount: 1 })
  })

  it('run no program that the repository configures', () => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
    repository.save({ [EN]: english({ cleaning: true }), '.gitattributes': '*.md filter=own diff=own\n' })
    repository.git('config', 'core.fsmonitor', 'touch ran; false')
    repository.git('config', 'log.showSignature', 'true')
    repository.git('config', 'gpg.program', 'touch ran; false')
    repository.git('config', 'diff.external', 'touch ran; false')
    repository.git('config', 'diff.own.textconv', 'touch ran; cat')
    repository.git('config', 'filter.own.smudge', 'touch ran; cat')
    expect(infer()).toMatchObject({ commitCount: 1 })
    expect(existsSync(join(repository.folder, 'ran'))).toBe(false)
  })
})

describe('commits that translations need not follow', () => {
  beforeEach(() => {
    repository.save({ [EN]: english() })
    repository.save({ [NB]: norwegian() })
  })

  it('say so in their messages, or are named', () => {
    repository.save({ [EN]: english({ cleaning: true }) }, 'Shorten [i18nIgnore]')
    expect(infer()).toMatchObject({ text: english(), commitCount: 1, onlyIgnored: true })
    repository.save({ [EN]: english({ cleaning: true, sheets: 3000 }) }, 'Allow more sheets')
    expect(infer()).toMatchObject({ text: english(), commitCount: 1 })
    expect(infer()).not.toHaveProperty('onlyIgnored')
  })

  it('are listed where `git blame` leaves them out', () => {
    const id = repository.save({ [EN]: english({ cleaning: true }) }, 'Format')
    expect(infer()).not.toHaveProperty('onlyIgnored')
    repository.write('.git-blame-ignore-revs', `# formatting\n${id} # with a tool\n`)
    expect(infer()).toMatchObject({ commitCount: 1, onlyIgnored: true })
  })
})
