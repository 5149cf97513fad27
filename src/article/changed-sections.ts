import type { Article } from '../model/article.js'
import { headingText } from '../text/markdown/heading-text.js'

interface Section {
  readonly name: string
  /** Heading and text, with single blanks. */
  readonly content: string
}

/** What a section without a heading is called. */
export const OPENING = 'the text before the first heading'
const FRONT_MATTER = 'the front matter'

/**
 * Names the sections in which two versions of an article differ.
 *
 * @param before The earlier version.
 * @param now The later one.
 * @returns Headings of sections that were changed, added or removed, in text order, removed ones last; empty where only blanks differ.
 */
export function changedSections(before: Article, now: Article): string[] {
  const [old, present] = [sectionsOf(before), sectionsOf(now)]
  const changed = lacking(present, old)
  const names = new Set(present.map(({ name }) => name))
  const removed = lacking(old, present).filter(({ name }) => !names.has(name))
  return [...new Set([...changed, ...removed].map(({ name }) => name))]
}

/** Sections that the other version does not have, however often each stands there. */
function lacking(sections: readonly Section[], others: readonly Section[]): Section[] {
  const left = others.map(({ content }) => content)
  return sections.filter(({ content }) => {
    const index = left.indexOf(content)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

function sectionsOf({ text, headings, frontMatter: { range } }: Article): Section[] {
  const starts = [...headings.map(({ start }) => start), text.length]
  const section = (name: string, from: number, to: number): Section => ({
    name,
    content: text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  })
  return [
    section(FRONT_MATTER, range.start, range.end),
    section(OPENING, range.end, starts[0] as number),
    ...headings.map(({ start, end }, index) =>
      section(`“${headingText(text.slice(start, end))}”`, start, starts[index + 1] as number)
    )
  ]
}
