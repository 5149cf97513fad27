import { createHash } from 'node:crypto'
import { evidenceFolder, evidenceNames } from './evidence.js'
import { lintFolder } from './lint-folder.js'

/** Names of the levels, by severity. */
export const LEVELS = ['info', 'warning', 'error']

/**
 * @typedef {object} SiteHit
 * @property {string} site
 * @property {string} path Relative to the folder of all sites.
 * @property {object} finding With its excerpt.
 *
 * @typedef {object} Site
 * @property {string} name
 * @property {number} units Units of its translations.
 * @property {SiteHit[]} hits
 */

/**
 * Lints each site as it is, without a configuration.
 *
 * @param {(name: string) => boolean} isWanted
 * @returns {Promise<Site[]>} In the order of their names.
 */
export async function measureSites(isWanted = () => true) {
  const sites = []
  for (const name of evidenceNames('sites').filter(isWanted)) {
    const results = await lintFolder(`${evidenceFolder('sites')}/${name}`, { withExcerpts: true })
    const hits = results.flatMap(({ filePath, messages }) =>
      messages.map(finding => ({ site: name, path: `${name}/${filePath}`.normalize('NFC'), finding }))
    )
    sites.push({ name, units: results.reduce((sum, { unitCount = 0 }) => sum + unitCount, 0), hits })
  }
  return sites
}

/** A short name of a message that does not give its words away. */
export function hashOf(message) {
  return createHash('sha256').update(message).digest('hex').slice(0, 10)
}

/**
 * The place of a hit as labels name it: path, line, rule and hash of the message.
 *
 * @param {SiteHit} hit
 * @returns {string} Tab-separated.
 */
export function placeOf({ path, finding: { line, ruleId, message } }) {
  return [path, line, ruleId ?? 'fault', hashOf(message)].join('\t')
}

/**
 * Draws hits at error and warning; equal ones in one line are drawn once. Each place has a rank of its own for a seed: what was drawn stays drawn when other findings come and
 * go, so that most verdicts outlive a change of the rules.
 *
 * @param {readonly SiteHit[]} hits
 * @param {number} count
 * @param {number} seed
 * @returns {SiteHit[]}
 */
export function drawHits(hits, count, seed) {
  const byRank = new Map(
    hits.filter(({ finding }) => finding.severity > 0).map(hit => [hashOf(`${seed}\t${placeOf(hit)}`), hit])
  )
  return [...byRank]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, hit]) => hit)
}

/**
 * Counts hits for the record.
 *
 * @param {readonly Site[]} sites
 * @returns {{ units: Record<string, number>, hits: Record<string, Record<string, Record<string, number>>> }} Hits by rule, site and level.
 */
export function countSites(sites) {
  const units = {}
  const hits = {}
  for (const site of sites) {
    units[site.name] = site.units
    for (const { finding } of site.hits) {
      const bySite = (hits[finding.ruleId ?? 'fault'] ??= {})
      const byLevel = (bySite[site.name] ??= {})
      const level = LEVELS[finding.severity]
      byLevel[level] = (byLevel[level] ?? 0) + 1
    }
  }
  return { units, hits }
}

/**
 * What has changed since the record, a line for each rule, site and level.
 *
 * @returns {string[]} Such as `vue code-match error 12 → 9`; sites that were not linted now are left out.
 */
export function siteDifferences(before, after) {
  const lines = []
  for (const rule of new Set([...Object.keys(before.hits), ...Object.keys(after.hits)]))
    for (const site of Object.keys(after.units))
      for (const level of LEVELS) {
        const was = before.hits[rule]?.[site]?.[level] ?? 0
        const is = after.hits[rule]?.[site]?.[level] ?? 0
        if (was !== is) lines.push(`${site} ${rule} ${level} ${was} → ${is}`)
      }
  return lines.sort()
}
