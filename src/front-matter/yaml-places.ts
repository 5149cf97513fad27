import { createRequire } from 'node:module'
import type { Document, Pair, YAMLError } from 'yaml'
import type { EntryPlace } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { withoutTrailing } from '../text/characters/trailing.js'

const require = createRequire(import.meta.url)

type Step = string | number

/** Where the entries of a YAML block stand. */
export interface YamlPlaces {
  place(path: readonly Step[]): EntryPlace | null
  /** Keys that occur again in the same mapping: the later ones. */
  readonly duplicates: readonly (TextRange & { readonly key: string })[]
  /** The first syntax error in the words of this parser, which are clearer than those of the fast one. */
  readonly error: (TextRange & { readonly reason: string }) | null
}

/**
 * Parses YAML for positions. Slow (a tenth of a millisecond and more), so only for blocks that a finding is about.
 *
 * @param yaml The text between the fences, within the size cap.
 * @param offset Where `yaml` starts in the article: all ranges are offsets of the article.
 */
export function locateYaml(yaml: string, offset: number): YamlPlaces {
  const { parseDocument, isMap, isSeq, isScalar, isNode } = require('yaml') as typeof import('yaml')
  const document: Document = parseDocument(yaml, {
    prettyErrors: false,
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent'
  })
  const rangeOf = (node: unknown): TextRange | null => {
    const range = isNode(node) ? node.range : null
    if (!range) return null
    // A block collection's range goes on to the start of the next line. Other spaces than these belong to a value.
    const text = yaml.slice(range[0], range[1])
    return { start: offset + range[0], end: offset + range[0] + withoutTrailing(text, ' \t\r\n').length }
  }
  const nameOf = (key: unknown): string | null => (isScalar(key) ? (key.source ?? String(key.value)) : null)

  const place = (path: readonly Step[]): EntryPlace | null => {
    let node: unknown = document.contents
    let found: EntryPlace | null = null
    for (const step of path) {
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.findLast(item => nameOf(item.key) === String(step))
        const key = rangeOf(pair?.key)
        if (pair === undefined || key === null) return null
        const value = rangeOf(pair.value)
        found = { key, value: value === null || value.start === value.end ? key : value }
        node = pair.value
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)]
        const range = rangeOf(item)
        // An item without a value has no place.
        if (range === null || range.start === range.end) return null
        found = { key: range, value: range }
        node = item
      } else {
        return null
      }
    }
    return found
  }

  const duplicates: (TextRange & { key: string })[] = []
  const holders: unknown[] = [document.contents]
  // The list grows while it is walked.
  for (const holder of holders) {
    if (isSeq(holder)) holders.push(...holder.items)
    if (!isMap(holder)) continue
    const seen = new Set<string>()
    for (const pair of holder.items) {
      const key = nameOf(pair.key)
      const range = rangeOf(pair.key)
      if (key !== null && range !== null && seen.has(key)) duplicates.push({ key, ...range })
      if (key !== null) seen.add(key)
      holders.push(pair.value)
    }
  }
  const error: YAMLError | undefined = document.errors[0]
  return {
    place,
    duplicates,
    error:
      error === undefined ? null : { reason: error.message, start: offset + error.pos[0], end: offset + error.pos[1] }
  }
}
