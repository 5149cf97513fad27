import type { PairedUnit, Segment, Unit } from '../../model/article.js'
import { isInvisible } from '../characters/words.js'

/** Syntax that a site generator replaces with content. */
const DIRECTIVE = /\{\{[<%]|\{%/

/**
 * Whether a side of a unit shows nothing to a reader: no text, code, image, link, tag or shortcode of its own, comments aside. A link that encloses the
 * whole unit is no content of the side. Punctuation alone is not empty: where words move to a neighbouring unit, a full stop may be all that is left.
 *
 * `require-translation` reports such sides; what compares words, numbers or markup with them has nothing to add.
 *
 * @param side One side of a unit.
 */
export function isEmptySide(side: Segment): boolean {
  // Plain text is the rule: seen without a look at the markup.
  if (/^\s?[\p{L}\p{N}]/u.test(side.text)) return false
  const isOwn = ({ start }: { readonly start: number }): boolean => start >= side.start
  return (
    isInvisible(side.prose) &&
    side.code.length === 0 &&
    !side.links.some(isOwn) &&
    side.html.every(tag => tag.name === '!--') &&
    !DIRECTIVE.test(side.text)
  )
}

/**
 * Whether a unit has both sides, whatever is in them.
 *
 * @param unit Any unit.
 */
export function isPaired(unit: Unit): unit is PairedUnit {
  return unit.target !== null && unit.source !== null
}
