// Compiles and bundles the present sources into `dist/`: modules with their types, what the package consists of, and the page of the HTML report.
// Nothing is done where that is there already: npm builds at each installation, and once more when `npx` first runs this package in its own clone.
import { spawnSync } from 'node:child_process'
import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sourcesDigest } from './sources-digest.js'

const dist = resolve('dist')
const stamp = join(dist, 'built-from')
const digest = sourcesDigest()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) await build()

async function build() {
  announce('Building loc-lint, because there is no build of these sources yet. This takes about 15 seconds.')
  // Beside the last build, which stays in use until this one is complete; inside of the project, so that packages resolve.
  const folder = join(dist, `building-${process.pid}`)
  try {
    compile(folder)
    const [{ bundle }, { buildPage }] = await Promise.all([import('./bundle.js'), import('./page.js')])
    await bundle(folder, join(folder, 'bundle'))
    await buildPage(join(folder, 'report-page'))
    rmSync(stamp, { force: true })
    for (const part of ['src', 'rules', 'bundle', 'report-page']) {
      rmSync(join(dist, part), { recursive: true, force: true })
      renameSync(join(folder, part), join(dist, part))
    }
    writeFileSync(stamp, digest)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** npm hides what its scripts print, and a wait that nobody explains looks like a hang: where there is a terminal, it is written there. */
function announce(sentence) {
  try {
    writeFileSync(process.stderr.isTTY ? process.stderr.fd : openSync('/dev/tty', 'w'), `${sentence}\n`)
  } catch {
    // No terminal: continuous integration, or Windows, where npm's own progress has to do.
  }
}

/** Types are checked by `npm run typecheck`, which takes longer than all of this. */
function compile(folder) {
  const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder]
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`Unexpected exit code ${status} of the compiler, expected 0`)
}
