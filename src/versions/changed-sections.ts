import { FRONT_MATTER, OPENING } from '../article/section-names.js'
import { headingText } from '../text/markdown/heading-text.js'
import { isCorrection } from './corrections.js'
import { meaningOf } from './meaning.js'
import { sectionsOf, type Section } from './sections.js'

/** A section as readers see them of it. */
export interface NamedSection {
  /** A heading in quotes. */
  readonly name: string
  /** Where it begins in the article, whose line ends are LF. */
  readonly start: number
  readonly text: string
  /** Its text as readers see it. */
  readonly meaning: string
}

/**
 * Names the sections in which two versions of an article differ for its readers.
 *
 * @param before The earlier version, without BOM.
 * @param now The later one.
 * @returns Headings of sections that were changed, added or removed, in text order, removed ones last; empty where only form and spelling differ.
 */
export function changedSections(before: string, now: string): string[] {
  const [old, present] = [namedSections(before), namedSections(now)]
  const gone = lacking(old, present)
  const changed = lacking(present, old).filter(section => !isCorrected(section, gone))
  const names = new Set(present.map(({ name }) => name))
  const removed = gone.filter(({ name }) => !names.has(name))
  return [...new Set([...changed, ...removed].map(({ name }) => name))]
}

/**
 * Cuts an article into sections that have names.
 *
 * @param text Article without BOM.
 */
export function namedSections(text: string): NamedSection[] {
  let start = 0
  return sectionsOf(text).map(section => {
    const named = { name: nameOf(section), start, text: section.text, meaning: meaningOf(section) }
    start += section.text.length
    return named
  })
}

/** Whether a section is an earlier one with its spelling corrected. */
function isCorrected({ name, meaning }: NamedSection, earlier: readonly NamedSection[]): boolean {
  return earlier.some(section => section.name === name && isCorrection(section.meaning, meaning))
}

/** Sections that the other version lacks; how often each occurs does not matter. */
function lacking(sections: readonly NamedSection[], others: readonly NamedSection[]): NamedSection[] {
  const left = others.map(({ meaning }) => meaning)
  return sections.filter(({ meaning }) => {
    const index = left.indexOf(meaning)
    if (index >= 0) left.splice(index, 1)
    return index < 0 && meaning !== ''
  })
}

function nameOf({ kind, text }: Section): string {
  return kind === 'frontMatter' ? FRONT_MATTER : kind === 'opening' ? OPENING : `“${headingText(headingOf(text))}”`
}

/** The heading, with its underline where it has one. */
function headingOf(text: string): string {
  const [first = '', second = ''] = text.split('\n', 2)
  const title = first.trimStart()
  return title.startsWith('#') ? title : `${title}\n${second}`
}
