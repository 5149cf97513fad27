import { createHash } from 'node:crypto'
import { isHeavyMarkup } from '../../budget/markup-load.js'
import { isPlainMdx } from '../../budget/plain-mdx.js'
import { parseNatively, type Syntax } from '../native.js'
import type { Outcome, Request } from './messages.js'
import { parseApart } from './parse-apart.js'

/** A text that the native parser was lost on; its message is one sentence without a full stop. */
export class ParserLostError extends Error {
  override name = 'ParserLostError'
}

/**
 * Whether a text is sure to be parsed in no time and without a crash, by a look that takes time in proportion to the text. Native code cannot be
 * interrupted, so all else is parsed in a process of its own.
 */
export function isHarmless(text: string, syntax: Syntax): boolean {
  return !isHeavyMarkup(text) && (syntax === 'markdown' || isPlainMdx(text))
}

/**
 * Parses a text with satteri, in this process where it is sure to be harmless.
 *
 * @param text Markdown or MDX without front matter (masked, so that offsets hold).
 * @returns The tree in satteri's own form.
 * @throws {ParserLostError} For a text that satteri crashes on, or takes too much time or memory for.
 * @throws Error for what is no MDX: its message begins with line and column.
 */
export function parseSafely(text: string, syntax: Syntax): Uint8Array {
  if (isHarmless(text, syntax)) return parseNatively(text, syntax)
  const request: Request = { text, syntax }
  const outcome = outcomes.get(keyOf(request)) ?? ask([request])[0]
  switch (outcome?.kind) {
    case 'parsed':
      return outcome.bytes
    case 'refused':
      throw new Error(outcome.message)
    default:
      throw new ParserLostError(
        `Unexpected end of the Markdown parser (${outcome?.reason ?? 'it gave no answer'}), expected it to read this file`
      )
  }
}

/**
 * Parses texts before they are asked for, many in one process, so that its start is not paid for each. Where their trees are too much to remember, the
 * last ones are left until they are asked for.
 *
 * @param requests Texts that are not harmless.
 */
export function parseAhead(requests: readonly Request[]): void {
  const missing = requests.filter(request => !outcomes.has(keyOf(request)))
  let size = 0
  for (let index = 0; index < missing.length && size < largestMemory;) {
    const answers = ask(missing.slice(index))
    index += answers.length
    for (const outcome of answers) size += sizeOf(outcome)
  }
}

/** Bytes of trees that are kept for the next one who asks for the same text. */
const largestMemory = 64_000_000

/** By syntax and hash of the text, the latest last. A text is asked for again where a batch took too long, by fixes and in editors. */
const outcomes = new Map<string, Outcome>()
let remembered = 0

function ask(requests: readonly Request[]): Outcome[] {
  const answers = parseApart(requests)
  for (const [index, outcome] of answers.entries()) {
    const key = keyOf(requests[index] as Request)
    if (outcomes.has(key)) continue
    outcomes.set(key, outcome)
    remembered += sizeOf(outcome)
  }
  for (const [key, outcome] of outcomes) {
    if (remembered <= largestMemory) break
    outcomes.delete(key)
    remembered -= sizeOf(outcome)
  }
  return answers
}

/** Those without a tree are small, but must not become ever more. */
function sizeOf(outcome: Outcome): number {
  return 1000 + (outcome.kind === 'parsed' ? outcome.bytes.byteLength : 0)
}

function keyOf({ text, syntax }: Request): string {
  return `${syntax} ${createHash('sha256').update(text).digest('base64')}`
}
