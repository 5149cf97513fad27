import type { FileVersion, SourcePin, UnknownReason } from '../model/source-version.js'
import { resolveNames } from '../git/objects.js'
import { countSince, createReach } from './counting.js'
import type { History } from './history.js'

/** A translation's pin, and the source that it is about. */
export interface PinRequest {
  /** Path of the source article, relative to the root of the repository. */
  readonly source: string
  readonly pin: SourcePin
}

/** A file that was renamed more often counts as another one. */
const MOST_NAMES = 6

/**
 * Looks up the versions that translations name.
 *
 * @param requests Any number of them.
 * @param root Absolute path of the working tree.
 * @param history Its history.
 * @param reasonForMissing Why a commit may be missing.
 * @returns One for each request.
 */
export function resolvePins(
  requests: readonly PinRequest[],
  root: string,
  history: History,
  reasonForMissing: UnknownReason
): FileVersion[] {
  const names = requests.flatMap(({ source, pin: { value } }) => [
    `${value}^{commit}`,
    ...namesOf(source, history).map(path => `${value}:${path}`)
  ])
  const distinct = [...new Set(names)]
  const ids = resolveNames(root, distinct)
  if (ids === null) return requests.map(({ pin }) => ({ pin, unknown: 'noRepository' }))
  const idOf = new Map(distinct.map((name, index) => [name, ids[index] ?? null]))
  const commits = requests.map(({ pin }) => idOf.get(`${pin.value}^{commit}`) ?? null).filter(id => id !== null)
  const reachedFrom = createReach(root, commits, history)
  return requests.map(({ source, pin }): FileVersion => {
    const commit = idOf.get(`${pin.value}^{commit}`) ?? null
    if (commit === null) return { pin, unknown: reasonForMissing }
    const blob = namesOf(source, history)
      .map(path => idOf.get(`${pin.value}:${path}`) ?? null)
      .find(id => id !== null)
    if (blob === undefined) return { pin, unknown: 'noFile' }
    return { pin, commit, blob, ...countSince(source, blob, reachedFrom(commit), history), likelihood: 1 }
  })
}

/** The names that a file has had, the present one first. */
function namesOf(source: string, history: History): string[] {
  return [...new Set([source, ...history.versionsOf(source).map(({ path }) => path)])].slice(0, MOST_NAMES)
}
