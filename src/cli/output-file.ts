import { appendFileSync, fstatSync, lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isInside, realPathOf } from '../discover/paths.js'
import { followPath } from '../discover/real-path.js'
import { replaceFile } from '../fix/write-file.js'
import { UserError } from '../model/error.js'
import type { OutputStream } from './context.js'

/**
 * Writes a report to a file so that readers see the old one or the new one, never half of it. Folders are created; what is no
 * regular file (`/dev/stderr`, a pipe) is written to directly. A link in the working directory is not followed out of it: the repository may have
 * brought it, so as to have another file overwritten.
 *
 * @param path Relative to `cwd`, or absolute.
 * @throws {UserError} When it cannot be written.
 */
export function writeOutputFile(path: string, text: string, cwd: string): void {
  const absolute = resolve(cwd, path)
  try {
    refuseForeignLink(path, cwd, 'an output file')
    const stats = statSync(absolute, { throwIfNoEntry: false })
    if (stats?.isDirectory() === true)
      throw new UserError(`Unexpected folder \`${path}\` as output file, expected the path of a file`)
    if (stats !== undefined && !stats.isFile()) return writeFileSync(absolute, text)
    if (stats !== undefined) return replaceFile(realpathSync(absolute), text, { mode: stats.mode })
    mkdirSync(dirname(absolute), { recursive: true })
    replaceFile(absolute, text)
  } catch (error) {
    throw toUserError(error, path)
  }
}

/**
 * Writes a file that does not exist yet; whole or not at all.
 *
 * @throws {UserError} When there is one of that name, or it cannot be written.
 */
export function createOutputFile(path: string, text: string, cwd: string): void {
  const absolute = resolve(cwd, path)
  try {
    replaceFile(absolute, text, {
      beforeRename: () => {
        if (lstatSync(absolute, { throwIfNoEntry: false }) !== undefined)
          throw new UserError(`Unexpected file \`${path}\`, expected none of that name: it is left as it is`)
      }
    })
  } catch (error) {
    throw toUserError(error, path)
  }
}

/**
 * Refuses a place in the working directory that a link leads out of it, or into a folder of git or npm: the repository may have brought the link, so as to have something else
 * overwritten.
 *
 * @param path Relative to `cwd`, or absolute.
 * @param what What is to be written, for the message.
 * @throws {UserError} For such a place.
 */
export function refuseForeignLink(path: string, cwd: string, what: string): void {
  const absolute = resolve(cwd, path)
  if (!isInside(cwd, absolute)) return
  let existing = absolute
  while (realPathOf(existing) === null && existing !== dirname(existing)) existing = dirname(existing)
  const detour = followPath(existing, cwd)?.detour ?? null
  if (detour === null) return
  const where = detour === 'outside' ? 'out of the working directory' : 'into a folder of git or npm'
  throw new UserError(
    `Unexpected link from \`${path}\` ${where}, expected ${what} in it: name the place itself to write there`
  )
}

/**
 * Adds text to the end of a file.
 *
 * @throws {UserError} When it cannot be written.
 */
export function appendToFile(path: string, text: string, cwd: string): void {
  try {
    appendFileSync(resolve(cwd, path), text)
  } catch (error) {
    throw toUserError(error, path)
  }
}

function toUserError(error: unknown, path: string): UserError {
  if (error instanceof UserError) return error
  const reason = (error as Error).message
  return new UserError(`Unexpected failure to write \`${path}\`, expected a place that can be written to (${reason})`, {
    cause: error
  })
}

/** Whether a stream writes to a regular file, as after `>`. */
export function isRegularFile({ fd }: Pick<OutputStream, 'fd'>): boolean {
  try {
    return fd !== undefined && fstatSync(fd).isFile()
  } catch {
    return false
  }
}

/** Size of a file in bytes; 0 where there is none. */
export function sizeOfFile(path: string, cwd: string): number {
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0
}
