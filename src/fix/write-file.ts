import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { followArticle, homeOf } from '../discover/real-path.js'
import { temporaryName } from './leftovers.js'

export interface ReplaceOptions {
  /** Whether the content must outlast a loss of power; it must by default. */
  readonly isDurable?: boolean
  /** Mode of the new file (permission bits); that of the process's other files by default. */
  readonly mode?: number
  readonly owner?: { readonly uid: number; readonly gid: number }
  /** Asked when the new content is safe on the disk and nothing has changed yet; what it throws stops the replacement. */
  readonly beforeRename?: () => void
}

/**
 * Replaces a file, or makes it, so that readers and a lost machine see the old content or the new one, never half of it: the content goes to
 * a temporary file in the same folder, onto the disk, and then takes the file's name.
 *
 * @param path Absolute path without links; its folder exists.
 * @throws Error of the file system; the file is as it was, and the temporary file is gone.
 */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  { mode, owner, beforeRename, isDurable = true }: ReplaceOptions = {}
): void {
  const temporary = join(dirname(path), temporaryName(process.pid, randomBytes(6).toString('hex')))
  const file = openSync(temporary, 'wx', mode ?? 0o666)
  try {
    try {
      writeFileSync(file, content)
      if (owner !== undefined) keepOwner(file, owner)
      // The process's umask removed bits from the mode, and a change of owner removes more.
      if (mode !== undefined) fchmodSync(file, mode & 0o7777)
      if (isDurable) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    beforeRename?.()
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Only some users may give files away; for the others, the file becomes theirs as with any editor. */
function keepOwner(file: number, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    fchownSync(file, uid, gid)
  } catch {
    /* The content matters more than its owner. */
  }
}

export interface Rewrite {
  /** The bytes that were read and linted. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** Absolute path of the working directory. */
  readonly root: string
}

/**
 * Writes a fixed article over the one that was read. Its mode stays; a link stays a link, and is followed only to a file inside of the root.
 *
 * @param path Absolute path.
 * @returns `null` when it is written; else the reason in one sentence without the path, and the file is as it was.
 */
export function rewriteFile(path: string, { before, after, root }: Rewrite): string | null {
  try {
    const followed = followArticle(path, homeOf(path, root))
    if (followed === null) return missingFile
    if (followed.detour !== null)
      return 'Unexpected link to a file elsewhere, expected one to an article inside of the working directory: it was not fixed'
    const { realPath } = followed
    const stats = statSync(realPath)
    if (!stats.isFile()) return 'Unexpected special file, expected a regular file: it was not fixed'
    // A rename asks for permission in the folder only.
    accessSync(realPath, constants.W_OK)
    replaceFile(realPath, after, {
      mode: stats.mode,
      owner: stats,
      beforeRename: () => {
        if (!readFileSync(realPath).equals(before)) throw new ChangedMeanwhile()
      }
    })
    return null
  } catch (error) {
    return describeFailure(error)
  }
}

/**
 * How many other names (hard links) a file has. To replace it gives the new content to one of them alone.
 *
 * @param path Absolute path.
 */
export function countOtherNames(path: string): number {
  try {
    return Math.max(0, (statSync(path, { throwIfNoEntry: false })?.nlink ?? 1) - 1)
  } catch {
    return 0
  }
}

class ChangedMeanwhile extends Error {}

const missingFile =
  'Unexpected missing file, expected it to exist until its fixes are written (it may have been removed meanwhile)'

function describeFailure(error: unknown): string {
  if (error instanceof ChangedMeanwhile)
    return 'Unexpected change of the file while it was linted, expected it to stay the same: it was not fixed'
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  switch (code) {
    case 'ENOENT':
      return missingFile
    case 'EACCES':
    case 'EPERM':
      return 'Unexpected refusal to write the fixed file, expected permission to write it and to make files in its folder'
    case 'EROFS':
      return 'Unexpected read-only file system, expected one where the fixed file can be written'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Unexpected end of the disk space, expected room for the fixed file: the file is as it was'
    case 'EMFILE':
    case 'ENFILE':
      return 'Unexpected lack of file handles, expected the system to allow one more open file'
    default:
      return `Unexpected failure to write the fixed file (${code}), expected a file that can be replaced`
  }
}
