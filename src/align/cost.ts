import type { Block } from '../model/article.js'
import type { Features } from './features.js'
import type { Lexicon } from './lexicon.js'
import type { Side } from './side.js'
import { signsCost } from './signs.js'
import { commonWeight, isItem, weighSides, type Weighed, type WeighedSide } from './weighed.js'

/**
 * Costs of taking blocks for each other's translation: near 0 where nothing speaks for or against it, below 0 where both hold the
 * same code, URLs, numbers or names, above 0 where length or content differ.
 */
export interface Costs {
  match(source: number, target: number): number
  /**
   * One block of one side with several of the other: one of the counts is 1.
   *
   * @returns `IMPOSSIBLE` where it is so with more blocks, too.
   */
  join(source: number, sourceCount: number, target: number, targetCount: number): number
  skipSource(source: number): number
  skipTarget(target: number): number
}

/** Blocks of different kinds are never each other's translation. */
export const IMPOSSIBLE = 1e6

const SKIP: Readonly<Record<Block['kind'], number>> = { heading: 3, text: 2.5, row: 2, code: 3, html: 1.5 }
const JOIN = 2.4
/** Whoever splits a paragraph in two may split it in three. */
const JOIN_MORE = 1.9
/** A length that is this much nearer to that of one block than to that of both (in squares) cannot be that of both. */
const NEARER_ALONE = 0.7
/** List items are seldom merged. */
const JOIN_ITEMS = 2
const STRANGE_PART = 1
const OTHER_NESTING = 2
const OTHER_DEPTH = 1.5
const OTHER_CELLS = 1.2
const TEXT_AS_HTML = 2
const KEPT = { gain: 2, loss: 0.8, mostGain: 6, mostLoss: 4 }
/** Samples and comments in code are translated. */
const MOST_CODE_LOSS = 1.5
const WORD = { gain: 0.7, mostGain: 3 }
const MARKUP = { each: 0.4, most: 2 }
const DIGITS = { gain: 0.8, loss: 0.8 }
/** Both sides have the same text. */
const SAME = 2.5
/** A block of the translation that stands there twice, for one that the source has once. */
const TWIN = 1.5
/** The second of two copies that follow each other. */
const REPEATED = 4
const BODY = { share: 0.4, most: 5 }
const SHORTEST_TWIN = 12
const MOST_LENGTH_COST = 4
/** Share of the source's ends of sentences below which a language has no mark for them. */
const LEAST_STOPS = 0.3

/**
 * Makes the costs of comparing two articles.
 *
 * @param source The source article.
 * @param target Its translation; its side was made for that of the source.
 */
export function createCosts(source: Side, target: Side): Costs {
  if (!target.vocabulary.includes(source.vocabulary))
    throw new Error(
      'Unexpected sides whose tokens are numbered apart, expected the target side to be made for the source side'
    )
  const [ratio, hasStops] = [lengthRatio(source, target), countStops(target) >= countStops(source) * LEAST_STOPS]
  const { source: from, target: to, weights } = weighSides(source, target)
  const [sourceTwins, targetTwins] = [twinsOf(source), twinsOf(target)]
  const compare = (one: Weighed, other: Weighed, mostLoss: number): number =>
    lengthCost(one.length * ratio, other.length) +
    contentCost(one, other, weights, mostLoss) +
    signsCost(one.signs, other.signs, hasStops)
  /** Headings are short: the text after them shows which section they open. */
  const bodyCost = (row: number, column: number): number => {
    const [block, other] = [from.blocks[row], to.blocks[column]]
    if (
      block === undefined ||
      other === undefined ||
      block.kind === 'heading' ||
      other.kind === 'heading' ||
      formCost(block, other) >= IMPOSSIBLE
    )
      return 0
    const cost = compare(
      from.single[row] as Weighed,
      to.single[column] as Weighed,
      block.kind === 'code' ? MOST_CODE_LOSS : KEPT.mostLoss
    )
    return BODY.share * Math.max(-BODY.most, Math.min(BODY.most, cost))
  }
  return {
    match(row, column) {
      const [block, other] = [from.blocks[row], to.blocks[column]] as [Block, Block]
      const form = formCost(block, other)
      if (form >= IMPOSSIBLE) return form
      const [one, two] = [from.single[row], to.single[column]] as [Weighed, Weighed]
      const twin =
        targetTwins[column] === true && sourceTwins[row] === false ? (isRepeated(to, column) ? REPEATED : TWIN) : 0
      return (
        form +
        twin +
        (block.kind === 'heading' ? bodyCost(row + 1, column + 1) : 0) +
        compare(one, two, block.kind === 'code' ? MOST_CODE_LOSS : KEPT.mostLoss)
      )
    },
    join(row, sourceCount, column, targetCount) {
      const joined =
        sourceCount > 1
          ? joinedFor(from, row, sourceCount, to, column, 1 / ratio)
          : joinedFor(to, column, targetCount, from, row, ratio)
      if (joined === null) return IMPOSSIBLE
      const form = formCost(from.blocks[row] as Block, to.blocks[column] as Block)
      const [one, other] =
        sourceCount > 1 ? [joined, to.single[column] as Weighed] : [from.single[row] as Weighed, joined]
      const cost =
        sourceCount > 1
          ? joinCost(from, row, sourceCount, other, weights)
          : joinCost(to, column, targetCount, one, weights)
      return form + cost + compare(one, other, KEPT.mostLoss)
    },
    skipSource: row => SKIP[(source.blocks[row] as Block).kind],
    skipTarget: column => SKIP[(target.blocks[column] as Block).kind]
  }
}

/**
 * Adjusts the costs by what is learned of the articles' words.
 *
 * @param costs Costs of two articles.
 * @param lexicon What was learned of them.
 */
export function withLexicon(costs: Costs, lexicon: Lexicon): Costs {
  const add = (cost: number, source: readonly number[], target: readonly number[]): number =>
    cost >= IMPOSSIBLE ? cost : cost + lexicon.compare(source, target)
  return {
    ...costs,
    match: (source, target) => add(costs.match(source, target), [source], [target]),
    join(source, sourceCount, target, targetCount) {
      const cost = costs.join(source, sourceCount, target, targetCount)
      return cost >= IMPOSSIBLE ? cost : add(cost, positions(source, sourceCount), positions(target, targetCount))
    }
  }
}

function positions(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index)
}

/**
 * Blocks of one side as one, where a block of the other side can be all of them: it is too long for fewer, and has not the very text of
 * the first or the last.
 */
function joinedFor(
  side: WeighedSide,
  index: number,
  count: number,
  other: WeighedSide,
  at: number,
  ratio: number
): Weighed | null {
  if (other.blocks[at]?.kind !== 'text' || side.blocks[index]?.kind !== 'text') return null
  const [first, last, one] = [side.single[index], side.single[index + count - 1], other.single[at]] as [
    Weighed,
    Weighed | undefined,
    Weighed
  ]
  if (last === undefined || first.signs.whole === one.signs.whole || last.signs.whole === one.signs.whole) return null
  const length = one.length * ratio
  let total = first.length
  for (let block = index + 1; block < index + count; block++) total += (side.single[block] as Weighed).length
  return length * length < total * (total - Math.min(first.length, last.length)) * NEARER_ALONE
    ? null
    : side.joined(index, count)
}

function formCost(from: Block, to: Block): number {
  if (from.kind !== to.kind) {
    const isTextLike = (from.kind === 'html' || from.kind === 'text') && (to.kind === 'html' || to.kind === 'text')
    return isTextLike ? TEXT_AS_HTML : IMPOSSIBLE
  }
  return (
    (from.nesting === to.nesting ? 0 : OTHER_NESTING) +
    (from.depth === to.depth ? 0 : OTHER_DEPTH) +
    (from.parts.length === to.parts.length ? 0 : OTHER_CELLS)
  )
}

/** The cost of merging blocks to match another one: more if one of them has URLs or code that the other one lacks. */
function joinCost(
  { blocks, single }: WeighedSide,
  index: number,
  count: number,
  other: Weighed,
  weights: Float64Array
): number {
  let cost = JOIN + (count - 2) * JOIN_MORE + (isItem(blocks[index + 1] as Block) ? JOIN_ITEMS : 0)
  for (let at = index; at < index + count; at++) {
    const { kept } = single[at] as Weighed
    if (kept.length > 0 && commonWeight(kept, other.kept, weights) === 0) cost += STRANGE_PART
  }
  return cost
}

/** Lengths in proportion scatter by about a third; those of short texts by more. */
function lengthCost(expected: number, actual: number): number {
  const distance = Math.log((actual + 8) / (expected + 8))
  const variance = 0.09 + 4 / (expected + 8)
  return Math.min(MOST_LENGTH_COST, (distance * distance) / (2 * variance))
}

function contentCost(from: Weighed, to: Weighed, weights: Float64Array, mostLoss: number): number {
  if (from.signs.whole === to.signs.whole && from.signs.whole !== 0)
    return -SAME - KEPT.gain * Math.min(1, from.kept.length)
  const kept = commonWeight(from.kept, to.kept, weights)
  const lost = from.keptWeight + to.keptWeight - 2 * kept
  const digits = from.digits !== to.digits ? DIGITS.loss : from.digits > 0 ? -DIGITS.gain : 0
  return (
    Math.min(mostLoss, lost * KEPT.loss) +
    Math.min(MARKUP.most, Math.abs(from.markup - to.markup) * MARKUP.each) +
    digits -
    Math.min(KEPT.mostGain, kept * KEPT.gain) -
    Math.min(WORD.mostGain, commonWeight(from.words, to.words, weights) * WORD.gain)
  )
}

function lengthRatio(source: Side, target: Side): number {
  const total = (side: Side): number =>
    side.blocks.reduce(
      (sum, { kind }, index) =>
        kind === 'text' || kind === 'heading' ? sum + (side.features[index] as Features).length : sum,
      40
    )
  return Math.min(3, Math.max(1 / 3, total(target) / total(source)))
}

function countStops({ features }: Side): number {
  return features.reduce((sum, { signs }) => sum + signs.sentences, 0)
}

/** Whether the block before has the same text. */
function isRepeated({ single }: WeighedSide, at: number): boolean {
  return at > 0 && single[at - 1]?.signs.whole === single[at]?.signs.whole
}

/** Which blocks stand more than once on one side; short texts say little. */
function twinsOf({ features }: Side): boolean[] {
  const seen = new Set<number>()
  const twins = new Set<number>()
  for (const {
    signs: { whole },
    length
  } of features) {
    if (length < SHORTEST_TWIN) continue
    if (seen.has(whole)) twins.add(whole)
    seen.add(whole)
  }
  return features.map(({ signs: { whole } }) => twins.has(whole))
}
