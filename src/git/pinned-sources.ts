import { sourcePin } from '../front-matter/source-pin.js'
import type { ArticleGroup } from '../model/files.js'
import type { PinnedSource, PinnedSources, SourcePin, SourceVersion } from '../model/source-version.js'
import type { SourceHistory } from './source-history.js'

interface Pinned {
  /** Absolute path of the translation. */
  readonly path: string
  readonly source: string
  readonly pin: SourcePin
}

/**
 * Finds the translations that name a version of their source, and asks git for these versions. Where there are none, git is not run.
 *
 * @param groups Groups of articles; those without a source article have nothing to compare with.
 * @param textOf Text of a file by its absolute path, at least its front matter; `null` where it cannot be read.
 * @param ask Who knows earlier versions, and the configured entry that names them.
 * @returns What git says, by the absolute paths of the translations.
 */
export function findPinnedSources(
  groups: readonly ArticleGroup[],
  textOf: (path: string) => string | null,
  { history, key }: { readonly history: SourceHistory; readonly key: string | undefined }
): PinnedSources {
  const pinned: Pinned[] = []
  for (const { files } of groups) {
    const source = files.find(({ isSource }) => isSource)?.absolutePath
    if (source === undefined) continue
    for (const { absolutePath, isSource } of files) {
      const text = isSource ? null : textOf(absolutePath)
      const pin = text === null ? null : sourcePin(text, key)
      if (pin !== null) pinned.push({ path: absolutePath, source, pin })
    }
  }
  if (pinned.length === 0) return new Map()
  const versions = history.versionsOf(
    pinned.map(({ source, pin: { commit } }) => ({ path: source, commit, currentText: textOf(source) }))
  )
  return new Map(
    pinned.map(({ path, pin }, index): [string, PinnedSource] => [
      path,
      { pin, version: versions[index] as SourceVersion }
    ])
  )
}
