import { createHash } from 'node:crypto'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import type { ContentMatcher } from './content-matchers.js'

/** The file in which lingo.dev keeps hashes of the sources, section by section, as it has translated them last. */
export const LINGO_LOCK = 'i18n.lock'

/** Hashes of the sections of one source article. */
export type LockedSections = Readonly<Record<string, string>>

/**
 * Reads the file.
 *
 * @param text Its text.
 * @returns Function from the path of a source article, relative to the folder of the file, to the hashes of its sections.
 */
export function readLingoLock(text: string): (path: string, locale: string) => LockedSections | null {
  const checksums = checksumsIn(text)
  return (path, locale) => {
    for (const pattern of patternsOf(path, locale)) {
      const sections = checksums.get(hashOf(pattern))
      if (sections !== undefined && Object.keys(sections).some(key => key.startsWith(SECTION))) return sections
    }
    return null
  }
}

const SECTION = 'md-section-'

const ARTICLE = /^ {2}["']?([0-9a-f]{32})["']?:\s*$/
const ENTRY = /^ {4}["']?([^"':]+)["']?:\s*["']?([0-9a-f]{32})["']?\s*$/

/** The file is YAML of one form: hashes of paths, and below each those of its sections. */
function checksumsIn(text: string): ReadonlyMap<string, LockedSections> {
  const articles = new Map<string, Record<string, string>>()
  let sections: Record<string, string> = {}
  for (const line of text.split(/\r?\n/)) {
    const [, article] = ARTICLE.exec(line) ?? []
    if (article !== undefined) articles.set(article, (sections = {}))
    const [, key, hash] = ENTRY.exec(line) ?? []
    if (key !== undefined && hash !== undefined) sections[key] = hash
  }
  return articles
}

/** The path with each part that is the locale replaced by what stands for it. */
function patternsOf(path: string, locale: string): string[] {
  const escaped = locale.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const place = new RegExp(`(?<=^|[/._-])${escaped}(?=$|[/._-])`, 'gi')
  return [...path.matchAll(place)].map(
    ({ 0: found, index }) => `${path.slice(0, index)}[locale]${path.slice(index + found.length)}`
  )
}

/** The product hashes texts with their type and length before them. */
function hashOf(text: string): string {
  return createHash('md5').update(`string:${text.length}:${text}`).digest('hex')
}

/** What the product treats as borders of sections, and as sections. */
const BORDERS = /^(#{1,6}\s.*$|[-=*]{3,}$|!?\[(?:(?!\]\().)*\]\(.*\)$)/gm

/** Makes the matcher of locked sections: all of them have to be there, and no others. */
export function matcherOfSections(sections: LockedSections): ContentMatcher {
  const expected = Object.keys(sections)
    .filter(key => key.startsWith(SECTION))
    .sort((a, b) => Number(a.slice(SECTION.length)) - Number(b.slice(SECTION.length)))
    .map(key => sections[key])
  return bytes => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
    const own = text
      .slice(parseFrontMatter(text).range.end)
      .split(BORDERS)
      .map(section => section.trim())
      .filter(section => section !== '')
    return own.length === expected.length && own.every((section, index) => hashOf(section) === expected[index])
  }
}
