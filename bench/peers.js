import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const benchRoot = fileURLToPath(new URL('.', import.meta.url))

/**
 * A linter that loc-lint is measured against: how it is told to lint the Markdown files of the folder `content`, or one file, without a cache.
 *
 * @typedef {{ name: string, title: string, folderCommand: () => string[], fileCommand: (file: string) => string[] }} Peer
 */

/** Names of all peers, each with the packages whose versions the report names. */
export const peerPackages = {
  rumdl: ['rumdl'],
  remark: ['remark-cli', 'remark-preset-lint-recommended'],
  markdownlint: ['markdownlint-cli2'],
  eslint: ['eslint', '@eslint/markdown'],
  textlint: ['textlint']
}

/**
 * @param {string} home folder that the peers are installed in
 * @returns {Peer[]}
 */
export function peersIn(home) {
  const modules = join(home, 'node_modules')
  const node = (script, ...args) => [process.execPath, join(modules, script), ...args]
  const rumdl = path => [rumdlBinary(modules), 'check', '--no-cache', '--no-config', path]
  // Plugins are named by their paths: remark looks for them from the folder that is linted.
  const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].flatMap(name => [
    '--use',
    join(modules, name, 'index.js')
  ])
  const remark = path =>
    node('remark-cli/cli.js', '--no-config', '--no-ignore', '--no-stdout', '--no-color', ...plugins, path)
  const markdownlintConfig = join(home, 'configs/markdownlint.markdownlint-cli2.jsonc')
  const markdownlint = glob => node('markdownlint-cli2/markdownlint-cli2-bin.mjs', '--config', markdownlintConfig, glob)
  const eslintConfig = join(home, 'configs/markdown.eslint.js')
  const eslint = (path, ...options) =>
    node('eslint/bin/eslint.js', '--config', eslintConfig, '--no-color', ...options, path)
  const textlintRules = ['--no-textlintrc', '--rules-base-directory', modules, '--rule', 'no-todo']
  const textlint = path => node('textlint/bin/textlint.js', ...textlintRules, '--no-color', path)
  return [
    { name: 'rumdl', title: 'rumdl, default rules', folderCommand: () => rumdl('content'), fileCommand: rumdl },
    {
      name: 'remark',
      title: 'remark-cli, remark-preset-lint-recommended',
      folderCommand: () => remark('content'),
      fileCommand: remark
    },
    {
      name: 'markdownlint',
      title: 'markdownlint-cli2, default rules',
      folderCommand: () => markdownlint('content/**/*.md'),
      fileCommand: markdownlint
    },
    {
      name: 'eslint',
      title: 'ESLint with @eslint/markdown, recommended',
      folderCommand: () => eslint('content', '--concurrency', '2'),
      fileCommand: file => eslint(file)
    },
    {
      name: 'textlint',
      title: 'textlint, one rule (no-todo)',
      folderCommand: () => textlint('content'),
      fileCommand: textlint
    }
  ]
}

/**
 * Installs the peers, as `bench/package.json` names them; only copies their configurations where they are there.
 *
 * @param {string} home folder to install them in: outside of the project, so that no tool of the project comes upon them
 * @throws {Error} one sentence, where npm fails
 */
export function installPeers(home) {
  mkdirSync(home, { recursive: true })
  copyFileSync(join(benchRoot, 'package.json'), join(home, 'package.json'))
  // The configurations import plugins, which Node looks for from the folder that they lie in.
  cpSync(join(benchRoot, 'configs'), join(home, 'configs'), { recursive: true })
  const wanted = Object.entries(readJson(join(home, 'package.json')).dependencies)
  if (wanted.every(([name, version]) => versionOf(home, name) === version)) return
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', args, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0)
    throw new Error(
      `The benchmark could not install the peers into ${home}, see above; \`--peers none\` measures without them`
    )
}

/**
 * @param {string} home folder that the peers are installed in
 * @param {string} name a package
 * @returns {string | null} the installed version
 */
export function versionOf(home, name) {
  const path = join(home, 'node_modules', name, 'package.json')
  return existsSync(path) ? readJson(path).version : null
}

/** The program itself, not the wrapper of its npm package, which would add a start of Node. */
function rumdlBinary(modules) {
  const scope = join(modules, '@rumdl')
  const [packageName] = existsSync(scope) ? readdirSync(scope) : []
  return packageName === undefined
    ? 'rumdl'
    : join(scope, packageName, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl')
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
