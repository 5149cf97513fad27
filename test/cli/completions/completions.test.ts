import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { completionsFor } from '../../../src/cli/completions/completions.js'
import { shells, type Shell } from '../../../src/cli/completions/shells.js'
import { allOptions } from '../../../src/cli/option-table.js'
import { run } from '../harness.js'

const ruleNames = rules.map(({ name }) => name)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loc-lint-completions-'))
  writeFileSync(join(folder, 'a guide.md'), '')
  for (const shell of shells) writeFileSync(scriptOf(shell), completionsFor(shell, ruleNames))
  writeFileSync(
    join(folder, '.zshrc'),
    `
autoload -Uz compinit; compinit -D -u
source ${scriptOf('zsh')}
take () { zle expand-or-complete; print -r -- "$LBUFFER" > ${join(folder, 'line')}; exit }
zle -N take; bindkey '^I' take
`
  )
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const scriptOf = (shell: Shell): string => join(folder, `completions.${shell}`)

/** What each shell offers for a line that is typed up to here. */
const ask: Record<Shell, (line: string) => string[]> = {
  bash: line => {
    // Readline splits a line at its equals signs, too.
    const words = line.split(/ |(=)/).filter(word => (word as string | undefined) !== undefined)
    const program = `source ${scriptOf('bash')}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); $(complete -p loc-lint | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`
    return linesOf(spawnSync('bash', ['--norc', '-c', program, 'bash', ...words], { encoding: 'utf8' }))
  },
  fish: line =>
    linesOf(
      spawnSync('fish', ['--no-config', '-c', `source ${scriptOf('fish')}; complete -C '${line}'`], {
        encoding: 'utf8',
        cwd: folder
      })
    ).map(offer => offer.split('\t')[0] as string),
  zsh: line => {
    const file = join(folder, 'line')
    rmSync(file, { force: true })
    const env = { ...process.env, ZDOTDIR: folder, TERM: 'dumb' }
    spawnSync('script', ['-qec', 'zsh -i', '/dev/null'], {
      input: `${line}\t`,
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 60_000
    })
    return existsSync(file)
      ? [
          readFileSync(file, 'utf8')
            .trim()
            .split(/[ =](?=[^ =]*$)/)
            .at(-1) as string
        ]
      : []
  }
}

function linesOf({ stdout }: { readonly stdout: string }): string[] {
  return stdout.split('\n').filter(line => line !== '')
}

function isMissing(shell: Shell): boolean {
  return [shell, ...(shell === 'zsh' ? ['script'] : [])].some(
    program => spawnSync(program, ['--version']).error !== undefined
  )
}

describe.each(shells)('the completions of %s', shell => {
  it('name every option', () => {
    const script = completionsFor(shell, ruleNames)
    for (const { name } of allOptions)
      expect(script).toMatch(new RegExp(shell === 'fish' ? `-l ${name} ` : `--${name}\\b`))
  })

  it('are printed by the command line', async () => {
    const { code, out } = await run(['--completions', shell], { engine: { rules } })
    expect({ code, out }).toEqual({ code: 0, out: completionsFor(shell, ruleNames) })
  })

  it.skipIf(isMissing(shell)).each([
    ['loc-lint --explain link-url-ma', 'link-url-match'],
    ['loc-lint content --format gith', 'github'],
    ['loc-lint -f sar', 'sarif'],
    ['loc-lint --format=juni', 'junit'],
    ['loc-lint --completions fi', 'fish'],
    ['loc-lint --no-error', '--no-error-on-unmatched-pattern'],
    ['loc-lint merge-r', 'merge-reports']
  ])(`%s<tab> in a real ${shell}${isMissing(shell) ? ' (not installed here: skipped)' : ''}`, (line, expected) => {
    expect(ask[shell](line).map(offer => offer.replace(/^--format=/, ''))).toEqual([expected])
  })
})

describe('paths', () => {
  it.skipIf(isMissing('bash'))('are left to bash, which knows spaces in names', () => {
    expect(ask.bash('loc-lint a')).toEqual([])
    expect(completionsFor('bash', ruleNames)).toContain('complete -o default ')
  })
})

describe('--completions', () => {
  it('says which shells there are', async () => {
    const { code, err } = await run(['--completions', 'powershell'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'loc-lint: Unexpected shell `powershell`, expected `bash`, `zsh` or `fish`\n'
    })
  })
})
