/**
 * What a terminal acts on or hides: C0 and C1 controls (line breaks too), bidi controls, line separators, lone surrogates, and
 * characters that take no space. Variation selectors are left: emoji need them and they change no other character's place.
 */
const unsafe =
  /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu

/** The same as the source of a regular expression with the flag `u`, for pages that show these characters themselves. */
export const hiddenCharacters = unsafe.source

/** GitHub's runner takes `##[name]` and `##[name properties]` for a command wherever it stands in a line. */
const runnerCommand = /##(?=\[[a-z-]{1,40}[\] ])/gi

/** Text as it may be shown to people: controls, bidi and invisible characters as `\u{…}`, all on one line, and no command of a runner in it. */
export function escapeForTerminal(text: string): string {
  return text
    .replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(runnerCommand, '#\\u{23}')
}

/** A path that begins a line: the runner takes `::name::` there for a command. */
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
