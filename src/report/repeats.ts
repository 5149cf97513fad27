import type { FileResult, Finding } from '../model/finding.js'

/** An equal finding in more files than this has one cause: it is shown once for the whole run. */
const mostFiles = 5
const mostPlaces = 5
/** UTF-16 code units of a message that leave room for places. */
const longestNoted = 300

/**
 * Merges equal findings (the same rule, level and message) into one that lists where the others are: one per file, or one for the whole run if many files have it. For people; programs
 * get each finding at its place.
 *
 * @param results Results with findings, in the order shown.
 * @returns The same files without the repetitions; files that have nothing else are left out. Counts are as they were.
 */
export function gatherRepeats(results: readonly FileResult[]): FileResult[] {
  const all = new Map<string, Repeats>()
  for (const { filePath, messages } of results) {
    for (const finding of messages) {
      const key = keyOf(finding)
      let repeats = all.get(key)
      if (repeats === undefined) all.set(key, (repeats = { first: finding, files: new Map() }))
      const lines = repeats.files.get(filePath)
      if (lines === undefined) repeats.files.set(filePath, [finding])
      else lines.push(finding)
    }
  }
  return results
    .map(result => ({
      ...result,
      messages: result.messages.flatMap(finding => told(finding, result.filePath, all.get(keyOf(finding)) as Repeats))
    }))
    .filter(({ messages }) => messages.length > 0)
}

interface Repeats {
  readonly first: Finding
  /** Findings by the path of their file. */
  readonly files: Map<string, Finding[]>
}

/** A fault of the tool is one for each file. */
function keyOf({ ruleId, severity, message }: Finding): string {
  return `${ruleId ?? ''}\0${severity}\0${message}`
}

function told(finding: Finding, path: string, { first, files }: Repeats): Finding[] {
  const here = files.get(path) ?? []
  if (finding.ruleId !== null && files.size > mostFiles) {
    if (finding !== first) return []
    const count = [...files.values()].reduce((sum, { length }) => sum + length, 0)
    const others = [...files].slice(1, 1 + mostPlaces).map(([file, [one]]) => `${file}:${one?.line ?? 1}`)
    const more = files.size - 1 - others.length
    return [withNote(finding, `${count} times in ${files.size} files: also ${listed(others, more)}`)]
  }
  if (here.length === 1) return [finding]
  if (finding !== here[0]) return []
  const lines = [...new Set(here.slice(1).map(({ line }) => line))]
  const shown = lines.slice(0, mostPlaces).map(String)
  const place = lines.length === 1 ? 'line' : 'lines'
  return [withNote(finding, `${here.length} times here: also ${place} ${listed(shown, lines.length - shown.length)}`)]
}

function listed(places: readonly string[], more: number): string {
  return more === 0 ? places.join(', ') : `${places.join(', ')} and ${more} more`
}

function withNote(finding: Finding, note: string): Finding {
  const { message } = finding
  const short = message.length <= longestNoted ? message : `${message.slice(0, longestNoted)}…`
  return { ...finding, message: `${short} (${note})` }
}
