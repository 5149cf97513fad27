import type { Segment } from '../../../src/model/article.js'
import type { Edit, TextRange } from '../../../src/model/range.js'
import { intendedUrl } from '../../../src/text/urls/url.js'

/** A bare URL with the text that renderers take for a part of it. */
export interface SwallowedText extends TextRange {
  /** The URL without that text. */
  readonly url: string
  /** Edits that set the URL in angle brackets. */
  readonly edits: readonly Edit[]
}

const LETTER_OF_ANOTHER_SCRIPT = /^[^\p{ASCII}\p{P}\p{S}]/u

/**
 * Finds bare URLs of the source that go on with the words behind them, as in scripts without spaces or with glued particles: a bare URL ends at
 * the next space only, so that the link leads to nowhere.
 *
 * @param target One side of a unit.
 * @param source The other side.
 * @param comparable The form of a URL in which two languages' links are equal.
 */
export function swallowedTextIn(
  target: Segment,
  source: Segment,
  comparable: (url: string) => string
): SwallowedText[] {
  const known = new Set(source.links.map(({ url }) => comparable(url)))
  return target.links.flatMap((link): SwallowedText[] => {
    if (!link.bare || known.has(comparable(link.url))) return []
    const url = intendedUrl(link)
    if (!LETTER_OF_ANOTHER_SCRIPT.test(link.url.slice(url.length)) || !known.has(comparable(url))) return []
    const { start } = link
    const end = start + url.length
    const isPlain = target.document.text.slice(start, end) === url && /^https?:/i.test(url)
    const edits = [
      { start, end: start, text: '<' },
      { start: end, end, text: '>' }
    ]
    return [{ url, start, end: link.end, edits: isPlain ? edits : [] }]
  })
}
