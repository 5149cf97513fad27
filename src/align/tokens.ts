import { withAsciiDigits } from '../text/characters/digits.js'
import { withoutTrailing } from '../text/characters/trailing.js'
import type { Vocabulary } from './vocabulary.js'

/** What translation keeps of a text, or mostly keeps. */
export interface Tokens {
  /** Numbers of code, URLs, numbers and placeholders, ascending, each once. */
  readonly kept: Uint32Array
  /** Numbers of Latin words, fragments, single digits and symbols of menus and formulas, ascending, each once. */
  readonly words: Uint32Array
  /** Number of links and of code. */
  readonly markup: number
  /** Digits that stand alone. */
  readonly digits: number
  /** Characters of URLs. */
  readonly hidden: number
}

/** URL of a link or a bare one; inline code; placeholder. */
const MARKUP =
  /\]\(\s{0,3}<?([^)\s>]{1,300})|(https?:\/\/[^\s)>\]"'`]{1,300})|`([^`\n]{1,200})`|(\{\{?[\w.$-]{1,60}\}?\}|%[sd\d])/y
/** The number of a step, an example, a method: `Step 2:`. */
const LABEL = /^[^\d\n]{0,24}(\d{1,3})(?:[:.)](?:\s|$)|：)/
const SHORTEST_WORD = 3
const LONGEST_WORD = 61
const LONGEST_NUMBER = 21

/** What an ASCII character may begin or go on with. */
const [LETTER, DIGIT, WORD_PART, NUMBER_PART, OPENING, SYMBOL] = [1, 2, 4, 8, 16, 32]
const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  return (
    (/[A-Za-z]/.test(character) ? LETTER : 0) |
    (/\d/.test(character) ? DIGIT : 0) |
    (/\w/.test(character) ? WORD_PART : 0) |
    (/[\d.,]/.test(character) ? NUMBER_PART : 0) |
    (/[\]h`{%]/.test(character) ? OPENING : 0) |
    (/[>&+=%$@/]/.test(character) ? SYMBOL : 0)
  )
})

/**
 * Reads the tokens of a text. One pattern for all of them would make an object of each word; most of a text is words.
 *
 * @param raw Markdown of a block.
 * @param vocabulary Numbers the tokens.
 */
export function readTokens(raw: string, vocabulary: Vocabulary): Tokens {
  const text = withAsciiDigits(raw)
  const kept: number[] = []
  const words: number[] = []
  let [hidden, markup, digits] = [0, 0, 0]
  const addUrl = (url: string): void => {
    hidden += url.length
    markup++
    const name = urlName(url)
    if (name === '') words.push(vocabulary.numberOf(url))
    else kept.push(vocabulary.numberOf(name))
    const fragment = url.indexOf('#')
    if (fragment >= 0) words.push(vocabulary.numberOf(url.slice(fragment)))
  }
  for (let index = 0; index < text.length;) {
    const classes = classesAt(text, index)
    if ((classes & OPENING) !== 0) {
      MARKUP.lastIndex = index
      const match = MARKUP.exec(text)
      if (match !== null) {
        const [, destination, bare, code, placeholder] = match
        const url = destination ?? bare
        if (url !== undefined) addUrl(url)
        else if (placeholder !== undefined) kept.push(vocabulary.numberOf(placeholder))
        else if (code !== undefined) {
          kept.push(vocabulary.numberOf(code.trim()))
          markup++
        }
        index = MARKUP.lastIndex
        continue
      }
    }
    let end = index + 1
    if ((classes & LETTER) !== 0) {
      const wordEnd = endOf(text, index, WORD_PART, LONGEST_WORD)
      if (wordEnd - index >= SHORTEST_WORD) {
        words.push(vocabulary.numberOfWord(text, index, wordEnd))
        end = wordEnd
      }
    } else if ((classes & DIGIT) !== 0) {
      end = endOf(text, index, NUMBER_PART, LONGEST_NUMBER)
      const number = text.slice(index, end)
      // One digit may be written as a word.
      if (/\d\D?\d/.test(number)) kept.push(vocabulary.numberOf(number.replaceAll(/[.,]/g, '')))
      else {
        digits++
        words.push(vocabulary.numberOf(number.replaceAll(/[.,]/g, '')))
      }
    } else if ((classes & SYMBOL) !== 0 && index > 0) words.push(vocabulary.numberOf(text[index] as string))
    index = end
  }
  const label = LABEL.exec(text)?.[1]
  if (label !== undefined) kept.push(vocabulary.numberOf(`${label}.`))
  return { kept: sorted(kept), words: sorted(words), markup, digits, hidden }
}

/**
 * Puts numbers of tokens in order, each once.
 *
 * @param numbers In any order.
 */
export function sorted(numbers: number[]): Uint32Array {
  if (numbers.length > MOST_INSERTED) numbers.sort((a, b) => a - b)
  else insertionSort(numbers)
  let count = 0
  for (let index = 0; index < numbers.length; index++)
    if (index === 0 || numbers[index] !== numbers[count - 1]) numbers[count++] = numbers[index] as number
  numbers.length = count
  return new Uint32Array(numbers)
}

/** Short lists are sorted in half the time by hand. */
const MOST_INSERTED = 64

function insertionSort(numbers: number[]): void {
  for (let index = 1; index < numbers.length; index++) {
    const number = numbers[index] as number
    let place = index
    for (; place > 0 && (numbers[place - 1] as number) > number; place--) numbers[place] = numbers[place - 1] as number
    numbers[place] = number
  }
}

/**
 * The tokens of two lists.
 *
 * @param a Numbers of tokens, ascending.
 * @param b The same.
 * @returns The numbers that are in one of them, ascending, each once.
 */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a
  const joined = new Uint32Array(a.length + b.length)
  let count = 0
  for (let i = 0, j = 0; i < a.length || j < b.length; count++) {
    const left = a[i] ?? Infinity
    const right = b[j] ?? Infinity
    joined[count] = Math.min(left, right)
    if (left <= right) i++
    if (right <= left) j++
  }
  return joined.subarray(0, count)
}

function classesAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code < 0x80 ? (CLASSES[code] as number) : 0
}

/** The end of a token that has begun: before the first character of another class. */
function endOf(text: string, start: number, classes: number, longest: number): number {
  let end = start + 1
  while (end - start < longest && (classesAt(text, end) & classes) !== 0) end++
  return end
}

/** The last part of a path: what sites put before it differs between locales, and fragments are translated. */
function urlName(url: string): string {
  const path = withoutTrailing(url.replace(/[?#].*/s, ''), '/')
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}
