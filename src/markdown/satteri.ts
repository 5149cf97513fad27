import { createRequire } from 'node:module'
import type { Root } from 'mdast'

type Satteri = typeof import('satteri')

const require = createRequire(import.meta.url)

let satteri: Satteri | null | undefined

/**
 * Loads satteri's native binding on the first call.
 *
 * @returns Whether a binary for this platform could be loaded.
 */
export function hasSatteri (): boolean {
  return load() !== null
}

/**
 * Parses Markdown with satteri's GFM.
 *
 * @param text Markdown without front matter (blanked, so that offsets hold).
 * @returns An mdast tree with offsets in UTF-16 code units.
 * @throws Error when no binary could be loaded; ask `hasSatteri` first.
 */
export function parseWithSatteri (text: string): Root {
  const binding = load()
  if (binding === null) throw new Error('satteri has no binary for this platform')
  return binding.markdownToMdast(text, { features: { frontmatter: false } }) as Root
}

function load (): Satteri | null {
  if (satteri === undefined) {
    try {
      satteri = require('satteri') as Satteri
    } catch {
      satteri = null
    }
  }
  return satteri
}
