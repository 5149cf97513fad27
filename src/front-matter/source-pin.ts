import type { SourcePin } from '../model/source-version.js'
import { parseFrontMatter } from './front-matter.js'

/** Entries in which sites say which version of the source a translation was made from; several products and generators agree on these. */
const COMMITS: readonly string[] = ['l10n.sourceCommit', 'default_lang_commit', 'ms.sourcegitcommit']
const HASHES: readonly string[] = [
  'ms.openlocfilehash',
  'original_hash',
  'source_hash',
  'sourceHash',
  'source-hash',
  'i18n_source_hash',
  'translation_source_hash'
]
const COMMIT = /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/i
/** MD5, SHA-1 and SHA-256. */
const HASH = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i
/** `<!-- source-hash: 1234… -->`, also as a line of JSON: `"original_hash": "1234…"`. */
const ENTRY =
  /\b((?:source|original|upstream|translat\w{1,6})[\w-]{0,20}[_-](commit|sha|rev|revision|hash|checksum|md5|sha1|sha256))["']?\s{0,3}[:=]\s{0,3}["']?([0-9a-f]{7,64})\b/i
/** Where tools write such a comment: at the beginning, or at the end. */
const LOOKED_AT = 2000
/** What a comment begins with. */
const OPENING = '<!--'
/** Characters of a comment in which such an entry begins. */
const WITHIN = 600

/**
 * The version of its source that an article names: in its front matter, or in a comment.
 *
 * @param text The article without BOM.
 * @param ownKey A configured entry, which is looked at first; dots lead into mappings.
 * @returns `null` where no such entry holds a commit id or a hash.
 */
export function sourcePin(text: string, ownKey?: string): SourcePin | null {
  return pinInFrontMatter(text, ownKey) ?? pinInComment(text)
}

function pinInFrontMatter(text: string, ownKey: string | undefined): SourcePin | null {
  const own = ownKey === undefined ? [] : [ownKey]
  const keys = [...own, ...COMMITS, ...HASHES]
  // Most articles have no pin, and parsing front matter twice would take noticeable time.
  if (!text.startsWith('---') || !keys.some(key => text.includes(key.slice(key.lastIndexOf('.') + 1)))) return null
  const { data } = parseFrontMatter(text)
  for (const key of keys) {
    for (const path of [[key], key.split('.')]) {
      const value = valueAt(data, path)
      const kind = typeof value === 'string' ? kindOf(value, HASHES.includes(key)) : null
      if (kind !== null) return { key, path, range: null, kind, value: String(value).toLowerCase() }
    }
  }
  return null
}

/** An MD5 would be an odd length for an abbreviated commit. */
function kindOf(value: string, isHash: boolean): 'commit' | 'hash' | null {
  if (isHash || value.length === 32) return HASH.test(value) ? 'hash' : null
  return COMMIT.test(value) ? 'commit' : null
}

function pinInComment(text: string): SourcePin | null {
  for (const from of [0, Math.max(0, text.length - LOOKED_AT)]) {
    const part = text.slice(from, from + LOOKED_AT)
    const entry = entryInComment(part)
    if (entry === null) continue
    const [, key = '', word = '', value = ''] = entry.match
    const kind = kindOf(value, !/^(?:commit|sha|rev|revision)$/i.test(word))
    if (kind === null) continue
    const end = from + entry.end
    return { key, path: null, range: { start: end - value.length, end }, kind, value: value.toLowerCase() }
  }
  return null
}

/** The first such entry in a comment, and where it ends in the text. */
function entryInComment(text: string): { match: RegExpExecArray; end: number } | null {
  for (let open = text.indexOf(OPENING); open >= 0;) {
    const start = open + OPENING.length
    const close = text.indexOf('-->', start)
    const comment = text.slice(start, close < 0 ? text.length : close)
    const match = ENTRY.exec(comment)
    if (match !== null && match.index <= WITHIN) return { match, end: start + match.index + match[0].length }
    open = close < 0 ? -1 : text.indexOf(OPENING, close)
  }
  return null
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  return value
}
