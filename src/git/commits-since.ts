import { commitsOn, diffCommits, isCommitId, listCommits, rangeSince } from './history.js'

/** A file at a commit. */
export interface FileAtCommit {
  /** Its paths since then, relative to the root of the working tree, with `/`. */
  readonly paths: readonly string[]
  /** A whole commit id. */
  readonly commit: string
}

/**
 * Counts the commits of the present branch that have changed files since. Four processes for any number of files: what was committed before
 * all of the commits is not looked at.
 *
 * @param root Absolute path of the working tree.
 * @param files Files and the commits to count from.
 * @returns One count for each file, merges left out; 0 for all where git cannot tell.
 */
export function countCommitsSince(root: string, files: readonly FileAtCommit[]): number[] {
  const commits = [...new Set(files.map(({ commit }) => commit))]
  const paths = [...new Set(files.flatMap(({ paths }) => paths))]
  const range = rangeSince(root, commits)
  const parents = parentsOf(listCommits(root, ['--parents'], [...commits, ...range]))
  const changed = changesOf(root, commitsOn(root, range, paths), paths)
  const reached = new Map(commits.map(commit => [commit, ancestorsOf(commit, parents)]))
  return files.map(({ paths, commit }) => {
    const since = new Set(paths.flatMap(path => changed.get(path) ?? []))
    return [...since].filter(id => !(reached.get(commit) as ReadonlySet<string>).has(id)).length
  })
}

/** Commits that have changed each path. */
function changesOf(root: string, commits: readonly string[], paths: readonly string[]): Map<string, string[]> {
  const changed = new Map<string, string[]>(paths.map(path => [path, []]))
  let commit = ''
  for (const part of diffCommits(root, commits, ['--no-renames', '--name-only'])) {
    if (isCommitId(part)) commit = part
    else changed.get(part)?.push(commit)
  }
  return changed
}

function parentsOf(commits: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    commits.map(line => {
      const [commit = '', ...parents] = line.split(' ')
      return [commit, parents]
    })
  )
}

/** A commit and what it was made from, as far as the graph goes. */
function ancestorsOf(commit: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([commit])
  // A set that grows while it is walked is walked to its end.
  for (const each of seen) for (const parent of parents.get(each) ?? []) seen.add(parent)
  return seen
}
