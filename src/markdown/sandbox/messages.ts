import type { Syntax } from '../native.js'

/** A text for the parser's process. */
export interface Request {
  readonly text: string
  readonly syntax: Syntax
}

/** The outcome for one text. */
export type Outcome =
  | { readonly kind: 'parsed'; readonly bytes: Uint8Array }
  /** What satteri says of a text that is no MDX. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Why there is no answer, worded to go in brackets in a sentence. */
  | { readonly kind: 'lost'; readonly reason: string }

// Both directions: a byte that says what it is, the length of the rest in bytes (32 bits, little endian), and the rest.
const HEADER = 5

const syntaxes: readonly Syntax[] = ['markdown', 'mdx']
const kinds: readonly Outcome['kind'][] = ['parsed', 'refused', 'lost']

/** @returns What the parser's process reads from its standard input. */
export function encodeRequests(requests: readonly Request[]): Buffer {
  return Buffer.concat(requests.flatMap(({ text, syntax }) => frame(syntaxes.indexOf(syntax), Buffer.from(text))))
}

/** @param input All of the standard input. */
export function decodeRequests(input: Buffer): Request[] {
  return framesIn(input).map(([what, rest]) => ({ text: rest.toString(), syntax: syntaxes[what] as Syntax }))
}

/** @returns Two pieces to write one after the other, so that a large tree need not be copied. */
export function encodeOutcome(outcome: Outcome): [header: Uint8Array, rest: Uint8Array] {
  const rest =
    outcome.kind === 'parsed'
      ? outcome.bytes
      : Buffer.from(outcome.kind === 'refused' ? outcome.message : outcome.reason)
  return frame(kinds.indexOf(outcome.kind), rest)
}

/**
 * Reads what the parser's process has written.
 *
 * @param output Whole outcomes; where the process was ended while it wrote, the torn one is left out.
 */
export function decodeOutcomes(output: Buffer): Outcome[] {
  return framesIn(output).map(([what, rest]): Outcome => {
    switch (kinds[what]) {
      case 'parsed':
        return { kind: 'parsed', bytes: rest }
      case 'refused':
        return { kind: 'refused', message: rest.toString() }
      default:
        return { kind: 'lost', reason: rest.toString() }
    }
  })
}

function frame(what: number, rest: Uint8Array): [header: Uint8Array, rest: Uint8Array] {
  const header = Buffer.alloc(HEADER)
  header.writeUInt8(what)
  header.writeUInt32LE(rest.byteLength, 1)
  return [header, rest]
}

function framesIn(bytes: Buffer): [what: number, rest: Buffer][] {
  const frames: [number, Buffer][] = []
  for (let start = 0; start + HEADER <= bytes.length;) {
    const end = start + HEADER + bytes.readUInt32LE(start + 1)
    if (end > bytes.length) break
    frames.push([bytes.readUInt8(start), bytes.subarray(start + HEADER, end)])
    start = end
  }
  return frames
}
