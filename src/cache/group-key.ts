import { createHash } from 'node:crypto'
import type { Surroundings } from '../lint/lint-group.js'
import type { ArticleGroup } from '../model/files.js'

/** What a group is called in the cache, and what its findings depend on. */
export interface GroupKey {
  /** The same for one article and selection of files whatever they hold, so that a new entry takes the place of the old one. */
  readonly slot: string
  /** Differs as soon as one byte of one file, a path, a locale or what was asked for differs. */
  readonly key: string
}

/**
 * Makes the key of a group of articles. What is the same for all groups of a run (settings, tool) is not in it.
 *
 * @param group The group.
 * @param bytesOf Content of a file by its absolute path; `null` where it cannot be read.
 * @param around What findings depend on beyond the files: what their links lead to. Versions of the source come with the files.
 * @returns `null` where a file cannot be read: what is said about that depends on more than contents.
 */
export function groupKey(
  group: ArticleGroup,
  bytesOf: (path: string) => Uint8Array | null,
  { linked }: Partial<Pick<Surroundings, 'linked'>> = {}
): GroupKey | null {
  const hash = createHash('sha256')
  const files = group.files.map(({ path, given, locale, pathLocale, isSource }) => [
    path,
    given,
    locale,
    pathLocale,
    isSource
  ])
  hash.update(JSON.stringify([group.key, group.siteLocales, files]))
  for (const { absolutePath, version } of group.files) {
    const bytes = bytesOf(absolutePath)
    if (bytes === null) return null
    // With its length before it, the end of one file cannot pass for the start of the next.
    hash.update(`\n${bytes.length}\n`).update(bytes)
    if (version !== undefined) hash.update(JSON.stringify(version))
    const links = linked?.signatureOf(absolutePath) ?? null
    if (links !== null) hash.update(`\n${links.length}\n`).update(links)
  }
  const selection = group.files.map(({ path, given }) => (given ? path : ''))
  return { slot: shortHash(JSON.stringify([group.key, selection])), key: hash.digest('base64url') }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
