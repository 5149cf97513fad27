/**
 * @typedef {object} Comparison Findings of unit rules on side-by-side articles, and on the same articles without spans.
 * @property {number} expected Findings on the side-by-side articles.
 * @property {number} again Those that stand at the same text of the stripped article.
 * @property {readonly { pair: object, finding: object }[]} lost
 * @property {readonly { pair: object, finding: object }[]} others Findings of the stripped articles that stand at no text of those.
 */

/**
 * Compares what unit rules say of articles with and without spans.
 *
 * @param {readonly import('./pairs.js').Pair[]} pairs
 * @param {ReadonlySet<string>} unitRules Names of the rules that are asked about units.
 * @returns {Comparison}
 */
export function compareFindings(pairs, unitRules) {
  const lost = []
  const others = []
  let [expected, again] = [0, 0]
  for (const pair of pairs) {
    const { read, plain, stripped } = pair
    const own = read.findings.filter(({ ruleId }) => unitRules.has(ruleId))
    // Of the English in the spans alone, the title in English is not known.
    const from = pair.hasFile ? 0 : plain.article.frontMatter.range.end
    const found = plain.findings
      .filter(({ ruleId, offset }) => unitRules.has(ruleId) && offset >= from)
      .map(finding => ({ finding, at: original(finding, stripped) }))
    const isSame = (finding, { finding: other, at }) =>
      finding.ruleId === other.ruleId && touches(finding, at, read.article)
    expected += own.length
    for (const finding of own) {
      if (found.some(other => isSame(finding, other))) again++
      else lost.push({ pair, finding })
    }
    others.push(
      ...found.filter(other => !own.some(finding => isSame(finding, other))).map(({ finding }) => ({ pair, finding }))
    )
  }
  return { expected, again, lost, others }
}

function original({ offset, endOffset }, { toOriginal }) {
  return { start: toOriginal(offset), end: toOriginal(Math.max(offset, endOffset - 1)) + 1 }
}

/** Where something is missing, rules point to the unit or to a part of it: what counts is that it is the same sentence. */
function touches({ offset, endOffset }, at, { units }) {
  const unit = units.find(({ start, end }) => offset >= start && offset < end)
  const { start, end } = unit ?? { start: offset, end: endOffset }
  return at.start < Math.max(end, start + 1) && at.end > start
}
