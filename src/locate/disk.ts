import { readdirSync, type Dirent } from 'node:fs'
import { dirname } from 'node:path'
import { createFileProbe } from '../discover/file-probe.js'
import { codeUnitOrder, isInside, nativePath } from '../discover/paths.js'
import { createRepositoryFinder } from '../discover/repository-root.js'

/** Names in a folder, each list ordered by code units. */
interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

/** What exists beside the given files. Every folder is listed at most once in a run; links to files are not followed, and those to folders only inside of the project. */
export interface Disk {
  list(folder: string): Listing
  isFile(path: string): boolean
}

const nothing: Listing = { folders: [], files: [] }

/**
 * Makes the view of the disk for one run.
 *
 * @param given Absolute paths (with `/`) that count as files, whether they exist or not: the user named them.
 * @param cwd Absolute path of the working directory.
 */
export function createDisk(given: ReadonlySet<string>, cwd: string): Disk {
  const probe = createFileProbe()
  const repositoryOf = createRepositoryFinder()
  const listings = new Map<string, Listing>()
  return {
    list(folder) {
      let listing = listings.get(folder)
      if (listing === undefined) listings.set(folder, (listing = readListing(folder)))
      return listing
    },
    isFile(path) {
      if (given.has(path)) return true
      const native = nativePath(path)
      return probe(native, isInside(cwd, native) ? cwd : repositoryOf(dirname(native)))
    }
  }
}

function readListing(folder: string): Listing {
  try {
    const entries = readdirSync(folder === '' ? '/' : folder, { withFileTypes: true })
    return { folders: namesOf(entries, entry => entry.isDirectory()), files: namesOf(entries, entry => entry.isFile()) }
  } catch {
    return nothing
  }
}

function namesOf(entries: readonly Dirent[], isWanted: (entry: Dirent) => boolean): string[] {
  return entries
    .filter(isWanted)
    .map(entry => entry.name)
    .sort(codeUnitOrder)
}
