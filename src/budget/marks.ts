/**
 * Links, tags, words in bold and the like, together with the paragraphs that hold them, that an article may have. A text of 5 MB with as much markup as the
 * densest real articles has a quarter of them; texts of nothing but markup have millions, and each takes half a kilobyte until the article is linted.
 */
export const mostMarks = 200_000

/** An article with too much markup to be linted; its message is one sentence without a full stop. */
export class TooManyMarksError extends Error {
  override name = 'TooManyMarksError'
}

/**
 * Refuses articles with very much markup.
 *
 * @param marks Those that have been read so far.
 * @throws {TooManyMarksError} Where they are too many.
 */
export function refuseManyMarks(marks: readonly unknown[]): void {
  if (marks.length <= mostMarks) return
  const most = new Intl.NumberFormat('en-US').format(mostMarks)
  throw new TooManyMarksError(
    `Too much markup in this file: more than ${most} links, tags, words in bold and the like, expected at most that many`
  )
}
