import { createRequire } from 'node:module'
import type { Root } from 'mdast'
import type { Mark } from '../model/mark.js'
import { collectMarks } from './marks.js'
import { readMarks } from './satteri-marks.js'

type Satteri = typeof import('satteri')

const require = createRequire(import.meta.url)

let satteri: Satteri | null | undefined

/**
 * Loads satteri's native binding on the first call.
 *
 * @returns Whether a binary for this platform could be loaded.
 */
export function hasSatteri(): boolean {
  return load() !== null
}

/**
 * Parses Markdown with satteri's GFM.
 *
 * @param text Markdown without front matter (blanked, so that offsets hold).
 * @returns An mdast tree with offsets in UTF-16 code units.
 * @throws Error when no binary could be loaded; ask `hasSatteri` first.
 */
export function parseWithSatteri(text: string): Root {
  return required().markdownToMdast(text, { features }) as Root
}

/**
 * Parses Markdown with satteri's GFM, as far as marks need it.
 *
 * @param text Markdown without front matter (blanked, so that offsets hold).
 * @returns What `collectMarks` makes of the tree.
 * @throws Error when no binary could be loaded; ask `hasSatteri` first.
 */
export function marksWithSatteri(text: string): Mark[] {
  const { createMdastHandle, dropHandle, MdastReader, serializeHandle } = required()
  const handle = createMdastHandle(text, features)
  try {
    const bytes = serializeHandle(handle)
    return (
      readMarks(new MdastReader(bytes) as Parameters<typeof readMarks>[0], bytes, text) ??
      collectMarks(parseWithSatteri(text), text)
    )
  } finally {
    dropHandle(handle)
  }
}

/**
 * Parses MDX.
 *
 * @param text MDX without front matter (blanked, so that offsets hold).
 * @returns An mdast tree with nodes of MDX, offsets in UTF-16 code units.
 * @throws Error for what is no MDX: its message begins with line and column. Also when no binary could be loaded; ask `hasSatteri` first.
 */
export function parseMdxWithSatteri(text: string): Root {
  return required().mdxToMdast(text, { features }) as Root
}

const features = { frontmatter: false }

function required(): Satteri {
  const binding = load()
  if (binding === null) throw new Error('satteri has no binary for this platform')
  return binding
}

function load(): Satteri | null {
  if (satteri === undefined) {
    try {
      satteri = require('satteri') as Satteri
    } catch {
      satteri = null
    }
  }
  return satteri
}
