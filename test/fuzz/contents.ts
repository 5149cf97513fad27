import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Larger files make few runs. */
const largestFile = 40_000

/**
 * Reads the articles that are mutated.
 *
 * @param folders Absolute paths; those that do not exist are left out.
 * @returns Texts without byte order mark, in the order of their paths.
 */
export function readContents(folders: readonly string[]): string[] {
  const paths = folders
    .filter(folder => existsSync(folder))
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.md'))
        .sort()
        .map(name => join(folder, name))
    )
  return paths
    .filter(path => statSync(path).size <= largestFile)
    .map(path => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
}
