import { commitsOn, diffCommits, rangeSince } from './history.js'

/** A file that was renamed more often is taken for another one: each name costs two processes. */
const mostNames = 6

/**
 * The paths at which files stood before they were renamed, as git finds renames: by what they say.
 *
 * @param root Absolute path of the working tree.
 * @param paths Present paths, relative to the root, with `/`.
 * @param commits How far to look back.
 * @returns For each path all that it has had, the present one first.
 */
export function earlierPaths(
  root: string,
  paths: readonly string[],
  commits: readonly string[]
): ReadonlyMap<string, readonly string[]> {
  const range = rangeSince(root, commits)
  const names = new Map(paths.map(path => [path, [path]]))
  // Earlier names are asked for as they are found: only the commits of a name can have given it.
  for (let latest = [...names]; latest.length > 0;) {
    const renames = renamesIn(
      root,
      commitsOn(
        root,
        range,
        latest.map(([, own]) => own.at(-1) as string)
      )
    )
    latest = latest.filter(([, own]) => {
      const earlier = renames.get(own.at(-1) as string)
      if (earlier === undefined || own.includes(earlier) || own.length === mostNames) return false
      own.push(earlier)
      return true
    })
  }
  return names
}

/** Earlier paths by the later ones. */
function renamesIn(root: string, commits: readonly string[]): ReadonlyMap<string, string> {
  const parts = diffCommits(root, commits, ['--find-renames', '--diff-filter=R', '--name-status'])
  const renames = new Map<string, string>()
  for (const [index, part] of parts.entries()) {
    const [from, to] = [parts[index + 1], parts[index + 2]]
    if (/^R\d+$/.test(part) && from !== undefined && to !== undefined) renames.set(to, from)
  }
  return renames
}
