import { readdirSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { IgnoreRules } from './ignore-rules.js'
import { isInside, isMarkdownPath, realPathOf } from './paths.js'

/** Folders that hold other people's files; they are never entered. */
export const foreignFolders: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/** What lies below a folder, as absolute paths in no particular order. */
export interface FolderContents {
  readonly files: readonly string[]
  /** Folders that could not be listed. */
  readonly unreadable: readonly string[]
}

/**
 * Lists the Markdown files below a folder, without those that are ignored, linked folders, and links to files elsewhere.
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
        if (!foreignFolders.has(entry.name) && !scope.ignores(path, true))
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
  return isLinkInside(path, root)
}

/** Whether a link leads to a regular file below a folder. */
export function isLinkInside(path: string, root: string): boolean {
  const [realPath, realRoot] = [realPathOf(path), realPathOf(root)]
  return (
    realPath !== null &&
    realRoot !== null &&
    isInside(realRoot, realPath) &&
    statSync(realPath, { throwIfNoEntry: false })?.isFile() === true
  )
}
