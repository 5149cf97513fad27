import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../../../rules/index.js'
import { loadConfiguration } from '../../config/load.js'
import { resolveSettings } from '../../config/resolve.js'
import { createIgnoreRules } from '../../discover/ignore-rules.js'
import { isInside, relativePath } from '../../discover/paths.js'
import { belongsTo, isForeignFolder } from '../../discover/real-path.js'
import { UserError } from '../../model/error.js'
import type { Settings } from '../../model/settings.js'
import { pluginSource, type PluginSource } from '../../run/plugin-source.js'

/** The configuration at the root of a folder, or what is wrong with it. */
export type FolderConfiguration =
  { readonly settings: Settings; readonly plugins: PluginSource | null } | { readonly problem: string }

/** What an editor may send in `initializationOptions`. */
export interface ServerOptions {
  /** Path of a configuration relative to the workspace folder, as `--config`; `false` reads none, as `--no-config`. */
  readonly config?: string | false
  /** Whether to run no code of the folders that are open, as `--safe`. */
  readonly safe?: boolean
}

/** The folders that an editor has open, and their configurations. */
export interface Workspace {
  /** Absolute paths of the open folders. */
  roots: readonly string[]
  options: ServerOptions
  /** The folder that a file belongs to: the innermost open one, else the file's own. */
  rootOf(path: string): string
  /** Reads the configuration of an open folder, once until it is forgotten. Beside a file that was opened alone, none is read: it may run code. */
  configurationOf(root: string): Promise<FolderConfiguration>
  /** A configuration file may have changed. */
  forgetConfigurations(): void
}

/** Makes a workspace without folders. */
export function createWorkspace(): Workspace {
  const configurations = new Map<string, Promise<FolderConfiguration>>()
  return {
    roots: [],
    options: {},
    rootOf(path) {
      const holding = this.roots.filter(root => isInside(root, path)).sort((a, b) => b.length - a.length)
      return holding[0] ?? dirname(path)
    },
    configurationOf(root) {
      let configuration = configurations.get(root)
      if (configuration === undefined) {
        configuration = readConfiguration(
          root,
          this.roots.includes(root) ? this.options : { ...this.options, config: false }
        )
        configurations.set(root, configuration)
      }
      return configuration
    },
    forgetConfigurations() {
      configurations.clear()
    }
  }
}

/**
 * Reads what the editor gave as `initializationOptions`.
 *
 * @throws UserError with one sentence.
 */
export function readServerOptions(given: unknown): ServerOptions {
  if (given === undefined || given === null) return {}
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new UserError("Unexpected initialization options, expected an object such as `{ config: '.remarkrc.json' }`")
  }
  const { config, safe } = given as { config?: unknown; safe?: unknown }
  const asSaid = safe === true ? { safe } : {}
  if (config === undefined || config === null) return asSaid
  if (config === false || typeof config === 'string') return { config, ...asSaid }
  throw new UserError('Unexpected `config` in the initialization options, expected a path or `false`')
}

/** Absolute path of a document; `null` for one that is no file (not saved yet, or on another machine). */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    return null
  }
}

/**
 * Whether a run over the folder would leave the file out.
 *
 * @param path Absolute path.
 * @param root Absolute path of the folder that it belongs to.
 * @param ignore Patterns of the configuration.
 */
export function isIgnored(path: string, root: string, ignore: readonly string[]): boolean {
  if (!isInside(root, path)) return false
  let scope = createIgnoreRules(root, ignore).enter(root)
  const names = relativePath(root, path).split('/')
  for (let count = 1; count < names.length; count++) {
    const folder = `${root}/${names.slice(0, count).join('/')}`
    if (isForeignFolder(names[count - 1] as string) || scope.ignores(folder, true)) return true
    scope = scope.below(folder)
  }
  return scope.ignores(path, false)
}

async function readConfiguration(root: string, { config, safe = false }: ServerOptions): Promise<FolderConfiguration> {
  try {
    const loaded = await loadConfiguration({
      cwd: root,
      file: config === false ? null : (config ?? null),
      disabled: config === false,
      safe
    })
    const origin = loaded.filePath === null ? 'the configuration' : relativePath(root, loaded.filePath)
    return {
      settings: resolveSettings(loaded.settings, {}, rules, {
        cwd: root,
        origin,
        safe: safe && loaded.filePath !== null && belongsTo(loaded.filePath, root)
      }),
      plugins: pluginSource(loaded)
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { problem: error.message }
  }
}
