import { createHash } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { SourcePin } from '../model/source-version.js'
import { LINGO_LOCK, matcherOfSections, readLingoLock } from './lingo-lock.js'
import { matcherOfHash, type ContentMatcher } from './content-matchers.js'

/** What names a version outside of a translation. */
export interface ManifestPin {
  readonly pin: SourcePin
  readonly matches: ContentMatcher
}

/** Files that name the versions of many translations. */
export interface Manifests {
  /**
   * @param target Absolute path of the translation.
   * @param source Absolute path and locale of its source article.
   */
  pinOf(target: string, source: { readonly path: string; readonly locale: string | null }): ManifestPin | null
}

/** The file in each locale's folder in which Co-op Translator keeps hashes of the sources. */
const CO_OP = '.co-op-translator.json'

/**
 * Makes a reader of manifests, which remembers what it has read.
 *
 * @param root Absolute path of the repository, `null` for none: manifests further up are not its own.
 * @param textOf Text of a file by its absolute path; `null` where there is none.
 */
export function createManifests(root: string | null, textOf: (path: string) => string | null): Manifests {
  const coOp = createLookup(root, CO_OP, textOf, readCoOp)
  const locks = createLookup(root, LINGO_LOCK, textOf, readLingoLock)
  return {
    pinOf(target, { path, locale }) {
      const found = coOp(dirname(target))
      const value = found?.content(slashed(relative(found.folder, target)))
      if (value !== undefined)
        return { pin: pinNamed(`original_hash of ${CO_OP}`, 'hash', value), matches: matcherOfHash(value) }
      const lock = locale === null ? null : locks(dirname(path))
      const sections = lock?.content(slashed(relative(lock.folder, path)), locale ?? '') ?? null
      if (sections === null) return null
      const all = createHash('sha256').update(JSON.stringify(sections)).digest('hex')
      return { pin: pinNamed(LINGO_LOCK, 'sections', all), matches: matcherOfSections(sections) }
    }
  }
}

function pinNamed(key: string, kind: SourcePin['kind'], value: string): SourcePin {
  return { key, path: null, range: null, kind, value }
}

interface Found<Content> {
  readonly folder: string
  readonly content: Content
}

/** Finds the nearest file of a name in a folder or one above it. */
function createLookup<Content>(
  root: string | null,
  name: string,
  textOf: (path: string) => string | null,
  read: (text: string) => Content
): (folder: string) => Found<Content> | null {
  const known = new Map<string, Found<Content> | null>()
  const find = (folder: string): Found<Content> | null => {
    const remembered = known.get(folder)
    if (remembered !== undefined) return remembered
    const text = textOf(join(folder, name))
    const isLast = folder === root || dirname(folder) === folder
    const found = text !== null ? { folder, content: read(text) } : isLast ? null : find(dirname(folder))
    known.set(folder, found)
    return found
  }
  return find
}

/** Hashes by the paths of sources, which are those of the translations within the locale's folder. */
function readCoOp(text: string): (path: string) => string | undefined {
  let entries: Readonly<Record<string, unknown>> = {}
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null) entries = data as Record<string, unknown>
  } catch {
    // A damaged manifest is ignored.
  }
  return path => {
    if (!Object.hasOwn(entries, path)) return undefined
    const hash = (entries[path] as { original_hash?: unknown } | null)?.original_hash
    return typeof hash === 'string' && /^[0-9a-f]{32}$/i.test(hash) ? hash.toLowerCase() : undefined
  }
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
