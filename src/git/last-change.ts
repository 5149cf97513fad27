import { readAll } from './objects.js'
import { readObjects } from './run.js'

/** A file as the present branch has it. */
export interface CommittedFile {
  /** Id of the last commit that changed it. */
  readonly commit: string
  readonly bytes: Buffer
}

/**
 * Asks for the last commit that changed a file.
 *
 * @param root Absolute path of the working tree.
 * @param path Path relative to it, with `/`.
 * @returns `null` where the present branch does not have the file.
 */
export function lastChange(root: string, path: string): CommittedFile | null {
  const commit = readObjects(['rev-list', '-1', 'HEAD', '--', `:(literal)${path}`], root)
    ?.toString('utf8')
    .trim()
  const object = readAll(root, [`HEAD:${path}`])?.[0]
  return commit === undefined || commit === '' || object?.type !== 'blob' ? null : { commit, bytes: object.bytes }
}
