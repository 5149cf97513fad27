import { withoutComments, type Section } from './sections.js'

const COMMENT = /<!--|\{\/\*/g
/** Front matter that people read. */
const READ = /^(?:.*title|description|summary|lead|excerpt|.*label|tagline|hero|.*text|keywords)$/i
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/
const BULLET = /^([ \t>]*)[*+](?=[ \t])/
const TABLE_RULE = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?[ \t]*)?$/

/**
 * The meaning of a section to readers: without line breaks within paragraphs, comments, entries for tools, and what formatters choose. Sections with
 * equal meanings need no other translation.
 *
 * @param section As it was cut.
 */
export function meaningOf({ kind, text }: Section): string {
  return kind === 'frontMatter' ? meaningOfFrontMatter(text) : meaningOfBody(text)
}

function meaningOfFrontMatter(text: string): string {
  const kept: string[] = []
  let isKept = false
  for (const line of text.split('\n').slice(1, -1)) {
    const key = /^([\w.-]+):/.exec(line)
    if (key !== null) isKept = READ.test(key[1]!)
    if (isKept) kept.push(line.replace(/^([\w.-]+:\s*)(["'])(.*)\2\s*$/, '$1$3'))
  }
  return kept
    .join(' ')
    .replaceAll(/[>|]-?(?=\s)|\s+/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

function meaningOfBody(text: string): string {
  let isCode = false
  return withoutComments(text, COMMENT)
    .split('\n')
    .map(line => {
      if (FENCE.test(line)) isCode = !isCode
      return isCode ? line.trimEnd() : meaningOfLine(line)
    })
    .join('\n')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Bullets, emphasis, rules of tables, brackets of references and autolinks, and the slash at the end of a URL are a matter of style. */
function meaningOfLine(line: string): string {
  let meaning = line.replace(BULLET, '$1-')
  if (meaning.includes('-|') || meaning.includes('|-') || meaning.includes('- |'))
    meaning = meaning.replace(TABLE_RULE, '|-|')
  if (meaning.includes('][]')) meaning = meaning.replaceAll('][]', ']')
  if (meaning.includes('://')) meaning = meaning.replaceAll(/<(https?:[^<>\s]*)>/g, '$1')
  if (meaning.includes('/')) meaning = meaning.replaceAll(/(?<=[^/:])\/+(?=[)\s>]|[.,;:]?(?:\s|$))/g, '')
  return meaning.replaceAll(/[*_]+/g, '*')
}
