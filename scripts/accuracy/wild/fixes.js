/** Rules that may name another line than the damaged one, for their findings are about a page. */
const WHOLE_PAGE = new Set([
  'structure-match',
  'heading-parity',
  'no-stale-translation',
  'front-matter-parity',
  'code-block-match'
])

/** Findings this many lines away from a change still point at it. */
const LINES_OFF = 3

/**
 * @typedef {object} Fix A commit in which maintainers corrected a translation.
 * @property {string} id `repository/number`.
 * @property {string} locale
 * @property {readonly string[]} kinds What came nearer to the source.
 * @property {'same' | 'older'} source Whether the translation was made from this version of its source.
 * @property {boolean} hadConflict Whether marks of a merge were removed.
 * @property {readonly { start: number, end: number }[]} lines Changed lines of the text before, both ends included.
 *
 * @typedef {object} FixOutcome
 * @property {Fix} fix
 * @property {boolean} isFound Whether something at error or warning was reported at the changed lines, and is gone.
 * @property {object[]} gone Findings that the fix took away.
 * @property {object[]} fresh Findings that came with the fix.
 * @property {object[]} left Findings of the text before that the fix left.
 */

/**
 * Reads the table of fixes; its columns are told by the header's order.
 *
 * @param {string} table
 * @returns {Fix[]}
 */
export function parseFixes(table) {
  return table
    .split(/\r?\n/)
    .slice(1)
    .filter(row => row !== '')
    .map(row => {
      const [id, locale, kinds, source, marks, lines] = row.split('\t')
      return { id, locale, kinds: kinds.split(','), source, hadConflict: marks === 'conflict', lines: rangesOf(lines) }
    })
}

function rangesOf(cell) {
  return cell
    .split(' ')
    .filter(Boolean)
    .map(range => {
      const [start, end] = range.split('-').map(Number)
      return { start, end }
    })
}

/**
 * Finds which findings a change took away, which it left, and which are new. Findings are the same where rule and message are, whatever
 * the line: lines move.
 *
 * @param {readonly object[]} before
 * @param {readonly object[]} after
 * @returns {{ gone: object[], left: object[], fresh: object[] }}
 */
export function compareFindings(before, after) {
  const [gone, left] = without(before, after)
  const [fresh] = without(after, before)
  return { gone, left, fresh }
}

function without(findings, others) {
  const counts = new Map()
  for (const finding of others) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  const alone = []
  const shared = []
  for (const finding of findings) {
    const count = counts.get(keyOf(finding)) ?? 0
    counts.set(keyOf(finding), count - 1)
    ;(count > 0 ? shared : alone).push(finding)
  }
  return [alone, shared]
}

function keyOf({ ruleId, message }) {
  return `${ruleId}\t${message}`
}

/**
 * Judges one fix by the findings of the text before and after it.
 *
 * @param {Fix} fix
 * @param {readonly object[]} before
 * @param {readonly object[]} after
 * @returns {FixOutcome}
 */
export function judgeFix(fix, before, after) {
  const { gone, left, fresh } = compareFindings(before, after)
  const isFound = gone.some(finding => finding.severity > 0 && isAtChange(finding, fix))
  return { fix, isFound, gone, left, fresh }
}

function isAtChange({ ruleId, line }, { lines }) {
  return WHOLE_PAGE.has(ruleId) || lines.some(({ start, end }) => line >= start - LINES_OFF && line <= end + LINES_OFF)
}

/**
 * Counts found fixes by a key.
 *
 * @param {readonly FixOutcome[]} outcomes
 * @param {(fix: Fix) => readonly string[]} keysOf
 * @returns {Map<string, Record<'same' | 'older', { found: number, all: number }>>} Ordered by key.
 */
export function sumUpFixes(outcomes, keysOf) {
  const sums = new Map()
  for (const { fix, isFound } of outcomes)
    for (const key of keysOf(fix)) {
      const sum = sums.get(key) ?? { same: { found: 0, all: 0 }, older: { found: 0, all: 0 } }
      sums.set(key, sum)
      sum[fix.source].all++
      if (isFound) sum[fix.source].found++
    }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Findings at error and warning that came with the fixes, by rule, and how many pages have one. */
export function sumUpFresh(outcomes) {
  const byRule = {}
  let pages = 0
  for (const { fresh } of outcomes) {
    const shown = fresh.filter(({ severity }) => severity > 0)
    if (shown.length > 0) pages++
    for (const { ruleId } of shown) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1
  }
  return { pages, byRule }
}
