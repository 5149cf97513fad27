/**
 * @typedef {object} ExpectedClass The rows of one check.
 * @property {string} rule
 * @property {string} check
 * @property {number} rows
 * @property {number} found By the rule itself.
 * @property {number} byOther Missing ones of which another rule reports.
 * @property {{ file: string, line: number, unit: string, instead: string[] }[]} missing
 */

/**
 * Compares findings with the rows of a reference scanner that sees units line by line.
 *
 * @param {string} table Tab-separated: file, line, unit, rule, check, precision.
 * @param {readonly import('./hits.js').Hit[]} hits
 * @param {number} minimum Least precision of a check whose rows have to be found.
 * @returns {ExpectedClass[]}
 */
export function compareExpected(table, hits, minimum = 0.95) {
  const byUnit = new Map()
  for (const { path, finding } of hits) {
    for (const key of [`${path}\t${finding.unitId ?? '-'}`, `${path}\t:${finding.line}`])
      byUnit.set(key, [...(byUnit.get(key) ?? []), finding])
  }
  const classes = new Map()
  for (const row of table.split('\n').slice(1)) {
    const [file, line, unit, rule, check, precision] = row.split('\t')
    if (precision === undefined || Number(precision) < minimum) continue
    const entry = classes.get(`${rule}\t${check}`) ?? { rule, check, rows: 0, found: 0, byOther: 0, missing: [] }
    classes.set(`${rule}\t${check}`, entry)
    entry.rows++
    const here = [...(byUnit.get(`${file}\t${unit}`) ?? []), ...(byUnit.get(`${file}\t:${line}`) ?? [])]
    if (here.some(finding => finding.ruleId === rule)) entry.found++
    else {
      const instead = [...new Set(here.map(finding => finding.ruleId))]
      if (instead.length > 0) entry.byOther++
      entry.missing.push({ file, line: Number(line), unit, instead })
    }
  }
  return [...classes.values()].sort((a, b) => b.rows - a.rows)
}
