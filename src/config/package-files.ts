import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** Absolute path of the folder that loc-lint is installed in, the same for sources and for the build. */
export function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('loc-lint is not complete: its package.json is missing')
    folder = parent
  }
  root = folder
  return root
}

/** Text of a file that ships with loc-lint; throws as `readFileSync` does. */
export function readPackageFile(path: string): string {
  return readFileSync(join(packageRoot(), path), 'utf8')
}

/** The version in our own `package.json`. */
export function packageVersion(): string {
  return (JSON.parse(readPackageFile('package.json')) as { version: string }).version
}
