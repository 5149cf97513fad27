import type { SpanProblem } from '../../model/article.js'
import type { TextRange } from '../../model/range.js'

/** A unit as the span markup defines it, before the Markdown in it is parsed. */
export interface RawUnit extends TextRange {
  readonly id: string
  readonly sourceId: string | null
  readonly target: TextRange | null
  readonly source: TextRange | null
  readonly idPlace: TextRange
  readonly sourceIdPlace: TextRange | null
}

export interface SpanScan {
  readonly units: readonly RawUnit[]
  readonly problems: readonly SpanProblem[]
}

type TokenKind = 'target' | 'lookup' | 'source' | 'close' | 'open'

interface Token extends TextRange {
  readonly kind: TokenKind
  readonly id: string
  readonly idPlace: TextRange
}

const TAG =
  /<span\s{1,9}(?:data-ttu-id\s?=\s?(?:"([^"\n<>]*)"|'([^'\n<>]*)')|(class=["']sxs-lookup["'])|data-stu-id\s?=\s?(?:"([^"\n<>]*)"|'([^'\n<>]*)'))\s?>|<\/span\s?>|<span\b/y
/** Most tags are one of these two, to the letter. */
const CLOSE = '</span>'
const LOOKUP = '<span class="sxs-lookup">'
const SPAN_ATTRIBUTE = /data-[ts]tu-id/g
/** The id that damaged markup names, not far behind the attribute. */
const ID_IN_LINE = /[^\r\n]{0,40}?([0-9a-f]{5}-p?\d+)/y

/**
 * Finds the units of a side-by-side article by their ids. A stack of tags would break on the literal `</span>` and unclosed
 * `<span>` that real units hold, so the boundary between the sides is `</span><span class="sxs-lookup"><span data-stu-id`, and
 * a unit ends at the first `</span></span>` after it.
 *
 * @param text The article's text.
 * @param from Offset at which the body starts.
 * @returns Units in text order (also those with one side only), and what is damaged in their markup.
 */
export function scanSpans(text: string, from: number): SpanScan {
  if (!text.includes('tu-id', from)) return { units: [], problems: [] }
  return new SpanScanner(text, from).scan()
}

class SpanScanner {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #damaged: readonly SpanProblem[]
  readonly #damagedIds: ReadonlySet<string | null>
  readonly #damagedStarts: ReadonlySet<number>
  readonly #units: RawUnit[] = []
  readonly #problems: SpanProblem[] = []
  #index = 0
  /** Spans that the author opened outside of units: their `</span>` is no stray one. */
  #openAuthorSpans = 0

  constructor(text: string, from: number) {
    this.#text = text
    this.#tokens = tokenize(text, from)
    this.#damaged = damagedTags(text, from, this.#tokens)
    this.#damagedIds = new Set(this.#damaged.map(problem => problem.unitId))
    this.#damagedStarts = new Set(this.#damaged.map(problem => problem.start))
  }

  scan(): SpanScan {
    let token
    while ((token = this.#tokens[this.#index]) !== undefined) {
      if (token.kind === 'target') this.#readUnit(token)
      else if (token.kind === 'lookup' || token.kind === 'source') this.#readOrphanSource(token)
      else this.#readAuthorTag(token)
    }
    // One finding for each unit: its source tag is damaged with it.
    const reported = new Set<string>()
    const damaged = this.#damaged.filter(
      ({ unitId }) => unitId === null || (!reported.has(unitId) && reported.add(unitId))
    )
    const problems = [...this.#problems, ...damaged].sort((a, b) => a.start - b.start)
    return { units: this.#units, problems }
  }

  #readAuthorTag(token: Token): void {
    this.#index++
    if (token.kind === 'open') this.#openAuthorSpans++
    else if (this.#openAuthorSpans > 0) this.#openAuthorSpans--
    else if (this.#units.at(-1)?.end === token.start)
      this.#report('stray', token, this.#units.at(-1)?.id ?? null, 'no further `</span>` after the unit')
  }

  #readUnit(opening: Token): void {
    this.#index++
    const first = this.#index
    let lastClose: Token | null = null
    for (;;) {
      const token = this.#tokens[this.#index]
      if (token === undefined || token.kind === 'target') return this.#endWithoutSource(opening, first, lastClose)
      if (token.kind === 'lookup' || token.kind === 'source') {
        const target = { start: opening.end, end: lastClose?.start ?? token.start }
        if (lastClose === null) this.#report('unclosed', opening, opening.id, '`</span>` before the source span')
        else if (this.#hasText(lastClose.end, token.start)) {
          // Text between the sides: that `</span>` was a literal one of the target, and the real one is missing.
          this.#report('unclosed', opening, opening.id, '`</span>` directly before the source span')
        }
        return this.#readSource(token, { opening, target })
      }
      if (token.kind === 'close') lastClose = token
      this.#index++
    }
  }

  /** A target span that no source span follows: the unit ends at its first `</span>`. */
  #endWithoutSource(opening: Token, first: number, lastClose: Token | null): void {
    if (lastClose === null) {
      this.#report('unclosed', opening, opening.id, '`</span>` and a source span after it')
      return
    }
    const close = this.#tokens.slice(first, this.#index).find(token => token.kind === 'close') as Token
    this.#index = this.#tokens.indexOf(close, first) + 1
    if (this.#isDamagedId(opening.id)) return
    this.#units.push({
      id: opening.id,
      sourceId: null,
      target: { start: opening.end, end: close.start },
      source: null,
      start: opening.start,
      end: close.end,
      idPlace: opening.idPlace,
      sourceIdPlace: null
    })
  }

  #readOrphanSource(token: Token): void {
    this.#readSource(token, null)
  }

  /** Reads `<span class="sxs-lookup"><span data-stu-id="…">…</span></span>` from its first tag on. */
  #readSource(first: Token, side: { opening: Token; target: TextRange } | null): void {
    const id = side?.opening.id ?? null
    let source = first
    if (first.kind === 'lookup') {
      const next = this.#tokens[this.#index + 1]
      if (next?.kind !== 'source' || this.#hasText(first.end, next.start)) {
        this.#index++
        if (!this.#isDamagedNear(first.end))
          this.#report('nested', first, id, '`<span data-stu-id="…">` directly inside it')
        return
      }
      source = next
      this.#index++
    } else {
      this.#report('nested', first, id ?? first.id, '`<span class="sxs-lookup">` around the source span')
    }
    this.#index++
    const end = this.#readSourceEnd(source, first.kind === 'lookup')
    // A damaged target tag of the same id has been reported: its source is no orphan.
    if (side === null && this.#isDamagedId(source.id)) return
    this.#units.push({
      id: id ?? source.id,
      sourceId: source.id,
      target: side?.target ?? null,
      source: { start: source.end, end: end.start },
      start: side?.opening.start ?? first.start,
      end: end.end,
      idPlace: side?.opening.idPlace ?? source.idPlace,
      sourceIdPlace: source.idPlace
    })
  }

  /** The range of the closing tags: the first pair of adjacent `</span>`. */
  #readSourceEnd(source: Token, wrapped: boolean): TextRange {
    let authorSpans = 0
    let close: Token | null = null
    let token
    while ((token = this.#tokens[this.#index]) !== undefined && (token.kind === 'close' || token.kind === 'open')) {
      this.#index++
      if (token.kind === 'open') {
        authorSpans++
        continue
      }
      if (!wrapped) return token
      const next = this.#tokens[this.#index]
      if (next?.kind === 'close' && next.start === token.end) return this.#skipLiteralCloses(token, authorSpans)
      close ??= token
    }
    this.#report('unclosed', source, source.id, '`</span></span>` at the end of the source')
    if (close !== null) return close
    // The next unit may stand on the same line.
    const end = Math.min(this.#lineEnd(source.end), this.#tokens[this.#index]?.start ?? Infinity)
    return { start: end, end }
  }

  /** `<span>x</span></span></span>`: the closing tags of spans that the source itself opened belong to its text. */
  #skipLiteralCloses(first: Token, authorSpans: number): TextRange {
    let current = first
    let next = this.#tokens[this.#index] as Token
    this.#index++
    for (let left = authorSpans; left > 0; left--) {
      const following = this.#tokens[this.#index]
      if (following?.kind !== 'close' || following.start !== next.end) break
      current = next
      next = following
      this.#index++
    }
    return { start: current.start, end: next.end }
  }

  #report(kind: SpanProblem['kind'], place: TextRange, unitId: string | null, expected: string): void {
    this.#problems.push({ kind, start: place.start, end: place.end, unitId, expected })
  }

  #isDamagedId(id: string): boolean {
    return this.#damagedIds.has(id)
  }

  #isDamagedNear(offset: number): boolean {
    return [0, 1, 2, 3, 4].some(shift => this.#damagedStarts.has(offset + shift))
  }

  #hasText(start: number, end: number): boolean {
    return this.#text.slice(start, end).trim() !== ''
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset)
    if (end < 0) return this.#text.length
    return end > offset && this.#text[end - 1] === '\r' ? end - 1 : end
  }
}

function tokenize(text: string, from: number): Token[] {
  const tokens: Token[] = []
  for (let name = text.indexOf('span', from); name >= 0;) {
    const token = tokenAt(text, text[name - 1] === '/' ? name - 2 : name - 1)
    if (token !== null && token.start >= from) tokens.push(token)
    name = text.indexOf('span', token?.end ?? name + 'span'.length)
  }
  return tokens
}

function tokenAt(text: string, start: number): Token | null {
  if (text.startsWith(CLOSE, start)) return plainToken('close', start, CLOSE.length)
  if (text.startsWith(LOOKUP, start)) return plainToken('lookup', start, LOOKUP.length)
  TAG.lastIndex = start
  const match = TAG.exec(text)
  if (match === null) return null
  const [raw, doubleTarget, singleTarget, lookup, doubleSource, singleSource] = match
  const target = doubleTarget ?? singleTarget
  const id = target ?? doubleSource ?? singleSource
  if (id === undefined)
    return plainToken(lookup !== undefined ? 'lookup' : raw.startsWith('</') ? 'close' : 'open', start, raw.length)
  const end = start + raw.length
  const idStart = start + raw.lastIndexOf(id)
  // Of an empty id, the tag is what there is to look at.
  return {
    kind: target === undefined ? 'source' : 'target',
    id,
    start,
    end,
    idPlace: id === '' ? { start, end } : { start: idStart, end: idStart + id.length }
  }
}

function plainToken(kind: TokenKind, start: number, length: number): Token {
  const place = { start, end: start + length }
  return { kind, id: '', ...place, idPlace: place }
}

/** Tags that were intended to open a side and do not: escaped quotes or brackets, missing quotes, missing `>`. */
function damagedTags(text: string, from: number, tokens: readonly Token[]): SpanProblem[] {
  const problems: SpanProblem[] = []
  let index = 0
  SPAN_ATTRIBUTE.lastIndex = from
  let match
  while ((match = SPAN_ATTRIBUTE.exec(text)) !== null) {
    const at = match.index
    let token
    while ((token = tokens[index]) !== undefined && token.end <= at) index++
    if (token !== undefined && token.start <= at && token.kind !== 'open') continue
    ID_IN_LINE.lastIndex = at
    const id = ID_IN_LINE.exec(text)?.[1] ?? null
    const start = openingBefore(text, at, id !== null)
    if (start < 0) continue
    const end = closingAfter(text, at)
    const isEscaped =
      text.startsWith('&lt;', start) || text[start - 1] === '\\' || text.slice(start, end).includes('&quot;')
    const expected = `\`<span ${match[0]}="${id ?? '…'}">\``
    problems.push({ kind: isEscaped ? 'escaped' : 'malformed', start, end, unitId: id, expected })
  }
  return problems
}

/** Without its `<` the word `span` may be text: then only an id after it shows that a tag was intended. */
function openingBefore(text: string, at: number, hasId: boolean): number {
  const head = text.slice(Math.max(0, at - 16), at)
  const match = (hasId ? /(?:<|&lt;|\b)span\s{1,4}$/ : /(?:<|&lt;)span\s{1,4}$/).exec(head)
  return match === null ? -1 : at - match[0].length
}

function closingAfter(text: string, at: number): number {
  const tail = /^[^\n>]{0,60}?(?:>|&gt;)/.exec(text.slice(at, at + 72))
  return at + (tail?.[0].length ?? 'data-ttu-id'.length)
}
