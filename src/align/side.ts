import type { Block } from '../model/article.js'
import { featuresOf, type Features } from './features.js'
import { keysOf } from './keys.js'
import { Vocabulary } from './vocabulary.js'

/** One article as the comparison sees it. */
export interface Side {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly features: readonly Features[]
  /** Numbers of the tokens in `features`. */
  readonly vocabulary: Vocabulary
  /** Positions of blocks that stand once, see `keysOf`. */
  readonly keys: ReadonlyMap<string, number | null>
}

/**
 * Looks at an article once, so that costs of single pairs are cheap. A source article's side serves all of its translations.
 *
 * @param text Text of the article.
 * @param blocks Its blocks.
 * @param source The side that a translation will be compared with; `null` for a source article.
 */
export function createSide(text: string, blocks: readonly Block[], source: Side | null): Side {
  const vocabulary = new Vocabulary(source?.vocabulary ?? null)
  return {
    text,
    blocks,
    features: blocks.map(block => featuresOf(block, text, vocabulary)),
    vocabulary,
    keys: keysOf(text, blocks)
  }
}
