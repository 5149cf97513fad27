import type { PathHistory, PathVersion } from './path-history.js'

/** A commit that changed a translation, by the contents before and after. */
export interface PlannedChange {
  /** Position of the commit in the history, 0 for the newest. */
  readonly commit: number
  /** Ids of contents; `before` is `null` where the commit adds the translation. */
  readonly before: string | null
  readonly after: string
  /** How many translations of the article it changes. */
  readonly siblingCount: number
  /** How many articles it changes, in all locales. */
  readonly fileCount: number
  /** Whether it changes the source, too. */
  readonly isShared: boolean
}

/** What has to be read to find the version that a translation was made from. */
export interface Plan {
  /** Versions of the source that may be the one, oldest first. */
  readonly versions: readonly (PathVersion & { readonly blob: string })[]
  /** Newest first; without those of the source that came later. */
  readonly changes: readonly PlannedChange[]
}

/** A file may have had thousands of versions: those of the days on which the translation was changed, those around them, and the newest. */
const MOST_VERSIONS = 40
const AROUND = 2
/** Nobody translates what was long outdated: how many versions before the source of the day on which the translation was added. */
const BEFORE_ADDED = 8
const MOST_CHANGES = 12

/**
 * Looks up what a translation may have been made from.
 *
 * @param source Path of the source article, relative to the root of the repository.
 * @param target Path of the translation.
 * @param siblings Paths of all translations of the article.
 * @returns `null` where the history does not say: one of the two is not in it, or the source only since the translation's last change.
 */
export function planFor(
  source: string,
  target: string,
  siblings: readonly string[],
  history: PathHistory
): Plan | null {
  const own = history.versionsOf(target).filter(hasContent)
  const last = own[0]
  // What is not committed was written today.
  const since = last?.commit ?? 0
  const sources = history.versionsOf(source).filter(hasContent)
  const known = sources.filter(({ commit }) => commit >= since).reverse()
  if (known.length === 0) return null
  const added = own.at(-1)?.commit ?? 0
  const versions = known.slice(Math.max(0, known.findLastIndex(({ commit }) => commit >= added) - BEFORE_ADDED))
  const shared = new Set(sources.map(({ commit }) => commit))
  const others = siblings.map(path => new Set(history.versionsOf(path).map(({ commit }) => commit)))
  const changes = own.map(({ commit, blob }, index): PlannedChange => ({
    commit,
    before: own[index + 1]?.blob ?? null,
    after: blob,
    siblingCount: others.filter(commits => commits.has(commit)).length,
    fileCount: history.commits[commit]?.changes.length ?? 0,
    isShared: shared.has(commit)
  }))
  const kept = changes.length <= MOST_CHANGES ? changes : [...changes.slice(0, MOST_CHANGES - 1), changes.at(-1)!]
  return { versions: likely(versions, kept), changes: kept }
}

type Present = PathVersion & { readonly blob: string }

function hasContent(version: PathVersion): version is Present {
  return version.blob !== null
}

function likely(versions: readonly Present[], changes: readonly PlannedChange[]): readonly Present[] {
  if (versions.length <= MOST_VERSIONS) return versions
  const chosen = new Set<number>()
  for (const { commit } of changes) {
    const index = versions.findLastIndex(version => version.commit >= commit)
    for (let at = Math.max(0, index - AROUND); at <= index + AROUND && chosen.size < MOST_VERSIONS; at++) chosen.add(at)
  }
  for (let at = versions.length - 1; chosen.size < MOST_VERSIONS; at--) chosen.add(at)
  return versions.filter((_, index) => chosen.has(index))
}

/** Ids of all contents that a plan needs. */
export function contentsOf({ versions, changes }: Plan): string[] {
  return [
    ...versions.map(({ blob }) => blob),
    ...changes.flatMap(({ before, after }) => (before === null ? [after] : [before, after]))
  ]
}
