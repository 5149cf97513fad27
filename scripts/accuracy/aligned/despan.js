/**
 * @typedef {object} Place Where the text of a unit stands.
 * @property {number} unit Position of the unit in its article.
 * @property {number} start
 * @property {number} end Exclusive.
 *
 * @typedef {object} Stripped An article of one language, made of a side-by-side one.
 * @property {string} text
 * @property {readonly Place[]} places In text order.
 * @property {(offset: number) => number} toOriginal An offset of `text` → the offset of the side-by-side article that it comes from.
 */

/** The fragment that a translation tool writes before a heading: the slug of its English words, which would give the pair away. */
const TOOL_ANCHOR = /(?<=^[ \t>]*#{1,6}[ \t]+)<a name="[^"<>\n]*"><\/a>/gm
/** The version of the source, which a translation tool writes into the front matter. */
const TOOL_VERSION = /^ms\.(?:openlocfilehash|sourcegitcommit):[^\n]*\n/gm

/**
 * Takes the spans out of a side-by-side article and keeps one language of each unit; everything else stays byte for byte.
 *
 * @param {string} text The side-by-side article.
 * @param {readonly { start: number, end: number, target: { text: string, start: number } | null, source: { text: string, start: number } | null }[]} units Its units.
 * @param {'target' | 'source'} side The language to keep.
 * @param {boolean} [isByHand] Whether what else tells the tool goes, too: its anchors and the version of the source.
 * @returns {Stripped}
 */
export function strip(text, units, side, isByHand = false) {
  const pieces = []
  let position = 0
  const keep = (start, end, unit = -1) => {
    if (end > start || unit >= 0) pieces.push({ start, end, unit })
    position = Math.max(position, end)
  }
  const between = isByHand ? removals(text) : []
  const keepOutside = to => {
    for (const { start, end } of between) {
      if (start < position || end > to) continue
      keep(position, start)
      position = end
    }
    keep(position, to)
  }
  units.forEach((unit, index) => {
    keepOutside(unit.start)
    const own = unit[side]
    if (own !== null) keep(own.start, own.start + own.text.length, index)
    position = unit.end
  })
  keepOutside(text.length)
  return join(text, pieces)
}

function removals(text) {
  return [TOOL_ANCHOR, TOOL_VERSION]
    .flatMap(pattern =>
      [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    )
    .sort((a, b) => a.start - b.start)
}

function join(text, pieces) {
  let joined = ''
  const kept = pieces.map(({ start, end, unit }) => {
    const at = joined.length
    joined += text.slice(start, end)
    return { start: at, end: joined.length, unit, shift: start - at }
  })
  return {
    text: joined,
    places: kept.filter(({ unit }) => unit >= 0).map(({ unit, start, end }) => ({ unit, start, end })),
    toOriginal: offset =>
      offset + (kept.find(({ start, end }) => offset >= start && offset < end) ?? kept.at(-1) ?? { shift: 0 }).shift
  }
}
