/** What Hugo's `markup.goldmark.parser.autoHeadingIDType` can be, with what it makes of a heading. */
const ID_TYPES: Readonly<Record<string, (line: string) => string>> = {
  github: toHyphens,
  'github-ascii': line => toHyphens(line.normalize('NFD')).replaceAll(/[^\w-]+/g, ''),
  blackfriday: line =>
    toLowerCase(line)
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
}

/** Attributes that goldmark takes off a heading: `{.lead}`, `{#id title="x"}`. */
const ATTRIBUTES = /\{\s?(?:[#.]|[\w-]{1,50}=)[^{}]{0,300}\}$/

/**
 * Makes a function that returns the ids that Hugo may give the headings of an article. It reads raw Markdown, as Hugo does, so the destination of
 * a link and the name of a tag are part of the id.
 *
 * @returns Function of a heading's text in Markdown, without its marker or underline, and of the id that it is written with, if any. Asked in text order,
 * it returns an id for each type, unique within the article; none where an id is written.
 */
export function createHugoSlugs(): (markdown: string, written: string | undefined) => string[] {
  const types = Object.values(ID_TYPES).map(toSlug => ({ toSlug, taken: new Set<string>() }))
  return (markdown, written) => {
    if (written !== undefined) {
      for (const { taken } of types) taken.add(written)
      return []
    }
    const lines = markdown.trim().replace(ATTRIBUTES, '').trimEnd()
    const line = lines.slice(lines.lastIndexOf('\n') + 1).trimStart()
    return types.map(({ toSlug, taken }) => {
      const slug = unique(toSlug(line) || 'heading', taken)
      taken.add(slug)
      return slug
    })
  }
}

function toHyphens(line: string): string {
  return toLowerCase(line)
    .replaceAll(/[^\p{L}\p{Nd}_ \t-]+/gu, '')
    .replaceAll(/[ \t]/g, '-')
}

/** Go lowers letter by letter: no dot stays above an `İ`, and a `Σ` at the end of a word is like any other. */
function toLowerCase(text: string): string {
  return text.replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()
}

function unique(slug: string, taken: ReadonlySet<string>): string {
  let count = 0
  let candidate = slug
  while (taken.has(candidate)) candidate = `${slug}-${++count}`
  return candidate
}
