import type { LoggedCommit } from '../git/log.js'

/** Which commits were made from which; commits are positions in the history, 0 for the newest. */
export interface CommitGraph {
  /** Position of a commit by its whole id; `null` where the history does not have it. */
  positionOf(id: string): number | null
  /**
   * Marks commits and all that they were made from.
   *
   * @returns One entry for each commit of the history, 1 where it is marked.
   */
  reachedFrom(commits: readonly number[]): Uint8Array
}

/**
 * Reads the graph of a history.
 *
 * @param commits Commits, children before their parents.
 */
export function createCommitGraph(commits: readonly LoggedCommit[]): CommitGraph {
  const positions = new Map(commits.map(({ id }, position) => [id, position]))
  const parents = commits.map(commit =>
    commit.parents.map(id => positions.get(id)).filter(position => position !== undefined)
  )
  return {
    positionOf: id => positions.get(id) ?? null,
    reachedFrom(from) {
      const reached = new Uint8Array(commits.length)
      for (const position of from) reached[position] = 1
      // Parents come later: one way down the list is enough.
      for (let position = Math.min(...from, commits.length); position < commits.length; position++) {
        if (reached[position] === 0) continue
        for (const parent of parents[position] as readonly number[]) reached[parent] = 1
      }
      return reached
    }
  }
}
