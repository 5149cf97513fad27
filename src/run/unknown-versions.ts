import type { ArticleGroup } from '../model/files.js'
import type { UnknownReason } from '../model/source-version.js'

/** A translation whose version of the source git does not know. */
interface UnknownVersion {
  readonly path: string
  /** The entry that names it; `null` where it would have been inferred. */
  readonly key: string | null
  readonly reason: UnknownReason
}

/** Names a commit of the repository that articles come from, which is seldom this one; there, hashes decide. */
const FOREIGN_KEY = 'ms.sourcegitcommit'

const DEEPEN = 'expected its history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout'

const REASONS: Readonly<Record<UnknownReason, string>> = {
  noRepository: 'that git cannot look up here, expected them in a git repository',
  shallow: `that this shallow clone does not have, ${DEEPEN}`,
  noCommit: 'that this repository does not have, expected commits of its history',
  noFile: 'in which the source does not stand, neither at its present path nor where it was renamed, expected it there'
}

/**
 * Says once for a whole run which versions are not known.
 *
 * @param groups Groups of articles with what is known of their versions.
 * @returns One sentence for each reason.
 */
export function sayUnknown(groups: readonly ArticleGroup[]): string[] {
  const unknown = groups.flatMap(unknownVersions)
  return [...sayUnknownPins(unknown.filter(({ key }) => key !== null)), ...sayTooShort(unknown)]
}

/** The given translations whose versions of the source are not known. */
function unknownVersions({ files }: ArticleGroup): UnknownVersion[] {
  return files.flatMap(({ path, given, version }) =>
    !given || version === undefined || !('unknown' in version) || version.pin?.key === FOREIGN_KEY
      ? []
      : [{ path, key: version.pin?.key ?? null, reason: version.unknown }]
  )
}

function sayUnknownPins(unknown: readonly UnknownVersion[]): string[] {
  return (Object.keys(REASONS) as UnknownReason[]).flatMap(reason => {
    const all = inOrder(unknown.filter(each => each.reason === reason))
    const [first] = all
    return first === undefined
      ? []
      : [
          `Unknown source versions: \`${first.key ?? ''}\` of ${nameAll(all)} names commits ${REASONS[reason]}; compared with the present source instead`
        ]
  })
}

/** Without a pin, the history says which version was translated, unless it is cut off. */
function sayTooShort(unknown: readonly UnknownVersion[]): string[] {
  const all = inOrder(unknown.filter(({ key }) => key === null))
  return all.length === 0
    ? []
    : [
        `Unknown source versions: the history of ${nameAll(all)} begins with this shallow clone, ${DEEPEN}; compared with the present source instead`
      ]
}

function inOrder(unknown: readonly UnknownVersion[]): UnknownVersion[] {
  return [...unknown].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function nameAll(unknown: readonly UnknownVersion[]): string {
  const path = unknown[0]?.path ?? ''
  return unknown.length === 1 ? `\`${path}\`` : `${unknown.length} translations such as \`${path}\``
}
