/** A commit that changed a translation. */
export interface TranslationChange {
  /** Position of the commit in the history, 0 for the newest; -1 for what is not committed. */
  readonly commit: number
  /** The text before; `null` where the commit adds the translation. */
  readonly before: string | null
  readonly after: string
  /** How many translations of the article it changes. */
  readonly siblingCount: number
  /** How many articles it changes, in all locales. */
  readonly fileCount: number
  /** Whether it changes the source, too. */
  readonly isShared: boolean
}

/*
 * How often a change brought the translation up to date with the source, as counted in the history of a site whose
 * translations name their versions.
 */
const ADDED = 0.97
/** Links that moved, formatting: the same in all locales. */
const WITH_SOURCE = 0.02
const IN_MANY_LOCALES = 0.05
const IN_TWO_LOCALES = { small: 0.15, large: 0.6 }
/** A term, a name or a style throughout the site. */
const IN_MANY_FILES = { small: 0.1, large: 0.6 }
const IN_SOME_FILES = 0.6
const ALONE = 0.88

/** A change of at least these shares of the lines is more than a correction. */
const [SMALL, LARGE] = [0.02, 0.2]
const [SOME_FILES, MANY_FILES] = [4, 10]

/**
 * How likely it is that a change brought the translation up to date with the source.
 *
 * @returns 0 to 1.
 */
export function syncLikelihood(change: TranslationChange): number {
  const { before, after, siblingCount, fileCount, isShared } = change
  if (before === null) return ADDED
  const share = changedShare(before, after)
  if (share === 0) return 0
  if (isShared) return WITH_SOURCE
  if (siblingCount > 2) return IN_MANY_LOCALES
  if (siblingCount === 2) return share < LARGE ? IN_TWO_LOCALES.small : IN_TWO_LOCALES.large
  if (fileCount >= MANY_FILES) return share < SMALL ? IN_MANY_FILES.small : IN_MANY_FILES.large
  return fileCount >= SOME_FILES && share < SMALL ? IN_SOME_FILES : ALONE
}

/**
 * Share of a text that another one lacks.
 *
 * @returns A share of lines, 0 to 1; lines without text do not count.
 */
export function changedShare(before: string, after: string): number {
  const [old, present] = [linesOf(before), linesOf(after)]
  const left = new Map<string, number>()
  for (const line of old) left.set(line, (left.get(line) ?? 0) + 1)
  let kept = 0
  for (const line of present) {
    const count = left.get(line) ?? 0
    if (count === 0) continue
    kept++
    left.set(line, count - 1)
  }
  const most = Math.max(old.length, present.length)
  return most === 0 ? 0 : 1 - kept / most
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
