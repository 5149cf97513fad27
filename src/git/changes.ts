import { join } from 'node:path'
import { UserError } from '../model/error.js'
import { nearest } from '../validation/sentences.js'
import { firstLine, type Git } from './run.js'

/** What was changed, as absolute paths. */
export interface Changes {
  /** Absolute path of the repository's working tree. */
  readonly root: string
  /** Added and modified files, and the new names of renamed ones. */
  readonly present: readonly string[]
  /** Deleted files, and the old names of renamed ones. */
  readonly removed: readonly string[]
}

/** Options that keep a user's configuration from changing what git prints. */
const plainDiff = [
  'diff',
  '--name-status',
  '-z',
  '--find-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules'
]

/**
 * The files that the next commit changes.
 *
 * @param git For a folder inside of the repository.
 * @throws {UserError} Outside of a repository.
 */
export async function stagedChanges(git: Git): Promise<Changes> {
  const root = await repositoryRoot(git, '--staged')
  return parseNameStatus(await git.run([...plainDiff, '--cached'], root), root)
}

/**
 * The files that differ from where the present branch left a ref: committed, not committed, and not yet known to git.
 *
 * @param ref A branch, tag or commit.
 * @param git For a folder inside of the repository.
 * @throws {UserError} Outside of a repository, or where the ref or the history up to it is missing.
 */
export async function changesSince(ref: string, git: Git): Promise<Changes> {
  const root = await repositoryRoot(git, '--since')
  const base = await forkPoint(ref, root, git)
  const { present, removed } = parseNameStatus(await git.run([...plainDiff, base], root), root)
  const untracked = (await git.run(['ls-files', '--others', '--exclude-standard', '-z'], root))
    .split('\0')
    .filter(path => path !== '')
  return { root, present: [...present, ...untracked.map(path => join(root, path))], removed }
}

async function repositoryRoot(git: Git, option: string): Promise<string> {
  const { code, out, err } = await git.attempt(['rev-parse', '--show-toplevel'])
  if (code === 0) return out.replace(/\r?\n$/, '')
  throw new UserError(
    `Unexpected \`${option}\` here, expected a git repository with a working tree (${firstLine(err)})`
  )
}

async function forkPoint(ref: string, root: string, git: Git): Promise<string> {
  const { code, out } = await git.attempt(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    root
  )
  if (code !== 0) throw await missingRef(ref, root, git)
  const commit = out.trim()
  const base = await git.attempt(['merge-base', commit, 'HEAD'], root)
  if (base.code === 0) return base.out.trim()
  const reason = (await isShallow(root, git))
    ? ` in this shallow clone, ${deepen}`
    : ', expected a ref that the present branch was made from'
  throw new UserError(`Unexpected ref \`${ref}\` of \`--since\` without a common commit${reason}`)
}

const deepen = 'expected its history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout'

async function missingRef(ref: string, root: string, git: Git): Promise<UserError> {
  const unknown = `Unexpected ref \`${ref}\` of \`--since\``
  if (await isShallow(root, git)) return new UserError(`${unknown} that this shallow clone does not have, ${deepen}`)
  const { out } = await git.attempt(
    ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags'],
    root
  )
  const guess = nearest(
    ref,
    out.split('\n').filter(name => name !== '')
  )
  const hint = guess === undefined ? '' : ` (did you mean \`${guess}\`?)`
  return new UserError(`${unknown}, expected a branch, tag or commit of this repository${hint}`)
}

async function isShallow(root: string, git: Git): Promise<boolean> {
  return (await git.attempt(['rev-parse', '--is-shallow-repository'], root)).out.trim() === 'true'
}

/** Reads `status NUL path NUL`, where renames and copies have two paths. */
function parseNameStatus(text: string, root: string): Changes {
  const parts = text.split('\0')
  const present: string[] = []
  const removed: string[] = []
  for (let index = 0; index + 1 < parts.length; index++) {
    const status = parts[index]?.[0]
    const path = join(root, parts[++index] ?? '')
    if (status === 'D') removed.push(path)
    else if (status === 'R' || status === 'C') {
      if (status === 'R') removed.push(path)
      present.push(join(root, parts[++index] ?? ''))
    } else present.push(path)
  }
  return { root, present, removed }
}
