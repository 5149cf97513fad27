import { dirname, relative } from 'node:path'
import { createRepositoryFinder } from '../discover/repository-root.js'
import type { SourceVersion, UnknownReason } from '../model/source-version.js'
import { decodeArticle } from '../read/read-file.js'
import { countCommitsSince } from './commits-since.js'
import { earlierPaths } from './earlier-paths.js'
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
  versionsOf(requests: readonly VersionRequest[]): SourceVersion[]
}

/** Reads versions of source articles by git: one process for a batch, four more where some of them have changed since, and a few where some were renamed. */
export function createSourceHistory(): SourceHistory {
  const findRoot = createRepositoryFinder()
  return {
    versionsOf(requests) {
      const versions: SourceVersion[] = requests.map(() => ({ unknown: 'noRepository' }))
      for (const [root, indexes] of groupByRoot(requests, findRoot)) {
        const found = versionsIn(
          root,
          indexes.map(index => requests[index] as VersionRequest)
        )
        for (const [position, index] of indexes.entries()) versions[index] = found[position] as SourceVersion
      }
      return versions
    }
  }
}

/** Indexes of requests by the roots of their repositories. */
function groupByRoot(
  requests: readonly VersionRequest[],
  findRoot: (folder: string) => string | null
): Map<string, number[]> {
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

function versionsIn(root: string, requests: readonly VersionRequest[]): SourceVersion[] {
  const commits = [...new Set(requests.map(({ commit }) => commit))]
  const paths = requests.map(({ path }) => relative(root, path).replaceAll('\\', '/'))
  const objects = readAll(root, [
    ...commits.map(commit => `${commit}^{commit}`),
    ...requests.map(({ commit }, index) => `${commit}:${paths[index] ?? ''}`)
  ])
  if (objects === null) return requests.map(() => ({ unknown: 'noRepository' }))
  const ids = new Map(commits.map((commit, index) => [commit, objects[index]?.id]))
  const blobs = objects.slice(commits.length)
  const missing: UnknownReason = [...ids.values()].includes(undefined) && isShallow(root) ? 'shallow' : 'noCommit'
  const found = withRenamed(
    root,
    blobs.map((blob, index) => ({
      paths: [paths[index] as string],
      commit: ids.get(requests[index]?.commit ?? ''),
      text: textOf(blob)
    }))
  )
  const changed = requests.flatMap(({ currentText }, index) => {
    const { text, commit, paths } = found[index] as FoundSource
    return text === null || commit === undefined || isSameText(text, currentText) ? [] : [{ index, paths, commit }]
  })
  const counts = changed.length === 0 ? [] : countCommitsSince(root, changed)
  const countOf = new Map(changed.map(({ index }, position) => [index, counts[position] ?? 0]))
  return requests.map(({ commit }, index): SourceVersion => {
    const text = found[index]?.text ?? null
    if (text !== null) return { text, commitCount: countOf.get(index) ?? 0 }
    return { unknown: ids.get(commit) === undefined ? missing : 'noFile' }
  })
}

interface FoundSource {
  /** Its paths since then, the present one first. */
  readonly paths: readonly string[]
  /** A whole commit id, if git knows the commit. */
  readonly commit: string | undefined
  readonly text: string | null
}

/** Looks at their earlier paths for sources that did not stand at their present ones yet. */
function withRenamed(root: string, sources: readonly FoundSource[]): readonly FoundSource[] {
  const lost = sources.flatMap(({ text, commit, paths: [path] }) =>
    text === null && commit !== undefined && path !== undefined ? [{ path, commit }] : []
  )
  if (lost.length === 0) return sources
  const names = earlierPaths(
    root,
    lost.map(({ path }) => path),
    lost.map(({ commit }) => commit)
  )
  const asked = lost.flatMap(({ path, commit }) => (names.get(path) ?? []).slice(1).map(name => `${commit}:${name}`))
  const objects = new Map(readAll(root, asked)?.map((object, index) => [asked[index], object]))
  return sources.map(source => {
    const {
      commit,
      paths: [path = ''],
      text
    } = source
    if (text !== null || commit === undefined) return source
    const paths = names.get(path) ?? []
    const index = paths.findIndex(name => (objects.get(`${commit}:${name}`) ?? null) !== null)
    return index < 0
      ? source
      : {
          commit,
          paths: paths.slice(0, index + 1),
          text: textOf(objects.get(`${commit}:${paths[index] ?? ''}`) ?? null)
        }
  })
}

function textOf(object: GitObject | null): string | null {
  if (object?.type !== 'blob') return null
  const read = decodeArticle(object.bytes)
  return 'problem' in read ? null : read.text
}

/** A checkout may have other line ends than the repository. */
function isSameText(text: string, other: string | null): boolean {
  return other !== null && text.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}

function isShallow(root: string): boolean {
  return readObjects(['rev-parse', '--is-shallow-repository'], root)?.toString('utf8').trim() === 'true'
}
