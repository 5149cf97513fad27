import type { TextRange } from '../../../src/model/range.js'

/** A mark of sentence punctuation, with the spaces before it. */
export interface SentenceMark extends TextRange {
  /** The mark, with a no-break space before it, as French writes `:`; other spaces do not belong to it. */
  readonly text: string
  /** Whether it asks or exclaims: such marks belong to titles. */
  readonly isQuestion: boolean
  /** Whether it divides a sentence, as a comma does: such marks end no title. */
  readonly isDivider: boolean
}

const MARK = /^\p{Terminal_Punctuation}$/u
// Comma, semicolon and enumeration comma, in Armenian, Arabic, NKo, Ethiopic, Mongolian, CJK, Lisu and wide forms too.
const DIVIDER =
  /^[,;\u055D\u060C\u061B\u07F8\u1363\u1364\u1802\u1808\u3001\uA4FE\uFE50\uFE51\uFE54\uFF0C\uFF1B\uFF64]$/u
// Question and exclamation marks of Latin, Greek, Armenian, Arabic, Ethiopic, and wide and doubled forms.
const QUESTION = /^[?!\u037E\u055C\u055E\u061F\u1367\u203C\u203D\u2047-\u2049\u2E2E\uFE56\uFE57\uFF01\uFF1F]$/u
const ENTITY_AT_END = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});$/i

/**
 * Finds the mark of sentence punctuation that a text ends in, in any script. Dots in a row and the ellipsis are none: commands of
 * menus end in them.
 *
 * @param text Markdown of a link label or the like; closing markers of emphasis may follow the mark.
 * @returns The mark as a range of `text` with the spaces before it; `null` where there is none.
 */
export function markAtEnd(text: string): SentenceMark | null {
  let end = text.length
  while (end > 0 && /[*_\s]/.test(text[end - 1] as string)) end--
  const mark = text[end - 1]
  if (mark === undefined || !MARK.test(mark)) return null
  let start = end - 1
  while (start > 0 && /\s/.test(text[start - 1] as string)) start--
  const before = text[start - 1]
  if (before === undefined || MARK.test(before) || before === '\\' || before === '…') return null
  if (mark === ';' && ENTITY_AT_END.test(text.slice(Math.max(0, end - 34), end))) return null
  const blank = /[\u00A0\u202F]/.exec(text.slice(start, end - 1))?.[0] ?? ''
  return { start, end, text: blank + mark, isQuestion: isQuestionMark(mark), isDivider: DIVIDER.test(mark) }
}

/**
 * Finds the mark of sentence punctuation that a text starts with, behind closing quotation marks, brackets and markers of emphasis.
 *
 * @param text Text after a link or the like.
 * @returns The mark, or `null` where the text starts with something else.
 */
export function markAtStart(text: string): string | null {
  return /^[\s"'»”’)\]*_]{0,6}(\p{Terminal_Punctuation})/u.exec(text)?.[1] ?? null
}

/**
 * Whether a mark asks or exclaims.
 *
 * @param mark One character, or `null` (which does not).
 */
export function isQuestionMark(mark: string | null): boolean {
  return mark !== null && QUESTION.test(mark)
}
