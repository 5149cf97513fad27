import { unescapeText } from './unescape.js'
import { withoutWrittenIds } from './written-id.js'

/**
 * The words of a heading, as renderers use them for its fragment.
 *
 * @param markdown Raw Markdown of the heading, with its marker or underline.
 * @returns Text without markup, tags, link destinations and a written id (`{#id}`).
 */
export function headingText(markdown: string): string {
  const plain = withoutWrittenIds(headingMarkdown(markdown))
    .replaceAll(/!\[[^[\]]*\]\([^()\s]*\)/g, '')
    .replaceAll(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s"[^"]*")?\)|\]\[[^[\]]*\]/g, ']')
    .replaceAll(/(`[^`]*`)|<[^<>`]*>/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}\\])_+|(?<=[\p{L}\p{N}\\])_+(?![\p{L}\p{N}_])/gu, '')
    .replaceAll(/[*`[\]]/g, '')
  return unescapeText(plain).trim()
}

/**
 * The Markdown of a heading's text.
 *
 * @param markdown Raw Markdown of the heading.
 * @returns What is left without its marker or underline.
 */
export function headingMarkdown(markdown: string): string {
  return markdown
    .trimEnd()
    .replace(/^#{1,6}(?=\s)/, '')
    .replace(/(?<=[ \t])#{1,10}$/, '')
    .replace(/\n[ \t>]*(?:=+|-+)$/, '')
}
