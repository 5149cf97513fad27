// What generated parts of our Markdown have in common.

/** Text for a cell of a table. */
export function cell(text) {
  return text.replaceAll('|', '\\|')
}

/** A description as a sentence. */
export function sentence(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}.`
}

/** Fills `<!-- name -->…<!-- /name -->`; a lone `<!-- name -->` gets its end. */
export function replaceBlock(text, name, content) {
  const open = `<!-- ${name} -->`
  const close = `<!-- /${name} -->`
  const start = text.indexOf(open)
  if (start < 0) return text
  const end = text.indexOf(close, start)
  const rest = text.slice(end < 0 ? start + open.length : end + close.length)
  return `${text.slice(0, start)}${open}\n${content}\n${close}${rest}`
}
