import type { SourcePin } from '../model/source-version.js'
import { parseFrontMatter } from './front-matter.js'

/** Entries in which sites say which commit of the source a translation was made from; several products and generators agree on these. */
const KEYS: readonly string[] = ['l10n.sourceCommit', 'default_lang_commit', 'ms.sourcegitcommit']
const COMMIT = /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/i

/**
 * The version of its source that the front matter of an article names.
 *
 * @param text The article without BOM, or at least its front matter.
 * @param ownKey A configured entry, which is looked at first; dots lead into mappings.
 * @returns `null` where no such entry holds a commit id.
 */
export function sourcePin(text: string, ownKey?: string): SourcePin | null {
  const keys = ownKey === undefined ? KEYS : [ownKey, ...KEYS]
  // Most articles have no pin, and parsing front matter twice would be felt.
  if (!text.startsWith('---') || !keys.some(key => text.includes(key.slice(key.lastIndexOf('.') + 1)))) return null
  const { data } = parseFrontMatter(text)
  for (const key of keys) {
    for (const path of [[key], key.split('.')]) {
      const commit = valueAt(data, path)
      if (typeof commit === 'string' && COMMIT.test(commit)) return { key, path, commit: commit.toLowerCase() }
    }
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
