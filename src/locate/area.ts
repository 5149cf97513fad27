import { withSlashes } from '../discover/paths.js'
import type { LocateContext } from './context.js'
import type { Disk } from './disk.js'
import type { Evidence } from './evidence.js'
import { createLayoutMatcher } from './layout-pattern.js'
import { createPlacer, type Placer } from './place.js'
import { folderOf } from './slot.js'

interface AreaOptions {
  /** Absolute working directory. */
  readonly cwd: string
  /** Path patterns with `{locale}`, relative to the working directory; they win over detection. */
  readonly layout: readonly string[]
}

/**
 * Locales are looked for below the root of the git repository (also where the run starts inside of a locale's folder), else below the
 * working directory; for files outside of it, below what they have in common with it. Folders above that are irrelevant to the articles.
 */
export function createPlacerByArea(context: LocateContext, evidence: Evidence, { cwd, layout }: AreaOptions): Placer {
  const cwdPath = withSlashes(cwd)
  const home = repositoryOf(context.disk, cwdPath) ?? cwdPath
  const configured = createLayoutMatcher(layout, cwdPath)
  const placers = new Map<number, Placer>()
  return path => {
    const floor = commonFolder(home, path).length
    let placer = placers.get(floor)
    if (placer === undefined) placers.set(floor, (placer = createPlacer(context, evidence, configured, floor)))
    return placer(path)
  }
}

function repositoryOf(disk: Disk, cwd: string): string | null {
  for (let folder = cwd; folder !== ''; folder = folderOf(folder)) {
    const { folders, files } = disk.list(folder)
    if (folders.includes('.git') || files.includes('.git')) return folder
  }
  return null
}

function commonFolder(folder: string, path: string): string {
  let common = folder
  while (common !== '' && !path.startsWith(`${common}/`)) common = folderOf(common)
  return common
}
