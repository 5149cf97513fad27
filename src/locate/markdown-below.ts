import { isMarkdownPath } from '../discover/paths.js'
import type { LocateContext } from './context.js'

// Names that folders of any kind hold: two `index.md` side by side do not make `is/` and `it/` languages.
const commonNames = /^(?:_?index|readme|toc|license|changelog|contributing)\.\w+$/i
/** A large folder is not walked to its end. */
const walkLimit = 500

/** Whether folders that have nothing to do with each other hold files of this name. */
export function isCommonName(name: string): boolean {
  return commonNames.test(name)
}

/** Enough articles to know a site by. */
export const sampleLimit = 50

/**
 * Counts the articles that also lie in another folder. One of the same name may be chance, half of them are a tree of counterparts.
 *
 * @param articles Paths relative to their folder, as `markdownBelow` gives them.
 * @param other The other folder.
 * @returns 0 where less than half of them do.
 */
export function countShared({ disk }: LocateContext, articles: readonly string[], other: string): number {
  const shared = articles.filter(rest => disk.isFile(other + rest)).length
  return shared * 2 >= articles.length ? shared : 0
}

/** Markdown files below a folder, as paths relative to it with a leading `/`; stops after `limit`, always at the same place. */
export function markdownBelow(context: LocateContext, folder: string, limit: number): string[] {
  const found: string[] = []
  const pending = ['']
  // A tree of folders without any Markdown must end too.
  for (let visited = 0; pending.length > 0 && found.length < limit && visited < walkLimit; visited++) {
    const below = pending.pop() ?? ''
    const { files, folders } = context.disk.list(folder + below)
    for (const file of files) {
      if (isMarkdownPath(file) && found.length < limit) found.push(`${below}/${file}`)
    }
    for (const name of folders.toReversed()) {
      if (name !== 'node_modules' && name !== '.git') pending.push(`${below}/${name}`)
    }
  }
  return found
}
