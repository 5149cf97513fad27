/**
 * @typedef {object} Hit A finding of the real content.
 * @property {string} corpus
 * @property {string} path
 * @property {string | null} locale
 * @property {object} finding
 * @property {object} read The file, see `corpus.js`.
 */

/**
 * Lints groups and lists their findings.
 *
 * @returns {Hit[]} In the order of groups and paths.
 */
export function collectHits(groups, bench) {
  return groups.flatMap(group => {
    const found = bench.lint(group)
    return group.reads.flatMap(read =>
      found.get(read.file.path).map(finding => ({
        corpus: group.corpus,
        path: read.file.path,
        locale: read.file.locale,
        finding,
        read
      }))
    )
  })
}

/**
 * Units by corpus and by locale. A file without units counts each of its lines with text, so that plain content can be compared.
 *
 * @returns {{ corpora: Record<string, number>, locales: Record<string, number> }}
 */
export function countUnits(groups) {
  const corpora = {}
  const locales = {}
  for (const { corpus, reads } of groups) {
    for (const { article, file } of reads) {
      const units =
        article.units.length > 0
          ? article.units.length
          : article.text
              .slice(article.frontMatter.range.end)
              .split('\n')
              .filter(line => /\p{L}/u.test(line)).length
      corpora[corpus] = (corpora[corpus] ?? 0) + units
      locales[file.locale ?? 'none'] = (locales[file.locale ?? 'none'] ?? 0) + units
    }
  }
  return { corpora, locales }
}

/** Counts by rule, then by what `keyOf` says: a corpus or a locale. */
export function countByRule(hits, keyOf) {
  const counts = {}
  for (const hit of hits) {
    const rule = hit.finding.ruleId ?? 'fault'
    counts[rule] ??= {}
    counts[rule][keyOf(hit)] = (counts[rule][keyOf(hit)] ?? 0) + 1
  }
  return counts
}
