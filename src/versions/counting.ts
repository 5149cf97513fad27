import { listParents } from '../git/parents.js'
import type { History } from './history.js'

/** Which commits of the history a commit was made from, itself included: one entry for each, 1 where it was. */
export type Reach = (commit: string) => Uint8Array

/**
 * Prepares to find what came before commits.
 *
 * @param root Absolute path of the working tree.
 * @param commits Whole ids of the commits that will be asked about. Those beside the present branch cost one process for all of them.
 * @param history History of the repository.
 */
export function createReach(root: string, commits: readonly string[], { graph }: History): Reach {
  const beside = [...new Set(commits)].filter(commit => graph.positionOf(commit) === null)
  const parents = new Map(
    (beside.length === 0 ? [] : listParents(root, [...beside, '^HEAD'])).map(line => {
      const [commit = '', ...own] = line.split(' ')
      return [commit, own]
    })
  )
  const known = new Map<string, Uint8Array>()
  return commit => {
    const reach = known.get(commit) ?? graph.reachedFrom(onBranch(commit, parents, graph.positionOf))
    // Requests about one commit mostly come in a row; all of them at once would take much memory.
    known.clear()
    known.set(commit, reach)
    return reach
  }
}

/** The commits of the present branch that a commit was made from first. */
function onBranch(
  commit: string,
  parents: ReadonlyMap<string, readonly string[]>,
  positionOf: (id: string) => number | null
): number[] {
  const positions: number[] = []
  // Iterating over a set includes the items that are added meanwhile.
  const seen = new Set([commit])
  for (const each of seen) {
    const position = positionOf(each)
    if (position !== null) positions.push(position)
    else for (const parent of parents.get(each) ?? []) seen.add(parent)
  }
  return positions
}

/** How a file has changed since a commit. */
export interface Since {
  /** Commits of the present branch, without merges, that have changed it; 0 where the content is still the same. */
  readonly commitCount: number
  /** When the first of them was made: seconds since 1970, UTC; absent where there is none. */
  readonly changedAt?: number
  /** Whether translations need not follow any of them. */
  readonly onlyIgnored?: true
}

/**
 * Counts the commits that have changed a file since a commit, merges left out, and those that translations need not follow.
 *
 * @param path Path of the file.
 * @param blob Id of its content at the commit.
 * @param reach What the commit was made from.
 */
export function countSince(path: string, blob: string, reach: Uint8Array, history: History): Since {
  const versions = history.versionsOf(path)
  if (versions[0]?.blob === blob) return { commitCount: 0 }
  const since = versions.filter(({ commit }) => reach[commit] === 0)
  const followed = since.filter(({ commit }) => !history.isIgnored(history.commits[commit]!))
  const counted = followed.length === 0 ? since : followed
  const first = counted.at(-1)
  return {
    commitCount: counted.length,
    ...(first === undefined ? {} : { changedAt: history.commits[first.commit]!.time }),
    ...(followed.length === 0 && first !== undefined ? { onlyIgnored: true } : {})
  }
}
