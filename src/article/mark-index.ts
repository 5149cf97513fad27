import type { Mark, MarkdownParser } from '../model/mark.js'
import type { TextRange } from '../model/range.js'
import type { SegmentMarks } from './segment.js'

const BLOCK_KINDS: ReadonlySet<Mark['kind']> = new Set(['inline', 'heading', 'codeBlock'])
const NOTHING: SegmentMarks = { inside: [], enclosing: [] }

/** The marks of one article, cut by range. */
export class MarkIndex {
  readonly #marks: readonly Mark[]
  readonly #text: string
  readonly #parser: MarkdownParser

  constructor(marks: readonly Mark[], text: string, parser: MarkdownParser) {
    this.#marks = marks
    this.#text = text
    this.#parser = parser
  }

  /**
   * Cuts the marks of a unit's sides out of the article's. In a whole article an unclosed marker of the target can pair with one
   * of the source and swallow the markup between them: where a mark crosses the border of a side, or where the unit is not in a
   * block with inline markup, both sides are parsed again alone.
   *
   * @param unit Range of the whole unit with its span markup.
   * @param sides Ranges of the sides' texts.
   * @returns The marks of each side, in the order of `sides`.
   */
  cut(unit: TextRange, sides: readonly TextRange[]): readonly SegmentMarks[] {
    const first = this.#firstFrom(unit.start)
    const enclosing: Mark[] = []
    let inInlineBlock = false
    for (let index = first - 1; index >= 0;) {
      const mark = this.#marks[index] as Mark
      if (mark.end > unit.start) {
        if (mark.end < unit.end) return this.#cutAlone(sides)
        if (mark.kind === 'inline' || mark.kind === 'heading') inInlineBlock = true
        else if (!BLOCK_KINDS.has(mark.kind)) enclosing.push(mark)
      }
      index = mark.parent
    }
    const inside: Mark[][] = sides.map(() => [])
    for (let index = first; index < this.#marks.length; index++) {
      const mark = this.#marks[index] as Mark
      if (mark.start >= unit.end) break
      if (mark.start === unit.start && mark.end >= unit.end && mark.kind !== 'html') {
        if (mark.kind === 'inline' || mark.kind === 'heading') inInlineBlock = true
        else if (!BLOCK_KINDS.has(mark.kind)) enclosing.push(mark)
        continue
      }
      const side = sides.findIndex(range => mark.start >= range.start && mark.end <= range.end)
      if (side >= 0) inside[side]?.push(mark)
      else if (sides.some(range => crosses(mark, range))) return this.#cutAlone(sides)
    }
    if (!inInlineBlock) return this.#cutAlone(sides)
    return inside.map(marks => ({ inside: marks, enclosing }))
  }

  /**
   * Cuts the marks out of a range that holds the words of one block, or of adjacent ones.
   *
   * @param range The words, without markers of the block.
   */
  slice(range: TextRange): SegmentMarks {
    const inside: Mark[] = []
    for (let index = this.#firstFrom(range.start); index < this.#marks.length; index++) {
      const mark = this.#marks[index] as Mark
      if (mark.start >= range.end) break
      if (BLOCK_KINDS.has(mark.kind)) continue
      // What begins in the words and ends behind them has taken a marker of the block for its own.
      if (mark.end > range.end) return this.#cutAlone([range])[0] ?? NOTHING
      inside.push(mark)
    }
    return inside.length === 0 ? NOTHING : { inside, enclosing: [] }
  }

  #cutAlone(sides: readonly TextRange[]): SegmentMarks[] {
    return sides.map(side => {
      const text = this.#text.slice(side.start, side.end)
      // Most damaged or fenced units are plain words: nothing to parse.
      if (!/[`*_[\]<!:@]|www\./.test(text)) return NOTHING
      return { inside: this.#parseInline(text, side.start), enclosing: [] }
    })
  }

  /** The tags around it give the fragment the neighbours that it has in the article, and keep it from starting a block. */
  #parseInline(text: string, offset: number): Mark[] {
    const guard = '<x>'
    const flat = text.replaceAll(/\r?\n[ \t>]*/g, white => ' '.repeat(white.length))
    const shift = offset - guard.length
    const last = guard.length + text.length
    return this.#parser
      .parse(guard + flat + guard)
      .filter(mark => !BLOCK_KINDS.has(mark.kind) && mark.start >= guard.length && mark.end <= last)
      .map(mark => ({
        ...mark,
        start: mark.start + shift,
        end: mark.end + shift,
        innerStart: mark.innerStart + shift,
        innerEnd: mark.innerEnd + shift
      }))
  }

  #firstFrom(offset: number): number {
    let low = 0
    let high = this.#marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#marks[middle] as Mark).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function crosses(mark: Mark, range: TextRange): boolean {
  return mark.start < range.end && mark.end > range.start
}
