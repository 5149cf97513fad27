import { join, relative } from 'node:path'
import type { Changes } from './changes.js'
import type { Git } from './run.js'

/**
 * The staged text of files that were changed again after they were staged: the next commit takes it, not what is on the disk.
 *
 * @param staged What is staged.
 * @param git For a folder inside of the repository.
 * @returns Texts by absolute path; none for files that are on the disk as they are staged.
 */
export async function stagedTexts(
  { root, present }: Pick<Changes, 'root' | 'present'>,
  git: Git
): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (present.length === 0) return texts
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
    const { code, out } = await git.attempt(
      ['cat-file', ...how, `:${relative(root, path).replaceAll('\\', '/')}`],
      root
    )
    if (code === 0) texts.set(path, out)
  }
  return texts
}
