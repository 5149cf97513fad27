/**
 * What a terminal acts on or hides: C0 and C1 controls (line breaks too), bidi controls, line separators, lone surrogates, and
 * characters that take no space. Variation selectors are left: emoji need them and they change no other character's place.
 */
const unsafe =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu

/** The same as the source of a regular expression with the flag `u`, for pages that show these characters themselves. */
export const hiddenCharacters = unsafe.source

/**
 * What runners take for a command wherever it stands in a line: `##[name]` and `##[name properties]` (GitHub, Azure Pipelines), `##vso[…]` (Azure Pipelines), `##teamcity[…]`, `##octopus[…]`.
 */
const runnerCommand = /##(?=[a-z]{1,40}\[|\[[a-z-]{1,40}[\] ])/gi

/** The names of GitLab's and Travis's marks of sections. Their control characters are gone before; the names are broken for runners that do without. */
const sectionMark = /(section|travis)_(?=(?:start|end|fold|time):[a-z\d])/g

/** What GitHub's runner takes for a command at the start of a line, whatever whitespace stands before it; colours may have been taken out first. */
// eslint-disable-next-line no-control-regex
const lineCommand = /^((?:\s|\u001B\[[\d;]{0,20}m){0,1000}):(?=:)/

/**
 * Text as it may be shown to people, on a terminal or in the log of a runner: controls, bidi and invisible characters as `\u{…}`, all on one line, and no command of a runner in it. What may come
 * to stand at the start of a line goes through `escapeLineStart` as well.
 */
export function escapeForTerminal(text: string): string {
  return text
    .replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(runnerCommand, '#\\u{23}')
    .replace(sectionMark, '$1\\u{5f}')
}

/** A line of a report that is escaped already: `::name::` at its start is no command. */
export function escapeLineStart(line: string): string {
  return line.replace(lineCommand, '$1\\u{3a}')
}

/** A path that begins a line, which can still be copied. */
export function escapePathAtLineStart(path: string): string {
  const shown = escapeForTerminal(path)
  return /^\s*::/.test(shown) ? `./${shown}` : shown
}

/** The message of a GitHub workflow command; line breaks become `%0A`, which GitHub shows as such. */
export function escapeWorkflowMessage(text: string): string {
  return text
    .split(/(\r\n|[\r\n])/)
    .map((part, index) => (index % 2 === 1 ? '%0A' : escapeForTerminal(part).replaceAll('%', '%25')))
    .join('')
}

/** A property of a GitHub workflow command. Line breaks stay exact: a path that has them is still that path. */
export function escapeWorkflowProperty(text: string): string {
  const encoded = text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
  return escapeForTerminal(encoded)
}

/** JSON with the same value and none of what a terminal or a runner acts on or hides: it becomes `\uXXXX`. */
export function escapeInJson(json: string): string {
  return json
    .replace(unsafe, character => {
      if (character === '\n') return character
      return character
        .split('')
        .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')
    })
    .replace(runnerCommand, '#\\u0023')
    .replace(sectionMark, '$1\\u005f')
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
}

/** Text for XML, as content or attribute: what terminals act on is made visible, what XML cannot hold at all too. */
export function escapeForXml(text: string): string {
  return escapeForTerminal(text)
    .replace(/[\uFFFE\uFFFF]/g, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, character => xmlEntities[character] ?? '')
}

/** Text as it stands in Markdown, whatever it holds: no markup and no HTML comes of it, no line of its own, and no link but a URL's to itself. */
export function escapeForMarkdown(text: string): string {
  return escapeForTerminal(text).replace(
    /[&<>\\`*_{}[\]()#+!|~$:@]/g,
    character => xmlEntities[character] ?? `\\${character}`
  )
}
