import type { Link, PairedUnit, Segment } from '../../../src/model/article.js'
import { displayLength } from '../../../src/text/characters/display-length.js'
import { pairLinks, type LinkPair } from '../../../src/text/markdown/link-pairs.js'
import { hasWord } from '../../../src/text/characters/words.js'

/** What counts as a label that lost most of its source's: the defaults of `link-label-drift`. */
export const LABEL_LIMITS = { ratio: 0.3, minimumLength: 12 } as const

export interface LabelLimits {
  /** Least share of the source label's length. */
  readonly ratio: number
  /** Shortest source label that is compared, in UTF-16 code units. */
  readonly minimumLength: number
}

const ANY_ENTITY = /&(?:[a-z]{2,10}|#\d{1,6});/gi
/** An entity that shows something: a space does not. */
const ENTITY = /&(?!(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|lrm|rlm);)[a-z]{2,10};|&#(?!(?:160|173|820[0-7]|823[89]);)\d/i

/**
 * Whether the label of a link has anything to read: words, an image or code.
 *
 * @param link A link of the side.
 * @param side One side of a unit.
 */
export function hasLabel(link: Link, side: Segment): boolean {
  const { start, end } = link.label
  if (hasWord(part(side.prose, link, side).replaceAll(ANY_ENTITY, ' '))) return true
  return (
    [...side.code, ...side.links, ...side.html].some(
      inner => inner !== link && inner.start >= start && inner.end <= end
    ) || ENTITY.test(part(side.text, link, side))
  )
}

/**
 * Finds links of a target whose label is far shorter than that of the source's link. Labels without words are left out, and those of single names
 * such as `System.Host.View`, which may be shortened.
 *
 * @param unit A unit with both sides.
 * @param limits How short is too short.
 * @returns Pairs in the order of the target.
 */
export function driftedLabels(
  { target, source, comparableUrl }: PairedUnit,
  { ratio, minimumLength }: LabelLimits
): readonly LinkPair[] {
  if (target.links.length === 0) return []
  return pairLinks(ownLinks(target), source.links, comparableUrl).filter(pair => {
    const expected = part(source.text, pair.source, source)
    const actual = part(target.text, pair.target, target)
    // The lengths first: that is where most labels are sound.
    return (
      expected.length >= minimumLength &&
      displayLength(actual) < ratio * displayLength(expected) &&
      /\s/.test(expected.trim()) &&
      hasWord(actual) &&
      hasLabel(pair.target, target) &&
      !isAcronymOf(actual.trim(), expected)
    )
  })
}

/** `RPC` says in capitals what `Remote Procedure Call` spells out: its letters are there in their order, the first one at the start. */
function isAcronymOf(label: string, words: string): boolean {
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(label)) return false
  const spelled = words.trim().toUpperCase()
  let at = -1
  return (
    spelled.startsWith(label[0] as string) &&
    Array.from(label).every(letter => (at = spelled.indexOf(letter, at + 1)) >= 0)
  )
}

/** Links that enclose the whole unit belong to both sides. */
function ownLinks(side: Segment): readonly Link[] {
  return side.links.filter(link => link.start >= side.start)
}

function part(text: string, { label }: Link, { start }: Segment): string {
  return text.slice(Math.max(0, label.start - start), Math.max(0, label.end - start))
}
