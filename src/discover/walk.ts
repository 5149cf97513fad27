import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { IgnoreRules } from './ignore-rules.js'
import { isMarkdownPath } from './paths.js'
import { followArticle, isForeignFolder } from './real-path.js'

/** What lies below a folder, as absolute paths in no particular order. */
export interface FolderContents {
  readonly files: readonly string[]
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[]
}

/**
 * Lists the Markdown files below a folder, without those that are ignored, linked folders, and links to files outside.
 *
 * @param root Absolute path of a folder that the user named (it is entered even if it is ignored).
 * @param rules The rules in force; the `.gitignore` files of the folders entered are added to them.
 */
export function walkFolder(root: string, rules: IgnoreRules): FolderContents {
  const files: string[] = []
  const unreadable: string[] = []
  const pending = [{ folder: root, scope: rules.enter(root) }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { folder, scope } = next
    const entries = entriesOf(folder)
    if (entries === null) unreadable.push(folder)
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!isForeignFolder(entry.name) && !scope.ignores(path, true))
          pending.push({ folder: path, scope: scope.below(path) })
      } else if (isMarkdownPath(entry.name) && !scope.ignores(path, false) && isRegularFile(entry, path, root)) {
        files.push(path)
      }
    }
  }
  return { files, unreadable }
}

/** The entries of a folder; `null` where it may not be read. */
function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

function isRegularFile(entry: Dirent, path: string, root: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return isLinkedArticle(path, root)
}

/** Whether a link leads to a regular file below a folder that may be linted. */
export function isLinkedArticle(path: string, root: string): boolean {
  const followed = followArticle(path, root)
  return followed?.detour === null && statSync(followed.realPath, { throwIfNoEntry: false })?.isFile() === true
}
