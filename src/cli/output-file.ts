import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../model/error.js'

/**
 * Writes a report to a file so that readers see the old one or the new one, never half of it. Folders are created; what is no
 * regular file (`/dev/stderr`, a pipe) is written to directly.
 *
 * @param path Relative to `cwd`, or absolute.
 * @throws {UserError} When it cannot be written.
 */
export function writeOutputFile (path: string, text: string, cwd: string): void {
  const absolute = resolve(cwd, path)
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false })
    if (stats?.isDirectory() === true) throw new UserError(`Unexpected folder \`${path}\` as output file, expected the path of a file`)
    if (stats !== undefined && !stats.isFile()) return writeFileSync(absolute, text)
    replaceFile(stats === undefined ? absolute : realpathSync(absolute), text, stats?.mode)
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = (error as Error).message
    throw new UserError(`Unexpected failure to write \`${path}\`, expected a place that can be written to (${reason})`, { cause: error })
  }
}

function replaceFile (path: string, text: string, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  const file = openSync(temporary, 'wx', mode)
  try {
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
