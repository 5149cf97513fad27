import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { measureCases, sumUpCases } from './cases.js'
import { hasWild } from './evidence.js'
import { sumUpFixes, sumUpFresh } from './fixes.js'
import { measureFixes } from './lint-fixes.js'
import { printCases, printFixes, printFixOutcomes, printSites, printSiteSample, printVerdicts } from './print.js'
import { listDifferences, readRecord, writeRecord } from './record.js'
import { countSites, LEVELS, measureSites, placeOf, siteDifferences } from './sites.js'
import { parseUnknowable } from './unknowable.js'
import { countVerdicts, parseVerdicts, writeVerdicts } from './verdicts.js'

const unknowablePath = new URL('../../../test/accuracy/wild-unknowable.tsv', import.meta.url)
const verdictsPath = new URL('../../../test/accuracy/wild-labels.tsv', import.meta.url)

/** Parts that measure on content which the rules were not made with. */
export const WILD_PARTS = ['cases', 'fixes', 'sites']

/**
 * Measures parts, prints their figures and returns them for the page and the record.
 *
 * @param {readonly string[]} parts
 * @param {object} options Of the command line; see `main.js`.
 * @returns {Promise<object>} Figures by part.
 */
export async function measureWild(parts, options) {
  if (!hasWild) {
    console.log('content that nobody tuned for is not at hand: no `shared/wild` beside the checkout')
    return {}
  }
  const figures = {}
  const measure = { cases, fixes, sites }
  for (const part of WILD_PARTS.filter(name => parts.includes(name))) {
    console.log(`\n${part}`)
    figures[part] = await measure[part](options)
  }
  const isPartial = options.sample !== undefined || options.site !== undefined
  if (options.record && !isPartial) writeRecord(figures)
  return figures
}

async function cases({ show }) {
  const outcomes = await measureCases()
  printCases(outcomes, show)
  const failed = outcomes.filter(({ isRight }) => !isRight).map(({ name }) => name)
  printListDifferences(readRecord().cases?.failed, failed)
  return { sums: sumUpCases(outcomes), failed }
}

async function fixes({ show, kind, fresh }) {
  const outcomes = await measureFixes()
  const unknowable = readUnknowable()
  printFixes(outcomes, unknowable)
  const isWanted = ({ fix }) => kind === undefined || fix.kinds.includes(kind) || fix.id.startsWith(kind)
  const missed = outcomes.filter(({ fix, isFound }) => !isFound && !unknowable.has(fix.id))
  if (show) printFixOutcomes(missed.filter(isWanted))
  const isFresh = outcome => outcome.fresh.some(({ severity }) => severity > 0)
  if (fresh) printFixOutcomes(outcomes.filter(isFresh).filter(isWanted))
  const ids = missed.map(({ fix }) => fix.id)
  printListDifferences(readRecord().fixes?.missed, ids)
  const knowable = outcomes.filter(({ fix }) => !unknowable.has(fix.id))
  return {
    all: Object.fromEntries(sumUpFixes(outcomes, () => ['all'])).all,
    kinds: Object.fromEntries(sumUpFixes(knowable, ({ kinds }) => ['all', ...kinds])),
    unknowable: countBy([...unknowable.values()]),
    fresh: sumUpFresh(outcomes),
    missed: ids
  }
}

async function sites({ sample, seed, site }) {
  const measured = await measureSites(name => site === undefined || site.includes(name))
  if (sample !== undefined) {
    printSiteSample(measured, Number(sample), Number(seed[0]))
    return null
  }
  const counts = countSites(measured)
  const recorded = readRecord().sites
  printSites(measured, recorded === undefined ? [] : siteDifferences(recorded, counts))
  const verdicts = countVerdicts(readVerdicts(), keysByPlace(measured))
  printVerdicts(verdicts)
  return { ...counts, verdicts: Object.fromEntries(verdicts.byKey), gone: verdicts.gone }
}

/** A finding counts for its level, its rule and its site. */
function keysByPlace(measured) {
  const keys = measured.flatMap(({ hits }) =>
    hits.map(hit => {
      const { severity, ruleId } = hit.finding
      return [placeOf(hit), [`level ${LEVELS[severity]}`, `rule ${ruleId ?? 'fault'}`, `site ${hit.site}`]]
    })
  )
  return new Map(keys)
}

/**
 * Takes verdicts into the table of labels; later ones stand.
 *
 * @param {string} file Rows as `--sample` prints them, each with its verdict behind it.
 */
export function mergeVerdicts(file) {
  const old = existsSync(verdictsPath) ? readFileSync(verdictsPath, 'utf8') : ''
  const verdicts = parseVerdicts(`${old}\n${readFileSync(file, 'utf8')}`)
  writeFileSync(verdictsPath, writeVerdicts(verdicts))
  console.log(`${verdicts.length} verdicts`)
}

function readVerdicts() {
  return existsSync(verdictsPath) ? parseVerdicts(readFileSync(verdictsPath, 'utf8')) : []
}

function readUnknowable() {
  return existsSync(unknowablePath) ? parseUnknowable(readFileSync(unknowablePath, 'utf8')) : new Map()
}

function printListDifferences(before, after) {
  if (before === undefined) return
  const { came, went } = listDifferences(before, after)
  if (went.length > 0) console.log(`right now, wrong in the record: ${went.join(', ')}`)
  if (came.length > 0) console.log(`wrong now, right in the record: ${came.join(', ')}`)
}

function countBy(names) {
  const counts = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
