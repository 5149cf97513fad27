import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtCli } from '../support/built.js'
import { damaged, environment, oneRule } from './command-line.js'
import { writeFiles } from '../support/write-files.js'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-streams-'))
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`content/nb-no/artikkel-${index}.md`, damaged])
  )
  writeFiles(cwd, { '.remarkrc.json': JSON.stringify({ plugins: [oneRule] }), ...many })
})
afterAll(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))

/** Runs a line of shell; `$L` is the command line. @returns What is left of its output. */
function shell(line: string): { readonly out: string; readonly err: string } {
  const { stdout, stderr } = spawnSync('bash', ['-c', `L='${process.execPath} ${builtCli}'\n${line}`], {
    cwd,
    env: environment,
    encoding: 'utf8',
    timeout: 150_000
  })
  return { out: stdout, err: stderr }
}

describe.skipIf(process.platform === 'win32')('the verdict stands, and nothing else is said', () => {
  it.each([
    [
      'the reader stops after one line',
      '$L content -f json | head -c 1 > /dev/null; echo "${PIPESTATUS[0]}"',
      '1\n',
      ''
    ],
    [
      'stdout is closed',
      '$L content -f json >&-; echo "$?" >&2',
      '',
      /^(?:loc-lint: Unexpected failure to write the report[^\n]*\n2|1)\n$/
    ],
    [
      'stderr is closed',
      '$L content missing --all-places 2>&- | grep ✖ | tail -n 1; echo "${PIPESTATUS[0]}"',
      /✖ 300 errors[^\n]*\n2\n$/,
      ''
    ],
    ['both are closed', '($L content missing >&- 2>&-); echo "$?"', '2\n', '']
  ] as const)('where %s', (_, line, out, err) => {
    const said = shell(line)
    if (typeof out === 'string') expect(said.out).toBe(out)
    else expect(said.out).toMatch(out)
    if (typeof err === 'string') expect(said.err).toBe(err)
    else expect(said.err).toMatch(err)
  })
})
