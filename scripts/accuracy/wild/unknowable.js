/** Why a linter cannot know that a text was wrong before its maintainers corrected it. */
export const CLASSES = new Map([
  ['wording', 'another wording, with the same facts and the same markup'],
  ['status', 'a date, status or name that only the maintainers know'],
  ['form', 'another form of the same: spacing of source code, order of keys, quotes, wrapping of lines'],
  ['improved', 'a translation that says more than its source, or that departs from it on purpose'],
  ['elsewhere', 'what is wrong shows only in files that are not at hand']
])

/**
 * Reads which fixes a linter cannot ask for.
 *
 * @param {string} table Tab-separated: case, class.
 * @returns {Map<string, string>} Class by case.
 * @throws {Error} That names the line which cannot be read.
 */
export function parseUnknowable(table) {
  const classes = new Map()
  table.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '' || row.startsWith('case\t')) return
    const [id, name] = row.split('\t')
    if (!CLASSES.has(name))
      throw new Error(
        `line ${index + 1}: expected one of ${[...CLASSES.keys()].join(', ')} as class, found \`${name ?? ''}\``
      )
    classes.set(id, name)
  })
  return classes
}
