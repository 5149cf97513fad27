import { dirname, extname } from 'node:path'
import { isInside, isMarkdownPath, realPathOf, relativePath } from './paths.js'

/** Folders that hold what git, npm and other people keep there. They are never entered, and no link of the project may lead into them. */
export const foreignFolders: ReadonlySet<string> = new Set(['.git', 'node_modules'])

const foreignPart = /(?:^|[/\\])(?:\.git|node_modules)(?:[/\\]|$)/i

/**
 * Why a path is not followed: its real path lies outside of the folder that it must stay in, in a foreign folder that the path itself does not name, or is a file
 * that is not Markdown though it is taken for an article.
 */
export type Detour = 'outside' | 'foreign' | 'notMarkdown'

/** Where a path leads once all links are followed. */
export interface RealPath {
  readonly realPath: string
  /** `null` where the path may be read and written. */
  readonly detour: Detour | null
}

/** Whether a name is that of a foreign folder: in any letter case, because disks may not tell `.GIT` from `.git`. */
export function isForeignFolder(name: string): boolean {
  return foreignFolders.has(name.toLowerCase())
}

/**
 * Follows all links of a path. A repository may bring links, and what reads or writes through one must not reach what the path does not show: a hook in `.git`, the token
 * in its configuration, a file of another project.
 *
 * @param path Absolute path of a file or folder.
 * @param root Absolute path of the folder that the real path must lie in; `null` where any place will do that is not foreign.
 * @returns `null` where nothing is there.
 */
export function followPath(path: string, root: string | null): RealPath | null {
  const realPath = realPathOf(path)
  if (realPath === null) return null
  return { realPath, detour: detourOf(path, realPath, root === null ? null : (realPathOf(root) ?? root)) }
}

/**
 * The part of `followPath` that asks no disk.
 *
 * @param path The path as it is written.
 * @param realPath The same without links.
 * @param realRoot The folder that it must lie in, without links; `null` for anywhere.
 */
export function detourOf(path: string, realPath: string, realRoot: string | null): Detour | null {
  if (realRoot !== null && !isInside(realRoot, realPath)) return 'outside'
  // The root may lie in such a folder.
  const below = realRoot === null ? realPath : relativePath(realRoot, realPath)
  if (!foreignPart.test(below)) return null
  // One that the path itself names is intended.
  const named = new Set(foreignIn(path))
  return foreignIn(below).every(name => named.has(name)) ? null : 'foreign'
}

/**
 * Follows all links of an article: besides, it must end at Markdown, or at a file with the extension that the path has.
 *
 * @param path Absolute path of a file.
 * @param root As for `followPath`.
 * @returns `null` where nothing is there.
 */
export function followArticle(path: string, root: string | null): RealPath | null {
  const followed = followPath(path, root)
  if (followed === null || followed.detour !== null || isMarkdownPath(followed.realPath)) return followed
  const isAlike = !isMarkdownPath(path) && extname(followed.realPath).toLowerCase() === extname(path).toLowerCase()
  return isAlike ? followed : { ...followed, detour: 'notMarkdown' }
}

/**
 * The folder that a path must stay in when links are followed: the working directory for what lies in it. A path elsewhere was named by the user, and leads no further than its own folder.
 *
 * @param path Absolute path.
 * @param cwd Absolute path of the working directory.
 */
export function homeOf(path: string, cwd: string): string {
  return isInside(cwd, path) ? cwd : dirname(path)
}

/**
 * Whether a file belongs to the working directory: by its path, or once its links are followed. A checkout may be reached by a second path.
 *
 * @param path Absolute path.
 * @param cwd Absolute path of the working directory.
 */
export function belongsTo(path: string, cwd: string): boolean {
  return isInside(cwd, path) || isInside(realPathOf(cwd) ?? cwd, realPathOf(path) ?? path)
}

/** Names of the foreign folders in a path, in lower case. */
function foreignIn(path: string): string[] {
  return path
    .split(/[/\\]/)
    .filter(isForeignFolder)
    .map(name => name.toLowerCase())
}
