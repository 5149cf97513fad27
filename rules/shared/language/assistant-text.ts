import { certaintyOfSentence } from './certainty.js'
import { ASSISTANT_CLOSINGS, ASSISTANT_OPENINGS, TRANSLATION_WORD } from './data/assistant-phrases.js'

/**
 * Whether a paragraph is what a language model says around a translation.
 *
 * @param paragraph Its text, without spaces at its ends.
 * @param place Where it stands: models announce a translation in front of it, and ask for more work behind it.
 * @returns Whether nobody but a model would have written it there.
 */
export function isAssistantText(paragraph: string, place: 'opening' | 'closing'): boolean {
  if (paragraph.length > 600) return false
  const phrases = place === 'opening' ? ASSISTANT_OPENINGS : ASSISTANT_CLOSINGS
  const plain = paragraph.replace(/^[*_]{1,3}/, '')
  const isLead = /[:：]\s?[*_]{0,3}$/.test(plain) && TRANSLATION_WORD.test(plain)
  return phrases.some(({ certainty, pattern }) => (certainty === 'any' || isLead) && pattern.test(plain))
}

const SPEAKER = /\b(?:I|I['’](?:ve|ll|m)|[Mm]y)\b/
/** What sites tell their readers about translations of machines, in the third person or as *we*. */
const NOTICE =
  /\bdisclaimer\b|\bmachine[- ]translat|\bauto(?:matically|matic|-)?[- ]?translat|\b(?:this|the) (?:document|page|article|file|content|text|translation) (?:was|has been|have been|is|may)\b|\bhelp (?:us )?(?:to )?translat/i

/**
 * Whether a paragraph in English speaks of its translation in the first person, or hands it over: in a page of another language, the first or last paragraph
 * that does so is the model's.
 *
 * @param paragraph Its text, without spaces at its ends.
 */
export function speaksOfTranslation(paragraph: string): boolean {
  return (
    paragraph.length <= 600 &&
    TRANSLATION_WORD.test(paragraph) &&
    SPEAKER.test(paragraph.replace(/^[*_>\s]{1,6}/, '')) &&
    !NOTICE.test(paragraph) &&
    certaintyOfSentence(paragraph.replaceAll(/[*_`]/g, ''), 'en', 4) !== null
  )
}
