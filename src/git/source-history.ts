import { dirname, relative } from 'node:path'
import { createRepositoryFinder } from '../discover/repository-root.js'
import type { SourceVersion, UnknownReason } from '../model/source-version.js'
import { decodeArticle } from '../read/read-file.js'
import { countCommitsSince } from './commits-since.js'
import { readAll, type GitObject } from './objects.js'
import { readObjects } from './run.js'

/** A source article and a version of it. */
export interface VersionRequest {
  /** Absolute path of the source article. */
  readonly path: string
  /** A commit id, whole or abbreviated. */
  readonly commit: string
  /** What it says today, without BOM; `null` where it cannot be read. */
  readonly currentText: string | null
}

/** What git knows of earlier versions of source articles. */
export interface SourceHistory {
  /** @returns One for each request, in their order; never throws: what git cannot tell is unknown. */
  versionsOf (requests: readonly VersionRequest[]): SourceVersion[]
}

/** Reads versions of source articles by git: one process for a batch, three more where some of them have changed since. */
export function createSourceHistory (): SourceHistory {
  const findRoot = createRepositoryFinder()
  return {
    versionsOf (requests) {
      const versions: SourceVersion[] = requests.map(() => ({ unknown: 'noRepository' }))
      for (const [root, indexes] of groupByRoot(requests, findRoot)) {
        const found = versionsIn(root, indexes.map(index => requests[index] as VersionRequest))
        for (const [position, index] of indexes.entries()) versions[index] = found[position] as SourceVersion
      }
      return versions
    }
  }
}

/** Indexes of requests by the roots of their repositories. */
function groupByRoot (requests: readonly VersionRequest[], findRoot: (folder: string) => string | null): Map<string, number[]> {
  const byRoot = new Map<string, number[]>()
  for (const [index, { path }] of requests.entries()) {
    const root = findRoot(dirname(path))
    if (root === null) continue
    const indexes = byRoot.get(root)
    if (indexes === undefined) byRoot.set(root, [index])
    else indexes.push(index)
  }
  return byRoot
}

function versionsIn (root: string, requests: readonly VersionRequest[]): SourceVersion[] {
  const commits = [...new Set(requests.map(({ commit }) => commit))]
  const paths = requests.map(({ path }) => relative(root, path).replaceAll('\\', '/'))
  const objects = readAll(root, [...commits.map(commit => `${commit}^{commit}`), ...requests.map(({ commit }, index) => `${commit}:${paths[index] ?? ''}`)])
  if (objects === null) return requests.map(() => ({ unknown: 'noRepository' }))
  const ids = new Map(commits.map((commit, index) => [commit, objects[index]?.id]))
  const blobs = objects.slice(commits.length)
  const missing: UnknownReason = [...ids.values()].includes(undefined) && isShallow(root) ? 'shallow' : 'noCommit'
  const texts = blobs.map(textOf)
  const changed = requests.flatMap(({ commit, currentText }, index) => {
    const [text, id] = [texts[index] ?? null, ids.get(commit)]
    return text === null || id === undefined || isSameText(text, currentText) ? [] : [{ index, path: paths[index] as string, commit: id }]
  })
  const counts = changed.length === 0 ? [] : countCommitsSince(root, changed)
  const countOf = new Map(changed.map(({ index }, position) => [index, counts[position] ?? 0]))
  return requests.map(({ commit }, index): SourceVersion => {
    const text = texts[index] ?? null
    if (text !== null) return { text, commitCount: countOf.get(index) ?? 0 }
    return { unknown: ids.get(commit) === undefined ? missing : 'noFile' }
  })
}

function textOf (object: GitObject | null): string | null {
  if (object?.type !== 'blob') return null
  const read = decodeArticle(object.bytes)
  return 'problem' in read ? null : read.text
}

/** A checkout may have other line ends than the repository. */
function isSameText (text: string, other: string | null): boolean {
  return other !== null && text.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}

function isShallow (root: string): boolean {
  return readObjects(['rev-parse', '--is-shallow-repository'], root)?.toString('utf8').trim() === 'true'
}
