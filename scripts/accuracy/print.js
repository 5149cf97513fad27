import { createRandom } from './random.js'
import { perThousand } from './real.js'

/** A finding's name in the table of labels: what no unit has is named by its line. */
export function labelOf({ path, finding }) {
  return { file: path.normalize('NFC'), unit: finding.unitId ?? `line-${finding.line}`, rule: finding.ruleId }
}

/** A share as people read it, rounded down: 100 % is all. */
export function percent(share) {
  return Number.isNaN(share) ? '–' : `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`
}

function told(counts) {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

export function printPlanted(rule, sum) {
  const { planted, found, shapes, locales, blocks, missedShapes, collateral, disturbed } = sum
  console.log(
    `${rule.padEnd(26)} ${found}/${planted} found (${percent(
      planted === 0 ? NaN : found / planted
    )}), ${shapes} shapes, ${locales} locales; in ${told(blocks)}`
  )
  if (Object.keys(missedShapes).length > 0) console.log(`  missed: ${told(missedShapes)}`)
  if (disturbed > 0) console.log(`  other findings on ${disturbed}: ${told(collateral)}`)
}

/** One planted defect that was not found, or not found alone. */
export function printOutcome({ found, shape, path, block, texts, collateral }) {
  const { before, after } = texts()
  console.log(
    `  ${found ? 'found' : 'MISSED'} ${shape.name} | ${path} | ${block}\n    - ${JSON.stringify(before)}\n    + ${JSON.stringify(after)}`
  )
  for (const other of collateral)
    console.log(
      `    ! ${
        other.path === path ? '' : `${other.path} `
      }line ${other.finding.line} ${other.finding.ruleId}/${other.finding.messageId} ${other.finding.message}`
    )
}

export function printReal({ units, corpora, locales }, changed, isWanted) {
  console.log('\nreal content: hits per 1,000 units')
  for (const rule of Object.keys(corpora).sort().filter(isWanted)) {
    const rates = (counts, of) =>
      Object.entries(counts)
        .sort((a, b) => b[1] - a[1])
        .map(([name, count]) => `${name} ${perThousand(count, of[name]).toFixed(1)} (${count})`)
        .join(', ')
    console.log(`${rule}\n  ${rates(corpora[rule], units.corpora)}\n  ${rates(locales[rule], units.locales)}`)
  }
  console.log(
    changed.length === 0
      ? 'no difference to the recorded run'
      : `differences to the recorded run:\n  ${changed.join('\n  ')}`
  )
}

export function printLabels({ byRule, gone }, isWanted) {
  console.log('\nlabels: precision with its 95 % interval')
  for (const [rule, { right, judged, locales, share, low, high }] of byRule) {
    const figures = `${right}/${judged} right, ${percent(share)} (${percent(low)} to ${percent(high)})`
    if (isWanted(rule)) console.log(`${rule.padEnd(26)} ${figures}, ${locales} locales`)
  }
  for (const { file, unit, rule, isTrue } of gone.filter(({ rule }) => isWanted(rule)))
    console.log(`  no longer found: ${rule} ${file} ${unit} (${isTrue ? 'was right' : 'was wrong'})`)
}

export function printExpected(classes, isLong) {
  if (classes.length === 0) return
  console.log('\nrows of the reference scanner at 0.95 and above')
  for (const { rule, check, rows, found, byOther, missing } of classes) {
    console.log(
      `${rule.padEnd(26)} ${check.padEnd(24)} ${found}/${rows} found (${percent(found / rows)}), ${byOther} more told by another rule`
    )
    if (isLong)
      for (const { file, line, unit, instead } of missing)
        console.log(`  ${file}:${line} ${unit} ${instead.join(', ')}`)
  }
}

/**
 * Prints hits with both sides of their units: of one rule from all locales in turn, of `all` rules at random.
 *
 * @param {readonly import('./hits.js').Hit[]} hits
 * @param {string} rule
 * @param {number} count
 * @param {number} seed
 */
export function printSample(hits, rule, count, seed) {
  const own = createRandom(seed).shuffle(hits.filter(({ finding }) => rule === 'all' || finding.ruleId === rule))
  const chosen = rule === 'all' ? own.slice(0, count) : fromLocalesInTurn(own, count)
  console.log(`${chosen.length} of ${own.length} hits of ${rule}`)
  chosen.forEach(printHit)
}

function fromLocalesInTurn(own, count) {
  const byLocale = new Map()
  for (const hit of own) byLocale.set(hit.locale, [...(byLocale.get(hit.locale) ?? []), hit])
  const chosen = []
  while (chosen.length < Math.min(count, own.length))
    for (const list of byLocale.values()) if (list.length > 0 && chosen.length < count) chosen.push(list.pop())
  return chosen
}

function printHit(hit) {
  const {
    finding: { unitId, line, message, offset, endOffset },
    read: { article }
  } = hit
  const { file, unit: name, rule } = labelOf(hit)
  console.log(
    `\n${file}\t${name}\t${rule}\nline ${line}: ${message}\n  at     ${JSON.stringify(article.text.slice(offset, endOffset).slice(0, 300))}`
  )
  const unit = article.units.find(({ id, start, end }) => id === unitId && offset >= start && offset <= end)
  if (unit === undefined) return
  console.log(
    `  target ${JSON.stringify(unit.target?.text ?? null)}\n  source ${JSON.stringify(unit.source?.text ?? null)}`
  )
}
