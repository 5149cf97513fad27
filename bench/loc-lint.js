import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('../', import.meta.url))

/**
 * The loc-lint that is measured. Options that this build does not know are left out, so that an older build can be measured too.
 *
 * @typedef {object} LocLint
 * @property {string} version
 * @property {string} build first digits of a hash of the built code
 * @property {boolean} hasCache
 * @property {boolean} hasConcurrency
 * @property {(paths: readonly string[], options?: { cache?: string, concurrency?: string }) => string[]} command without `cache`, a folder
 *   for it, nothing is known from earlier runs
 *
 * @param {string} cli path of the built `cli.js`
 * @returns {LocLint}
 */
export function locLintAt(cli) {
  if (!existsSync(cli))
    throw new Error(`The benchmark found no ${cli}, expected a build of loc-lint there: run \`npm run build\``)
  const help = execFileSync(process.execPath, [cli, '--help'], { encoding: 'utf8' })
  const hasCache = /--cache\b/.test(help)
  const hasConcurrency = help.includes('--concurrency')
  return {
    version: execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' }).trim(),
    build: hashFolder(join(cli, '../..')),
    hasCache,
    hasConcurrency,
    command: (paths, { cache, concurrency } = {}) => [
      process.execPath,
      cli,
      ...(!hasCache ? [] : cache === undefined ? ['--no-cache'] : ['--cache', '--cache-location', cache]),
      ...(hasConcurrency && concurrency !== undefined ? ['--concurrency', concurrency] : []),
      ...paths
    ]
  }
}

/**
 * Builds loc-lint from the sources.
 *
 * @returns {string} path of the built `cli.js`
 */
export function buildLocLint() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  if (status !== 0) throw new Error('The benchmark could not build loc-lint: `npm run build` failed, see above')
  return join(projectRoot, 'dist/bundle/cli.js')
}

/** Hash of the `.js` files of a built `dist`, of the bundle or of `src` and `rules` alone: other builds may lie beside them. */
function hashFolder(folder) {
  const hash = createHash('sha256')
  for (const part of ['bundle', 'rules', 'src']) {
    if (!existsSync(join(folder, part))) continue
    for (const path of readdirSync(join(folder, part), { recursive: true })
      .filter(path => path.endsWith('.js'))
      .sort()) {
      hash.update(path).update(readFileSync(join(folder, part, path)))
    }
  }
  return hash.digest('hex').slice(0, 8)
}
