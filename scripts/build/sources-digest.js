import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a build depends on: our sources, how they are built, and which libraries go into the bundle. */
const folders = ['src', 'rules', 'schemas', 'scripts/build']
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']

/**
 * A digest of everything that a build depends on, in the working directory; the version of Node is left out, for the outcome is the same.
 *
 * @returns {string} Changes with any name or content.
 */
export function sourcesDigest() {
  const hash = createHash('sha256')
  for (const path of [...folders.flatMap(filesBelow), ...files].sort()) {
    if (!existsSync(path)) continue
    const content = readFileSync(path)
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`)
}
