import { readObjects } from './run.js'

/**
 * Lists commits with what they were made from.
 *
 * @param root Absolute path of the working tree.
 * @param range Commit ids; those with `^` before them, and what they were made from, are left out.
 * @returns A line for each commit: its id and those of its parents; none where git cannot tell.
 */
export function listParents(root: string, range: readonly string[]): string[] {
  const out = readObjects(['rev-list', '--parents', '--stdin'], root, range.map(value => `${value}\n`).join(''))
  return out === null
    ? []
    : out
        .toString('utf8')
        .split('\n')
        .filter(line => line !== '')
}
