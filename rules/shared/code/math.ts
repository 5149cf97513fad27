import type { Segment } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'

/** A command of LaTeX, or a brace, that a formula of one side has and the other side has not. */
export interface MathDifference {
  /** The command that the translation has instead; `null` where one is missing. */
  readonly actual: string | null
  readonly expected: string
  readonly place: TextRange
}

/** `$…$` and `$$…$$` with a command within; money has none. */
const FORMULA = /\$\$([^$]{1,2000})\$\$|(?<![\\$\w])\$(?!\s)([^$\n]{1,400})\$(?![\d$])/g
const COMMAND = /\\[\p{L}]{2,40}(?:\{[a-z*]{1,20}\})?/gu
/** Commands whose braces hold words. */
const TEXT = /\\(?:text|textbf|textit|textrm|mbox|mathrm|operatorname|label|tag)\*?\{[^{}]{0,200}\}/g

/**
 * Compares the commands of formulas: they are code, and their order may change with that of the sentence.
 *
 * @param source One side.
 * @param target The other.
 * @returns The first difference, or `null`.
 */
export function differenceOfMath(source: Segment, target: Segment): MathDifference | null {
  if (!source.text.includes('$')) return null
  const wanted = commandsIn(source)
  if (wanted.length === 0) return null
  const own = commandsIn(target)
  const missing = rest(wanted, own)
  const [expected] = missing
  if (expected === undefined) return null
  const [actual] = rest(own, wanted)
  const place = actual === undefined ? target : { start: actual.start, end: actual.start + actual.text.length }
  return { actual: actual?.text ?? null, expected: expected.text, place }
}

interface Command {
  readonly text: string
  readonly start: number
}

function commandsIn({ text, start }: Segment): Command[] {
  return [...text.matchAll(FORMULA)].flatMap(formula => {
    const words = formula[0].replaceAll(TEXT, whole => ' '.repeat(whole.length))
    return [...words.matchAll(COMMAND)].map(({ 0: command, index }) => ({
      text: command,
      start: start + formula.index + index
    }))
  })
}

function rest(commands: readonly Command[], others: readonly Command[]): Command[] {
  const left = others.map(({ text }) => text)
  return commands.filter(({ text }) => {
    const index = left.indexOf(text)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
