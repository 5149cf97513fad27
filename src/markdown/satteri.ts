import type { Root } from 'mdast'
import type { Mark } from '../model/mark.js'
import { collectMarks } from './marks.js'
import { loadSatteri, requireSatteri } from './native.js'
import { parseSafely } from './sandbox/parse-safely.js'
import { readMarks } from './satteri-marks.js'

/**
 * Loads satteri's native binding on the first call.
 *
 * @returns Whether a binary for this platform could be loaded.
 */
export function hasSatteri(): boolean {
  return loadSatteri() !== null
}

/**
 * Parses Markdown with satteri's GFM.
 *
 * @param text Markdown without front matter (masked, so that offsets hold).
 * @returns An mdast tree with offsets in UTF-16 code units.
 * @throws {ParserLostError} For texts that satteri takes too much time or memory for, or crashes on.
 * @throws Error when no binary could be loaded; ask `hasSatteri` first.
 */
export function parseWithSatteri(text: string): Root {
  return treeOf(parseSafely(text, 'markdown'))
}

/**
 * Parses Markdown with satteri's GFM, as far as marks need it.
 *
 * @param text Markdown without front matter (masked, so that offsets hold).
 * @returns What `collectMarks` makes of the tree.
 * @throws {ParserLostError} For texts that satteri takes too much time or memory for, or crashes on.
 * @throws Error when no binary could be loaded; ask `hasSatteri` first.
 */
export function marksWithSatteri(text: string): Mark[] {
  const bytes = parseSafely(text, 'markdown')
  const { MdastReader } = requireSatteri()
  const reader = new MdastReader(bytes) as Parameters<typeof readMarks>[0]
  return readMarks(reader, bytes, text) ?? collectMarks(treeOf(bytes), text)
}

/**
 * Parses MDX.
 *
 * @param text MDX without front matter (masked, so that offsets hold).
 * @returns An mdast tree with nodes of MDX, offsets in UTF-16 code units.
 * @throws {ParserLostError} For texts that satteri takes too much time or memory for, or crashes on.
 * @throws Error for what is no MDX: its message begins with line and column. Also when no binary could be loaded; ask `hasSatteri` first.
 */
export function parseMdxWithSatteri(text: string): Root {
  return treeOf(parseSafely(text, 'mdx'))
}

function treeOf(bytes: Uint8Array): Root {
  const { materializeMdastTree, MdastReader } = requireSatteri()
  return materializeMdastTree(new MdastReader(bytes))
}
