import { readObjects } from './run.js'

/** What a repository is at. */
export interface RepositoryHead {
  /** Id of the commit that is checked out. */
  readonly commit: string
  /** Whether commits before some of its history are missing. */
  readonly isShallow: boolean
}

/**
 * Asks what is checked out.
 *
 * @param root Absolute path of the working tree.
 * @returns `null` where git cannot tell: it is not installed, or nothing is committed.
 */
export function readHead(root: string): RepositoryHead | null {
  const out = readObjects(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD^{commit}'], root)
  const [shallow, commit] = out?.toString('utf8').trim().split('\n') ?? []
  return commit === undefined ? null : { commit, isShallow: shallow === 'true' }
}
