import { dirname } from 'node:path'
import { createRepositoryFinder } from '../discover/repository-root.js'
import type { ArticleGroup } from '../model/files.js'
import { isReference } from '../model/source-version.js'
import type { VersionFinding } from './find-versions.js'
import type { Contents } from './infer-translations.js'

/**
 * Reads the versions that translations were made from.
 *
 * @param groups Groups of articles with what is known of their versions.
 * @returns Contents by their ids.
 */
export function* findTexts(groups: readonly ArticleGroup[]): VersionFinding<Contents> {
  const findRoot = createRepositoryFinder()
  const byRoot = new Map<string, Set<string>>()
  for (const { files } of groups) {
    for (const { absolutePath, version } of files) {
      if (!isReference(version)) continue
      const root = findRoot(dirname(absolutePath))
      if (root === null) continue
      const blobs = byRoot.get(root) ?? new Set()
      byRoot.set(root, blobs.add(version.blob))
    }
  }
  const all = new Map<string, Buffer>()
  for (const [root, ids] of byRoot) for (const [id, bytes] of yield { root, ids: [...ids] }) all.set(id, bytes)
  return all
}
