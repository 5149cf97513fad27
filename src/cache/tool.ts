import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../config/package-files.js'

/** Folders of the running code: the bundle is one, what it is made of lies in `src/` and `rules/`. */
const codeFolders = codeFoldersAround(dirname(fileURLToPath(import.meta.url)))

function codeFoldersAround(folder: string): string[] {
  return basename(folder) === 'cache' ? [join(folder, '..'), join(folder, '../../rules')] : [folder]
}

/**
 * Separates one state of the tool from another: its version, its code (by the sizes and times of its files, which change while it is worked on), the
 * versions of its libraries, and of Node with its data about languages.
 *
 * @returns A hash.
 */
export function toolFingerprint(): string {
  const hash = createHash('sha256')
  const root = packageRoot()
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  const { node, icu, unicode } = process.versions
  hash.update(JSON.stringify([manifest, node, icu, unicode, process.platform, process.arch]))
  for (const folder of [...codeFolders, join(root, 'schemas')]) hash.update(stateOf(folder))
  const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> }
  for (const name of Object.keys(dependencies)) hash.update(`\n${name} ${installedVersion(name, root)}`)
  return hash.digest('base64url')
}

/** Names, sizes and times of the code and data files below a folder, ordered. */
function stateOf(folder: string): string {
  const lines: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.d.ts')) continue
    const path = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = statSync(path)
    lines.push(`\n${path.slice(folder.length)} ${size} ${mtimeMs}`)
  }
  return lines.sort().join('')
}

/** Packages may keep their `package.json` from being resolved, so it is looked for where Node looks for packages. */
function installedVersion(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    try {
      const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')
      return (JSON.parse(manifest) as { version?: string }).version ?? ''
    } catch {
      /* Not here. */
    }
    if (dirname(folder) === folder) return ''
  }
}
