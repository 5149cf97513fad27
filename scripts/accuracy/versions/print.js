// Prints how well versions are inferred.

/**
 * @param {Awaited<ReturnType<import('./measure.js').measureVersions>>} rows
 * @param {boolean} show Whether to list what was not found.
 * @returns {string[]} Lines.
 */
export function versionLines(rows, show) {
  const locales = [...new Set(rows.map(({ locale }) => locale))].sort()
  return [
    `versions: ${rows.length} translations that name a version`,
    lineOf('all', rows),
    ...locales.map(name =>
      lineOf(
        name,
        rows.filter(({ locale }) => locale === name)
      )
    ),
    ...(show ? rows.filter(row => !isRight(row)).map(describe) : [])
  ]
}

function lineOf(name, rows) {
  const [stale, current] = [rows.filter(({ isStale }) => isStale), rows.filter(({ isStale }) => !isStale)]
  return [
    `  ${name.padEnd(6)}`,
    `stale found ${share(
      stale.filter(({ isFoundStale }) => isFoundStale),
      stale
    )}`,
    `false stale ${share(
      current.filter(({ isFoundStale }) => isFoundStale),
      current
    )}`,
    `version equal ${share(
      rows.filter(({ isEqual }) => isEqual),
      rows
    )}`,
    `findings equal ${share(
      rows.filter(({ hasEqualFindings }) => hasEqualFindings),
      rows
    )}`
  ].join('  ')
}

function share(some, all) {
  return `${some.length}/${all.length}${all.length === 0 ? '' : ` ${(some.length / all.length).toFixed(3)}`}`
}

function isRight({ isStale, isFoundStale, isEqual }) {
  return isStale === isFoundStale && isEqual
}

function describe({ path, isStale, isFoundStale, likelihood, commit, found }) {
  const verdict = isStale === isFoundStale ? 'other' : isStale ? 'MISSED' : 'FALSE'
  return `  ${verdict.padEnd(6)} ${path} named ${commit.slice(0, 10)} inferred ${found?.slice(0, 10) ?? 'nothing'} ${likelihood.toFixed(2)}`
}
