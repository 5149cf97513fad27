import { LETTER, NUMBER, WORD, hasClass } from '../text/characters/character-classes.js'

/** What translation keeps of a block's punctuation and emphasis, whatever the language. */
export interface Signs {
  /** Characters that are read, those of dense scripts counted as much as their translation into an alphabet has. */
  readonly length: number
  readonly sentences: number
  /** Whether no mark ends the last one. */
  readonly isOpen: boolean
  /** Of blocks taken together, how many sentences end nowhere where their blocks do not. */
  readonly hidden: number
  readonly brackets: number
  /** Pairs of `**`. */
  readonly strong: number
  /** A block that ends with a colon leads to what follows; one with a question mark asks. */
  readonly ending: 'colon' | 'question' | 'stop' | 'none'
  /** Hash of all characters but spaces: blocks with the same words share it. */
  readonly whole: number
}

/** Dense scripts say with one character what alphabets say with two or three. */
const FIRST_DENSE = 0x2e80
const DENSE_LENGTH = 2.5
const BLANK = 0x20
const [ASTERISK, BRACKET, WIDE_BRACKET] = [0x2a, 0x28, 0xff08]
/** Marks that end a sentence where a space follows, and those that always do. */
const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21])
const WIDE_STOPS: ReadonlySet<number> = new Set([0x3002, 0xff01, 0x0964, 0x06d4])
const QUESTIONS: ReadonlySet<number> = new Set([0x3f, 0xff1f, 0x061f])
const COLONS: ReadonlySet<number> = new Set([0x3a, 0xff1a])
/** What is counted, marked in a table of all code units: nearly no character is, and sets would be searched for each. */
const COUNTED = new Uint8Array(0x10000)
for (const code of [ASTERISK, BRACKET, WIDE_BRACKET, ...STOPS, ...WIDE_STOPS, ...QUESTIONS]) COUNTED[code] = 1
/** What stands between the last sign and the end: emphasis, quotation marks, brackets, a footnote's or a link's end. */
const CLOSING = /[\s*_"'”»’)\]]/

/**
 * Reads a block's signs.
 *
 * @param raw Markdown of the block.
 */
export function signsOf(raw: string): Signs {
  const last = endOfWords(raw)
  let begin = 0
  // Whole numbers alone: the loop takes a third of the time that it takes with fractions.
  let [characters, dense, sentences, brackets, asterisks, whole] = [0, 0, 0, 0, 0, 0x811c9dc5 | 0]
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index)
    if (code <= BLANK) continue
    whole = Math.imul(whole ^ code, 0x01000193)
    characters++
    if (code >= FIRST_DENSE && code < 0xff00) dense++
    if (COUNTED[code] === 0) continue
    if (code === BRACKET) brackets += raw[index - 1] === ']' ? 0 : 1
    else if (code === WIDE_BRACKET) brackets++
    else if (code === ASTERISK) asterisks += raw.charCodeAt(index - 1) === ASTERISK ? 1 : 0
    else if (
      WIDE_STOPS.has(code) ||
      ((STOPS.has(code) || QUESTIONS.has(code)) &&
        (index === last - 1 || (CLOSING.test(raw[index + 1] as string) && !isAbbreviation(raw, index))))
    ) {
      sentences++
      begin = index + 1
    }
  }
  const length = characters + dense * (DENSE_LENGTH - 1)
  // What leads to a list ends with a colon in some languages and with a full stop in others.
  const isOpen = begin < last && hasClass(raw, LETTER | NUMBER, begin, last)
  return {
    length,
    sentences: sentences + (isOpen ? 1 : 0),
    isOpen,
    hidden: 0,
    brackets,
    strong: asterisks >> 1,
    ending: endingOf(raw.charCodeAt(last - 1)),
    whole
  }
}

/** Where the last word or sign ends, before what closes emphasis, brackets and links. */
function endOfWords(raw: string): number {
  let last = raw.length
  for (let before = -1; before !== last;) {
    before = last
    while (last > 0 && CLOSING.test(raw[last - 1] as string)) last--
    const label = raw.lastIndexOf('](', last)
    if (label >= 0 && last < raw.length && !/[()\s]/.test(raw.slice(label + 2, last))) last = label
  }
  return last
}

/** Whether a stop belongs to a shortened word: a single letter stands before it (`z. B.`), or a small one behind it (`etc. and`). */
function isAbbreviation(raw: string, stop: number): boolean {
  if (hasClass(raw, LETTER, stop - 1, stop) && !hasClass(raw, WORD, Math.max(0, stop - 2), stop - 1)) return true
  const next = raw.slice(stop + 1, stop + 5).trimStart()[0] ?? ''
  return next !== next.toUpperCase()
}

/** The signs of two blocks that are taken together. */
export function joinSigns(first: Signs, second: Signs): Signs {
  return {
    length: first.length + second.length,
    sentences: first.sentences + second.sentences,
    isOpen: second.isOpen,
    hidden: first.hidden + second.hidden + (first.isOpen ? 1 : 0),
    brackets: first.brackets + second.brackets,
    strong: first.strong + second.strong,
    ending: second.ending,
    whole: 0
  }
}

/** Some languages close with a full stop what leads to a list; none writes a colon for a full stop. */
const LEADING = { gain: 1.2, loss: 0.6, added: 2 }
const STOP_LOSS = 0.3
const SENTENCES = { gain: 0.4, loss: 1, mostLoss: 2 }
const BRACKETS = { gain: 1, loss: 0.8, mostLoss: 1.6 }
const STRONG = { gain: 0.5, loss: 1, mostLoss: 2 }
const MOST_COST = 3

/**
 * What the signs of two blocks say against their being each other's translation, or for it (below 0).
 *
 * @param from Signs of the source's block.
 * @param to Those of the translation's block.
 * @param hasStops Whether the translation's language ends sentences with a mark; Thai does not.
 */
export function signsCost(from: Signs, to: Signs, hasStops: boolean): number {
  const cost =
    endingCost(from, to, hasStops) +
    countCost(from.brackets, to.brackets, BRACKETS) +
    countCost(from.strong, to.strong, STRONG)
  return Math.min(MOST_COST, hasStops ? cost + sentencesCost(from, to) : cost)
}

function endingCost({ ending: from }: Signs, { ending: to }: Signs, hasStops: boolean): number {
  const isLeading = from === 'colon' || from === 'question'
  if (from === to) return isLeading ? -LEADING.gain : 0
  if (to === 'colon' || to === 'question') return LEADING.added
  return isLeading ? LEADING.loss : hasStops ? STOP_LOSS : 0
}

function sentencesCost(from: Signs, to: Signs): number {
  const other = nearest(from.sentences, to)
  const own = nearest(other, from)
  // Nearly every short text is one sentence.
  return own === other && own < 2 && (from.isOpen || to.isOpen) ? 0 : countCost(own, other, SENTENCES)
}

/** How many sentences a text has that may have some less: as near to another number as possible. */
function nearest(wanted: number, { sentences, hidden }: Signs): number {
  return Math.min(sentences, Math.max(sentences - hidden, wanted))
}

function countCost(
  from: number,
  to: number,
  { gain, loss, mostLoss }: { gain: number; loss: number; mostLoss: number }
): number {
  if (from === to) return from > 0 ? -gain : 0
  return Math.min(mostLoss, Math.abs(from - to) * loss)
}

function endingOf(code: number): Signs['ending'] {
  if (COLONS.has(code)) return 'colon'
  if (QUESTIONS.has(code)) return 'question'
  return STOPS.has(code) || WIDE_STOPS.has(code) ? 'stop' : 'none'
}
