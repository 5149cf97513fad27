import { createHash } from 'node:crypto'
import { dirname, relative } from 'node:path'
import { createRepositoryFinder } from '../discover/repository-root.js'
import { sourcePin } from '../front-matter/source-pin.js'
import type { ArticleGroup } from '../model/files.js'
import type { SourcePin } from '../model/source-version.js'
import { matcherOfHash, type ContentMatcher } from './content-matchers.js'
import { createManifests, type Manifests } from './manifests.js'

/** A translation whose source stands in the same repository; paths are relative to its root, with `/`. */
export interface Translation {
  /** Absolute path of its file. */
  readonly file: string
  readonly path: string
  readonly text: string
  /** The version that it, or a file beside it, names. */
  readonly pin: SourcePin | null
  /** Finds the content of the source that it names; `null` where it names a commit, and where it names nothing. */
  readonly matches: ContentMatcher | null
  readonly source: string
  /** What the source says today. */
  readonly present: string
  /** All translations of the article. */
  readonly siblings: readonly string[]
}

/** How files are read. */
export interface TranslationReading {
  /** Text of a file by its absolute path, without BOM; `null` where it cannot be read. */
  readonly textOf: (path: string) => string | null
  /** The configured entry that names versions. */
  readonly key: string | undefined
  /** Ids of commits that translations need not follow, and words of their messages. */
  readonly ignoredCommits: readonly string[] | undefined
  /** Called while versions are inferred, with the number of translations done and of all. */
  readonly onProgress?: ((done: number, all: number) => void) | null
}

/**
 * Lists the translations of groups with their sources.
 *
 * @param groups Groups of articles; those without a source article have nothing to compare with.
 * @param reading How files are read.
 * @returns Translations by the absolute roots of their repositories; `null` for those in none.
 */
export function translationsIn(
  groups: readonly ArticleGroup[],
  { textOf, key }: Pick<TranslationReading, 'textOf' | 'key'>
): Map<string | null, Translation[]> {
  const findRoot = createRepositoryFinder()
  const byRoot = new Map<string | null, Translation[]>()
  const manifests = new Map<string | null, Manifests>()
  for (const { files } of groups) {
    const sourceFile = files.find(({ isSource }) => isSource)
    const source = sourceFile?.absolutePath
    const present = source === undefined ? null : textOf(source)
    if (sourceFile === undefined || source === undefined || present === null) continue
    const root = findRoot(dirname(source))
    const pathOf = (path: string): string => (root === null ? path : relative(root, path).replaceAll('\\', '/'))
    const targets = files.filter(file => !file.isSource && findRoot(dirname(file.absolutePath)) === root)
    const siblings = targets.map(({ absolutePath }) => pathOf(absolutePath))
    const beside = manifests.get(root) ?? createManifests(root, textOf)
    manifests.set(root, beside)
    const own = targets.flatMap(({ absolutePath }, index): Translation[] => {
      const text = textOf(absolutePath)
      if (text === null) return []
      const pin = sourcePin(text, key)
      const named =
        pin === null
          ? beside.pinOf(absolutePath, { path: source, locale: sourceFile.locale })
          : { pin, matches: pin.kind === 'hash' ? matcherOfHash(pin.value) : null }
      return [
        {
          file: absolutePath,
          path: siblings[index] as string,
          text,
          pin: named?.pin ?? null,
          matches: named?.matches ?? null,
          source: pathOf(source),
          present,
          siblings
        }
      ]
    })
    const known = byRoot.get(root)
    if (known === undefined) byRoot.set(root, own)
    else known.push(...own)
  }
  return byRoot
}

/** Stands for texts: equal texts have equal digests. */
export function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}\n`).update(text)
  return hash.digest('base64url').slice(0, 22)
}
