import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import { isInside, realPathOf } from './paths.js'
import { detourOf } from './real-path.js'
import { remember } from '../text/structures/bounded-memo.js'

/**
 * Whether there is a regular file of a path, in a folder that lies inside of another one also when links are followed, and leads into no folder of git or npm. With `null`, it may
 * lie anywhere.
 */
export type FileProbe = (path: string, inside: string | null) => boolean

/** Answers and folders that are kept: neighbouring articles ask for the same files. */
const kept = 20_000

/**
 * Makes a probe that remembers what it saw. Paths are absolute.
 *
 * @returns Function of the path of a file and of the folder that it must lie in.
 */
export function createFileProbe(): FileProbe {
  const files = new Map<string, boolean>()
  const folders = new Map<string, string | null>()
  const realOf = (folder: string): string | null => remembered(folders, folder, realPathOf)
  return (path, inside) => {
    if ((inside !== null && !isInside(inside, path)) || !remembered(files, path, isRegularFile)) return false
    const root = inside === null ? null : realOf(inside)
    const folder = realOf(dirname(path))
    return folder !== null && (inside === null || root !== null) && detourOf(path, folder, root) === null
  }
}

function remembered<Value>(answers: Map<string, Value>, key: string, compute: (key: string) => Value): Value {
  const known = answers.get(key)
  return known === undefined ? remember(answers, key, compute(key), kept) : known
}

function isRegularFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}
