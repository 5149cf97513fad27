interface Fence {
  readonly indentation: number
  readonly sign: string
  readonly length: number
  /** Where its opening line starts. */
  readonly start: number
}

/** A line that opens a fenced code block wherever it stands: no tabs, no container before it, no backtick behind it. */
const OPENING = /^( *)(`{3,}|~{3,})[^`~]*$/

/** Replaces the start of a fence, so that nothing before it seems to end there. */
const FENCE = '\0'

/**
 * Cuts fenced code out of a text, as far as it can be known without parsing: where a line might open or close a fence and might not, everything from the
 * last certain place on is taken for text.
 *
 * @param text MDX, where fences may be indented as far as one likes.
 * @returns Pieces between the fences. No construct of the text reaches from one into the next.
 */
export function outsideFences(text: string): string[] {
  // Parsers take a lone carriage return for a line end.
  if (/\r(?!\n)/.test(text)) return [text]
  const pieces: string[] = []
  let from = 0
  for (let start = nextFence(text, 0); start < text.length; start = nextFence(text, from)) {
    const fence = opened(lineAt(text, start), start)
    const end = fence === null ? null : endOfFence(text, fence)
    if (end === null) return [...pieces, text.slice(from)]
    pieces.push(text.slice(from, start) + FENCE)
    from = end
  }
  return [...pieces, text.slice(from)]
}

/** Offset of the next line with three signs of a fence; the text's length where there is none. */
function nextFence(text: string, from: number): number {
  const found = [text.indexOf('```', from), text.indexOf('~~~', from)].filter(index => index >= 0)
  return found.length === 0 ? text.length : text.lastIndexOf('\n', Math.min(...found)) + 1
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start)).replace(/\r$/, '')
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  return feed < 0 ? text.length : feed
}

function opened(line: string, start: number): Fence | null {
  const [, indentation, run] = OPENING.exec(line) ?? []
  return indentation === undefined || run === undefined
    ? null
    : { indentation: indentation.length, sign: run.charAt(0), length: run.length, start }
}

/** Offset of the line end behind a fence; `null` where it is not certain which line closes it. */
function endOfFence(text: string, fence: Fence): number | null {
  for (let start = endOfLine(text, fence.start) + 1; start < text.length;) {
    const line = lineAt(text, start)
    const role = roleInside(line, fence)
    if (role === 'unclear') return null
    if (role === 'closing') return endOfLine(text, start)
    start = endOfLine(text, start) + 1
  }
  // It stands in nothing that could end before the text does.
  return fence.indentation === 0 ? text.length : null
}

function roleInside(line: string, { indentation, sign, length }: Fence): 'code' | 'closing' | 'unclear' {
  if (indentation > 0 && !/^\s*$/.test(line) && !line.startsWith(' '.repeat(indentation))) return 'unclear'
  if (!line.includes(sign.repeat(length))) return 'code'
  const signs = line.slice(indentation).trimEnd()
  if (signs === sign.repeat(signs.length)) return 'closing'
  // Closes for some, or in another container.
  return /^[\s>]*[`~]+\s*$/.test(line) ? 'unclear' : 'code'
}
