import type { Block } from '../model/article.js'
import { joinFeatures, type Features } from './features.js'
import type { Side } from './side.js'

/** A block, or several that are taken together, ready for comparison. */
export interface Weighed extends Features {
  /** Total weight of the tokens in `kept`. */
  readonly keptWeight: number
}

/** A side with its blocks ready for comparison. */
export interface WeighedSide {
  readonly blocks: readonly Block[]
  readonly single: readonly Weighed[]
  /** A block and those behind it as one; `null` where they are never one block of the other side. */
  joined(index: number, count: number): Weighed | null
}

/** Two articles, and the weight of each token by its number. */
export interface WeighedSides {
  readonly source: WeighedSide
  readonly target: WeighedSide
  readonly weights: Float64Array
}

const LEAST_WEIGHT = 0.1

/**
 * Weighs the tokens of two articles: what both have often (a product's name) weighs little; what each has once weighs much.
 *
 * @param source The source article.
 * @param target Its translation.
 */
export function weighSides(source: Side, target: Side): WeighedSides {
  const weights = tokenWeights(source, target)
  return { source: weighSide(source, weights), target: weighSide(target, weights), weights }
}

/**
 * What two lists of tokens have in common.
 *
 * @param a Numbers of tokens, ascending.
 * @param b The same of another block.
 * @param weights What each token says.
 * @returns The sum of the weights of tokens that are in both.
 */
export function commonWeight(a: Uint32Array, b: Uint32Array, weights: Float64Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number
    const right = b[j] as number
    if (left === right) common += weights[left] as number
    if (left <= right) i++
    if (right <= left) j++
  }
  return common
}

function weighSide({ blocks, features }: Side, weights: Float64Array): WeighedSide {
  const weigh = (own: Features): Weighed => {
    const { length, kept, words, markup, digits, signs } = own
    let keptWeight = 0
    for (let index = 0; index < kept.length; index++) keptWeight += weights[kept[index] as number] as number
    return { length, kept, words, markup, digits, signs, keptWeight }
  }
  const single = features.map(weigh)
  // For each count, the joined blocks by their first one; each is the one before it and one block more.
  const caches: (Weighed | null | undefined)[][] = []
  const joined = (index: number, count: number): Weighed | null => {
    if (count === 1) return single[index] as Weighed
    const cache = (caches[count] ??= [])
    const known = cache[index]
    if (known !== undefined) return known
    const before = canJoin(blocks, features, index, index + count - 1) ? joined(index, count - 1) : null
    return (cache[index] =
      before === null ? null : weigh(joinFeatures(before, features[index + count - 1] as Features)))
  }
  return { blocks, single, joined }
}

/** Whether a block can be one with those that stand from `first` on: paragraphs of one container, or a paragraph with its list; and not the same text twice. */
function canJoin(blocks: readonly Block[], features: readonly Features[], first: number, last: number): boolean {
  const [one, before, own] = [blocks[first], blocks[last - 1], blocks[last]]
  if (
    one?.kind !== 'text' ||
    own?.kind !== 'text' ||
    before === undefined ||
    features[last - 1]?.signs.whole === features[last]?.signs.whole
  )
    return false
  return (
    own.nesting.length === before.nesting.length ||
    (first === last - 1 && own.nesting.length === one.nesting.length + 1 && isItem(own))
  )
}

/**
 * Whether a block is an item of a list.
 *
 * @param block A block of an article.
 */
export function isItem({ nesting }: Block): boolean {
  return nesting.endsWith('-') || nesting.endsWith('1')
}

function tokenWeights(source: Side, target: Side): Float64Array {
  const blocks = Math.max(source.blocks.length, target.blocks.length) + 1
  const { size } = target.vocabulary
  const [counts, others] = [countTokens(source, size), countTokens(target, size)]
  const byCount: number[] = []
  const weightOf = (count: number): number => Math.max(LEAST_WEIGHT, Math.log(blocks / count) / Math.log(blocks))
  const weights = new Float64Array(size)
  for (let token = 0; token < size; token++) {
    const count = Math.max(counts[token] as number, others[token] as number)
    weights[token] = byCount[count] ??= weightOf(count)
  }
  return weights
}

/** In how many lists of a side's blocks each token stands. */
function countTokens({ features }: Side, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  const add = (tokens: Uint32Array): void => {
    for (let index = 0; index < tokens.length; index++) (counts[tokens[index] as number] as number)++
  }
  for (const { kept, words } of features) {
    add(kept)
    add(words)
  }
  return counts
}
