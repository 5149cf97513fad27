import type { Link, Segment } from '../../../src/model/article.js'
import type { Edit, TextRange } from '../../../src/model/range.js'
import { without } from '../../../src/text/structures/difference.js'
import { withoutTrailing } from '../../../src/text/characters/trailing.js'

/** Link syntax of a target that makes no link, or one where its source has none. The range is what to look at. */
export interface BrokenLink extends TextRange {
  /**
   * `split`: something stands between `]` and `(`, or the brackets are wide ones. `torn`: the destination of a source link stands in
   * the text beside what is left of the brackets. `image`: the `!` stands apart. `invented`: brackets and parentheses of text read as a link.
   */
  readonly kind: 'split' | 'torn' | 'image' | 'invented'
  /** The destination as written. */
  readonly url: string
  /** Edits that fix it, where they are certain. */
  readonly edits: readonly Edit[]
}

interface Written extends TextRange {
  readonly url: string
}

const WRITTEN = /\]\(\s{0,4}<?([^\s()<>]{1,500}(?:\([^\s()<>]{0,100}\)[^\s()<>]{0,200})?)/g
const LOOSE =
  /([\]］】])(\s{0,4})([(（])(\s{0,4})([^\s()（）<>]{1,500}(?:\([^\s()<>]{0,100}\)[^\s()（）<>]{0,200})?)(\s{0,4})([)）])/g
/** What is left before a destination whose `](` was torn: a mark may have come between, as in `[text] – (url)`. */
const BEFORE_URL =
  /(?:[\]］】]\\?\s{0,4}(?:[(（]?|[–—:.,;、。：，؛،-]\s{0,4}[(（])\s{0,4}<?|[」』》〉]\s{0,4}[(（]\s{0,4}<?)$/
const OPENING_QUOTE: Readonly<Record<string, string>> = { '」': '「', '』': '『', '》': '《', '〉': '〈' }
const OPENING: Readonly<Record<string, string>> = { '］': '［', '】': '【' }

/**
 * Finds link syntax that the translation broke or invented.
 *
 * @param target One side of a unit.
 * @param source The other side, whose syntax is taken as right.
 * @param comparable The form of a URL in which two languages' links are equal.
 * @returns Broken links in text order; none where both sides have the same links.
 */
export function findBrokenLinks(
  target: Segment,
  source: Segment,
  comparable: (url: string) => string
): readonly BrokenLink[] {
  if (!/[[\]［］【】」』》〉]/.test(target.text)) return []
  const own = target.links.filter(link => isOwn(link, target))
  const wanted = without(
    writtenIn(source),
    own.map(({ url }) => url),
    comparable
  )
  const broken: BrokenLink[] = []
  if (wanted.length > 0) {
    broken.push(...splitLinks(target, wanted, comparable))
    broken.push(...tornLinks(target, source, wanted, broken, comparable))
  }
  // A link that the source has and the target has not may be the one that stands there with another URL.
  if (wanted.length <= broken.length) broken.push(...inventedLinks(own, source, comparable))
  broken.push(...apartImages(target, own, source, comparable))
  return broken.sort((a, b) => a.start - b.start)
}

/** Links that stand in the side itself, with syntax; those around the unit belong to both sides. */
function isOwn(link: Link, side: Segment): boolean {
  return link.start >= side.start && !link.bare && link.kind !== 'html'
}

/** Destinations in link syntax, also of links that start in another unit. */
function writtenIn({ text }: Segment): string[] {
  return text.includes('](') ? [...text.matchAll(WRITTEN)].map(match => match[1] as string) : []
}

function splitLinks(target: Segment, wanted: readonly string[], comparable: (url: string) => string): BrokenLink[] {
  const urls = new Set(wanted.map(comparable))
  const broken: BrokenLink[] = []
  for (const match of target.text.matchAll(LOOSE)) {
    const [whole, bracket, gap, opening, , url, , closing] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
    if (bracket === ']' && gap === '' && opening === '(' && closing === ')') continue
    const start = target.start + match.index
    if (!urls.has(comparable(url)) || isInCode(target, start)) continue
    const end = start + whole.length
    const edits: Edit[] = [{ start, end, text: `](${url})` }]
    if (bracket !== ']') {
      const wide = target.text.lastIndexOf(OPENING[bracket] as string, match.index)
      if (wide < 0) continue
      edits.push({ start: target.start + wide, end: target.start + wide + 1, text: '[' })
    }
    broken.push({ kind: 'split', url, start, end, edits })
  }
  return broken
}

/** The destination stands there as text, right behind brackets or behind one that nothing closes. */
function tornLinks(
  target: Segment,
  source: Segment,
  wanted: readonly string[],
  found: readonly BrokenLink[],
  comparable: (url: string) => string
): BrokenLink[] {
  const linked = new Set(source.links.filter(link => isOwn(link, source)).map(link => comparable(link.url)))
  const done = new Set(found.map(({ url }) => comparable(url)))
  const broken: BrokenLink[] = []
  for (const url of new Set(wanted)) {
    // Where the source's own link is torn, its halves lie in two units: not a fault of this target.
    if (!linked.has(comparable(url)) || done.has(comparable(url))) continue
    for (const { start, end, url: written } of occurrences(target, url, comparable)) {
      const head = target.text.slice(0, start)
      // A whole link that the parser did not see, because a bare URL before it went on to the next space.
      if (/^(?:\s{1,4}["'(][^"')]{0,200}["')]\s{0,4})?\)/.test(target.text.slice(end)) && endsInLabel(head)) continue
      if (!BEFORE_URL.test(head) && !hasOpenBracket(head)) continue
      const from = Math.max(
        head.lastIndexOf('['),
        head.lastIndexOf('］'),
        head.lastIndexOf('】'),
        openingQuoteIn(head),
        head.lastIndexOf(']')
      )
      broken.push({
        kind: 'torn',
        url: written,
        start: target.start + Math.max(0, from),
        end: target.start + end,
        edits: []
      })
      break
    }
  }
  return broken
}

/** Where the label in quotation marks begins that stands before `（`; -1 where there is none. */
function openingQuoteIn(head: string): number {
  const closing = /[」』》〉](?=\s{0,4}[(（]\s{0,4}<?$)/.exec(head)?.[0]
  return closing === undefined ? -1 : head.lastIndexOf(OPENING_QUOTE[closing] as string)
}

/** Where a URL stands in the text of a target without being a link. */
function occurrences(target: Segment, url: string, comparable: (url: string) => string): Written[] {
  const { text } = target
  const found: Written[] = []
  for (let index = text.indexOf(url); index >= 0 && found.length < 10; index = text.indexOf(url, index + url.length)) {
    // Part of a longer one is another one.
    if (!/[\w/-]/.test(text[index + url.length] ?? '') && !/[\w/]/.test(text[index - 1] ?? ''))
      found.push({ url, start: index, end: index + url.length })
  }
  return (found.length > 0 ? found : localizedForms(text, url, comparable)).filter(({ start, end }) => {
    const isLinked = target.links.some(
      link => !link.bare && link.start <= target.start + start && link.end >= target.start + end
    )
    return !isLinked && !isInCode(target, target.start + start)
  })
}

/** `/de/guides/pages/` where the source has `/guides/pages/`. */
function localizedForms(text: string, url: string, comparable: (url: string) => string): Written[] {
  const wanted = comparable(url)
  return [...text.matchAll(/[^\s()<>[\]（）［］]{3,500}/g)]
    .flatMap(({ 0: run, index }) => {
      // Marks of the sentence that it ends do not count.
      const written = withoutTrailing(run, '.,;:!?。，')
      // A word alone may be the name of a page, too.
      return /[/:]/.test(written) && comparable(written) === wanted
        ? [{ url: written, start: index, end: index + written.length }]
        : []
    })
    .slice(0, 10)
}

/** Whether a text ends in `[label](`. */
function endsInLabel(head: string): boolean {
  if (!head.endsWith('](') || head.endsWith('\\](')) return false
  let depth = 0
  for (let index = head.length - 2; index >= 0; index--) {
    const isEscaped = head[index - 1] === '\\'
    if (head[index] === ']' && !isEscaped) depth++
    else if (head[index] === '[' && !isEscaped && --depth === 0) return true
  }
  return false
}

function hasOpenBracket(head: string): boolean {
  let depth = 0
  for (let index = 0; index < head.length; index++) {
    const character = head[index]
    if (character === '\\') index++
    else if (character === '[') depth++
    else if (character === ']') depth = Math.max(0, depth - 1)
  }
  return depth > 0
}

/** `[Allow](Разрешить)`: a term with its translation in parentheses, where the source links nothing. */
function inventedLinks(own: readonly Link[], source: Segment, comparable: (url: string) => string): BrokenLink[] {
  const known = new Set(source.links.map(link => comparable(link.url)))
  return own
    .filter(link => link.kind === 'link' && !known.has(comparable(link.url)) && isNoUrl(link.url))
    .map(({ start, end, url }) => ({ kind: 'invented', url, start, end, edits: [] }))
}

/** Words without anything that URLs are made of. */
function isNoUrl(url: string): boolean {
  let text = url
  try {
    text = decodeURIComponent(url)
  } catch {
    // A stray `%` is part of a text.
  }
  return /^[\p{L}\p{M}\p{N}\s'’+]{1,120}$/u.test(text)
}

/** `! [alt](url)` is a link behind an exclamation mark. */
function apartImages(
  target: Segment,
  own: readonly Link[],
  source: Segment,
  comparable: (url: string) => string
): BrokenLink[] {
  const images = source.links.filter(link => link.kind === 'image').map(link => comparable(link.url))
  if (images.length === 0) return []
  const broken: BrokenLink[] = []
  for (const link of own) {
    if (link.kind !== 'link' || !images.includes(comparable(link.url))) continue
    const mark = /[!！]\s{0,4}$/.exec(target.text.slice(0, link.start - target.start))?.[0]
    if (mark === undefined) continue
    const start = link.start - mark.length
    broken.push({ kind: 'image', url: link.url, start, end: link.end, edits: [{ start, end: link.start, text: '!' }] })
  }
  return broken
}

function isInCode({ code }: Segment, offset: number): boolean {
  return code.some(({ start, end }) => start <= offset && offset < end)
}
