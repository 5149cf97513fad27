import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintPaths, type LintOutcome } from '../../src/run/lint-paths.js'
import { createDatedRepository, english, norwegian, type DatedRepository } from './history-of.js'

let repository: DatedRepository
let folder: string
let path: string | undefined
const PAGES = 40

/** A `git` before the real one on the path, which writes down what it is asked. */
beforeEach(() => {
  repository = createDatedRepository()
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-git-')))
  const real = (process.env['PATH'] ?? '').split(delimiter).find(each => existsSync(join(each, 'git'))) ?? ''
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$1" >> '${folder}/asked'\nexec '${real}/git' "$@"\n`)
  chmodSync(join(folder, 'git'), 0o755)
  const files = (text: (index: number) => string, locale: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: PAGES }, (_, index) => [`content/${locale}/${index}.md`, text(index)]))
  const first = repository.save(files(() => english(), 'en'))
  // Half of the translations name their version.
  repository.save(
    files(
      index => norwegian().replace('---\n', index % 2 === 0 ? '---\n' : `---\ndefault_lang_commit: ${first}\n`),
      'nb'
    )
  )
  repository.save(files(() => english({ cleaning: true }), 'en'))
  repository.write('.gitignore', 'node_modules\n')
  path = process.env['PATH']
  process.env['PATH'] = `${folder}${delimiter}${path ?? ''}`
})
afterEach(() => {
  process.env['PATH'] = path
  repository.remove()
  rmSync(folder, { recursive: true })
})

async function lint(cacheLocation: string | null = join(folder, 'cache')): Promise<LintOutcome> {
  const cwd = repository.folder
  return await lintPaths({
    cwd,
    patterns: ['content'],
    settings: resolveSettings({ sourceLocale: 'en' }, {}, rules, { cwd, origin: 'test' }),
    cacheLocation
  })
}

const asked = (): string[] => {
  const commands = existsSync(join(folder, 'asked'))
    ? readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
    : []
  rmSync(join(folder, 'asked'), { force: true })
  return commands
}
const stale = ({ results }: LintOutcome): number =>
  results.filter(({ messages }) => messages.some(({ ruleId }) => ruleId === 'no-stale-translation')).length

describe.skipIf(process.platform === 'win32')('git', () => {
  it('is asked a few times for any number of pages, and once where nothing is new', async () => {
    const cold = await lint()
    expect(stale(cold)).toBe(PAGES)
    const commands = asked()
    expect(commands.length).toBeLessThanOrEqual(6)
    expect(commands).toContain('log')
    const warm = await lint()
    expect(warm.results).toEqual(cold.results)
    expect(asked()).toEqual(['rev-parse'])
  })

  it('is asked for what is new where there are new commits', async () => {
    await lint()
    repository.save({ 'content/nb/0.md': norwegian({ cleaning: true }) })
    asked()
    expect(stale(await lint())).toBe(PAGES - 1)
    const commands = asked()
    expect(commands.length).toBeLessThanOrEqual(6)
    expect(stale(await lint(null)), 'without what was kept').toBe(PAGES - 1)
  })

  it('is asked again where the history was rewritten, or what was kept is damaged', async () => {
    await lint()
    repository.git('reset', '--quiet', '--hard', 'HEAD~1')
    expect(stale(await lint())).toBe(0)
    const [kept = ''] = readdirSync(join(folder, 'cache', 'history'))
    for (const name of ['log', 'answers'])
      writeFileSync(join(folder, 'cache', 'history', kept, name), '{"tool": 1\n\0x')
    repository.save({ 'content/en/0.md': english({ cleaning: true, sheets: 9 }) })
    expect(stale(await lint())).toBe(1)
  })
})
