import type { Article, Segment } from '../../src/model/article.js'

/**
 * All that an article says, as plain data: what lazy parts compute is asked for.
 *
 * @param article The article.
 */
export function snapshotOf(article: Article): unknown {
  return {
    units: article.units.map(unit => ({ ...unit, target: sideOf(unit.target), source: sideOf(unit.source) })),
    spanProblems: article.spanProblems,
    outsideLinks: article.outsideLinks,
    headings: article.headings,
    codeBlocks: article.codeBlocks,
    prose: article.prose
  }
}

function sideOf(side: Segment | null): unknown {
  if (side === null) return null
  const { start, end, text, links, strong, emphasis, code, html, prose } = side
  return { start, end, text, links, strong, emphasis, code, html, prose }
}
