import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes a function that finds the git repository which a folder lies in: that of a submodule or worktree, too, whose `.git` is a file.
 *
 * @returns Function from an absolute folder to the absolute root of its working tree, `null` where there is none. It remembers what it saw.
 */
export function createRepositoryFinder(): (folder: string) => string | null {
  const roots = new Map<string, string | null>()
  const find = (folder: string): string | null => {
    const known = roots.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const root = existsSync(join(folder, '.git')) ? folder : parent === folder ? null : find(parent)
    roots.set(folder, root)
    return root
  }
  return find
}
