import type { Block } from '../model/article.js'
import { featuresOf, joinFeatures, type Features } from './features.js'

/** One article as the comparison sees it. */
export interface Side {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly features: readonly Features[]
}

/**
 * Costs of taking blocks for each other's translation: near 0 where nothing speaks for or against it, below 0 where both hold the
 * same code, URLs, numbers or names, above 0 where length or content differ.
 */
export interface Costs {
  match (source: number, target: number): number
  /** Source blocks `source` and `source + 1` against one target block. */
  merge (source: number, target: number): number
  /** One source block against target blocks `target` and `target + 1`. */
  split (source: number, target: number): number
  skipSource (source: number): number
  skipTarget (target: number): number
}

/** Blocks of different kinds are never each other's translation. */
export const IMPOSSIBLE = 1e6

const SKIP: Readonly<Record<Block['kind'], number>> = { heading: 3, text: 2.5, row: 2, code: 3, html: 1.5 }
const MERGE = 2.5
const OTHER_NESTING = 1.2
const OTHER_DEPTH = 1.5
const TEXT_AS_HTML = 2
const KEPT = { gain: 2, loss: 0.8, mostGain: 6, mostLoss: 4 }
/** Samples and comments in code are translated. */
const MOST_CODE_LOSS = 1.5
const WORD = { gain: 0.7, mostGain: 3 }
const MARKUP = { each: 0.4, most: 2 }
const MOST_LENGTH_COST = 4

/**
 * Looks at both articles once, so that costs of single pairs are cheap.
 *
 * @param text Text of the article.
 * @param blocks Its blocks.
 */
export function createSide (text: string, blocks: readonly Block[]): Side {
  return { text, blocks, features: blocks.map(block => featuresOf(block, text)) }
}

/**
 * Makes the costs of comparing two articles. What both have often (a product's name) says little; what each has once says much.
 *
 * @param source The source article.
 * @param target Its translation.
 */
export function createCosts (source: Side, target: Side): Costs {
  const ratio = lengthRatio(source, target)
  const weights = tokenWeights(source, target)
  const compare = (from: Features, to: Features, mostLoss = KEPT.mostLoss): number =>
    lengthCost(from.length * ratio, to.length) + contentCost(from, to, weights, mostLoss)
  const joined = (side: Side, cache: Map<number, Features | null>, index: number): Features | null => {
    let features = cache.get(index)
    if (features === undefined) {
      const [first, second] = [side.blocks[index], side.blocks[index + 1]]
      features = first?.kind === 'text' && second?.kind === 'text' && first.nesting.length === second.nesting.length
        ? joinFeatures(side.features[index] as Features, side.features[index + 1] as Features)
        : null
      cache.set(index, features)
    }
    return features
  }
  const joinedSource = new Map<number, Features | null>()
  const joinedTarget = new Map<number, Features | null>()
  return {
    match (from, to) {
      const form = formCost(source.blocks[from] as Block, target.blocks[to] as Block)
      if (form >= IMPOSSIBLE) return form
      const mostLoss = (source.blocks[from] as Block).kind === 'code' ? MOST_CODE_LOSS : KEPT.mostLoss
      return form + compare(source.features[from] as Features, target.features[to] as Features, mostLoss)
    },
    merge (from, to) {
      if ((target.blocks[to] as Block).kind !== 'text') return IMPOSSIBLE
      const features = joined(source, joinedSource, from)
      return features === null ? IMPOSSIBLE : MERGE + formCost(source.blocks[from] as Block, target.blocks[to] as Block) + compare(features, target.features[to] as Features)
    },
    split (from, to) {
      if ((source.blocks[from] as Block).kind !== 'text') return IMPOSSIBLE
      const features = joined(target, joinedTarget, to)
      return features === null ? IMPOSSIBLE : MERGE + formCost(source.blocks[from] as Block, target.blocks[to] as Block) + compare(source.features[from] as Features, features)
    },
    skipSource: from => SKIP[(source.blocks[from] as Block).kind],
    skipTarget: to => SKIP[(target.blocks[to] as Block).kind]
  }
}

function formCost (from: Block, to: Block): number {
  if (from.kind !== to.kind) {
    const isTextLike = (from.kind === 'html' || from.kind === 'text') && (to.kind === 'html' || to.kind === 'text')
    return isTextLike ? TEXT_AS_HTML : IMPOSSIBLE
  }
  return (from.nesting === to.nesting ? 0 : OTHER_NESTING) + (from.depth === to.depth ? 0 : OTHER_DEPTH) + (from.parts.length === to.parts.length ? 0 : OTHER_NESTING)
}

/** Lengths in proportion scatter by about a third; those of short texts by more. */
function lengthCost (expected: number, actual: number): number {
  const distance = Math.log((actual + 8) / (expected + 8))
  const variance = 0.09 + 4 / (expected + 8)
  return Math.min(MOST_LENGTH_COST, distance * distance / (2 * variance))
}

function contentCost (from: Features, to: Features, weights: ReadonlyMap<number, number>, mostLoss: number): number {
  const kept = overlap(from.kept, to.kept, weights)
  const words = overlap(from.words, to.words, weights)
  return Math.min(mostLoss, kept.different * KEPT.loss) + Math.min(MARKUP.most, Math.abs(from.markup - to.markup) * MARKUP.each) - Math.min(KEPT.mostGain, kept.common * KEPT.gain) - Math.min(WORD.mostGain, words.common * WORD.gain)
}

/** Weight of what two ascending lists have in common, and of what one of them lacks. */
function overlap (a: readonly number[], b: readonly number[], weights: ReadonlyMap<number, number>): { common: number, different: number } {
  let [common, different, i, j] = [0, 0, 0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i] ?? Infinity, b[j] ?? Infinity]
    const weight = weights.get(Math.min(left, right)) ?? 1
    if (left === right) common += weight
    else different += weight
    if (left <= right) i++
    if (right <= left) j++
  }
  return { common, different }
}

function lengthRatio (source: Side, target: Side): number {
  const total = (side: Side): number => side.blocks.reduce((sum, { kind }, index) => kind === 'text' || kind === 'heading' ? sum + (side.features[index] as Features).length : sum, 40)
  return Math.min(3, Math.max(1 / 3, total(target) / total(source)))
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
      weights.set(token, Math.max(0.1, Math.log(blocks / count) / Math.log(blocks)))
    }
  }
  return weights
}
