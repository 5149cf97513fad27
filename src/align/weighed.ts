import type { Block } from '../model/article.js'
import type { Side } from './cost.js'
import { joinFeatures, type Features } from './features.js'
import type { Signs } from './signs.js'

/** Tokens of a block with what each says, ascending: hash by hash, so that two blocks are compared in one go. */
export interface Tokens {
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
  readonly total: number
}

/** A block, or two that are taken together, ready for comparison. */
export interface Weighed {
  readonly length: number
  readonly kept: Tokens
  readonly words: Tokens
  readonly markup: number
  readonly digits: number
  readonly signs: Signs
}

/** A side with its blocks ready for comparison. */
export interface WeighedSide {
  readonly blocks: readonly Block[]
  readonly single: readonly Weighed[]
  /** A block and the next one; `null` where they are never one block of the other side. */
  joined(index: number): Weighed | null
}

const LEAST_WEIGHT = 0.1

/**
 * Weighs the tokens of two articles: what both have often (a product's name) says little; what each has once says much.
 *
 * @param source The source article.
 * @param target Its translation.
 */
export function weighSides (source: Side, target: Side): { source: WeighedSide, target: WeighedSide } {
  const weights = tokenWeights(source, target)
  return { source: weighSide(source, weights), target: weighSide(target, weights) }
}

/**
 * What two lists of tokens have in common.
 *
 * @returns The sum of the weights of tokens that are in both.
 */
export function commonWeight (a: Tokens, b: Tokens): number {
  let common = 0
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length;) {
    const [left, right] = [a.hashes[i] as number, b.hashes[j] as number]
    if (left === right) common += a.weights[i] as number
    if (left <= right) i++
    if (right <= left) j++
  }
  return common
}

function weighSide ({ blocks, features }: Side, weights: ReadonlyMap<number, number>): WeighedSide {
  const tokens = (hashes: readonly number[]): Tokens => {
    const own = hashes.map(hash => weights.get(hash) ?? 1)
    return { hashes, weights: own, total: own.reduce((sum, weight) => sum + weight, 0) }
  }
  const weigh = (own: Features): Weighed => ({ ...own, kept: tokens(own.kept), words: tokens(own.words) })
  const cache: (Weighed | null | undefined)[] = []
  return {
    blocks,
    single: features.map(weigh),
    joined (index) {
      const known = cache[index]
      if (known !== undefined) return known
      return cache[index] = canJoin(blocks, features, index) ? weigh(joinFeatures(features[index] as Features, features[index + 1] as Features)) : null
    }
  }
}

/** Paragraphs of one container, and not the same text twice. */
function canJoin (blocks: readonly Block[], features: readonly Features[], index: number): boolean {
  const [first, second] = [blocks[index], blocks[index + 1]]
  return first?.kind === 'text' && second?.kind === 'text' && first.nesting.length === second.nesting.length &&
    features[index]?.signs.whole !== features[index + 1]?.signs.whole
}

function tokenWeights (source: Side, target: Side): ReadonlyMap<number, number> {
  const blocks = Math.max(source.blocks.length, target.blocks.length) + 1
  const counts = [source, target].map(({ features }) => {
    const counted = new Map<number, number>()
    for (const { kept, words } of features) for (const list of [kept, words]) for (const token of list) counted.set(token, (counted.get(token) ?? 0) + 1)
    return counted
  }) as [Map<number, number>, Map<number, number>]
  const weights = new Map<number, number>()
  for (const counted of counts) {
    for (const token of counted.keys()) {
      const count = Math.max(counts[0].get(token) ?? 0, counts[1].get(token) ?? 0)
      weights.set(token, Math.max(LEAST_WEIGHT, Math.log(blocks / count) / Math.log(blocks)))
    }
  }
  return weights
}
