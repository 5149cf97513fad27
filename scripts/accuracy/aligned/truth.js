import { diffArrays } from 'diff'

/**
 * @typedef {object} Side An article of one language.
 * @property {string} text
 * @property {readonly object[]} blocks
 * @property {readonly import('./despan.js').Place[]} [places] Where the units of a side-by-side article stand in it.
 *
 * @typedef {object} TrueBlock A block of the translation that holds translated text.
 * @property {number} block Its position in the translation.
 * @property {number | null} partner Position of its block in the source; `null` where the source has no such text.
 */

/**
 * Finds which block of the source each block of a stripped translation comes from. The English in the spans is what was translated:
 * stripped to it, the article has the words of the source, in the build of the translation.
 *
 * @param {Side} target The article stripped to the translation.
 * @param {Side} english The same article stripped to the English of its spans.
 * @param {Side} source The source article.
 * @returns {{ known: TrueBlock[], partners: (number | null)[], outside: number }} Blocks with translated text, in text order; the partner of
 * each block of the translation, also of code; and how many units stand in no block.
 */
export function findTruth(target, english, source) {
  const own = unitsByBlock(target)
  const blockOfUnit = new Map(
    [...unitsByBlock(english).byBlock].flatMap(([block, units]) => units.map(unit => [unit, block]))
  )
  const inSource = sameWords(english, source)
  const known = [...own.byBlock]
    .map(([block, units]) => {
      const partners = new Set(units.map(unit => inSource.get(blockOfUnit.get(unit)) ?? null))
      return { block, partner: partners.size === 1 ? [...partners][0] : null }
    })
    .sort((a, b) => a.block - b.block)
  // Code has no units; in two articles of one build, it is told by its position.
  const isOneBuild =
    target.blocks.length === english.blocks.length &&
    target.blocks.every(({ kind }, at) => kind === english.blocks[at].kind)
  const partners = target.blocks.map((_, at) =>
    isOneBuild ? (inSource.get(at) ?? null) : (known.find(({ block }) => block === at)?.partner ?? null)
  )
  return { known, partners, outside: own.outside }
}

function unitsByBlock({ blocks, places }) {
  const byBlock = new Map()
  let outside = 0
  for (const { unit, start, end } of places) {
    const block = blocks.findIndex(other => other.start <= start && end <= other.end)
    if (block < 0) outside++
    else byBlock.set(block, [...(byBlock.get(block) ?? []), unit])
  }
  return { byBlock, outside }
}

/** Blocks of two texts in one language with the same words, in order. */
function sameWords(from, to) {
  const partners = new Map()
  let [left, right] = [0, 0]
  for (const { added, removed, count } of diffArrays(
    from.blocks.map(block => wordsOf(block, from.text)),
    to.blocks.map(block => wordsOf(block, to.text))
  )) {
    if (!added && !removed) for (let at = 0; at < count; at++) partners.set(left + at, right + at)
    if (!added) left += count
    if (!removed) right += count
  }
  return partners
}

/**
 * What tells a block from others of its language: its letters and digits. Translation tools change spaces, escapes and destinations.
 *
 * @param {{ kind: string, start: number, end: number }} block
 * @param {string} text Text of its article.
 */
export function wordsOf({ kind, start, end }, text) {
  return `${kind} ${text
    .slice(start, end)
    .replaceAll(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"]*")?\)/g, ']')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()}`
}
