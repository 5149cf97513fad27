import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../fix/write-file.js'
import type { Knowledge } from '../versions/knowledge.js'
import { toolFingerprint } from './tool.js'

/**
 * Opens what earlier runs have kept about the history of a repository. Settings do not matter to it.
 *
 * @param location Absolute path of the folder of the cache.
 * @param root Absolute path of the repository's working tree.
 */
export function openKnowledge(location: string, root: string): Knowledge {
  const folder = join(location, 'history', createHash('sha256').update(root).digest('hex').slice(0, 16))
  return {
    tool: toolFingerprint(),
    read(name) {
      try {
        return readFileSync(join(folder, name))
      } catch {
        return null
      }
    },
    write(name, bytes) {
      try {
        mkdirSync(folder, { recursive: true })
        replaceFile(join(folder, name), bytes, { isDurable: false })
      } catch {
        // The run does without; the cache of results reports that nothing can be written.
      }
    }
  }
}
