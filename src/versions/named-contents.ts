import type { VersionReference } from '../model/source-version.js'
import { countSince } from './counting.js'
import type { History } from './history.js'
import type { Contents } from './infer-translations.js'
import type { Translation } from './translations.js'

/** Older versions are not looked for: a site that names contents is not that far behind. */
const MOST_VERSIONS = 100
/** Contents that are in memory at one time. */
const TOGETHER = 500

interface About {
  readonly translation: Translation
}

/**
 * Splits translations that name contents of their sources into parts whose contents are read at one time.
 *
 * @param asked In the order of their articles.
 */
export function* inSourceParts<Asked extends About>(
  asked: readonly Asked[],
  history: History
): Generator<{ readonly asked: readonly Asked[]; readonly ids: readonly string[] }> {
  let part: Asked[] = []
  let ids = new Set<string>()
  for (const each of asked) {
    if (ids.size >= TOGETHER && part.at(-1)?.translation.source !== each.translation.source) {
      yield { asked: part, ids: [...ids] }
      part = []
      ids = new Set()
    }
    part.push(each)
    for (const { blob } of recent(each.translation.source, history)) if (blob !== null) ids.add(blob)
  }
  if (part.length > 0) yield { asked: part, ids: [...ids] }
}

/**
 * Finds the version whose content a translation names.
 *
 * @param contents What git has of the versions of its source.
 * @returns `null` where none has it.
 */
export function versionNamed(
  { source, pin, matches }: Translation,
  contents: Contents,
  history: History
): VersionReference | null {
  for (const { commit, blob } of recent(source, history)) {
    const bytes = blob === null ? undefined : contents.get(blob)
    if (blob === null || bytes === undefined || matches?.(bytes) !== true) continue
    const reach = history.graph.reachedFrom([commit])
    return {
      pin,
      commit: history.commits[commit]?.id ?? '',
      blob,
      ...countSince(source, blob, reach, history),
      likelihood: 1
    }
  }
  return null
}

function recent(source: string, history: History): ReturnType<History['versionsOf']> {
  return history.versionsOf(source).slice(0, MOST_VERSIONS)
}
