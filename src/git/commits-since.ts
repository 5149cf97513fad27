import { readObjects } from './run.js'

/** A file at a commit. */
export interface FileAtCommit {
  /** Path relative to the root of the working tree, with `/`. */
  readonly path: string
  /** A whole commit id. */
  readonly commit: string
}

/**
 * Counts the commits of the present branch that have changed files since. Three processes for any number of files: what was committed before
 * all of the commits is not looked at.
 *
 * @param root Absolute path of the working tree.
 * @param files Files and the commits to count from.
 * @returns One count for each file, merges left out; 0 for all where git cannot tell.
 */
export function countCommitsSince (root: string, files: readonly FileAtCommit[]): number[] {
  const commits = [...new Set(files.map(({ commit }) => commit))]
  const paths = [...new Set(files.map(({ path }) => path))]
  const base = linesOf(readObjects(['merge-base', '--octopus', 'HEAD', ...commits], root))[0]
  const since = base === undefined ? [] : [`^${base}`]
  const parents = parentsOf(linesOf(readObjects(['rev-list', '--parents', '--stdin'], root, lines(['HEAD', ...commits, ...since]))))
  const touching = linesOf(readObjects(['rev-list', '--full-history', '--no-merges', '--stdin'], root, lines(['HEAD', ...since, '--', ...paths])))
  const changed = changesOf(root, touching, paths)
  const reached = new Map(commits.map(commit => [commit, ancestorsOf(commit, parents)]))
  return files.map(({ path, commit }) => (changed.get(path) ?? []).filter(id => !(reached.get(commit) as ReadonlySet<string>).has(id)).length)
}

function lines (values: readonly string[]): string {
  return values.map(value => `${value}\n`).join('')
}

function linesOf (out: Buffer | null): string[] {
  return out === null ? [] : out.toString('utf8').split('\n').filter(line => line !== '')
}

/** Commits that have changed each path. */
function changesOf (root: string, commits: readonly string[], paths: readonly string[]): Map<string, string[]> {
  const changed = new Map<string, string[]>(paths.map(path => [path, []]))
  const out = commits.length === 0 ? null : readObjects(['diff-tree', '--stdin', '-r', '--root', '--no-renames', '--name-only', '-z'], root, lines(commits))
  let commit = ''
  for (const part of out?.toString('utf8').split('\0') ?? []) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(part)) commit = part
    else changed.get(part)?.push(commit)
  }
  return changed
}

function parentsOf (commits: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(commits.map(line => {
    const [commit = '', ...parents] = line.split(' ')
    return [commit, parents]
  }))
}

/** A commit and what it was made from, as far as the graph goes. */
function ancestorsOf (commit: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([commit])
  // A set that grows while it is walked is walked to its end.
  for (const each of seen) for (const parent of parents.get(each) ?? []) seen.add(parent)
  return seen
}
