// Tries the installed package in the hosts that people use it in. Each function throws where something is not as it should be.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { pathToFileURL } from 'node:url'

/** Runs a program of the project; its exit code must be the one expected. */
function run(folder, code, program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  if (status !== code)
    throw new Error(
      `Unexpected exit code ${status} of \`${program} ${args.join(' ')}\`, expected ${code}:\n${error ?? ''}${stdout}${stderr}`
    )
  return stdout + stderr
}

function expectText(text, ...parts) {
  for (const part of parts)
    if (!text.includes(part))
      throw new Error(`Unexpected output, expected it to hold \`${part}\`:\n${text.slice(0, 2000)}`)
}

const locLint = (folder, code, ...args) => run(folder, code, join(folder, 'node_modules/.bin/loc-lint'), ...args)

/** The command line: findings, a first configuration, shards and their merged report, completions. */
export function checkCommandLine(folder) {
  expectText(locLint(folder, 1, 'content/'), 'link-url-match')
  expectText(locLint(folder, 0, '--explain', 'link-url-match'), 'What it reports')
  expectText(locLint(folder, 0, '--completions', 'bash'), 'link-url-match', '--completions')
  expectText(locLint(folder, 0, '--init', 'content'), 'Wrote .remarkrc.json', 'content/{locale}/**')
  expectText(locLint(folder, 2, '--init', 'content'), 'expected a folder without one')
  for (const part of [1, 2]) locLint(folder, 1, 'content/', '--shard', `${part}/2`, '-f', `blob:reports/${part}.blob`)
  expectText(locLint(folder, 1, 'merge-reports', 'reports', '-f', 'json'), '"link-url-match"')
  expectText(locLint(folder, 1, 'content/', '-f', 'html'), '<html', ':root {', '(function(')
}

/** The examples of docs/api.md, run as they stand there. */
export function checkApi(folder, guide) {
  const examples = [...guide.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code)
  if (examples.length < 3)
    throw new Error(`Unexpected ${examples.length} examples in docs/api.md, expected three at least`)
  for (const [index, code] of examples.entries()) {
    writeFileSync(join(folder, `api-${index}.mjs`), code)
    run(folder, 0, process.execPath, `api-${index}.mjs`)
  }
}

/** ESLint of this repository, with the installed plugin. */
export function checkEslint(folder) {
  writeFileSync(
    join(folder, 'eslint.config.js'),
    "import locLint from 'loc-lint/eslint'\n\nexport default [...locLint.configs.recommended]\n"
  )
  expectText(
    run(folder, 1, process.execPath, 'node_modules/eslint/bin/eslint.js', 'content'),
    'loc-lint/link-url-match'
  )
}

/** remark-cli of this repository, with the installed preset in the configuration that `--init` has written. */
export function checkRemark(folder) {
  expectText(
    run(folder, 1, process.execPath, 'node_modules/remark-cli/cli.js', '--frail', '--quiet', 'content/nb-no'),
    'loc-lint'
  )
}

/** The language server answers over standard streams, under both names. */
export async function checkLanguageServer(folder) {
  for (const command of [
    ['loc-lint-language-server', '--stdio'],
    ['loc-lint', '--lsp']
  ]) {
    const [program, ...args] = command
    const server = spawn(join(folder, 'node_modules/.bin', program), args, {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit']
    })
    const exited = new Promise(resolve => {
      server.once('exit', resolve)
    })
    const answered = new Promise(resolve => {
      let output = ''
      server.stdout.on('data', chunk => {
        output += chunk
        if (output.includes('"codeActionProvider"')) resolve('answered')
      })
    })
    const send = message => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message })
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    const deadline = setTimeout(() => {
      server.kill()
    }, 30_000)
    send({
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} }
    })
    const first = await Promise.race([answered, exited])
    if (first !== 'answered')
      throw new Error(`Unexpected end of \`${command.join(' ')}\` with ${first}, expected an answer`)
    send({ id: 2, method: 'shutdown' })
    send({ method: 'exit' })
    const code = await exited
    clearTimeout(deadline)
    if (code !== 0)
      throw new Error(`Unexpected exit code ${code} of \`${command.join(' ')}\`, expected 0 after shutdown`)
  }
}

/** Puts tools of this repository beside the installed package, as a project has them that uses both. */
export function linkPeers(folder, names) {
  for (const name of names) {
    const target = join(folder, 'node_modules', name)
    rmSync(target, { recursive: true, force: true })
    mkdirSync(dirname(target), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules', name), target, 'junction')
  }
}
