import type { TextRange } from '../model/range.js'
import type { SourcePin } from '../model/source-version.js'
import { parseFrontMatter } from './front-matter.js'

const VALUE = /[0-9a-f]{7,64}/i

/**
 * Puts another version into the entry by which a translation names that of its source.
 *
 * @param text The translation.
 * @param pin The entry, which stands in the front matter or in a comment.
 * @param value A commit id or a hash.
 * @returns The text, otherwise the same to the byte; `null` where the entry is not found.
 */
export function withPinValue(text: string, pin: SourcePin, value: string): string | null {
  const range = pin.path === null ? pin.range : (parseFrontMatter(text).place(pin.path)?.value ?? null)
  if (range === null) return null
  const written = text.slice(range.start, range.end)
  return VALUE.test(written) ? replaced(text, range, written.replace(VALUE, value)) : null
}

/**
 * Adds an entry that names the version of the source.
 *
 * @param text A translation without such an entry.
 * @param key The entry; a dot leads into a mapping.
 * @param value A commit id.
 * @returns The text, otherwise the same to the byte; `null` where its front matter cannot take the entry.
 */
export function withNewPin(text: string, key: string, value: string): string | null {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const [mapping, name] = key.split('.') as [string, string?]
  const entry = name === undefined ? `${key}: ${value}` : `${mapping}:${newline}  ${name}: ${value}`
  const { exists, range, problems } = parseFrontMatter(text)
  if (problems.some(({ kind }) => kind !== 'missing')) return null
  if (!exists) return `---${newline}${entry}${newline}---${newline}${newline}${text}`
  const block = text.slice(range.start, range.end)
  const own = new RegExp(String.raw`^${escaped(mapping)}:(.*)$`, 'm').exec(block)
  if (own !== null) {
    // A mapping in braces, or a text, takes no further line.
    if (name === undefined || own[1]?.trim() !== '') return null
    const after = range.start + own.index + own[0].trimEnd().length
    return replaced(text, { start: after, end: after }, `${newline}  ${name}: ${value}`)
  }
  const closing = range.start + block.lastIndexOf('---')
  return replaced(text, { start: closing, end: closing }, `${entry}${newline}`)
}

function replaced(text: string, { start, end }: TextRange, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
