import { createRequire } from 'node:module'
import { basename, dirname, extname, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { belongsTo } from '../discover/real-path.js'
import { UserError } from '../model/error.js'
import type { UserSettings } from '../model/settings.js'
import { refuseMisnamed } from './misplaced.js'
import { parseJson } from './parse-json.js'
import { splitPlugins, type SplitPlugins } from './plugin-entries.js'
import { excessOf, withinSettingsBudget } from '../budget/data.js'
import { largestConfiguration, readBytes, settingsPlace, UnreadableFile } from './read-bytes.js'

export interface LoadOptions {
  readonly cwd: string
  /** A configuration to read instead of looking for one. */
  readonly file?: string | null
  /** Read none at all. */
  readonly disabled?: boolean
  /** Run no code: take JSON and YAML without other plugins, and follow no link out of `cwd`. */
  readonly safe?: boolean
}

export interface LoadedConfiguration {
  /** Settings of the loc-lint entry, not yet checked. */
  readonly settings: UserSettings
  /** The other remark plugins, as `unified-engine` takes them. */
  readonly otherPlugins: unknown[]
  /** Absolute path of what was read; `null` where there is no configuration. */
  readonly filePath: string | null
  /** Names of further configurations beside it, which are not read. */
  readonly unread?: readonly string[]
}

/** In the order in which `unified-engine` looks. */
const names = [
  '.remarkrc',
  '.remarkrc.json',
  '.remarkrc.cjs',
  '.remarkrc.mjs',
  '.remarkrc.js',
  '.remarkrc.ts',
  '.remarkrc.yaml',
  '.remarkrc.yml',
  'package.json'
]
const packageField = 'remarkConfig'
const nothing: LoadedConfiguration = { settings: {}, otherPlugins: [], filePath: null }
const require = createRequire(import.meta.url)

/**
 * Finds and reads the configuration of the working directory. Parents and content folders are never looked at: a configuration
 * may run code.
 *
 * @throws {UserError} When the file named is missing, cannot be parsed (with its line), fails when it runs, or exports nothing; with `safe`,
 *   when code would have to run. It is refused, not passed over: rules would be other than the project's without anybody knowing.
 */
export async function loadConfiguration(options: LoadOptions): Promise<LoadedConfiguration> {
  const { cwd, file = null, disabled = false, safe = false } = options
  if (disabled) return nothing
  if (file !== null) {
    const path = resolve(cwd, file)
    const text = readIfExists(path, file, cwd, safe && belongsTo(path, cwd))
    if (text === null) throw new UserError(`Unexpected configuration path \`${file}\`, expected a file that exists`)
    return (await load(path, text, cwd, safe)) ?? nothing
  }
  refuseMisnamed(cwd)
  for (const [index, name] of names.entries()) {
    const path = resolve(cwd, name)
    const text = readIfExists(path, name, cwd, safe)
    const loaded = text === null ? null : await load(path, text, cwd, safe)
    if (loaded === null) continue
    const unread = names.slice(index + 1).filter(other => isConfiguration(cwd, other))
    return unread.length === 0 ? loaded : { ...loaded, unread }
  }
  return nothing
}

/**
 * Finds which configuration `loadConfiguration` would read, without running it.
 *
 * @param cwd Absolute path of the working directory.
 * @returns Its name; `null` where there is none.
 * @throws {UserError} When a file of such a name cannot be read.
 */
export function findConfiguration(cwd: string): string | null {
  return names.find(name => isConfiguration(cwd, name)) ?? null
}

function isConfiguration(cwd: string, name: string): boolean {
  const text = readIfExists(resolve(cwd, name), name, cwd, false)
  if (text === null) return false
  return (
    name !== 'package.json' || (parseJson(text, name) as Record<string, unknown> | null)?.[packageField] !== undefined
  )
}

function readIfExists(path: string, name: string, cwd: string, safe: boolean): string | null {
  try {
    return readBytes(path, settingsPlace(path, cwd, safe, largestConfiguration)).toString('utf8')
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.isMissing) return null
    throw new UserError(`Unexpected configuration path \`${name}\`, expected ${error.expected}`, { cause: error })
  }
}

/** `null` for a `package.json` without our field. */
async function load(path: string, text: string, cwd: string, safe: boolean): Promise<LoadedConfiguration | null> {
  const name = relative(cwd, path).replaceAll('\\', '/')
  if (safe && isProgram(path)) {
    throw new UserError(
      `Unexpected configuration \`${name}\` with \`--safe\`, which runs no code, ` +
        'expected JSON or YAML: name one with `--config .remarkrc.json`, or read none with `--no-config`'
    )
  }
  const preset = isProgram(path) ? await importDefault(path, text, name) : readData(path, text, name)
  if (preset === undefined && basename(path) === 'package.json') return null
  const plugins = splitPlugins(preset, dirname(path), name)
  if (safe) refusePlugins(plugins, name)
  return { ...plugins, filePath: path }
}

function isProgram(path: string): boolean {
  return ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].includes(extname(path))
}

/** Node 22.18 and later strip types. */
function canReadTypeScript(): boolean {
  return Boolean((process.features as { typescript?: string | false }).typescript)
}

function refusePlugins({ otherPlugins }: SplitPlugins, name: string): void {
  const [first] = otherPlugins
  if (first === undefined) return
  const plugin: unknown = Array.isArray(first) ? first[0] : first
  throw new UserError(
    `Unexpected plugin ${typeof plugin === 'string' ? `\`${plugin}\` ` : ''}in ${name} with \`--safe\`, which runs no code of others, ` +
      'expected `loc-lint` alone: name a configuration for it with `--config`'
  )
}

function readData(path: string, text: string, name: string): unknown {
  const { data } = withinSettingsBudget(`configuration ${name}`, () => ({ data: parseData(path, text, name) }))
  const excess = excessOf(data)
  if (excess !== null) throw new UserError(`Unexpected ${excess} in ${name}`)
  return data
}

function parseData(path: string, text: string, name: string): unknown {
  if (basename(path) === 'package.json')
    return (parseJson(text, name) as Record<string, unknown> | null)?.[packageField]
  const isYaml = extname(path) === '.yaml' || extname(path) === '.yml'
  return isYaml ? parseYaml(text, name) : parseJson(text, name)
}

function parseYaml(text: string, name: string): unknown {
  const { parseDocument } = require('yaml') as typeof import('yaml')
  const document = parseDocument(text, { logLevel: 'silent' })
  const [error] = document.errors
  if (error === undefined) return toData(document, name)
  const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 }
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  throw new UserError(`Unexpected YAML at ${name}:${line}:${col}, expected a valid configuration: ${reason}`, {
    cause: error
  })
}

/** Aliases of aliases can stand for more values than there is memory for. */
function toData(document: import('yaml').Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new UserError(
      `Unexpected aliases (\`*\`) in ${name} that stand for nothing or for too many values, expected the values themselves`,
      {
        cause: error
      }
    )
  }
}

async function importDefault(path: string, text: string, name: string): Promise<unknown> {
  if (/ts$/.test(extname(path)) && !canReadTypeScript())
    throw new UserError(
      `Unexpected configuration ${name} in TypeScript on Node ${process.versions.node}, expected Node 22.18 or later, or \`.remarkrc.js\``
    )
  let module: Record<string, unknown>
  try {
    module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error)
    const { failingLine } = await import('./failing-line.js')
    const line = failingLine(path, text, error)
    const place = line === null ? name : `${name}:${line}`
    throw new UserError(`Unexpected failure of the configuration ${place}, expected it to load: ${reason}`, {
      cause: error
    })
  }
  if (!('default' in module)) {
    throw new UserError(
      `Unexpected configuration ${name} without a default export, expected \`export default { plugins: [locLint] }\``
    )
  }
  return module['default']
}
