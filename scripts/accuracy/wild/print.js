import { existsSync } from 'node:fs'
import { percent } from '../print.js'
import { perThousand } from '../real.js'
import { sumUpCases } from './cases.js'
import { evidenceFolder, readEvidence } from './evidence.js'
import { sumUpFixes, sumUpFresh } from './fixes.js'
import { readFix } from './lint-fixes.js'
import { changedPassages } from './passages.js'
import { countSites, drawHits, LEVELS, placeOf } from './sites.js'
import { sharesOf } from './verdicts.js'

/** Most characters of a line, and most lines of a passage, that are printed for judging. */
const LONGEST_LINE = 600
const MOST_LINES = 20

export function printCases(outcomes, isLong) {
  const sums = sumUpCases(outcomes)
  for (const kind of ['silence', 'finding'])
    console.log(
      `${kind}: ${sums[kind].right}/${sums[kind].all} as expected (${percent(sums[kind].right / sums[kind].all)})`
    )
  if (!isLong) return
  for (const { name, sentence, findings } of outcomes.filter(({ isRight }) => !isRight)) {
    console.log(`\n${name}\n  expected: ${sentence}`)
    findings.forEach(finding => console.log(`  reported: ${finding.filePath}:${finding.line} ${inBrief(finding)}`))
    if (findings.length === 0) console.log('  reported: nothing at error or warning')
  }
}

/** @param {ReadonlyMap<string, string>} unknowable See `unknowable.js`. */
export function printFixes(outcomes, unknowable) {
  const knowable = outcomes.filter(({ fix }) => !unknowable.has(fix.id))
  const tables = [
    ['all fixes', outcomes, () => ['all']],
    [`knowable (${percent(knowable.length / outcomes.length)} of all)`, knowable, () => ['knowable']],
    ['knowable, by kind', knowable, ({ kinds }) => kinds],
    ['knowable, by repository', knowable, ({ id }) => [id.split('/')[0]]]
  ]
  for (const [title, chosen, keysOf] of tables) {
    console.log(`${title}: found before and gone after`)
    for (const [key, { same, older }] of sumUpFixes(chosen, keysOf))
      console.log(`  ${key.padEnd(26)} same ${shareOf(same)}  older ${shareOf(older)}`)
  }
  const { pages, byRule } = sumUpFresh(outcomes)
  console.log(`new after the fix, at error and warning: on ${pages} pages; ${byCount(byRule)}`)
}

function shareOf({ found, all }) {
  return `${found}/${all} (${percent(all === 0 ? NaN : found / all)})`.padEnd(18)
}

function byCount(counts) {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

/**
 * Prints fixes with their changed lines and the source's.
 *
 * @param {readonly import('./fixes.js').FixOutcome[]} outcomes
 */
export function printFixOutcomes(outcomes) {
  for (const { fix, gone, left, fresh } of outcomes) {
    const lines = fix.lines.map(({ start, end }) => `${start}-${end}`).join(' ')
    console.log(`\n${fix.id} ${fix.locale} ${fix.kinds.join(',')} ${fix.source} lines ${lines}`)
    for (const { line, before, after, sourceLine, source } of changedPassages(readFix(fix))) {
      printLines(`before ${line}`, before)
      printLines('after', after)
      printLines(`source ${sourceLine}`, source)
    }
    const isNear = ({ line }) => fix.lines.some(({ start, end }) => line >= start - 3 && line <= end + 3)
    gone.forEach(finding => console.log(`  gone: line ${finding.line} ${inBrief(finding)}`))
    left.filter(isNear).forEach(finding => console.log(`  left: line ${finding.line} ${inBrief(finding)}`))
    fresh.forEach(finding => console.log(`  new: line ${finding.line} ${inBrief(finding)}`))
  }
}

function printLines(title, lines) {
  if (lines.length === 0) return
  console.log(`  ${title}`)
  for (const line of lines.slice(0, MOST_LINES)) console.log(`    ${line.slice(0, LONGEST_LINE)}`)
  if (lines.length > MOST_LINES) console.log(`    … ${lines.length} lines`)
}

function inBrief({ severity, ruleId, messageId, message }) {
  return `${LEVELS[severity]} ${ruleId ?? 'fault'}/${messageId}: ${message}`
}

export function printSites(sites, changed) {
  const { units, hits } = countSites(sites)
  console.log('findings per 1,000 units: error / warning / info')
  for (const rule of Object.keys(hits).sort()) {
    const cells = Object.entries(hits[rule]).map(([site, levels]) => {
      const rates = [...LEVELS].reverse().map(level => perThousand(levels[level] ?? 0, units[site]).toFixed(1))
      return `${site} ${rates.join('/')}`
    })
    console.log(`${rule.padEnd(26)} ${cells.join(', ')}`)
  }
  for (const { name, units: own, hits: found } of sites) {
    const counts = [2, 1, 0].map(severity => found.filter(({ finding }) => finding.severity === severity).length)
    console.log(
      `${name.padEnd(18)} ${own} units, ${counts.join('/')}, ${perThousand(found.length, own).toFixed(1)} per 1,000`
    )
  }
  console.log(
    changed.length === 0 ? 'no difference to the record' : `differences to the record:\n  ${changed.join('\n  ')}`
  )
}

export function printVerdicts({ byKey, gone }) {
  for (const [key, counts] of byKey) {
    const { judged, shares } = sharesOf(counts)
    const cells = Object.entries(shares).map(([verdict, share]) => `${verdict} ${share} %`)
    console.log(`${key.padEnd(26)} ${judged} judged: ${cells.join(', ')}`)
  }
  console.log(`${gone} judged findings are no longer reported`)
}

/** Prints findings of each site with both texts, each after the row that its verdict goes behind. */
export function printSiteSample(sites, count, seed) {
  for (const { name, hits } of sites) {
    const drawn = drawHits(hits, count, seed)
    console.log(`\n${name}: ${drawn.length} of ${hits.filter(({ finding }) => finding.severity > 0).length}`)
    for (const hit of drawn) {
      const { excerpt, related = [] } = hit.finding
      console.log(`\n${placeOf(hit)}\n  ${inBrief(hit.finding)}`)
      console.log(`  target ${textOf(excerpt?.target)}\n  source ${textOf(excerpt?.source)}`)
      for (const place of related) console.log(`  see    ${place.path} ${place.message}: ${relatedText(name, place)}`)
    }
  }
}

/** Text of a place in another file of the site; some start where a text is missing, and hold none themselves. */
function relatedText(site, { path, start, end }) {
  if (!existsSync(`${evidenceFolder('sites')}/${site}/${path}`)) return '–'
  return JSON.stringify(
    readEvidence('sites', `${site}/${path}`)
      .slice(start, Math.max(end, start + 80))
      .slice(0, LONGEST_LINE)
  )
}

function textOf(piece) {
  return piece === undefined || piece === null ? '–' : JSON.stringify(piece.text.slice(0, LONGEST_LINE))
}
