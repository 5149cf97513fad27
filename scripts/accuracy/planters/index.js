import alignment from './alignment.js'
import artefacts from './artefacts.js'
import blocks from './blocks.js'
import deadLinks, { harmlessLinks } from './dead-links.js'
import directives from './directives.js'
import frontMatter from './front-matter.js'
import harmless, { HARMLESS } from './harmless.js'
import identifiers from './identifiers.js'
import inline from './inline.js'
import linkText from './link-text.js'
import links from './links.js'
import mdx from './mdx.js'
import spans from './spans.js'
import structure from './structure.js'
import tables from './tables.js'
import text from './text.js'

/**
 * All shapes of defects, by the rule that has to find them.
 *
 * @type {ReadonlyMap<string, readonly import('../planted.js').Shape[]>}
 */
export const shapesByRule = new Map()
for (const shape of [
  ...alignment,
  ...artefacts,
  ...directives,
  ...frontMatter,
  ...spans,
  ...links,
  ...linkText,
  ...deadLinks,
  ...inline,
  ...mdx,
  ...identifiers,
  ...blocks,
  ...structure,
  ...tables,
  ...text
]) {
  shapesByRule.set(shape.rule, [...(shapesByRule.get(shape.rule) ?? []), shape])
}

/** Changes that no rule may report, by the one name that they are counted under. */
export const harmlessShapes = new Map([
  [HARMLESS, [...harmless, ...harmlessLinks.map(shape => ({ rule: HARMLESS, ...shape }))]]
])
