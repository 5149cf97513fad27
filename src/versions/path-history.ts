import type { LoggedCommit } from '../git/log.js'

/** A content that a file has had. */
export interface PathVersion {
  /** Position of the commit that made it, 0 for the newest of the history. */
  readonly commit: number
  /** Where the file stood then. */
  readonly path: string
  /** Id of the content; `null` where it was deleted. */
  readonly blob: string | null
}

/** What all files were made of, commit by commit. */
export interface PathHistory {
  readonly commits: readonly LoggedCommit[]
  /** Contents of a file, also under the names that it had before, newest first. */
  versionsOf(path: string): readonly PathVersion[]
}

interface Change extends PathVersion {
  readonly earlierPath: string | null
}

/**
 * Orders a history by paths.
 *
 * @param commits Commits, children before their parents.
 */
export function createPathHistory(commits: readonly LoggedCommit[]): PathHistory {
  const byPath = new Map<string, Change[]>()
  for (const [commit, { changes }] of commits.entries()) {
    for (const { path, earlierPath, blob } of changes) {
      const own = byPath.get(path)
      const change = { commit, path, earlierPath, blob }
      if (own === undefined) byPath.set(path, [change])
      else own.push(change)
    }
  }
  return { commits, versionsOf: path => follow(path, byPath) }
}

/** The history of a path, and where a commit gave it its name, on with the earlier one. */
function follow(path: string, byPath: ReadonlyMap<string, readonly Change[]>): PathVersion[] {
  const versions: PathVersion[] = []
  let from = 0
  for (let name: string | null = path; name !== null;) {
    const changes: readonly Change[] = (byPath.get(name) ?? []).filter(({ commit }) => commit >= from)
    name = null
    for (const { commit, path: own, blob, earlierPath } of changes) {
      versions.push({ commit, path: own, blob })
      if (earlierPath === null) continue
      name = earlierPath
      from = commit + 1
      break
    }
  }
  return versions
}
