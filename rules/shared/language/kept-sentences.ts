import type { PairedUnit, Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { foldWhitespace } from '../../../src/text/characters/words.js'
import { certaintyOfSentence, type Certainty } from './certainty.js'
import { withoutQuotations } from './quotations.js'

/** Sentences of a target that stand in the source word for word. */
export interface KeptSentences extends TextRange {
  readonly certainty: Certainty
}

const SENTENCE = /[^.!?。！？…]*(?:[.!?…]+(?![\s"'”’)\]*_]*(?:\s|$))[^.!?。！？…]*)*[.!?。！？…]*["'”’)\]*_]*/g

/**
 * Finds the first sentence of a target that is a sentence of the source, and the sentences after it for which this holds, too. Equal words are the best evidence that there is: no language
 * has to be known for it, only that the words make a sentence.
 *
 * @param unit A unit with both sides.
 * @param language Language code of the source.
 * @param minimumWords Fewest words of a sentence.
 * @param allow Texts that may stay as they are.
 * @returns A range within the target's text; `null` where no sentence is the source's.
 */
export function findKeptSentences(
  { target, source }: Pick<PairedUnit, 'target' | 'source'>,
  language: string,
  minimumWords: number,
  allow: readonly string[]
): KeptSentences | null {
  const expected = new Set(sentencesOf(source).map(({ folded }) => folded))
  const kept: KeptSentences[] = []
  for (const { start, end, folded } of sentencesOf(target)) {
    const certainty =
      expected.has(folded) && !isTitle(target, start, end)
        ? certaintyOfSentence(without(folded, allow), language, minimumWords)
        : null
    if (certainty !== null) kept.push({ start, end, certainty })
    else if (kept.length > 0) break
  }
  const [first] = kept
  if (first === undefined) return null
  // The whole source beside its translation: whoever writes both does so on purpose.
  const isBilingual = kept.length >= expected.size
  return { ...first, end: kept.at(-1)?.end ?? first.end, ...(isBilingual ? { certainty: 'possible' } : {}) }
}

/** The label of a link to another site is the title of a work more often than not. */
function isTitle({ links, start: offset }: Segment, start: number, end: number): boolean {
  return links.some(
    ({ url, label, ...link }) =>
      /^(?:https?:)?\/\//i.test(url) && link.start <= offset + start && offset + end <= label.end + 2
  )
}

function without(text: string, allow: readonly string[]): string {
  let rest = text
  for (const allowed of allow) if (allowed !== '') rest = rest.replaceAll(allowed, ' ')
  return rest
}

/** With the markup at both ends, which the prose replaces with spaces. */
function sentencesOf({ prose, text }: Segment): (TextRange & { readonly folded: string })[] {
  return Array.from(withoutQuotations(prose).matchAll(SENTENCE), ({ 0: sentence, index }) => {
    const written = text.slice(index, index + sentence.length)
    return {
      start: index + written.length - written.trimStart().length,
      end: index + written.trimEnd().length,
      folded: foldWhitespace(sentence)
    }
  }).filter(({ folded }) => folded !== '')
}
