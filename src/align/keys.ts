import GithubSlugger from 'github-slugger'
import type { Block } from '../model/article.js'
import { headingText } from '../text/markdown/heading-text.js'
import { writtenIdsIn } from '../text/markdown/written-id.js'

/** Code that is shorter stands in many places. */
const SHORTEST_CODE = 24

/**
 * Finds what identifies a block: the written id or the slug of a heading, and code.
 *
 * @param text Text of an article.
 * @param blocks Its blocks.
 * @returns Position of the block by its key; `null` for a key that stands twice.
 */
export function keysOf(text: string, blocks: readonly Block[]): ReadonlyMap<string, number | null> {
  const keys = new Map<string, number | null>()
  const slugger = new GithubSlugger()
  const add = (key: string, at: number): void => {
    keys.set(key, keys.has(key) && keys.get(key) !== at ? null : at)
  }
  blocks.forEach((block, at) => {
    if (block.kind === 'code') {
      const code = text
        .slice(block.start, block.end)
        .replaceAll(/^[ \t>]+/gm, '')
        .replaceAll(/(?<![ \t\r])[ \t\r]+$/gm, '')
      if (code.length >= SHORTEST_CODE) add(`code ${code}`, at)
    } else if (block.kind === 'heading') for (const id of idsOf(block, text, slugger)) add(`heading ${id}`, at)
  })
  return keys
}

/** The id that a heading is given, else the one that renderers make of its words. */
function idsOf(block: Block, text: string, slugger: GithubSlugger): string[] {
  const raw = text.slice(block.start, block.end)
  const id = writtenIdsIn(raw).at(-1)?.name
  const slug = slugger.slug(headingText(raw))
  return id !== undefined ? [id.toLowerCase()] : slug === '' ? [] : [slug]
}
