import { readAll } from '../git/objects.js'
import { createObjectReader, type ObjectReader } from '../git/object-reader.js'
import type { Contents } from './infer-translations.js'
import type { VersionFinding } from './find-versions.js'

/**
 * Goes through a search while one process of git for each repository reads what it needs.
 *
 * @param finding The search.
 */
export async function withReader<Result>(finding: VersionFinding<Result>): Promise<Result> {
  const readers = new Map<string, ObjectReader>()
  try {
    let step = finding.next(new Map())
    while (step.done !== true) {
      const { root, ids } = step.value
      const reader = readers.get(root) ?? createObjectReader(root)
      readers.set(root, reader)
      step = finding.next(await reader.read(ids))
    }
    return step.value
  } finally {
    for (const reader of readers.values()) reader.close()
  }
}

/**
 * Goes through a search and waits for git: for hosts that lint within one call.
 *
 * @param finding The search.
 */
export function waitingForGit<Result>(finding: VersionFinding<Result>): Result {
  let step = finding.next(new Map())
  while (step.done !== true) step = finding.next(readNow(step.value.root, step.value.ids))
  return step.value
}

function readNow(root: string, ids: readonly string[]): Contents {
  const contents = new Map<string, Buffer>()
  for (const object of readAll(root, ids) ?? []) if (object !== null) contents.set(object.id, object.bytes)
  return contents
}
