import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileResult } from '../../src/model/finding.js'
import { runCli } from './built-cli.js'

const file = 'loc-lint.conventions.json'
let cwd = ''

/** Six pages whose German links lead to a host of their own, one of which has lost a link. */
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-conventions-'))
  for (const locale of ['en', 'de']) mkdirSync(join(cwd, 'content', locale), { recursive: true })
  for (let page = 0; page < 6; page++) {
    const link = (host: string, word: string): string => `[${word} ${page}](https://${host}/page-${page})`
    const source = `# Page ${page}\n\nRead ${link('tools.example', 'the guide')} before you begin with step ${page}.\n`
    const target = `# Seite ${page}\n\nLies ${link('werkzeug.example', 'die Anleitung')}, bevor du mit Schritt ${page} beginnst.\n`
    writeFileSync(join(cwd, 'content/en', `${page}.md`), `${source}\nThen see [the end](end-${page}.md).\n`)
    writeFileSync(
      join(cwd, 'content/de', `${page}.md`),
      `${target}\n${page === 5 ? 'Dann sieh dir das Ende an.' : `Sieh dir dann [das Ende](end-${page}.md) an.`}\n`
    )
  }
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function lint(...argv: string[]): {
  readonly lines: readonly string[]
  readonly stderr: string
  readonly status: number | null
} {
  const { stdout, stderr, status } = runCli([...argv, '--source-locale', 'en', '-f', 'json'], cwd)
  const results = stdout === '' ? [] : (JSON.parse(stdout) as FileResult[])
  const lines = results.flatMap(({ filePath, messages }) =>
    messages
      .filter(({ ruleId }) => ruleId === 'convention' || ruleId === 'link-url-match')
      .map(({ ruleId, messageId }) => `${filePath} ${String(ruleId)}/${messageId}`)
  )
  return { lines, stderr, status }
}

const lost = 'content/de/5.md link-url-match/lost'
const changed = [0, 1, 2, 3, 4, 5].map(page => `content/de/${page}.md link-url-match/changed`)

describe('conventions on the command line', () => {
  it('are learnt by a run, kept by --learn, and known to a run on one file', () => {
    expect(lint('content').lines).toEqual(['content/de/0.md convention/learnt', lost])
    expect(lint('content/de/1.md').lines).toEqual([changed[1]])

    const { lines, stderr } = lint('content', '--learn')
    expect(lines).toEqual([lost])
    expect(stderr).toContain(`Wrote 1 new convention to \`${file}\``)
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(
      '{\n  "version": 1,\n  "conventions": [\n    {"status":"accepted","locale":"de","rule":"link-url-match","kind":"url",' +
        '"from":"https://tools.example/…","to":"https://werkzeug.example/…","changed":6,"occasions":6,"articles":6}\n  ]\n}\n'
    )
    expect(lint('content').lines).toEqual([lost])
    expect(lint('content/de/1.md').lines).toEqual([])
    expect(lint('content', '--no-conventions').lines).toEqual([...changed, lost])
    expect(lint('content', '--learn').stderr).toContain(`Learnt nothing new for \`${file}\`, which has 1 convention`)
  }, 120_000)

  it('are reported again once people have refused them, and not asked about again', () => {
    writeFileSync(join(cwd, file), readFileSync(join(cwd, file), 'utf8').replace('accepted', 'refused'))
    expect(lint('content', '--learn').lines).toEqual([...changed, lost])
    expect(readFileSync(join(cwd, file), 'utf8')).toContain('"status":"refused"')
    rmSync(join(cwd, file))
  }, 60_000)

  it('are the same with threads, out of the cache, and for shards once they are merged', () => {
    const expected = ['content/de/0.md convention/learnt', lost]
    expect(lint('content', '--concurrency', '2').lines).toEqual(expected)
    const cache = ['--cache', '--cache-location', join(cwd, 'cache')]
    expect(lint('content', ...cache).lines).toEqual(expected)
    expect(lint('content', ...cache).lines).toEqual(expected)
    for (const index of [1, 2])
      runCli(['content', '--source-locale', 'en', '--shard', `${index}/2`, '-f', `blob:parts/${index}.blob`], cwd)
    const merged = runCli(['merge-reports', 'parts', '-f', 'json', '--learn'], cwd)
    expect(merged.stderr).toContain(`Wrote 1 new convention to \`${file}\``)
    expect(merged.stdout).toContain('"lost"')
    expect(merged.stdout).not.toContain('"changed"')
    rmSync(join(cwd, file))
  }, 120_000)

  it.each([
    ['{', `Unexpected end of the file at ${file}:1:2, expected valid JSON`],
    ['{"version":1,"conventions":[{}]}', `\`conventions[0]\` in \`${file}\``],
    ['{"version":1,"conventions":[{"status":"acepted"}]}', `in \`${file}\``],
    ['<<<<<<< ours\n', `Unexpected merge conflict in \`${file}\`, expected it to be resolved`]
  ])('a file that is not valid ends the run: %s', (text, expected) => {
    writeFileSync(join(cwd, file), text)
    const { stderr, status } = lint('content')
    expect(stderr).toContain(expected)
    expect(status).toBe(2)
    rmSync(join(cwd, file))
  })

  it('are not learnt of a part', () => {
    for (const part of [['--staged'], ['--shard', '1/2'], ['--no-conventions']]) {
      const { stderr, status } = lint('content', '--learn', ...part)
      expect(stderr).toContain(
        `Unexpected \`${part[0]}\` beside \`--learn\``.replace(
          'Unexpected `--shard` beside `--learn`',
          'Unexpected `--learn` beside `--shard`'
        )
      )
      expect(status).toBe(2)
    }
  })
})
