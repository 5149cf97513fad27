import { formatPatch, structuredPatch } from 'diff'

/**
 * Shows the difference between two versions of a file as a patch that `git apply` and `patch -p1` take. Names are quoted as git does it.
 *
 * @param path Path relative to the working directory, with `/`.
 * @param before Whole content, with a BOM where the file has one.
 * @param after Whole content.
 * @returns The patch, with a line break at its end.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 })
  const text = formatPatch({ ...patch, isGit: true })
  return text.endsWith('\n') ? text : `${text}\n`
}
