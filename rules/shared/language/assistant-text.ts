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
