import { join, relative } from 'node:path'
import { readArticleFrom, withBom, type ReadOptions, type ReadProblem } from '../read/read-file.js'
import type { Changes } from './changes.js'
import type { Git } from './run.js'

/** The staged texts of files that differ on the disk, by absolute path. */
export interface StagedTexts {
  readonly texts: ReadonlyMap<string, string>
  /** Of those that a run would not read from the disk either. */
  readonly problems: ReadonlyMap<string, ReadProblem>
}

/**
 * The staged text of files that were changed again after they were staged: the next commit takes it, not what is on the disk.
 *
 * @param staged What is staged.
 * @param git For a folder inside of the repository.
 * @param limits As for files on the disk.
 * @returns None for files that are on the disk as they are staged.
 */
export async function stagedTexts(
  { root, present }: Pick<Changes, 'root' | 'present'>,
  git: Git,
  limits: ReadOptions
): Promise<StagedTexts> {
  const texts = new Map<string, string>()
  const problems = new Map<string, ReadProblem>()
  if (present.length === 0) return { texts, problems }
  const differing = (
    await git.run(
      ['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules'],
      root
    )
  ).split('\0')
  const changedAgain = new Set(differing.filter(path => path !== '').map(path => join(root, path)))
  // Filters are programs that the repository chooses from those that are configured.
  const how = git.safe ? ['blob'] : ['--filters']
  for (const path of present) {
    if (!changedAgain.has(path)) continue
    const bytes = await git.attemptBytes(['cat-file', ...how, `:${relative(root, path).replaceAll('\\', '/')}`], root)
    if (bytes === null) {
      problems.set(path, { problem: 'Unexpected failure of git to print what is staged, expected a text' })
      continue
    }
    const read = readArticleFrom(bytes, limits)
    if ('problem' in read) problems.set(path, read)
    else texts.set(path, withBom(read, read.text))
  }
  return { texts, problems }
}
