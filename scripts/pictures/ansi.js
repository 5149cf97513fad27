const styles = { 1: 'bold', 2: 'dim', 4: 'underline', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan' }

/** What each code ends. */
const ends = {
  0: Object.values(styles),
  22: ['bold', 'dim'],
  24: ['underline'],
  39: ['red', 'green', 'yellow', 'cyan']
}

/**
 * Makes HTML of what a terminal would show: colours become classes.
 *
 * @param {string} text Output with ANSI codes, of the kinds that reports use.
 * @returns {string} Markup for a `pre`.
 * @throws {Error} When there is a code of another kind: the picture would not be what people see.
 */
export function ansiToHtml(text) {
  const active = new Set()
  return (
    text
      // eslint-disable-next-line no-control-regex -- that is what codes begin with
      .split(/\u001B\[(\d+)m/)
      .map((part, index) => {
        if (index % 2 === 0)
          return part === '' ? '' : `<span class="${[...active].join(' ')}">${escapeHtml(part)}</span>`
        if (ends[part] !== undefined) for (const name of ends[part]) active.delete(name)
        else if (styles[part] !== undefined) active.add(styles[part])
        else throw new Error(`Unexpected ANSI code ${part}, expected one of those that reports use`)
        return ''
      })
      .join('')
  )
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
