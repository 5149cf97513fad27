// Gives the same hostile inputs to loc-lint and its peers and prints a table of what becomes of them. Run by hand on Linux; the full disk needs the right to mount.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers'
import { fileURLToPath } from 'node:url'
import { installPeers, versionOf } from '../peers.js'
import { scenarios } from './scenarios.js'
import { toolsIn } from './tools.js'

const mostSeconds = 30
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const peers = join(tmpdir(), 'loc-lint-bench/peers')
const wanted = process.argv.slice(2)

/** Runs one process in a group of its own and ends the group when its time is over. @returns {Promise<import('./scenarios.js').Outcome>} */
async function runCommand([program, ...args], cwd, { killAfter }) {
  const environment = { ...process.env, NO_COLOR: '1' }
  const start = performance.now()
  const child = spawn(program, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    if (said.out.length < 100_000) said.out += chunk
  })
  child.stderr.on('data', chunk => {
    if (said.err.length < 100_000) said.err += chunk
  })
  let timedOut = false
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      /* It has ended by itself. */
    }
  }
  const limit = setTimeout(() => {
    timedOut = true
    end()
  }, mostSeconds * 1000)
  // Counted from the first file that changes: the tools take differently long to start.
  const watch =
    killAfter === undefined ? null : watchForChange(join(cwd, 'content'), () => setTimeout(end, killAfter * 1000))
  const [status, signal] = await new Promise(resolve => {
    child.once('close', (code, name) => {
      resolve([code, name])
    })
  })
  clearTimeout(limit)
  if (watch !== null) clearInterval(watch)
  return { status, signal, timedOut, seconds: (performance.now() - start) / 1000, ...said }
}

function watchForChange(folder, onChange) {
  const script = `find "${folder}" -newer "${folder}/../start" -name "*.md" | head -n 1`
  let isChanged = false
  return setInterval(() => {
    if (isChanged || spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout === '') return
    isChanged = true
    onChange()
  }, 20)
}

/** A small file system that is full but for some kilobytes. */
function fillDisk(folder) {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', folder]).status !== 0) return false
  return true
}

function leaveNoRoom(folder) {
  for (let size = 256 * 1024; size >= 4096; size -= 4096) {
    try {
      writeFileSync(join(folder, 'filler'), Buffer.alloc(size))
      return
    } catch {
      rmSync(join(folder, 'filler'), { force: true })
    }
  }
}

installPeers(peers)
const tools = toolsIn(join(projectRoot, 'dist/bundle/cli.js'), peers)
const versions = tools.flatMap(({ packages }) => packages.map(name => `${name} ${versionOf(peers, name)}`))
process.stdout.write(`Node ${process.versions.node}, ${versions.join(', ')}; at most ${mostSeconds} s each\n\n`)
process.stdout.write(
  `| fault | ${tools.map(({ title }) => title).join(' | ')} |\n|${'---|'.repeat(tools.length + 1)}\n`
)
for (const { title, options = {}, prepare, judge } of scenarios.filter(
  ({ title }) => wanted.length === 0 || wanted.some(word => title.includes(word))
)) {
  const cells = []
  for (const tool of tools) {
    const top = mkdtempSync(join(tmpdir(), 'loc-lint-faults-'))
    const folder = join(top, 'site')
    mkdirSync(folder)
    const isMounted = options.disk === true && fillDisk(folder)
    if (options.disk === true && !isMounted) cells.push('(may not mount)')
    else {
      prepare(folder)
      const command = tool.commandFor(folder, options)
      writeFileSync(join(folder, 'start'), '')
      if (isMounted) leaveNoRoom(folder)
      cells.push(judge(await runCommand(command, folder, options), folder))
    }
    if (isMounted) spawnSync('umount', [folder])
    rmSync(top, { recursive: true, force: true, maxRetries: 3 })
  }
  process.stdout.write(`| ${title} | ${cells.join(' | ')} |\n`)
}
