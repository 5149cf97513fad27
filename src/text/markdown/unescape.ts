const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['shy', '\u00AD'],
  ['ndash', '–'],
  ['mdash', '—']
])

/**
 * Reads Markdown escapes and entities in a text, as a parser would: `HKEY\_USERS` is `HKEY_USERS`, `&#46;` is a full stop.
 *
 * @param text Markdown text without code.
 * @returns The text as readers see it; its length differs.
 */
export function unescapeText(text: string): string {
  let result = text
  if (result.includes('\\')) result = result.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
  if (result.includes('&'))
    result = result.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, decodeEntity)
  return result
}

function decodeEntity(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? entity
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
