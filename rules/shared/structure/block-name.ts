import type { Block } from '../../../src/model/article.js'
import { excerpt } from '../../../src/text/characters/words.js'

/** What marks a translator's note, in the languages that sites are translated into. */
const NOTE =
  /译注|译者注|譯註|譯者註|訳注|訳者注|翻訳者注|역주|옮긴이|примечани[ея] переводчика|прим\. ?пер|N\. ?d\. ?[TtLR]\b|note (?:du traducteur|de traduction)|nota (?:del traductor|do tradutor|del traduttore)|Anm(?:erkung|\.) d(?:es|er|\.) ?Ü|Anmerkung des Übersetzers|translator['’]s note|nota tłumacza|przyp\. tłum|vertalers? ?noot|çevirmen(?:in)? notu|ملاحظة المترجم/iu

/**
 * Names a block as writers do.
 *
 * @param block A block.
 * @param text Text of its article.
 * @returns Such as `List item`, to begin a message with.
 */
export function blockName(block: Block, text: string): string {
  switch (block.kind) {
    case 'heading':
      return 'Section'
    case 'code':
      return 'Code block'
    case 'row':
      return 'Table row'
    case 'html':
      return 'HTML block'
    default: {
      if (/^!\[[^\]]{0,300}\]\([^)\n]{0,600}\)$/.test(text.slice(block.start, block.end).trim())) return 'Image'
      return /[-1]$/.test(block.nesting) ? 'List item' : block.nesting.endsWith('>') ? 'Quote' : 'Paragraph'
    }
  }
}

/**
 * The start of a block's words, for a message.
 *
 * @param block A block, if there is one.
 * @param text Text of its article.
 * @returns Without HTML tags, where words are left; code stays.
 */
export function excerptOfBlock(block: Block | undefined, text: string): string {
  const words = wordsOfBlock(block, text)
  const plain = words.replaceAll(/(`[^`]*`)|<\/?[a-z][^<>]{0,300}>/gi, '$1').trim()
  return excerpt(block?.kind === 'code' || plain === '' ? words : plain)
}

/**
 * The text by which a block is recognised.
 *
 * @param block A block, if there is one.
 * @param text Text of its article.
 * @returns Its words; the first line of code; empty where there is no block.
 */
export function wordsOfBlock(block: Block | undefined, text: string): string {
  if (block === undefined) return ''
  const [first] = block.parts
  if (first !== undefined) return text.slice(first.start, (block.parts.at(-1) ?? first).end)
  const lines = text
    .slice(block.start, block.end)
    .split('\n')
    .filter(line => !/^\s*(?:`{3,}|~{3,})/.test(line) && line.trim() !== '')
  return lines[0] ?? ''
}

/**
 * Whether a block says that it is a translator's note.
 *
 * @param text Text of the block.
 * @param marks Further texts that mark a note.
 */
export function isNote(text: string, marks: readonly string[]): boolean {
  return NOTE.test(text) || marks.some(mark => text.includes(mark))
}
