import { percent } from '../print.js'
import { perThousand } from '../real.js'
import { LEVELS } from './sites.js'
import { CLASSES } from './unknowable.js'
import { sharesOf, VERDICTS } from './verdicts.js'

const NOT_AT_HAND = 'Not at hand.'

/**
 * The section of `docs/accuracy.md` about content that the rules were not made with.
 *
 * @param {object} figures By part; parts that are not at hand are absent.
 * @returns {string}
 */
export function wildSection({ cases, fixes, sites }) {
  return `None of this content was at hand when the rules were made, and no configuration goes with it. It says more about a site of
your own than the seeded defects below, whose shapes are known. Nothing of it is part of this repository; the bench names cases by their ids and findings by their places.

### Fixes by maintainers

Drawn from the histories of public repositories of translated documentation: small commits to translations alone, by which links, code, numbers, tags, ids, shortcodes, headings, rows or front matter came nearer to
the source, and nothing moved away from it. Each page is linted as it stood before and after. A fix counts as found when something was reported at the changed lines at error or warning, and is gone afterwards; in some, that is
another finding about the same paragraph. *Same* means that the source had not changed since the translation was last touched, *older* that it had: only today's source is compared.

${fixes === undefined ? NOT_AT_HAND : fixesText(fixes)}

### Cases

Small pages written after public reports of defects, and after false alarms and misses on real sites. A page that expects silence passes when nothing is reported at error or warning; one that expects a finding passes when it is
reported at the line, or by the rule where no line is named. Several pages that say "one finding" pass with more.

${cases === undefined ? NOT_AT_HAND : casesTable(cases)}

### Sites

Parts of 14 public sites in their own layout, translated by volunteers, companies and machines. Findings at error and warning were drawn at random, as many from each site, and judged as a maintainer would: to *act* on, *petty*, only
*stale* (the source has changed since), or *false*. Verdicts count while their finding is still reported.

${sites === undefined ? NOT_AT_HAND : sitesText(sites)}`
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
      : `Those that were missed were read, and ${left} of them ask for what no linter can know. The table leaves these out; among the ones that were found, some are no easier, and count all the same.\n\n${reasons}`
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
  const judged = Object.entries(verdicts).map(([key, counts]) => {
    const { judged: all, shares, low, high } = sharesOf(counts)
    const cells = VERDICTS.map(verdict => `${shares[verdict]} %`)
    return `| ${key} | ${all} | ${cells.join(' | ')} | ${percent(low)} to ${percent(high)} |`
  })
  const names = Object.keys(units)
  const rates = Object.entries(hits).map(([rule, bySite]) => {
    const cells = names.map(name => {
      const levels = bySite[name] ?? {}
      return Object.keys(levels).length === 0
        ? ''
        : ['error', 'warning', 'info'].map(level => perThousand(levels[level] ?? 0, units[name]).toFixed(1)).join(' / ')
    })
    return `| \`${rule}\` | ${cells.join(' | ')} |`
  })
  const verdictTable =
    judged.length === 0
      ? 'No finding has been judged yet.'
      : `| level, rule or site | judged | ${VERDICTS.join(' | ')} | false, 95 % interval |\n|---|---|${'---|'.repeat(VERDICTS.length)}---|\n${judged.join('\n')}`
  return `${verdictTable}${gone > 0 ? `\n\n${gone} judged findings are no longer reported.` : ''}

Findings per 1,000 units, ${[...LEVELS].reverse().join(' / ')}:

| rule | ${names.join(' | ')} |
|---|${'---|'.repeat(names.length)}
| units | ${names.map(name => units[name].toLocaleString('en-US')).join(' | ')} |
${rates.join('\n')}`
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
