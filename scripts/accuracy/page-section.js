/**
 * Puts the figures of a rule between their markers; where a page has none, the section is added before `## When not to use it`.
 *
 * @param {string} page
 * @param {string} figures
 * @returns {string}
 */
export function withAccuracy(page, figures) {
  const block = `<!-- accuracy -->\n${figures}\n<!-- /accuracy -->`
  const start = page.indexOf('<!-- accuracy -->')
  const end = page.indexOf('<!-- /accuracy -->')
  if (start >= 0 && end > start) return page.slice(0, start) + block + page.slice(end + '<!-- /accuracy -->'.length)
  const last = page.indexOf('## When not to use it')
  return last < 0 ? page : `${page.slice(0, last)}## Accuracy\n\n${block}\n\n${page.slice(last)}`
}
