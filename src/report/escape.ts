/**
 * What a terminal acts on or hides: C0 and C1 controls (line breaks too), bidi controls, line separators, lone surrogates, and
 * characters that take no space. Variation selectors are left: emoji need them and they change no other character's place.
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029\uFFF9-\uFFFB]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu

/** Text as it may be shown to people: controls, bidi and invisible characters as `\u{…}`, all on one line. */
export function escapeForTerminal (text: string): string {
  return text.replace(unsafe, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** The message of a GitHub workflow command; line breaks become `%0A`, which GitHub shows as such. */
export function escapeWorkflowMessage (text: string): string {
  return text.split(/(\r\n|[\r\n])/).map((part, index) => index % 2 === 1 ? '%0A' : escapeForTerminal(part).replaceAll('%', '%25')).join('')
}

/** A property of a GitHub workflow command. Line breaks stay exact: a path that has them is still that path. */
export function escapeWorkflowProperty (text: string): string {
  const encoded = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll(':', '%3A').replaceAll(',', '%2C')
  return escapeForTerminal(encoded)
}

/** JSON with the same value and none of the characters that a terminal acts on or hides: they become `\uXXXX`. */
export function escapeInJson (json: string): string {
  return json.replace(unsafe, character => {
    if (character === '\n') return character
    return character.split('').map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  })
}
