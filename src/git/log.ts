import { readObjects } from './run.js'

/** A commit of the history that `HEAD` stands for. */
export interface LoggedCommit {
  readonly id: string
  /** Ids of the commits that it was made from. */
  readonly parents: readonly string[]
  /** When it was committed: seconds since 1970, UTC. */
  readonly time: number
  /** First line of its message. */
  readonly subject: string
  /** What it changes; nothing for merges. */
  readonly changes: readonly LoggedChange[]
}

/** How a commit changes one file. */
export interface LoggedChange {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  /** Where the file stood before, if the commit renames it. */
  readonly earlierPath: string | null
  /** Id of the content; `null` where the file is deleted. */
  readonly blob: string | null
}

/** The articles of all places: the tree's other files are not looked at. */
const ARTICLES = ['*.md', '*.mdx', '*.markdown']

/** Renames beyond so many files in one commit are found by equal content only. */
const MOST_RENAMED = 1000

/**
 * Reads the history of all articles in one process of git.
 *
 * @param root Absolute path of the working tree.
 * @param range Arguments of `git rev-list`: a commit, or what is new since another one.
 * @returns What `parseLog` takes; `null` where git cannot tell.
 */
export function readLog(root: string, range: readonly string[]): Buffer | null {
  // A partial clone has no contents to compare: there, renames are what has moved without a change.
  return runLog(root, range, '--find-renames') ?? runLog(root, range, '--find-renames=100%')
}

function runLog(root: string, range: readonly string[], renames: string): Buffer | null {
  return readObjects(
    [
      'log',
      ...range,
      // Children before parents, and branches by their dates: what was written at one time stands together.
      '--date-order',
      '--full-history',
      // Commits that change no article are parents of those that do.
      '--sparse',
      '--raw',
      '-z',
      '--no-abbrev',
      '--no-show-signature',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--no-notes',
      '--no-mailmap',
      renames,
      `-l${MOST_RENAMED}`,
      '--ignore-submodules',
      '--format=%H %P %ct %s',
      '--',
      ...ARTICLES
    ],
    root
  )
}

const HEADER = /^\n?((?:[0-9a-f]{40,64} )+) ?(\d+) (.*)$/s
const CHANGE = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/
/** A blob is a file with this mode; links and submodules are none. */
const FILE_MODE = /^100/

/**
 * Takes the history apart: a header for each commit, then its changes with one path or, for renames, two.
 *
 * @param log What `readLog` returns.
 * @returns Commits, children before their parents.
 */
export function parseLog(log: Buffer): LoggedCommit[] {
  const commits: LoggedCommit[] = []
  let changes: LoggedChange[] = []
  const parts = log.toString('utf8').split('\0')
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string
    const change = CHANGE.exec(part)
    if (change !== null) {
      const [, mode = '', blob = '', status] = change
      const first = parts[++index] as string
      const isRename = status === 'R' || status === 'C'
      const path = isRename ? (parts[++index] as string) : first
      changes.push({
        path,
        earlierPath: status === 'R' ? first : null,
        blob: FILE_MODE.test(mode) ? blob : null
      })
      continue
    }
    const header = HEADER.exec(part)
    if (header === null) continue
    const [id = '', ...parents] = (header[1] as string).trim().split(' ')
    changes = []
    commits.push({ id, parents, time: Number(header[2]), subject: header[3] as string, changes })
  }
  return commits
}
