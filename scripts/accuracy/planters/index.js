import frontMatter from './front-matter.js'
import links from './links.js'
import spans from './spans.js'

/**
 * All shapes of defects, by the rule that has to find them.
 *
 * @type {ReadonlyMap<string, readonly import('../planted.js').Shape[]>}
 */
export const shapesByRule = new Map()
for (const shape of [...frontMatter, ...spans, ...links]) shapesByRule.set(shape.rule, [...shapesByRule.get(shape.rule) ?? [], shape])
