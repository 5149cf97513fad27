import type { TextRange } from '../../../src/model/range.js'

/** Text that was written in UTF-8 and read in a one-byte encoding. */
export interface Mojibake extends TextRange {
  /** What was written. */
  readonly intended: string
}

interface Encoding {
  readonly label: string
  /** What misread text looks like: a lead byte of UTF-8 and the byte after it, as this encoding shows them. */
  readonly look: RegExp
}

const ENCODINGS: readonly Encoding[] = [
  {
    label: 'windows-1252',
    look: /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/
  },
  {
    label: 'windows-1251',
    look: /[РС][\u0080-\u00BF\u0402-\u040F\u0452-\u045F\u0490\u0491\u2013-\u203A\u20AC\u2116\u2122]/
  }
]
/** Bytes 0x80 to 0x9F of Windows-1252. Not asked of `TextDecoder`: several releases of Node decode them as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Longest run that is decoded at once. */
const LONGEST_RUN = 400

const utf8 = new TextDecoder('utf-8', { fatal: true })
const bytesOf = new Map<string, ReadonlyMap<string, number>>()

/**
 * Finds UTF-8 that was read as Windows-1252 or Windows-1251 (`Ã©`, `â€™`, `РїСЂРё`).
 *
 * @param text Any text.
 * @returns Ranges with what they should have been, in text order.
 */
export function findMojibake(text: string): Mojibake[] {
  return ENCODINGS.flatMap(encoding => (encoding.look.test(text) ? findIn(text, encoding.label) : []))
}

function findIn(text: string, label: string): Mojibake[] {
  const bytes = byteMap(label)
  const found: Mojibake[] = []
  for (let index = 0; index < text.length; index++) {
    if (!isLead(bytes.get(text[index] as string))) continue
    const run = readRun(text, index, bytes)
    const intended = decode(run)
    if (intended === null) continue
    const end = index + run.length
    // Two Cyrillic letters are the start of a word before they are a sign: `Він`.
    const isWord = label === 'windows-1251' && /^\p{L}{2}$/u.test(text.slice(index, end))
    if (!isWord && !isChance(intended, text[index - 1] ?? '')) found.push({ start: index, end, intended })
    index = end - 1
  }
  return found
}

/** Whole characters of UTF-8 in a row: a letter before or behind them, as in `HäÃ¼ser`, was read as it should be. */
function readRun(text: string, start: number, bytes: ReadonlyMap<string, number>): number[] {
  const run: number[] = []
  for (let index = start; run.length < LONGEST_RUN;) {
    const lead = bytes.get(text[index] as string)
    if (!isLead(lead)) return run
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const sequence = Array.from(text.slice(index, index + length), character => bytes.get(character) ?? 0)
    if (sequence.length < length || sequence.slice(1).some(byte => byte < 0x80 || byte > 0xbf)) return run
    run.push(...sequence)
    index += length
  }
  return run
}

/**
 * A letter, a no-break space and a quotation mark (`é »`) are three bytes of UTF-8 too. Short runs count only where they give what is misread most,
 * Western letters and punctuation; after a capital, not even those (`CAFÃ”`).
 */
function isChance(intended: string, before: string): boolean {
  if (intended.length >= 3) return false
  return (
    !/^[\u00A0-\u00FF\u2010-\u2122\uFEFF\uFFFD]+$/.test(intended) || (intended.length === 1 && /\p{Lu}/u.test(before))
  )
}

function isLead(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0xc2 && byte <= 0xf4
}

function decode(run: readonly number[]): string | null {
  if (run.length < 2) return null
  try {
    const text = utf8.decode(Uint8Array.from(run))
    // Control characters are no text that anybody intended.
    return /[\u0080-\u009F]/.test(text) ? null : text
  } catch {
    return null
  }
}

/** Bytes from 0x80 by the character that the encoding shows for them. */
function byteMap(label: string): ReadonlyMap<string, number> {
  let map = bytesOf.get(label)
  if (map === undefined) {
    map = new Map(Array.from(upperHalf(label), (character, index) => [character, index + 128]))
    bytesOf.set(label, map)
  }
  return map
}

function upperHalf(label: string): string {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
  const text = new TextDecoder(label).decode(bytes)
  return label === 'windows-1252' ? WINDOWS_1252 + text.slice(WINDOWS_1252.length) : text
}
