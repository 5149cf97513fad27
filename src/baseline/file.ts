import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readBytes, settingsPlace, UnreadableFile } from '../config/read-bytes.js'
import { UserError } from '../model/error.js'
import { escapeInJson } from '../report/escape.js'
import { describeValue } from '../validation/sentences.js'
import { mergeEntries, type BaselineEntry } from './entries.js'

/** Where a baseline is looked for and written to. */
export const defaultBaselinePath = '.loc-lint-baseline.json'

const version = 1
const remedy = 'expected what `--update-baseline` writes'

/**
 * Reads a baseline.
 *
 * @param path Relative to `cwd`, or absolute.
 * @param isSafe Whether strangers may have brought it.
 * @returns Its entries; `null` where there is no such file.
 * @throws {UserError} When it cannot be read or is no baseline; says which entry is wrong.
 */
export function readBaseline(path: string, cwd: string, isSafe = false): BaselineEntry[] | null {
  let text: string
  try {
    const absolute = resolve(cwd, path)
    text = readBytes(absolute, settingsPlace(absolute, cwd, isSafe))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.isMissing) return null
    throw new UserError(`Unexpected baseline \`${path}\`, expected ${error.expected}`, { cause: error })
  }
  return mergeEntries(parseBaseline(text, path))
}

/**
 * Whether an article of a baseline is still there.
 *
 * @param folder Absolute path of the baseline's folder.
 */
export function articleExists(article: string, folder: string): boolean {
  return existsSync(resolve(folder, article))
}

/** A baseline as it is written: sorted, one line an entry, so that a review shows what became known and what was fixed. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(
    ({ article, rule, unit, fingerprint, count, message }) =>
      `    ${escapeInJson(JSON.stringify({ article, rule, unit, fingerprint, count, message }))}`
  )
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": ${version},\n  "findings": ${list}\n}\n`
}

function parseBaseline(text: string, path: string): BaselineEntry[] {
  const where = `in the baseline \`${path}\``
  const data = parseJson(text, where)
  if (!isRecord(data)) throw new UserError(`Unexpected ${describeValue(data)} ${where}, ${remedy}`)
  if (data['version'] !== version)
    throw new UserError(`Unexpected \`version\` ${describeValue(data['version'])} ${where}, expected ${version}`)
  const findings = data['findings']
  if (!Array.isArray(findings))
    throw new UserError(`Unexpected \`findings\` ${where}: ${describeValue(findings)}, expected a list`)
  return findings.map((entry: unknown, index) => {
    if (!isEntry(entry))
      throw new UserError(
        `Unexpected entry ${index + 1} ${where}, ${remedy}: article, rule, unit, fingerprint, count, message`
      )
    return entry
  })
}

function parseJson(text: string, where: string): unknown {
  // Two branches that both added findings meet in this file sooner or later.
  if (/^<{7} /m.test(text)) {
    throw new UserError(
      `Unexpected merge conflict ${where}, expected it to be resolved, or written anew with \`--update-baseline\``
    )
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`Unexpected JSON ${where} (${(error as Error).message.replaceAll('\n', ' ')}), ${remedy}`, {
      cause: error
    })
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false
  const { article, rule, unit, fingerprint, count, message } = value
  return (
    [article, rule, fingerprint, message].every(part => typeof part === 'string') &&
    (unit === null || typeof unit === 'string') &&
    Number.isSafeInteger(count) &&
    (count as number) > 0
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
