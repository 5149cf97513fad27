import { posix } from 'node:path'
import { listFiles, readProjectFile } from './project.js'

/** One import of one module: of ours by its path from the root, or of a package by its specifier. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly isOurs: boolean
  readonly isTypeOnly: boolean
}

const STATIC = /^(?:import|export)\s(?:(type)\s)?[^'"]{0,2000}?from\s'([^'\n]+)'|^import\s'([^'\n]+)'/gm
const DYNAMIC = /(typeof\s)?\b(?:import|require)\('([^'\n]+)'\)/g

/**
 * Lists the imports of all TypeScript modules in some folders: static, dynamic, `require`, and types taken with `typeof import`.
 *
 * @param folders Folders relative to the root.
 */
export function importsOf(...folders: readonly string[]): Import[] {
  return folders
    .flatMap(folder => listFiles(folder, path => path.endsWith('.ts')))
    .flatMap(from => {
      const code = readProjectFile(from)
      const found: Import[] = []
      const add = (specifier: string | undefined, isTypeOnly: boolean): void => {
        if (specifier === undefined) return
        const isOurs = specifier.startsWith('.')
        const to = isOurs ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts') : specifier
        found.push({ from, to, isOurs, isTypeOnly })
      }
      for (const [, type, named, bare] of code.matchAll(STATIC)) add(named ?? bare, type !== undefined)
      for (const [, type, specifier] of code.matchAll(DYNAMIC)) add(specifier, type !== undefined)
      return found
    })
}
