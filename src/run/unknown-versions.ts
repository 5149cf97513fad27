import type { ArticleGroup } from '../model/files.js'
import type { PinnedSources, UnknownReason } from '../model/source-version.js'

/** A translation that names a version of its source which git does not know. */
export interface UnknownVersion {
  readonly path: string
  /** The entry that names it. */
  readonly key: string
  readonly reason: UnknownReason
}

/** Names a commit of the repository that articles come from, which is seldom this one; there, hashes decide. */
const FOREIGN_KEY = 'ms.sourcegitcommit'

const REASONS: Readonly<Record<UnknownReason, string>> = {
  noRepository: 'that git cannot look up here, expected them in a git repository',
  shallow:
    'that this shallow clone does not have, expected its history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout',
  noCommit: 'that this repository does not have, expected commits of its history',
  noFile: 'in which the source does not stand, neither at its present path nor where it was renamed, expected it there'
}

/**
 * The given translations whose versions of the source are not known.
 *
 * @param groups Groups of articles.
 * @param pinned What git says of the versions that they name.
 */
export function unknownVersions(groups: readonly ArticleGroup[], pinned: PinnedSources): UnknownVersion[] {
  if (pinned.size === 0) return []
  return groups
    .flatMap(({ files }) => files)
    .flatMap(({ absolutePath, path, given }) => {
      const source = given ? pinned.get(absolutePath) : undefined
      return source === undefined || !('unknown' in source.version) || source.pin.key === FOREIGN_KEY
        ? []
        : [{ path, key: source.pin.key, reason: source.version.unknown }]
    })
}

/**
 * Says once for a whole run which versions are not known.
 *
 * @returns One sentence for each reason.
 */
export function sayUnknown(unknown: readonly UnknownVersion[]): string[] {
  return (Object.keys(REASONS) as UnknownReason[]).flatMap(reason => {
    const all = unknown.filter(each => each.reason === reason).sort((a, b) => (a.path < b.path ? -1 : 1))
    const [first] = all
    if (first === undefined) return []
    const subject = all.length === 1 ? `\`${first.path}\`` : `${all.length} translations such as \`${first.path}\``
    return [
      `Unknown source versions: \`${first.key}\` of ${subject} names commits ${REASONS[reason]}; compared with the present source instead`
    ]
  })
}
