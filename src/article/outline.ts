import GithubSlugger from 'github-slugger'
import type { Article, CodeBlock, Heading } from '../model/article.js'
import type { FenceFact, HeadingFact } from '../model/facts.js'
import { headingMarkdown, headingText } from '../text/markdown/heading-text.js'
import { createHugoSlugs } from '../text/urls/hugo-slug.js'
import { withoutWrittenIds, writtenIdsIn } from '../text/markdown/written-id.js'

const FENCE = /^(`{3,}|~{3,})/

/**
 * The fenced code blocks of an article.
 *
 * @param article The article.
 * @returns Fences in text order; indented code is left out.
 */
export function fencesOf({ codeBlocks, text }: Article): FenceFact[] {
  return codeBlocks.flatMap(block => toFence(block, text) ?? [])
}

function toFence({ start, end, lang, value }: CodeBlock, text: string): FenceFact | null {
  const raw = text.slice(start, end)
  const marker = FENCE.exec(raw)?.[1]
  if (marker === undefined) return null
  const opening = raw.slice(marker.length, raw.includes('\n') ? raw.indexOf('\n') : raw.length).trim()
  const lastLine = raw.slice(raw.lastIndexOf('\n') + 1).replace(/^[\s>]*/, '')
  return {
    start,
    end,
    lang,
    meta: opening.slice(/^\S*/.exec(opening)?.[0].length).trim(),
    value: value.replaceAll('\r\n', '\n'),
    isClosed: raw.includes('\n') && lastLine.startsWith(marker),
    lineEnds: lineEndsOf(raw, start)
  }
}

function lineEndsOf(raw: string, offset: number): number[] {
  const ends: number[] = []
  for (let index = raw.indexOf('\n'); index >= 0; index = raw.indexOf('\n', index + 1)) {
    ends.push(offset + (raw[index - 1] === '\r' ? index - 1 : index))
  }
  return ends
}

/**
 * The headings of an article with the fragments that lead to them.
 *
 * @param article The article.
 * @returns Headings in text order; in an article with units they have the text of the target.
 */
export function headingsOf(article: Article): HeadingFact[] {
  const slugger = new GithubSlugger()
  const hugoSlugs = createHugoSlugs()
  let unit = 0
  return article.headings.map(heading => {
    while ((article.units[unit]?.end ?? Infinity) <= heading.start) unit++
    const markdown = ownText(article, heading, unit)
    const text = headingText(markdown)
    const ids = namesOf(markdown)
    // An id in braces stands in place of what the text would make.
    const written = withoutWrittenIds(markdown) === markdown ? undefined : ids.at(-1)
    const slug = written ?? slugger.slug(text)
    return {
      start: heading.start,
      end: heading.end,
      depth: heading.depth,
      text,
      slug,
      hugoSlugs: hugoSlugs(headingMarkdown(markdown), written),
      ids
    }
  })
}

/** A heading without the source sides of its units. */
function ownText({ text, units }: Article, heading: Heading, from: number): string {
  let own = ''
  let position = heading.start
  for (let index = from; index < units.length; index++) {
    const unit = units[index]
    if (unit === undefined || unit.start >= heading.end) break
    own += text.slice(position, unit.start) + (unit.target?.text ?? '')
    position = unit.end
  }
  return own + text.slice(position, heading.end)
}

/**
 * Fragments that are written somewhere in an article.
 *
 * @param article The article.
 * @returns Values of `id` and `name` attributes, and of `{#id}`.
 */
export function anchorsIn({ text }: Article): string[] {
  return namesOf(text)
}

function namesOf(text: string): string[] {
  return writtenIdsIn(text).map(({ name }) => name)
}
