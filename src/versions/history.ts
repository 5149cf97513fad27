import type { RepositoryHead } from '../git/head.js'
import { parseLog, readLog, type LoggedCommit } from '../git/log.js'
import { createCommitGraph, type CommitGraph } from './commit-graph.js'
import type { IgnoredCommits } from './ignored-commits.js'
import type { Knowledge } from './knowledge.js'
import { createPathHistory, type PathHistory } from './path-history.js'

/** The history of the articles of a repository. */
export interface History extends PathHistory {
  readonly graph: CommitGraph
  /** Whether translations need not follow a commit. */
  readonly isIgnored: IgnoredCommits
}

const KEPT = 'log'
/** Longer histories are read again rather than kept. */
const MOST_KEPT = 1 << 26

/**
 * Reads the history of a repository: what is known of it, and what is new since.
 *
 * @param root Absolute path of the working tree.
 * @param head What is checked out.
 * @param knowledge What was kept of earlier runs.
 * @returns `null` where git cannot tell.
 */
export function readHistory(
  root: string,
  head: RepositoryHead,
  knowledge: Knowledge
): Omit<History, 'isIgnored'> | null {
  const known = head.isShallow ? null : readKept(knowledge)
  const commits = known === null ? null : continued(root, head.commit, known, knowledge)
  const all = commits ?? anew(root, head, knowledge)
  return all === null ? null : { ...createPathHistory(all), graph: createCommitGraph(all) }
}

/** The whole history. */
function anew(root: string, head: RepositoryHead, knowledge: Knowledge): LoggedCommit[] | null {
  const log = readLog(root, [head.commit])
  if (log === null) return null
  // What is missing today may be there tomorrow.
  if (!head.isShallow) keep(head.commit, log, knowledge)
  return parseLog(log)
}

/** The known history with what is new; `null` where the known one is no part of the present one. */
function continued(root: string, head: string, known: Kept, knowledge: Knowledge): LoggedCommit[] | null {
  if (known.head === head) return parseLog(known.log)
  const log = readLog(root, [head, `^${known.head}`])
  if (log === null) return null
  const fresh = parseLog(log)
  // A rewritten history does not lead back to what was kept.
  if (!fresh.some(({ parents }) => parents.includes(known.head))) return null
  keep(head, Buffer.concat([log, known.log]), knowledge)
  return [...fresh, ...parseLog(known.log)]
}

interface Kept {
  readonly head: string
  readonly log: Buffer
}

function readKept(knowledge: Knowledge): Kept | null {
  const bytes = knowledge.read(KEPT)
  const end = bytes?.indexOf('\n') ?? -1
  if (bytes === null || end < 0) return null
  return { head: bytes.toString('latin1', 0, end), log: bytes.subarray(end + 1) }
}

function keep(head: string, log: Buffer, knowledge: Knowledge): void {
  if (log.length <= MOST_KEPT) knowledge.write(KEPT, Buffer.concat([Buffer.from(`${head}\n`), log]))
}
