import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codeUnitOrder, withSlashes } from '../discover/paths.js'

/**
 * Reads all files of a folder and of the folders in it, but for hidden ones.
 *
 * @param folder Absolute path.
 * @returns Texts with their paths relative to the folder, with `/`, ordered by path.
 * @throws Error of the file system.
 */
export function readFolder(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: withSlashes(relative(folder, file)) }))
    .filter(({ path }) => !path.split('/').some(name => name.startsWith('.')))
    .sort((first, second) => codeUnitOrder(first.path, second.path))
    .map(({ file, path }) => ({ path, text: readFileSync(file, 'utf8') }))
}
