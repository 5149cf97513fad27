import type { Block } from '../model/article.js'
import { joinSigns, signsOf, type Signs } from './signs.js'
import { readTokens, sorted, union } from './tokens.js'
import type { Vocabulary } from './vocabulary.js'

/** What a block shows to the comparison of two languages: how much it says, and what translation keeps as it is. */
export interface Features {
  /** Characters that are read, without destinations of links. */
  readonly length: number
  /** Code, URLs, numbers and placeholders by their numbers in the vocabulary, ascending, each once: translation keeps them. */
  readonly kept: Uint32Array
  /** Latin words and fragments, ascending, each once: names stay, and related languages have words in common. */
  readonly words: Uint32Array
  /** Number of links and of code: writers seldom add or drop them. */
  readonly markup: number
  /** Digits that stand alone. */
  readonly digits: number
  readonly signs: Signs
}

/**
 * Looks at a block as the comparison does.
 *
 * @param block The block.
 * @param text Text of its article.
 * @param vocabulary Numbers the article's tokens.
 */
export function featuresOf(block: Block, text: string, vocabulary: Vocabulary): Features {
  const raw = text.slice(block.start, block.end)
  if (block.kind === 'code') return codeFeatures(raw, vocabulary)
  const { kept, words, markup, digits, hidden } = readTokens(raw, vocabulary)
  const signs = signsOf(raw)
  return { length: Math.max(0, signs.length - hidden), kept, words, markup, digits, signs }
}

const NO_SIGNS: Signs = {
  length: 0,
  sentences: 0,
  isOpen: false,
  hidden: 0,
  brackets: 0,
  strong: 0,
  ending: 'none',
  whole: 0
}
const NO_TOKENS = new Uint32Array(0)

/** Features of blocks that are taken together. */
export function joinFeatures(first: Features, second: Features): Features {
  return {
    length: first.length + second.length,
    kept: union(first.kept, second.kept),
    words: union(first.words, second.words),
    markup: first.markup + second.markup,
    digits: first.digits + second.digits,
    signs: joinSigns(first.signs, second.signs)
  }
}

/** Lines of code are the same in all languages; comments in them may not be. */
function codeFeatures(raw: string, vocabulary: Vocabulary): Features {
  const lines = raw
    .split('\n')
    .map(line => line.replace(/^[\s>]+/, '').trimEnd())
    .filter(line => line.length > 2 && !/^[`~]{3}/.test(line))
  const kept = sorted(lines.map(line => vocabulary.numberOf(line)))
  return {
    length: raw.length,
    kept,
    words: NO_TOKENS,
    markup: 0,
    digits: 0,
    signs: { ...NO_SIGNS, whole: signsOf(raw).whole }
  }
}
