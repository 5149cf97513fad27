import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'

/** What is kept of one result: what the group itself does not say. */
type StoredResult = Omit<FileResult, 'filePath' | 'locale' | 'articleKey'>

/**
 * Writes the results of one group.
 *
 * @param results One for each given file, in the order of the group.
 * @returns JSON without line breaks; empty in the usual case: all were compared, nothing was found, and neither units nor occasions were counted.
 */
export function encodeResults(results: readonly FileResult[]): string {
  if (results.every(isUsual)) return ''
  return JSON.stringify(
    results.map(({ filePath: _path, locale: _locale, articleKey: _key, ...stored }): StoredResult => stored)
  )
}

function isUsual({ messages, occasions, unitCount, coverage }: FileResult): boolean {
  return messages.length === 0 && occasions === undefined && unitCount === undefined && coverage === 'compared'
}

/**
 * Whether the results of a group depend on nothing but its key: a fault (a rule that crashed, a file that could not be read) may be gone the
 * next time.
 */
export function isLasting(results: readonly FileResult[]): boolean {
  return results.every(({ messages }) => messages.every(({ ruleId }) => ruleId !== null))
}

/**
 * Reads the results of one group.
 *
 * @param value What `encodeResults` wrote.
 * @returns `null` where it does not fit the group.
 */
export function decodeResults(value: string, group: ArticleGroup): FileResult[] | null {
  const given = group.files.filter(file => file.given)
  const stored = value === '' ? given.map(() => nothingFound) : parse(value)
  if (stored?.length !== given.length) return null
  return given.map((file, index) => ({
    filePath: file.path,
    locale: file.locale,
    articleKey: group.key,
    ...(stored[index] as StoredResult)
  }))
}

const nothingFound: StoredResult = {
  messages: [],
  errorCount: 0,
  warningCount: 0,
  infoCount: 0,
  fixableCount: 0,
  coverage: 'compared'
}

function parse(value: string): StoredResult[] | null {
  try {
    const parsed = JSON.parse(value) as unknown
    return Array.isArray(parsed) ? (parsed as StoredResult[]) : null
  } catch {
    return null
  }
}
