/** The first line in which two texts differ; `null` stands for a text that has ended. */
export interface LineDifference {
  /** Number of the line, from 0. */
  readonly index: number
  readonly actual: string | null
  readonly expected: string | null
}

/**
 * Compares two texts line by line.
 *
 * @param actual Lines of one text.
 * @param expected Lines of the other.
 * @param isEqual What counts as the same line.
 * @returns The first difference, or `null` where there is none.
 */
export function firstDifference(
  actual: readonly string[],
  expected: readonly string[],
  isEqual: (actual: string, expected: string) => boolean
): LineDifference | null {
  const length = Math.max(actual.length, expected.length)
  for (let index = 0; index < length; index++) {
    const [left, right] = [actual[index], expected[index]]
    if (left === undefined || right === undefined || !isEqual(left, right))
      return { index, actual: left ?? null, expected: right ?? null }
  }
  return null
}

const COMMENT_LINE = /^\s*(?:\/\/|#(?!!|include|define|if|endif|pragma)|--\s|;|%|'|REM\s|\/?\*|<!--)/i
/** A slash and an asterisk in a path (`templates/*`) open no comment. */
const COMMENT_TAIL = /(?:\s(?:\/\/|#|--)\s|<!--|(?<![\w*./-])\/\*)[\s\S]*/

/**
 * Takes the comments out of a line of code, as far as they can be known without knowing its language.
 *
 * @param line One line.
 * @returns The line without its comment; empty where it is one.
 */
export function withoutComment(line: string): string {
  return COMMENT_LINE.test(line) ? '' : line.replace(COMMENT_TAIL, '')
}
