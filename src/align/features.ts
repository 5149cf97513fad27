import type { Block } from '../model/article.js'
import { withAsciiDigits } from '../text/digits.js'
import { withoutTrailing } from '../text/trailing.js'
import { joinSigns, signsOf, type Signs } from './signs.js'

/** What a block shows to the comparison of two languages: how much it says, and what translation keeps as it is. */
export interface Features {
  /** Characters that are read, without destinations of links. */
  readonly length: number
  /** Hashes of code, URLs, numbers and placeholders, ascending, each once: translation keeps them. */
  readonly kept: readonly number[]
  /** Hashes of Latin words and fragments, ascending, each once: names stay, and related languages have words in common. */
  readonly words: readonly number[]
  /** Number of links and of code: writers seldom add or drop them. */
  readonly markup: number
  /** Digits that stand alone. */
  readonly digits: number
  readonly signs: Signs
}

/** URL of a link or a bare one; inline code; placeholder; number; Latin word. */
const TOKEN = /\]\(\s{0,3}<?([^)\s>]{1,300})|(https?:\/\/[^\s)>\]"'`]{1,300})|`([^`\n]{1,200})`|(\{\{?[\w.$-]{1,60}\}?\}|%[sd\d])|(\d[\d.,]{0,20})|([A-Za-z][A-Za-z0-9_]{2,60})/g

/**
 * Looks at a block as the comparison does.
 *
 * @param block The block.
 * @param text Text of its article.
 */
export function featuresOf (block: Block, text: string): Features {
  const raw = text.slice(block.start, block.end)
  if (block.kind === 'code') return codeFeatures(raw)
  const kept = new Set<number>()
  const words = new Set<number>()
  let [hidden, markup, digits] = [0, 0, 0]
  for (const [whole, destination, bare, code, placeholder, number, word] of withAsciiDigits(raw).matchAll(TOKEN)) {
    const url = destination ?? bare
    if (url !== undefined) {
      hidden += url.length
      const name = urlName(url)
      if (name !== '') kept.add(hash(name))
      else words.add(hash(url))
      const fragment = url.indexOf('#')
      if (fragment >= 0) words.add(hash(url.slice(fragment)))
      markup++
    } else if (code !== undefined) {
      kept.add(hash(code.trim()))
      markup++
    } else if (placeholder !== undefined) kept.add(hash(placeholder))
    // One digit may be written as a word.
    else if (number !== undefined) {
      if (/\d\D?\d/.test(number)) kept.add(hash(number.replaceAll(/[.,]/g, '')))
      else digits++
    }
    else if (word !== undefined) words.add(hash(whole.toLowerCase()))
  }
  const signs = signsOf(raw)
  return { length: Math.max(0, signs.length - hidden), kept: sorted(kept), words: sorted(words), markup, digits, signs }
}

const NO_SIGNS: Signs = { length: 0, sentences: 0, brackets: 0, strong: 0, ending: 'none', whole: 0 }

/** Features of blocks that are taken together. */
export function joinFeatures (first: Features, second: Features): Features {
  return {
    length: first.length + second.length,
    kept: sorted(new Set([...first.kept, ...second.kept])),
    words: sorted(new Set([...first.words, ...second.words])),
    markup: first.markup + second.markup,
    digits: first.digits + second.digits,
    signs: joinSigns(first.signs, second.signs)
  }
}

/** Lines of code are the same in all languages; comments in them may not be. */
function codeFeatures (raw: string): Features {
  const lines = raw.split('\n').map(line => line.replace(/^[\s>]+/, '').trimEnd()).filter(line => line.length > 2 && !/^[`~]{3}/.test(line))
  return { length: raw.length, kept: sorted(new Set(lines.map(hash))), words: [], markup: 0, digits: 0, signs: { ...NO_SIGNS, whole: signsOf(raw).whole } }
}

/** The last part of a path: what sites put before it differs between locales, and fragments are translated. */
function urlName (url: string): string {
  const path = withoutTrailing(url.replace(/[?#].*/s, ''), '/')
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function sorted (hashes: ReadonlySet<number>): number[] {
  return [...hashes].sort((a, b) => a - b)
}

/** FNV-1a, 32 bits: two tokens of one article that share a hash would only weaken one comparison. */
function hash (token: string): number {
  let value = 0x811C9DC5
  for (let index = 0; index < token.length; index++) value = Math.imul(value ^ token.charCodeAt(index), 0x01000193)
  return value >>> 0
}
