import type { TextRange } from '../../../src/model/range.js'

/** What kind of character nobody sees, or nobody intended. */
export type InvisibleKind = 'zeroWidth' | 'byteOrderMark' | 'softHyphen' | 'control' | 'replacement' | 'bidi'

export interface Invisible extends TextRange {
  readonly kind: InvisibleKind
  readonly character: string
}

/** How a locale uses such characters. */
export interface InvisibleUse {
  readonly isRightToLeft: boolean
  /** Whether words are not parted by spaces, so that zero-width spaces mark where lines may break. */
  readonly isUnspaced: boolean
}

const SUSPECT =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFD]/
const ALL_SUSPECTS = new RegExp(SUSPECT, 'g')
// Scripts in which joiners choose the form of letters, and emoji, which they tie together.
const JOINING =
  /[\p{Script_Extensions=Arab}\p{Script_Extensions=Syrc}\p{Script_Extensions=Mong}\p{Script_Extensions=Deva}\p{Script_Extensions=Beng}\p{Script_Extensions=Guru}\p{Script_Extensions=Gujr}\p{Script_Extensions=Orya}\p{Script_Extensions=Taml}\p{Script_Extensions=Telu}\p{Script_Extensions=Knda}\p{Script_Extensions=Mlym}\p{Script_Extensions=Sinh}\p{Script_Extensions=Khmr}\p{Script_Extensions=Mymr}\p{Script_Extensions=Tibt}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u
const OPENING = '\u202A\u202B\u202D\u202E\u2066\u2067\u2068'
const CLOSING = '\u202C\u2069'

/**
 * Whether a text may have characters that nobody sees: a cheap test before `findInvisible`.
 *
 * @param text Any text.
 */
export function mayHaveInvisible(text: string): boolean {
  return SUSPECT.test(text)
}

/**
 * Finds characters that nobody sees or intended: zero-width and control characters, soft hyphens, byte order marks, replacement
 * characters, and directional embeddings that are never closed.
 *
 * @param text Any text.
 * @param use How the text's locale uses them.
 * @returns Runs of the same kind, in text order.
 */
export function findInvisible(text: string, use: InvisibleUse): Invisible[] {
  const found: Invisible[] = []
  const open: { character: string; index: number }[] = []
  for (const { 0: character, index } of text.matchAll(ALL_SUSPECTS)) {
    if (OPENING.includes(character)) open.push({ character, index })
    else if (CLOSING.includes(character)) {
      // Behind no opening one it does nothing; translators of right-to-left languages leave many behind.
      if (open.pop() === undefined && !use.isRightToLeft)
        add(found, { kind: 'bidi', character, start: index, end: index + 1 })
    } else {
      const kind = kindOf(character, index, text, use)
      if (kind !== null) add(found, { kind, character, start: index, end: index + 1 })
    }
  }
  for (const { character, index } of open) {
    // Right-to-left inside of right-to-left changes nothing.
    const isHarmless = use.isRightToLeft && (character === '\u202B' || character === '\u2067')
    if (!isHarmless) add(found, { kind: 'bidi', character, start: index, end: index + 1 })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Several in a row are one finding. */
function add(found: Invisible[], next: Invisible): void {
  const last = found.at(-1)
  if (last !== undefined && last.end === next.start && last.kind === next.kind)
    found[found.length - 1] = { ...last, end: next.end }
  else found.push(next)
}

function kindOf(character: string, index: number, text: string, use: InvisibleUse): InvisibleKind | null {
  switch (character) {
    case '\u200B':
      return use.isUnspaced ? null : 'zeroWidth'
    case '\u200C':
    case '\u200D':
      return JOINING.test(around(text, index)) ? null : 'zeroWidth'
    case '\u200E':
    case '\u200F':
      return use.isRightToLeft ? null : 'zeroWidth'
    case '\uFEFF':
      return 'byteOrderMark'
    case '\u00AD':
      return 'softHyphen'
    case '\uFFFD':
      return 'replacement'
    // Obsolete shaping controls and invisible operators; a word joiner keeps Asian punctuation from breaking off.
    case '\u2060':
      return use.isUnspaced ? null : 'zeroWidth'
    default:
      return /[\u180E\u2061-\u2064\u206A-\u206F]/.test(character) ? 'zeroWidth' : 'control'
  }
}

/** The characters before and behind, as code points. */
function around(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 2), index)
  const after = text.slice(index + 1, index + 3)
  return (Array.from(before).at(-1) ?? '') + (Array.from(after)[0] ?? '')
}
