import { readObjects } from './run.js'

/**
 * The present branch without what was committed before all of some commits.
 *
 * @param root Absolute path of the working tree.
 * @param commits Commit ids.
 * @returns Arguments of `git rev-list`.
 */
export function rangeSince(root: string, commits: readonly string[]): string[] {
  const base = linesOf(readObjects(['merge-base', '--octopus', 'HEAD', ...commits], root))[0]
  return base === undefined ? ['HEAD'] : ['HEAD', `^${base}`]
}

/** The lines of `git rev-list` about a range; none where git cannot tell. */
export function listCommits(root: string, options: readonly string[], range: readonly string[]): string[] {
  return linesOf(readObjects(['rev-list', ...options, '--stdin'], root, lines(range)))
}

/** Commits of a range that have changed one of the paths, without merges. */
export function commitsOn(root: string, range: readonly string[], paths: readonly string[]): string[] {
  return listCommits(root, ['--full-history', '--no-merges'], [...range, '--', ...paths])
}

/**
 * What commits have changed: `git diff-tree` for all of them at once.
 *
 * @param options Which changes, and what of them.
 * @returns Each commit's id before what it has changed.
 */
export function diffCommits(root: string, commits: readonly string[], options: readonly string[]): string[] {
  const out =
    commits.length === 0
      ? null
      : readObjects(['diff-tree', '--stdin', '-r', '--root', '-z', ...options], root, lines(commits))
  return out?.toString('utf8').split('\0') ?? []
}

export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

function lines(values: readonly string[]): string {
  return values.map(value => `${value}\n`).join('')
}

function linesOf(out: Buffer | null): string[] {
  return out === null
    ? []
    : out
        .toString('utf8')
        .split('\n')
        .filter(line => line !== '')
}
