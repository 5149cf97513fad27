/** Opening signs, and what closes each. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
  '‘': '’',
  '《': '》',
  '【': '】'
}
const OPENING = /["“„«「『‘《【]/g
/** Characters between the signs: an unpaired sign does not hide the rest. */
const LONGEST = 200

/**
 * Hides what stands in quotation marks.
 *
 * @param text Any text.
 * @returns Text of the same length, with spaces in place of each quotation that ends on its line.
 */
export function withoutQuotations(text: string): string {
  let hidden = ''
  let copied = 0
  OPENING.lastIndex = 0
  for (let opening = OPENING.exec(text); opening !== null; opening = OPENING.exec(text)) {
    const end = quotationEnd(text, opening.index)
    if (end === null) continue
    hidden += text.slice(copied, opening.index) + ' '.repeat(end - opening.index)
    copied = end
    OPENING.lastIndex = end
  }
  return hidden + text.slice(copied)
}

/** Index behind the sign that closes a quotation; `null` where none does, or nothing stands between. */
function quotationEnd(text: string, start: number): number | null {
  const closing = CLOSING[text[start] as string] as string
  const last = Math.min(text.length - 1, start + 1 + LONGEST)
  for (let at = start + 1; at <= last; at++) {
    const sign = text[at] as string
    if (closing.includes(sign)) return at > start + 1 ? at + 1 : null
    if (sign === '\n') return null
  }
  return null
}
