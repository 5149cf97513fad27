import { lstatSync, readdirSync, type Dirent } from 'node:fs'
import { codeUnitOrder } from '../discover/paths.js'

/** Names in a folder, each list ordered by code units. */
interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

/** What exists beside the given files. Every folder is listed at most once in a run; links are not followed. */
export interface Disk {
  list(folder: string): Listing
  isFile(path: string): boolean
}

const nothing: Listing = { folders: [], files: [] }

/**
 * Makes the view of the disk for one run.
 *
 * @param given Absolute paths (with `/`) that count as files, whether they exist or not: the user named them.
 */
export function createDisk(given: ReadonlySet<string>): Disk {
  const listings = new Map<string, Listing>()
  return {
    list(folder) {
      let listing = listings.get(folder)
      if (listing === undefined) listings.set(folder, (listing = readListing(folder)))
      return listing
    },
    isFile: path => given.has(path) || isRegularFile(path)
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

function isRegularFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    return false
  }
}
