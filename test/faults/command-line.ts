import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { builtCli } from '../support/built.js'

/** As in continuous integration: no run leaves a cache behind. */
export const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', CI: 'true' }

/** Runs the command line as a process of its own and waits for it; one that hangs is killed and has no status. */
export function run(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {}
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [builtCli, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, ...env },
    timeout: 150_000,
    killSignal: 'SIGKILL',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** A translated unit; without a link in the target, `link-url-match` reports it. */
export function unit(number: number, target = 'Se [veiledningen](https://example.com/guide).'): string {
  const source = 'See [the guide](https://example.com/guide).'
  const id = `0a1b2-${number}`
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`
}

/** An article in Norwegian whose second unit has lost its link. */
export const damaged = `---\ntitle: Tittel\nms.contentlocale: nb-NO\n---\n\n${unit(102)}${unit(103, 'Se veiledningen.')}`

/** An article in Norwegian without findings of the rule below. */
export const sound = `---\ntitle: Tittel\nms.contentlocale: nb-NO\n---\n\n${unit(102)}`

/** A configuration with one rule: these tests are about the machine. */
export const oneRule = ['loc-lint', { extends: 'off', rules: { 'link-url-match': 'error' } }] as const
