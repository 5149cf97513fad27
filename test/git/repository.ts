import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A git repository in a folder of its own, for tests. */
export interface Repository {
  /** Absolute path without links. */
  readonly folder: string
  readonly write: (path: string, text: string) => void
  /** Runs git; throws where it fails. */
  readonly git: (...args: string[]) => string
  /** Adds everything and commits it. */
  readonly commit: (message: string) => void
  readonly remove: () => void
}

/** Whatever the machine's configuration says, and also where tests run inside of a git hook. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com'
}

/** Makes an empty repository with the branch `main`. */
export function createRepository(): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-git-')))
  const git = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: gitEnvironment })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  git('init', '--quiet', '--initial-branch=main')
  return {
    folder,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    commit: message => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--no-verify', '--message', message)
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A whole article in one locale, whose one unit links to a page: the right one unless told. */
export function article(locale: string, target: string, url = 'https://example.com/guide'): string {
  const span = `<span data-ttu-id="0a1b2-102">${target} [x](${url}).</span>`
  const source =
    '<span class="sxs-lookup"><span data-stu-id="0a1b2-102">See [x](https://example.com/guide).</span></span>'
  return `---\ntitle: T\nms.contentlocale: ${locale}\n---\n\n${span}${source}\n`
}
