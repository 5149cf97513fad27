import type { LoadedConfiguration } from '../config/load.js'

/** Other people's plugins, and how long they may take. */
export interface PluginSource {
  /** Absolute path of the configuration that names them. */
  readonly configuration: string
  /** Seconds within which at least one file must pass. */
  readonly timeout: number
}

/** Seconds; plugins that ask the network of many pages take their time. */
export const defaultPluginTimeout = 60

/**
 * Where the plugins of a configuration are.
 *
 * @param loaded The configuration.
 * @param timeout Seconds within which at least one file must pass.
 * @returns `null` where it names none.
 */
export function pluginSource(
  { otherPlugins, filePath }: LoadedConfiguration,
  timeout = defaultPluginTimeout
): PluginSource | null {
  return filePath === null || otherPlugins.length === 0 ? null : { configuration: filePath, timeout }
}
