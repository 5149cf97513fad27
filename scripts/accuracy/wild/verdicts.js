import { wilsonInterval } from '../wilson.js'

/** What a maintainer would do with a finding: act on it, shrug, wait for the next update of the translation, or call it wrong. */
export const VERDICTS = ['act', 'petty', 'stale', 'false']

const HEADER = 'path\tline\trule\thash\tverdict'

/**
 * @typedef {object} Verdict
 * @property {string} place Path, line, rule and hash of the message, tab-separated; see `placeOf`.
 * @property {'act' | 'petty' | 'stale' | 'false'} verdict
 */

/**
 * Reads verdicts on findings of sites.
 *
 * @param {string} table Tab-separated: path, line, rule, hash, verdict.
 * @returns {Verdict[]} One for each place, ordered; the later one stands.
 * @throws {Error} That names the line which cannot be read.
 */
export function parseVerdicts(table) {
  const byPlace = new Map()
  table.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '' || row === HEADER) return
    const [path, line, rule, hash, verdict] = row.split('\t').map(cell => cell.trim())
    if (!VERDICTS.includes(verdict))
      throw new Error(
        `line ${index + 1}: expected one of ${VERDICTS.join(', ')} as verdict, found \`${verdict ?? ''}\``
      )
    byPlace.set([path.normalize('NFC'), line, rule, hash].join('\t'), verdict)
  })
  return [...byPlace].map(([place, verdict]) => ({ place, verdict })).sort((a, b) => (a.place < b.place ? -1 : 1))
}

export function writeVerdicts(verdicts) {
  return `${[HEADER, ...verdicts.map(({ place, verdict }) => `${place}\t${verdict}`)].join('\n')}\n`
}

/**
 * Counts the verdicts whose finding is still there.
 *
 * @param {readonly Verdict[]} verdicts
 * @param {ReadonlyMap<string, readonly string[]>} keysByPlace What a finding of today counts for, by its place.
 * @returns {{ byKey: Map<string, Record<string, number>>, gone: number }} Counts by verdict; `gone` are those no longer reported.
 */
export function countVerdicts(verdicts, keysByPlace) {
  const byKey = new Map()
  let gone = 0
  for (const { place, verdict } of verdicts) {
    const keys = keysByPlace.get(place)
    if (keys === undefined) gone++
    for (const key of keys ?? []) {
      const counts = byKey.get(key) ?? { act: 0, petty: 0, stale: 0, false: 0 }
      byKey.set(key, counts)
      counts[verdict]++
    }
  }
  return { byKey: new Map([...byKey].sort(([a], [b]) => (a < b ? -1 : 1))), gone }
}

/** Shares of the verdicts in whole percent, with the 95 % interval of the false ones. */
export function sharesOf(counts) {
  const judged = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0)
  const share = verdict => Math.round((100 * counts[verdict]) / Math.max(1, judged))
  const { low, high } = wilsonInterval(counts.false, judged)
  return { judged, shares: Object.fromEntries(VERDICTS.map(verdict => [verdict, share(verdict)])), low, high }
}
