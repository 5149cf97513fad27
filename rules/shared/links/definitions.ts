import type { Article } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { relateUrls } from '../../../src/text/urls/same-page.js'

/** A definition (`[name]: url`) that has another URL than the one of that name in the source. */
export interface ChangedDefinition {
  /** The URL as written in the translation. */
  readonly place: TextRange
  readonly actual: string
  readonly expected: string
  /** Where the source has it: the URL in its text. */
  readonly source: TextRange
}

interface Definition extends TextRange {
  readonly url: string
}

const DEFINITION = /^ {0,3}\[([^\]\r\n\u2028\u2029]{1,200})\]:[ \t]{0,9}<?([^\s<>]{1,2000})/gm
/** The start of a line that opens or closes a block of code. */
const FENCE = /^ {0,3}(`{3,400}|~{3,400})/gm
/** If most names mean something else in the two articles, the names were assigned anew, and nobody knows which URL was changed. */
const MOST_CHANGED = 0.5

const known = new WeakMap<Article, readonly ChangedDefinition[]>()

/**
 * Compares the definitions of an article with those of the same names in its source. They stand in no paragraph, so they can be compared also where
 * the paragraphs that use them were written anew.
 *
 * @param article The article of a translation.
 * @returns What differs, in text order; none where names mean other things in the two articles.
 */
export function changedDefinitions(article: Article): readonly ChangedDefinition[] {
  let changed = known.get(article)
  if (changed === undefined) {
    changed = compare(article)
    known.set(article, changed)
  }
  return changed
}

function compare(article: Article): ChangedDefinition[] {
  const source = article.comparison.structure?.source
  if (source === undefined || !article.text.includes(']:') || !source.text.includes(']:')) return []
  const [own, wanted] = [definitionsIn(article.text), definitionsIn(source.text)]
  const isSame = (url: string, other: string): boolean =>
    url === other ||
    /^(?:same|scheme)$/.test(relateUrls({ url, path: article.path }, { url: other, path: source.path }, article))
  const shared = [...own].flatMap(([name, actual]) => {
    const expected = wanted.get(name)
    return expected === undefined ? [] : [{ actual, expected }]
  })
  const different = shared.filter(({ actual, expected }) => !isSame(actual.url, expected.url))
  if (different.length > shared.length * MOST_CHANGED) return []
  // What stands under another name on the other side was renamed with the words of its label.
  const [ownUrls, wantedUrls] = [[...own.values()], [...wanted.values()]]
  return different
    .filter(
      ({ actual, expected }) =>
        !wantedUrls.some(({ url }) => isSame(actual.url, url)) && !ownUrls.some(({ url }) => isSame(url, expected.url))
    )
    .map(({ actual, expected }) => ({
      place: { start: actual.start, end: actual.end },
      actual: actual.url,
      expected: expected.url,
      source: { start: expected.start, end: expected.end }
    }))
}

/**
 * The names of an article's definitions.
 *
 * @param text The article's text.
 * @returns In lower case, with single spaces.
 */
export function definitionNames(text: string): ReadonlySet<string> {
  return new Set(definitionsIn(text).keys())
}

/** The first definition of each name counts. Footnotes are texts. */
function definitionsIn(text: string): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  for (const match of withoutFences(text).matchAll(DEFINITION)) {
    const [whole, label, url] = match as unknown as [string, string, string]
    const name = nameOfLabel(label)
    if (name.startsWith('^') || definitions.has(name)) continue
    const end = match.index + whole.length
    definitions.set(name, { url, start: end - url.length, end })
  }
  return definitions
}

/** Blanks blocks of code. The next fence that is as long closes one; where none is, the next of the longest; where none follows at all, it is open. */
function withoutFences(text: string): string {
  const fences = [...text.matchAll(FENCE)].map(match => ({
    marker: match[1] as string,
    start: match.index,
    end: match.index + match[0].length
  }))
  let plain = ''
  let done = 0
  for (let index = 0; index < fences.length; index++) {
    const { marker, start } = fences[index] as (typeof fences)[number]
    let [closer, length] = [index, 0]
    for (let next = index + 1; next < fences.length && length < marker.length; next++) {
      const other = (fences[next] as (typeof fences)[number]).marker
      if (other[0] === marker[0] && other.length > length) [closer, length] = [next, other.length]
    }
    if (closer === index) continue
    const { end } = fences[closer] as (typeof fences)[number]
    plain += text.slice(done, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ')
    done = end
    index = closer
  }
  return plain + text.slice(done)
}

/**
 * Brings a label into the form in which references and definitions are compared.
 *
 * @param label What stands between the brackets.
 */
export function nameOfLabel(label: string): string {
  return label.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
