import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../model/error.js'
import type { UserSettings } from '../model/settings.js'
import { refuseMisplacedKeys } from './misplaced.js'
import { packageRoot } from './package-files.js'
import { ruleEntry, type RuleEntry } from './rule-plugins.js'

/** Property that our plugins carry: `true` on the preset, its name on the plugin of a rule. Survives two copies of the package. */
export const marker = Symbol.for('loc-lint')

export interface SplitPlugins {
  /** Settings of every entry of the preset, later ones winning; what the plugin of a rule is given replaces what they say about it. */
  readonly settings: UserSettings
  /** All other entries, as `unified-engine` takes them. */
  readonly otherPlugins: unknown[]
}

interface Accumulator {
  /** `null` until the preset is found. */
  settings: UserSettings | null
  /** Rules that are plugins of their own. */
  readonly rules: Map<string, RuleEntry>
  otherPlugins: unknown[]
}

/**
 * Takes the loc-lint entries out of a remark configuration.
 *
 * @param preset The configuration: `{ plugins, settings }`, plugins as a list or as an object of names.
 * @param folder Folder that relative plugin paths start from.
 * @param origin What the configuration is called in messages.
 * @throws {UserError} When the configuration or its `plugins` are of a shape that remark does not take either.
 */
export function splitPlugins(preset: unknown, folder: string, origin: string): SplitPlugins {
  const found: Accumulator = { settings: null, rules: new Map(), otherPlugins: [] }
  if (typeof preset === 'function' && isOurs(preset, folder)) return { settings: {}, otherPlugins: [] }
  addPreset(preset, folder, origin, found, 0)
  const { settings, rules, otherPlugins } = found
  if (rules.size === 0) return { settings: settings ?? {}, otherPlugins }
  // Without the preset, remark would run these rules and no others.
  const shared = settings ?? { extends: 'off' }
  return { settings: mergeSettings(shared, { rules: Object.fromEntries(rules) }), otherPlugins }
}

/** Presets nest; one that holds itself would never end. */
const maximumDepth = 20

function addPreset(preset: unknown, folder: string, origin: string, found: Accumulator, depth: number): void {
  if (!isObject(preset)) throw new UserError(`Unexpected content of ${origin}, expected an object with \`plugins\``)
  if (depth > maximumDepth) {
    throw new UserError(
      `Unexpected presets nested more than ${maximumDepth} deep in ${origin}, expected a flat list of plugins`
    )
  }
  if (depth === 0) refuseMisplacedKeys(preset, origin)
  const { plugins, settings } = preset
  if (plugins === undefined || plugins === null) return
  if (!isObject(plugins) && !Array.isArray(plugins)) {
    throw new UserError(`Unexpected \`plugins\` in ${origin}, expected a list or an object of plugins`)
  }
  const others = found.otherPlugins.length
  const entries = Array.isArray(plugins) ? (plugins as unknown[]) : Object.entries(plugins)
  for (const entry of entries) addEntry(entry, folder, origin, found, depth)
  // Parser settings matter only to the other plugins that came with them.
  if (isObject(settings) && found.otherPlugins.length > others) found.otherPlugins.push({ settings })
}

function addEntry(entry: unknown, folder: string, origin: string, found: Accumulator, depth: number): void {
  const [plugin, options] = Array.isArray(entry) ? (entry as unknown[]) : [entry]
  const rule = ruleOf(plugin)
  if (isOurs(plugin, folder)) {
    found.settings = mergeSettings(found.settings ?? {}, toSettings(options, origin))
  } else if (rule !== null) {
    // unified passes over plugins that are given `false`.
    if (options !== false) found.rules.set(rule, ruleEntry(options))
  } else if (isObject(plugin)) {
    addPreset(plugin, folder, origin, found, depth + 1)
  } else if (typeof plugin === 'string' && plugin.startsWith('.')) {
    found.otherPlugins.push([resolve(folder, plugin), options])
  } else {
    found.otherPlugins.push(entry)
  }
}

/** The plugin function, its name, or a path to this package. */
function isOurs(plugin: unknown, folder: string): boolean {
  if (typeof plugin === 'function') return (plugin as unknown as Record<symbol, unknown>)[marker] === true
  if (typeof plugin !== 'string') return false
  if (plugin === 'loc-lint' || plugin === 'remark-loc-lint') return true
  if (!/^[./]|^[a-z]:[\\/]/i.test(plugin)) return false
  const path = realPath(resolve(folder, plugin))
  return path === realPath(packageRoot()) || path === realPath(join(packageRoot(), 'dist/bundle/index.js'))
}

/** The rule that a plugin is of: one that is not among ours has no name here. */
function ruleOf(plugin: unknown): string | null {
  if (typeof plugin === 'string') return /^loc-lint\/rules\/([\w-]{1,60})$/.exec(plugin)?.[1] ?? null
  const name = typeof plugin === 'function' ? (plugin as unknown as Record<symbol, unknown>)[marker] : null
  return typeof name === 'string' ? name : null
}

/** With links in its folders resolved also where the file itself is not there, as before the first build. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path))
  }
}

/** `false` switches a plugin off in unified, `true` and nothing leave its defaults. */
function toSettings(options: unknown, origin: string): UserSettings {
  if (options === false) return { extends: 'off' }
  if (options === undefined || options === null || options === true) return {}
  if (!isObject(options)) throw new UserError(`Unexpected settings of loc-lint in ${origin}, expected an object`)
  return options
}

function mergeSettings(before: UserSettings, after: UserSettings): UserSettings {
  if (!isObject(before.rules) || !isObject(after.rules)) return { ...before, ...after }
  return { ...before, ...after, rules: { ...before.rules, ...after.rules } }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
