import { percent } from '../print.js'
import { perThousand } from '../real.js'
import { LEVELS } from './sites.js'
import { CLASSES } from './unknowable.js'
import { sharesOf, VERDICTS } from './verdicts.js'

const NOT_AT_HAND = 'Not at hand.'

/** The page leaves out rules with fewer verdicts, whose shares say nothing, and rates that are lower on every site. */
const LEAST_JUDGED = 5
const LEAST_RATE = 1

/**
 * The section of `docs/accuracy.md` about content that the rules were not made with.
 *
 * @param {object} figures By part; parts that are not at hand are absent.
 * @returns {string}
 */
export function wildSection({ cases, fixes, sites }) {
  return `${summary({ cases, fixes, sites })}

None of this content was at hand when the rules were made, and no configuration goes with it. It says more about a site of
your own than the seeded defects below, whose shapes are known. Nothing of it is part of this repository; the bench names cases by their ids and findings by their places.

### Fixes by maintainers

Drawn from the histories of public repositories of translated documentation: small commits to translations alone, by which links, code, numbers, tags, ids, shortcodes, headings, rows or front matter came nearer to
the source, and nothing moved away from it. Each page is linted as it stood before and after. A fix counts as found when something was reported at the changed lines at error or warning, and is gone afterwards; in some, that is
another finding about the same paragraph. *Same* means that the source had not changed since the translation was last touched, *older* that it had: only today's source is compared.

${fixes === undefined ? NOT_AT_HAND : fixesText(fixes)}

### Cases

Small pages written after public reports of defects, and after false alarms and misses on real sites. A page that expects silence passes when nothing is reported at error or warning; one that expects a finding passes when it is
reported at the line, or by the rule where no line is named. A page that expects one finding also passes with more. Expectations are a judgement: that of doc-18 is read as a finding although it
asks for silence, and report-21 names the first of two equal paragraphs, where the rule names the copy.

${cases === undefined ? NOT_AT_HAND : casesTable(cases)}

### Sites

Parts of ${sites === undefined ? 'some' : Object.keys(sites.units).length} public sites in their own layout, translated by volunteers, companies and machines. Findings at error and warning were drawn at random, as many from each site, and judged as a maintainer would: to *act* on, *petty*, only
*stale* (the source has changed since), or *false*. Verdicts count while their finding is still reported, so after a change of the rules only a new
draw says how many are right.

${sites === undefined ? NOT_AT_HAND : sitesText(sites)}`
}

/** What the sections below come to, in one line each. */
function summary({ cases, fixes, sites }) {
  const lines = []
  if (fixes !== undefined) {
    const { same, older } = fixes.kinds.all
    lines.push(
      `- **Found** of what maintainers corrected and a linter can know: ${shareOf(same)} where the source is the same, ${shareOf(older)} where it is newer.`
    )
  }
  for (const [level, counts] of Object.entries(sites?.verdicts ?? {}).filter(([key]) => key.startsWith('level '))) {
    const { judged, shares } = sharesOf(counts)
    const told = VERDICTS.map(verdict => `${verdict} ${shares[verdict]} %`).join(', ')
    lines.push(
      `- **${judged} findings at ${level.slice('level '.length)}** on ${Object.keys(sites.units).length} sites, as a maintainer judges them: ${told}.`
    )
  }
  if (cases !== undefined) {
    const { silence, finding } = cases.sums
    lines.push(
      `- **Cases**: silent where silence is right ${silence.right} of ${silence.all}, reported where something is wrong ${finding.right} of ${finding.all}.`
    )
  }
  return lines.join('\n')
}

function fixesText({ all, kinds, unknowable, fresh }) {
  const named = Object.entries(unknowable).sort((a, b) => b[1] - a[1])
  const left = named.reduce((sum, [, count]) => sum + count, 0)
  const total = all.same.all + all.older.all
  const rows = Object.entries(kinds).map(
    ([kind, sums]) => `| ${kind} | ${shareOf(sums.same)} | ${shareOf(sums.older)} |`
  )
  const reasons = named.map(([name, count]) => `- ${count}: ${CLASSES.get(name) ?? name}`).join('\n')
  return `Of all ${total}, found are ${shareOf(all.same)} with the same source and ${shareOf(all.older)} with an older one. ${
    left === 0
      ? 'None of them has been judged unknowable.'
      : `Those that were missed were read, and ${left} of them ask for what no linter can know. The table leaves these out. Of 60 found ones, drawn at random and read, 4 were of the same sort, and they count all the same.\n\n${reasons}`
  }

| kind | found, same source | found, older source |
|---|---|---|
${rows.join('\n')}

After ${fresh.pages} of the fixes, something new is reported at error or warning: ${byCount(fresh.byRule)}.`
}

function casesTable({ sums }) {
  const rows = Object.entries(sums).map(
    ([kind, { right, all }]) => `| ${kind} | ${right} of ${all} (${percent(right / all)}) |`
  )
  return ['| expected | as expected |', '|---|---|', ...rows].join('\n')
}

function sitesText({ units, hits, verdicts, gone }) {
  const names = Object.keys(units)
  const tables = ['level', 'rule'].map(kind => verdictTable(kind, verdicts)).filter(table => table !== '')
  const rates = Object.entries(hits)
    .sort(byName)
    .flatMap(([rule, bySite]) => [...LEVELS].reverse().flatMap(level => rateRow(rule, level, bySite, units)))
  return `${tables.length === 0 ? 'No finding has been judged yet.' : tables.join('\n\n')}${gone > 0 ? `\n\n${gone} judged findings are no longer reported.` : ''}

Findings per 1,000 units, where a site has at least ${LEAST_RATE}; rules with fewer than ${LEAST_JUDGED} verdicts have no row above:

| rule | level | ${names.join(' | ')} |
|---|---|${'---|'.repeat(names.length)}
| units | | ${names.map(name => units[name].toLocaleString('en-US')).join(' | ')} |
| ${VERDICTS.join(' / ')} | | ${names.map(name => countsOf(verdicts[`site ${name}`])).join(' | ')} |
${rates.join('\n')}`
}

function countsOf(counts) {
  return counts === undefined ? '' : VERDICTS.map(verdict => counts[verdict]).join(' / ')
}

function rateRow(rule, level, bySite, units) {
  const rates = Object.entries(units).map(([name, own]) => perThousand(bySite[name]?.[level] ?? 0, own))
  if (rates.every(rate => rate < LEAST_RATE)) return []
  const cells = rates.map(rate => (rate === 0 ? '' : rate.toFixed(1)))
  return [`| \`${rule}\` | ${level} | ${cells.join(' | ')} |`]
}

/** Verdicts by level or rule; keys are told apart by their first word. */
function verdictTable(kind, verdicts) {
  const rows = Object.entries(verdicts)
    .filter(([key, counts]) => key.startsWith(`${kind} `) && sharesOf(counts).judged >= LEAST_JUDGED)
    .map(([key, counts]) => {
      const { judged, shares, low, high } = sharesOf(counts)
      const cells = VERDICTS.map(verdict => `${shares[verdict]} %`)
      return `| ${key.slice(kind.length + 1)} | ${judged} | ${cells.join(' | ')} | ${percent(low)} to ${percent(high)} |`
    })
  if (rows.length === 0) return ''
  return [
    `| ${kind} | judged | ${VERDICTS.join(' | ')} | false, 95 % interval |`,
    `|---|---|${'---|'.repeat(VERDICTS.length)}---|`,
    ...rows
  ].join('\n')
}

function byName([a], [b]) {
  return a < b ? -1 : 1
}

function shareOf({ found, all }) {
  return all === 0 ? '–' : `${found} of ${all} (${percent(found / all)})`
}

function byCount(counts) {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `\`${name}\` ${count}`)
    .join(', ')
}
