import type { Finding } from '../model/finding.js'

/** What the thread of the plugins is started with. */
export interface PluginInput {
  /** Absolute path. */
  readonly cwd: string
  /** Absolute path of the configuration, which the thread reads itself: plugins cannot be sent. */
  readonly configuration: string
  /** One 32-bit integer: how many files have passed all plugins. */
  readonly passed: SharedArrayBuffer
}

/** A file for the plugins. */
export interface PluginFile {
  readonly absolutePath: string
  /** Without BOM. */
  readonly text: string
}

/** What the plugins said: findings in the order of the files. */
export type PluginAnswer = readonly (readonly Finding[])[]

/** What the thread says first: it has loaded the plugins, and their time begins. */
export const ready = 'ready'

/** What plugins say, by the absolute paths of files. */
export type ForeignFindings = ReadonlyMap<string, readonly Finding[]>

/** Runs other people's plugins over files. */
export type ForeignLint = (files: readonly PluginFile[]) => Promise<ForeignFindings>
