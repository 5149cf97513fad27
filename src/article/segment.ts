import type { HtmlTag, Inline, InlineCode, Link, Segment, TextDocument } from '../model/article.js'
import type { Mark } from '../model/mark.js'
import { directiveTagsIn } from '../text/markdown/directive-tags.js'
import { linkOfTag, scanHtmlTags } from './html-tags.js'

/** Marks of one side of a unit, or of a whole article's outside; `enclosing` marks hold the whole unit. */
export interface SegmentMarks {
  readonly inside: readonly Mark[]
  readonly enclosing: readonly Mark[]
}

const NONE: readonly never[] = Object.freeze([])

/**
 * One side of a unit. What it holds is computed when a rule first asks for it: most units have no link and no code, and a run
 * with few rules never asks.
 */
export class MarkedSegment implements Segment {
  readonly document: TextDocument
  readonly start: number
  readonly end: number
  readonly text: string
  readonly #marks: () => SegmentMarks
  #inside: SegmentMarks | undefined
  #links: readonly Link[] | undefined
  #strong: readonly Inline[] | undefined
  #emphasis: readonly Inline[] | undefined
  #code: readonly InlineCode[] | undefined
  #html: readonly HtmlTag[] | undefined
  #prose: string | undefined

  constructor(document: TextDocument, start: number, end: number, marks: () => SegmentMarks) {
    this.document = document
    this.start = start
    this.end = end
    this.text = document.text.slice(start, end)
    this.#marks = marks
    Object.freeze(this)
  }

  get #own(): SegmentMarks {
    this.#inside ??= this.#marks()
    return this.#inside
  }

  get links(): readonly Link[] {
    if (this.#links === undefined) {
      const { inside, enclosing } = this.#own
      const links = [...enclosing, ...inside].filter(isLinkMark).map(toLink)
      for (const tag of this.html) {
        const link = linkOfTag(tag)
        if (link !== null) links.push(link)
      }
      this.#links = links.length === 0 ? NONE : Object.freeze(links.sort(byStart))
    }
    return this.#links
  }

  get strong(): readonly Inline[] {
    this.#strong ??= this.#ofKind('strong', toInline)
    return this.#strong
  }

  get emphasis(): readonly Inline[] {
    this.#emphasis ??= this.#ofKind('emphasis', toInline)
    return this.#emphasis
  }

  get code(): readonly InlineCode[] {
    this.#code ??= this.#ofKind('code', mark => Object.freeze({ ...toInline(mark), value: mark.value }))
    return this.#code
  }

  get html(): readonly HtmlTag[] {
    this.#html ??= this.#own.inside.some(isHtmlMark)
      ? Object.freeze(
          this.#own.inside
            .filter(isHtmlMark)
            .flatMap(mark => this.#scan(mark))
            .map(tag => Object.freeze(tag))
        )
      : NONE
    return this.#html
  }

  /** What most sides have none of takes no memory. */
  #ofKind<Made>(kind: Mark['kind'], make: (mark: Mark) => Made): readonly Made[] {
    const marks = this.#own.inside
    if (!marks.some(mark => mark.kind === kind)) return NONE
    return Object.freeze(marks.filter(mark => mark.kind === kind).map(make))
  }

  get prose(): string {
    this.#prose ??= this.#maskMarkup()
    return this.#prose
  }

  #maskMarkup(): string {
    const { inside } = this.#own
    const cuts = this.#directiveTags()
    if (inside.length === 0 && cuts.length === 0) return this.text
    for (const mark of inside) {
      if (mark.kind === 'html') for (const cut of this.#tagsIn(mark)) cuts.push(cut)
      else if (mark.kind === 'code' || isBare(mark)) cuts.push([mark.start, mark.end])
      else cuts.push([mark.start, mark.innerStart], [mark.innerEnd, mark.end])
    }
    cuts.sort((a, b) => a[0] - b[0])
    let prose = ''
    let position = this.start
    for (const [start, end] of cuts) {
      if (end <= position) continue
      if (start > position) prose += this.text.slice(position - this.start, start - this.start)
      prose += ' '.repeat(end - Math.max(start, position))
      position = end
    }
    return prose + this.text.slice(position - this.start)
  }

  /** Of a block of HTML, its tags and comments: words stand between them. */
  #tagsIn(mark: Mark): [number, number][] {
    const tags = this.#scan(mark)
    return tags.length === 0 ? [[mark.start, mark.end]] : tags.map(tag => [tag.start, tag.end])
  }

  #scan(mark: Mark): HtmlTag[] {
    const tags = scanHtmlTags(this.text, mark.start - this.start, mark.end - this.start)
    return tags.map(tag => ({ ...tag, start: tag.start + this.start, end: tag.end + this.start }))
  }

  /** Not a line of colons: it has a title that is read. */
  #directiveTags(): [number, number][] {
    if (!this.text.includes('{')) return []
    const code = this.code.map(({ start, end }) => ({ start: start - this.start, end: end - this.start }))
    return directiveTagsIn(this.text, code)
      .filter(({ key }) => key.startsWith('{'))
      .map(({ start, end }) => [this.start + start, this.start + end])
  }
}

function isHtmlMark(mark: Mark): boolean {
  return mark.kind === 'html'
}

function isLinkMark(mark: Mark): boolean {
  return mark.kind === 'link' || mark.kind === 'image'
}

/** A bare URL has no label: its inner range is the whole of it. */
function isBare(mark: Mark): boolean {
  return mark.kind === 'link' && mark.innerStart === mark.start
}

/**
 * Turns a link or image mark into what rules see.
 *
 * @param mark A mark of kind `link` or `image`.
 * @returns The frozen link.
 */
export function toLink(mark: Mark): Link {
  const bare = isBare(mark)
  return Object.freeze({
    kind: mark.kind as 'link' | 'image',
    url: mark.value,
    label: bare ? { start: mark.end, end: mark.end } : { start: mark.innerStart, end: mark.innerEnd },
    bare,
    start: mark.start,
    end: mark.end
  })
}

function toInline(mark: Mark): Inline {
  return Object.freeze({ start: mark.start, end: mark.end, inner: { start: mark.innerStart, end: mark.innerEnd } })
}

function byStart(a: Link, b: Link): number {
  return a.start - b.start || b.end - a.end
}
