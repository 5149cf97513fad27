import type { LoggedCommit } from '../git/log.js'

/** Finds commits that translations need not follow. */
export type IgnoredCommits = (commit: LoggedCommit) => boolean

/** The file in which repositories list commits that only change the form; `git blame` reads it, too. */
export const BLAME_FILE = '.git-blame-ignore-revs'

/** What people put into the messages of commits for the tools that they use. */
const FOR_TOOLS: readonly string[] = ['i18nIgnore', 'i18n-ignore', 'lunaria-ignore']

const ID = /^[0-9a-f]{7,64}$/i

/**
 * Makes a function that recognises commits that translations need not follow.
 *
 * @param patterns Commit ids, which may be abbreviated, and words that the first line of a commit's message has; those of known tools by default.
 * @param revisions Text of a file with a commit id in each line, `null` for none.
 */
export function createIgnoredCommits(
  patterns: readonly string[] = FOR_TOOLS,
  revisions: string | null = null
): IgnoredCommits {
  const listed = (revisions ?? '').split(/\r?\n/).map(line => line.replace(/#.*/, '').trim())
  const ids = [...listed, ...patterns].filter(pattern => ID.test(pattern)).map(id => id.toLowerCase())
  const words = patterns.filter(pattern => !ID.test(pattern)).map(word => word.toLowerCase())
  if (ids.length === 0 && words.length === 0) return () => false
  return ({ id, subject }) => {
    const title = subject.toLowerCase()
    return words.some(word => title.includes(word)) || ids.some(known => id.startsWith(known))
  }
}
