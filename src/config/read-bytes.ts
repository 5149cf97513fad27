import { readFileSync, statSync } from 'node:fs'
import { isInside, isNetworkPath, realPathOf, relativePath } from '../discover/paths.js'
import { followPath, type Detour } from '../discover/real-path.js'
import { createRepositoryFinder } from '../discover/repository-root.js'

/** Bytes of each kind of file: more than any that people have written, and little enough to be read in a moment. */
export const largestConfiguration = 4 * 1024 * 1024
export const largestSchema = 4 * 1024 * 1024
export const largestGlossary = 32 * 1024 * 1024
const largestFile = 64 * 1024 * 1024

/** A file that settings name cannot be read. */
export class UnreadableFile extends Error {
  /**
   * @param expected What to say after "expected".
   * @param isMissing Whether there is no such file.
   */
  constructor(
    readonly expected: string,
    readonly isMissing: boolean,
    cause?: unknown
  ) {
    super(expected, { cause })
  }
}

/** Where a file of the settings may lie. */
export interface SettingsPlace {
  /** Absolute path of the folder that it must lie in, links followed; `null` for anywhere. */
  readonly root: string | null
  /** Whether strangers wrote what names the file: then it may not even be named in a folder of git. */
  readonly isSafe: boolean
  /** Most bytes to read. */
  readonly largest?: number
}

/**
 * Where a file of the settings may lie once its links are followed: with `--safe`, in the working directory; else in the repository, unless its path leads out of the working directory or
 * through `node_modules`, where packages may be links to anywhere.
 *
 * @param path Absolute path.
 * @param cwd Absolute path of the working directory.
 * @param isSafe Whether strangers wrote what names the file.
 * @param largest Most bytes to read.
 */
export function settingsPlace(path: string, cwd: string, isSafe: boolean, largest = largestFile): SettingsPlace {
  if (isSafe) return { root: cwd, isSafe, largest }
  const isOfPackage = path.split(/[/\\]/).includes('node_modules')
  return { root: isInside(cwd, path) && !isOfPackage ? (createRepositoryFinder()(cwd) ?? cwd) : null, isSafe, largest }
}

/**
 * Reads a file that people name or that stands at a known place (a configuration, a schema, a glossary, a baseline). A pipe or a device is not
 * opened: it may never end.
 *
 * @param path Absolute path.
 * @param place Where it may lie.
 * @throws {UnreadableFile} For anything but a regular file of a size that can be read.
 */
export function readBytes(path: string, place: SettingsPlace): Buffer {
  const { largest = largestFile } = place
  if (place.isSafe && isNetworkPath(path) && !isNetworkPath(place.root ?? ''))
    throw new UnreadableFile(expectedPlace('outside', place), false)
  try {
    const stats = statSync(path)
    if (!stats.isFile()) throw new UnreadableFile('a readable file (it is no regular file)', false)
    if (stats.size > largest)
      throw new UnreadableFile(`a file of at most ${largest} bytes (it has ${stats.size})`, false)
    const detour = detourOfSetting(path, place)
    if (detour !== null) throw new UnreadableFile(expectedPlace(detour, place), false)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const { code, message } = error as NodeJS.ErrnoException
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
    throw new UnreadableFile(isMissing ? 'a file that exists' : `a readable file (${message})`, isMissing, error)
  }
}

function detourOfSetting(path: string, { root, isSafe }: SettingsPlace): Detour | null {
  const followed = followPath(path, root)
  if (followed === null || followed.detour !== null || !isSafe || root === null) return followed?.detour ?? null
  // Whoever wrote the path may have named a folder of git, which excuses nothing then.
  const below = relativePath(realPathOf(root) ?? root, followed.realPath)
  return below.split('/').some(name => name.toLowerCase() === '.git') ? 'foreign' : null
}

function expectedPlace(detour: Detour, { isSafe }: SettingsPlace): string {
  if (detour !== 'outside') return 'a file that is in no folder of git or npm when links are followed'
  return isSafe
    ? 'a file inside of the working directory (`--safe` reads settings from nowhere else)'
    : 'a file that lies inside of the repository when links are followed'
}
