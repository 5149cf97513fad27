import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintTree } from '../../src/hosts/lint-tree.js'
import type { UserSettings } from '../../src/model/settings.js'
import { lintPaths, type LintOutcome, type LintPathsOptions } from '../../src/run/lint-paths.js'
import { createRepository, gitEnvironment, type Repository } from '../git/repository.js'

const english = (size: string, more = ''): string => `---
title: Print a report
---

Open **Reports**, and press \`Ctrl+P\` to see the [preview](https://example.com/preview).

## Choose the paper

The printer takes ${size}. Load the tray before you print, or the job waits.

${more}## Ask for help

Write to [support](https://example.com/support), and name your printer.
`
const japanese = (commit: string, url = 'https://example.com/support'): string => `---
title: レポートの印刷
default_lang_commit: ${commit}
---

**レポート**を開き、\`Ctrl+P\` を押すと[プレビュー](https://example.com/preview)が表示されます。

## 用紙を選ぶ

プリンターは 120 枚の用紙を受け付けます。印刷する前にトレイに用紙を入れてください。そうしないと、ジョブは待機します。

## サポートに連絡する

プリンターの名前を添えて、[サポート](${url})までご連絡ください。
`
const cleaning = '## Clean the rollers\n\nSwitch the printer off, and wipe the rollers with a dry cloth.\n\n'

let repository: Repository
let first: string
beforeEach(() => {
  repository = createRepository()
  repository.write('content/en/print.md', english('120 sheets'))
  repository.commit('first')
  first = repository.git('rev-parse', 'HEAD').trim()
  repository.write('content/en/print.md', english('250 sheets'))
  repository.commit('more paper')
  repository.write('content/en/print.md', english('250 sheets', cleaning))
  repository.commit('rollers')
})
afterEach(() => repository.remove())

async function lint(options: Partial<LintPathsOptions> = {}, user: UserSettings = {}): Promise<LintOutcome> {
  const cwd = options.cwd ?? repository.folder
  return await lintPaths({
    cwd,
    patterns: ['content'],
    settings: resolveSettings(user, {}, rules, { cwd, origin: 'test' }),
    ...options
  })
}

function told({ results }: Pick<LintOutcome, 'results'>): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line }) => `${ruleId ?? ''} ${filePath}:${line}`)
  )
}

describe('a translation that names a commit of its source', () => {
  it('is behind, which is one finding; what the source says today is no omission', async () => {
    repository.write('content/ja/print.md', japanese(first))
    const { results, notices } = await lint()
    expect(told({ results })).toEqual(['no-stale-translation content/ja/print.md:3'])
    expect(results[1]?.messages[0]?.message).toBe(
      `Translation is out of date: \`content/en/print.md\` has changed since version \`${first.slice(0, 12)}\` in “Choose the paper”, “Clean the rollers” (2 commits)`
    )
    expect(notices).toEqual([])
  })

  it('is wrong where it differs from that version, too', async () => {
    repository.write('content/ja/print.md', japanese(first, 'https://example.com/suport'))
    expect(told(await lint())).toEqual([
      'no-stale-translation content/ja/print.md:3',
      'link-url-match content/ja/print.md:14'
    ])
  })

  it('lacks what that version has, which is no file that could be opened', async () => {
    repository.write('content/ja/print.md', japanese(first).replace(/## 用紙を選ぶ[^]*(?=## )/, ''))
    const { results } = await lint()
    const missing = results[1]?.messages.find(({ ruleId }) => ruleId === 'structure-match')
    expect(missing?.message).toContain(
      `Section “Choose the paper” (and 1 more block) is missing, expected here as in \`content/en/print.md@${first.slice(0, 7)}\` on line 7`
    )
    expect(missing?.related).toBeUndefined()
  })

  it.each([
    ['fits that version', '120', []],
    ['is of today already', '250', []],
    ['fits neither', '500', ['number-match content/ja/print.md:10']]
  ])('has a passage that %s', async (_, sheets, findings) => {
    repository.write('content/ja/print.md', japanese(first).replace('120', sheets))
    expect(told(await lint())).toEqual(['no-stale-translation content/ja/print.md:3', ...findings])
  })

  it('has code that is of today already, which group rules compare', async () => {
    const code = (text: string, command: string): string =>
      text.replace(/^## (?:Choose the paper|用紙を選ぶ)\n/m, heading => `${heading}\n\`\`\`sh\n${command}\n\`\`\`\n`)
    repository.write('content/en/print.md', code(english('120 sheets'), 'print --tray 1'))
    repository.commit('command')
    const pinned = repository.git('rev-parse', 'HEAD').trim()
    repository.write('content/en/print.md', code(english('120 sheets'), 'print --paper A4'))
    repository.commit('another command')
    const toldFor = async (command: string): Promise<string[]> => {
      repository.write('content/ja/print.md', code(japanese(pinned), command))
      return told(await lint())
    }
    const behind = 'no-stale-translation content/ja/print.md:3'
    expect(await toldFor('print --paper A4')).toEqual([behind])
    expect(await toldFor('print --papier A4')).toEqual([behind, 'code-block-match content/ja/print.md:11'])
  })

  it('is compared with the version that the history tells where it names none', async () => {
    repository.write('content/ja/print.md', japanese('unbekannt'))
    const { results } = await lint()
    expect(told({ results })).toEqual(['no-stale-translation content/ja/print.md:1'])
    expect(results[1]?.messages[0]?.message).toMatch(
      new RegExp(`^Translation seems to be out of date: .* since version \`${first.slice(0, 12)}\` in `)
    )
  })

  it('is compared with the present source where neither it nor the history names one', async () => {
    repository.write('content/ja/guide.md', japanese('unbekannt'))
    repository.commit('translation first')
    repository.write('content/en/guide.md', english('120 sheets', cleaning))
    expect(told(await lint({ patterns: ['content/ja/guide.md'] }))).toEqual(['structure-match content/ja/guide.md:10'])
  })

  it("may name it in an entry of the site's own", async () => {
    repository.write('content/ja/print.md', japanese(first).replace('default_lang_commit:', 'origin:\n  at:'))
    expect(told(await lint({}, { sourceCommitKey: 'origin.at' }))).toEqual([
      'no-stale-translation content/ja/print.md:4'
    ])
  })

  it('has findings that last as long as what git says', async () => {
    const cacheLocation = join(repository.folder, '.cache')
    repository.write('.gitignore', '.cache\n')
    repository.write('content/ja/print.md', japanese(first))
    const cold = await lint({ cacheLocation })
    const warm = await lint({ cacheLocation, withStats: true })
    expect(warm.stats?.cached).toEqual({ hits: 1, misses: 0 })
    expect(warm.results).toEqual(cold.results)
    repository.write('content/en/print.md', english('300 sheets', cleaning))
    repository.commit('again')
    repository.write('content/en/print.md', english('250 sheets', cleaning))
    repository.commit('and back')
    const later = await lint({ cacheLocation, withStats: true })
    expect(later.stats?.cached).toEqual({ hits: 0, misses: 1 })
    expect(later.results[1]?.messages[0]?.message).toContain('(4 commits)')
  })

  it('is fixed against that version', async () => {
    repository.write('content/ja/print.md', japanese(first).replace('[サポート](', '[サポート] ('))
    const { results, fixes } = await lint({ fix: { mode: 'diff', minimumSeverity: 0 } })
    expect(fixes.map(({ filePath }) => filePath)).toEqual(['content/ja/print.md'])
    expect(told({ results })).toEqual(['no-stale-translation content/ja/print.md:3'])
  })

  it('is told the same by hosts that parse themselves', async () => {
    repository.write('content/ja/print.md', japanese(first, 'https://example.com/suport'))
    const file = new VFile({
      cwd: repository.folder,
      path: 'content/ja/print.md',
      value: japanese(first, 'https://example.com/suport')
    })
    const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(file)
    const findings = lintTree(
      tree,
      file,
      resolveSettings({}, {}, rules, { cwd: repository.folder, origin: 'test' }),
      rules
    )
    expect(findings).toEqual((await lint()).results[1]?.messages)
  })
})

describe('a version that git does not know', () => {
  const clone = (): string => {
    repository.commit('translations')
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-shallow-')))
    spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.folder}`, folder], {
      env: gitEnvironment
    })
    return folder
  }

  it('is said once for all translations of a shallow clone, also with the cache, and the present source is compared', async () => {
    repository.write('content/ja/print.md', japanese(first))
    repository.write('content/ja-hira/print.md', japanese(first))
    const cwd = clone()
    const cacheLocation = join(cwd, '.cache')
    const notice =
      'Unknown source versions: `default_lang_commit` of 2 translations such as `content/ja-hira/print.md` names commits that this shallow clone does not have, ' +
      'expected its history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout; compared with the present source instead'
    for (let run = 0; run < 2; run++) {
      const { results, notices } = await lint({ cwd, cacheLocation })
      expect(notices).toEqual([notice])
      expect(told({ results })).toContain('structure-match content/ja/print.md:10')
    }
    rmSync(cwd, { recursive: true })
  })

  it('is said of commits of no repository, but not of a foreign one that a hash stands for', async () => {
    repository.write('content/ja/print.md', japanese('0123456789abcdef0123456789abcdef01234567'))
    expect((await lint()).notices).toEqual([
      expect.stringContaining('`content/ja/print.md` names commits that this repository does not have')
    ])
    repository.write(
      'content/ja/print.md',
      japanese('0123456789abcdef0123456789abcdef01234567').replace('default_lang_commit', 'ms.sourcegitcommit')
    )
    expect((await lint()).notices).toEqual([])
  })
})
