import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { countByRule, countUnits } from './hits.js'

const recordedPath = new URL('../../test/accuracy/recorded.json', import.meta.url)

/**
 * What the real content comes to: hits by rule for each corpus and locale.
 *
 * @returns {{ units: { corpora: Record<string, number>, locales: Record<string, number> }, corpora: object, locales: object }}
 */
export function measureReal(groups, hits) {
  return {
    units: countUnits(groups),
    corpora: countByRule(hits, hit => hit.corpus),
    locales: countByRule(hits, hit => hit.locale ?? 'none')
  }
}

/** The last recorded run; `null` where there is none. */
export function readRecorded() {
  return existsSync(recordedPath) ? JSON.parse(readFileSync(recordedPath, 'utf8')) : null
}

export function record(measured) {
  // One line for each rule, so that a difference is easy to read.
  const parts = Object.entries(sortKeys(measured)).map(([part, entries]) => {
    const lines = Object.entries(entries).map(
      ([name, counts]) => `    ${JSON.stringify(name)}: ${JSON.stringify(counts)}`
    )
    return `  ${JSON.stringify(part)}: {\n${lines.join(',\n')}\n  }`
  })
  writeFileSync(recordedPath, `{\n${parts.join(',\n')}\n}\n`)
}

/**
 * The differences between two runs, a line each.
 *
 * @returns {string[]} Such as `alchemy link-spacing 101 → 98`.
 */
export function differences(before, after) {
  const lines = []
  for (const rule of new Set([...Object.keys(before.corpora), ...Object.keys(after.corpora)])) {
    const [old, now] = [before.corpora[rule] ?? {}, after.corpora[rule] ?? {}]
    for (const corpus of new Set([...Object.keys(old), ...Object.keys(now)])) {
      // A corpus that is not there now was not linted.
      if (after.units.corpora[corpus] === undefined || (old[corpus] ?? 0) === (now[corpus] ?? 0)) continue
      lines.push(`${corpus} ${rule} ${old[corpus] ?? 0} → ${now[corpus] ?? 0}`)
    }
  }
  return lines.sort()
}

/** Hits per 1,000 units. */
export function perThousand(hits, units) {
  return units === 0 ? 0 : (hits * 1000) / units
}

function sortKeys(value) {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)])
  )
}
