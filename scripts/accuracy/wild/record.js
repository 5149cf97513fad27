import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Names are in the order of their table, so that one more or less shifts few lines. */
const NAMES_IN_LINE = 6

const recordPath = new URL('../../../test/accuracy/wild.json', import.meta.url)

/** The last recorded figures by part; empty where there are none. */
export function readRecord() {
  return existsSync(recordPath) ? JSON.parse(readFileSync(recordPath, 'utf8')) : {}
}

/** Records the figures of some parts, and keeps those of the others. A line for each entry makes differences easy to read. */
export function writeRecord(figures) {
  const parts = Object.entries({ ...readRecord(), ...figures }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(recordPath, `${inLines(Object.fromEntries(parts), '', 3)}\n`)
}

function inLines(value, indent, depth) {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const lines = []
    for (let start = 0; start < value.length; start += NAMES_IN_LINE)
      lines.push(
        inner +
          value
            .slice(start, start + NAMES_IN_LINE)
            .map(name => JSON.stringify(name))
            .join(', ')
      )
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  if (entries.length === 0) return '{}'
  return `{\n${entries
    .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${inLines(item, inner, depth - 1)}`)
    .join(',\n')}\n${indent}}`
}

/**
 * What has changed in a list of names.
 *
 * @returns {{ came: string[], went: string[] }}
 */
export function listDifferences(before = [], after = []) {
  return { came: after.filter(name => !before.includes(name)), went: before.filter(name => !after.includes(name)) }
}
