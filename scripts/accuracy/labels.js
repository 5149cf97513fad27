import { wilsonInterval } from './wilson.js'

/**
 * @typedef {object} Label A reviewer's verdict on a finding.
 * @property {string} file Relative to the corpus.
 * @property {string} unit The unit's id; `line-12` where the finding names none, `-` for one that is not reported any more.
 * @property {string} rule
 * @property {boolean} isTrue
 * @property {string} reason One word.
 */

export const HEADER = 'file\tunit\trule\tverdict\treason'

/**
 * Reads labels from tab-separated lines.
 *
 * @param {string} text Lines `file, unit, rule, true|false, reason`; a header and blank lines are skipped.
 * @returns {{ labels: Label[], problems: string[] }} Problems name the line.
 */
export function parseLabels(text) {
  const labels = []
  const problems = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('file\t')) return
    const [file, unit, rule, verdict, reason = ''] = line.split('\t').map(cell => cell.trim())
    if (verdict !== 'true' && verdict !== 'false') {
      problems.push(`line ${index + 1}: expected \`true\` or \`false\` as verdict, found \`${verdict ?? ''}\``)
      return
    }
    const path = file.normalize('NFC').replace(/^\.\//, '')
    labels.push({
      file: path,
      unit: unit === '' ? '-' : unit,
      rule,
      isTrue: verdict === 'true',
      reason: reason.split(/\s+/)[0]
    })
  })
  return { labels, problems }
}

export function keyOf({ file, unit, rule }) {
  return `${file}\t${unit}\t${rule}`
}

/**
 * Joins labels of several reviewers: sorted, one for each finding; the later verdict stands.
 *
 * @param {readonly Label[]} labels
 * @returns {Label[]}
 */
export function mergeLabels(labels) {
  const byKey = new Map(labels.map(label => [keyOf(label), label]))
  return [...byKey.values()].sort(
    (a, b) => compare(a.rule, b.rule) || compare(a.file, b.file) || compare(a.unit, b.unit)
  )
}

export function writeLabels(labels) {
  return `${[HEADER, ...labels.map(({ file, unit, rule, isTrue, reason }) => [file, unit, rule, isTrue, reason].join('\t'))].join('\n')}\n`
}

/**
 * Precision by rule, of labels whose finding is still there.
 *
 * @param {readonly Label[]} labels
 * @param {ReadonlySet<string>} present Keys of the findings of today, see `keyOf`.
 * @returns {{ byRule: Map<string, { right: number, judged: number, locales: number, share: number, low: number, high: number }>, gone: Label[], kept: Label[] }}
 */
export function precisionByRule(labels, present) {
  const byRule = new Map()
  const gone = []
  const kept = []
  for (const label of labels) {
    if (!present.has(keyOf(label))) {
      gone.push(label)
      continue
    }
    kept.push(label)
    const entry = byRule.get(label.rule) ?? { right: 0, judged: 0, places: new Set() }
    entry.judged++
    if (label.isTrue) entry.right++
    entry.places.add(localeFolder(label.file))
    byRule.set(label.rule, entry)
  }
  for (const [rule, { right, judged, places }] of byRule)
    byRule.set(rule, { right, judged, locales: places.size, ...wilsonInterval(right, judged) })
  return { byRule, gone, kept }
}

/** The locale that a path says, in lower case; empty where it says none. */
export function localeFolder(file) {
  return /(?:^|[/.])([a-z]{2}(?:-[A-Z][a-z]{3})?(?:-[A-Za-z]{2})?)(?=[/.])/.exec(file)?.[1].toLowerCase() ?? ''
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
