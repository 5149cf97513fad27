import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codeUnitOrder, withSlashes } from '../discover/paths.js'
import { UserError } from '../model/error.js'

/** Bytes of all files together: more would fit into no memory that reports are merged in. */
const largestFolder = 512 * 1024 * 1024

/**
 * Reads all files of a folder and of the folders in it, but for hidden ones.
 *
 * @param folder Absolute path.
 * @returns Texts with their paths relative to the folder, with `/`, ordered by path.
 * @throws {UserError} Where the files are too large together.
 * @throws Error of the file system.
 */
export function readFolder(folder: string): { readonly path: string; readonly text: string }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: withSlashes(relative(folder, file)) }))
    .filter(({ path }) => !path.split('/').some(name => name.startsWith('.')))
    .sort((first, second) => codeUnitOrder(first.path, second.path))
  const size = files.reduce((sum, { file }) => sum + statSync(file).size, 0)
  if (size > largestFolder)
    throw new UserError(`Unexpected size of ${size} bytes of \`${folder}\`, expected at most ${largestFolder}`)
  return files.map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }))
}
