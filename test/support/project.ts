import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root, with `/` at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/')

/** The same without `/` at its end, as the system writes it. */
export const projectFolder = resolve(root)

/** Real content beside the checkout; tests that read it skip where it is absent. */
export const shared = `${root}../shared/`

/** Whether real content is there. */
export const hasShared = existsSync(shared)

/** Said by tests that are skipped for want of real content. */
export const withoutShared = hasShared ? '' : ' (skipped: no ../shared beside the checkout)'

/**
 * Lists files below a folder.
 *
 * @param folder Path relative to the root.
 * @param isWanted Which paths to list.
 * @returns Paths relative to the root with `/`, ordered; empty where there is no such folder.
 */
export function listFiles(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  if (!existsSync(root + folder)) return []
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`.slice(root.length))
    .filter(isWanted)
    .sort()
}

/**
 * Lists files below a folder of the real content.
 *
 * @param folder Path relative to `../shared/`.
 * @returns Absolute paths, ordered.
 */
export function listShared(folder: string, isWanted: (path: string) => boolean = () => true): string[] {
  if (!existsSync(shared + folder)) return []
  return readdirSync(shared + folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`)
    .filter(isWanted)
    .sort()
}

/**
 * Some of many files, spread evenly, so that a test of all real content ends in seconds; the same ones in each run. `LOC_LINT_ALL_FILES=1` takes
 * all of them.
 *
 * @param paths Ordered.
 * @param size How many to take at most.
 */
export function sampleOf(paths: readonly string[], size: number): readonly string[] {
  if (process.env['LOC_LINT_ALL_FILES'] === '1' || paths.length <= size) return paths
  return Array.from({ length: size }, (_, index) => paths[Math.floor((index * paths.length) / size)] as string)
}

/** Reads a file of the project as UTF-8. */
export function readProjectFile(path: string): string {
  return readFileSync(root + path, 'utf8')
}

/** Names of all rules, by their files. */
export const ruleNames: readonly string[] = listFiles(
  'rules',
  path => !path.startsWith('rules/shared/') && path.endsWith('.ts') && !path.endsWith('/index.ts')
).map(path => path.slice('rules/'.length, -'.ts'.length))
