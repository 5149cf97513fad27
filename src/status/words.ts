import { sectionsOf, withoutComments, withoutFences } from '../versions/sections.js'

const FENCE = /^[ \t>]{0,40}(`{3,}|~{3,})/
const COMMENT = /<!--/g
const HTML = /<[^<>]{1,300}>/g
const DESTINATION = /\]\([^()\s]*(?:\s"[^"]*")?\)/g
/** Writing without spaces: each character is about half a word. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_.-]*/gu

/** Paragraphs of an article that are there to be read, in text order: without code, comments and front matter. */
export function paragraphsOf(text: string): string[] {
  return sectionsOf(text)
    .filter(({ kind }) => kind !== 'frontMatter')
    .flatMap(section => withoutComments(withoutFences(section.text, FENCE), COMMENT).split(/\n[ \t>]*\n/))
    .map(paragraph => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter(paragraph => paragraph !== '')
}

/** The number of words that are there to be translated. */
export function countWords(paragraphs: readonly string[]): number {
  let count = 0
  for (const paragraph of paragraphs) {
    const plain = paragraph.replaceAll(DESTINATION, ']').replaceAll(HTML, ' ')
    const ideographs = plain.match(IDEOGRAPH)?.length ?? 0
    const rest = ideographs === 0 ? plain : plain.replaceAll(IDEOGRAPH, ' ')
    count += (rest.match(WORD)?.length ?? 0) + Math.ceil(ideographs / 2)
  }
  return count
}
