import type { Nodes, Root } from 'mdast'
import { createLineIndex } from '../../read/line-index.js'

interface Frame {
  readonly node: Nodes
  /** Range that the node lies in. */
  readonly start: number
  readonly end: number
}

/**
 * Gives a position to nodes that the host's parser left without one: bare URLs in GFM, such as in `[!VIDEO https://…]`. Other rules take it
 * for granted (`markdown/no-bare-urls` does), and ESLint ends the whole run when one of them fails there. The root is visited before
 * everything else, so a rule of ours comes in time. Walks without recursion, because trees can be deep.
 *
 * @param tree The host's tree of the whole file; only missing positions are written.
 * @param text The text that was parsed.
 */
export function completePositions(tree: Root, text: string): void {
  const lines = createLineIndex(text)
  const stack: Frame[] = [{ node: tree, start: 0, end: text.length }]
  let frame
  while ((frame = stack.pop()) !== undefined) {
    if (!('children' in frame.node)) continue
    let cursor = frame.start
    for (const child of frame.node.children) {
      if (child.position === undefined) {
        const { start, end } = locate(child, text, cursor, frame.end)
        child.position = {
          start: { ...lines.pointAt(start), offset: start },
          end: { ...lines.pointAt(end), offset: end }
        }
      }
      const start = child.position.start.offset ?? cursor
      const end = child.position.end.offset ?? start
      stack.push({ node: child, start, end })
      cursor = end
    }
  }
}

/** Such nodes stand in the text as they read; one that does not is taken to be empty. */
function locate(node: Nodes, text: string, from: number, to: number): { start: number; end: number } {
  const shown = node.type === 'link' ? node.children[0] : node
  const value = shown?.type === 'text' ? shown.value : ''
  for (const literal of value === '' ? [] : [value, value.replaceAll('&', '&amp;')]) {
    const start = text.indexOf(literal, from)
    if (start >= 0 && start + literal.length <= to) return { start, end: start + literal.length }
  }
  return { start: from, end: from }
}
