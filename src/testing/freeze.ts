import type { Article, Segment } from '../model/article.js'

/**
 * Freezes plain data in place, at any depth.
 *
 * @param value Data without cycles of unfrozen objects.
 * @returns The same value.
 */
export function deepFreeze<Value>(value: Value): Value {
  const stack: unknown[] = [value]
  const seen = new Set<unknown>()
  while (stack.length > 0) {
    const current = stack.pop()
    if (typeof current !== 'object' || current === null || seen.has(current)) continue
    seen.add(current)
    Object.freeze(current)
    stack.push(...(Object.values(current) as unknown[]))
  }
  return value
}

/**
 * Freezes an article with what its segments compute when they are first asked.
 *
 * @param article An article.
 * @returns The same article.
 */
export function freezeArticle(article: Article): Article {
  for (const unit of article.units) {
    for (const side of [unit.target, unit.source]) if (side !== null) freezeSegment(side)
  }
  return deepFreeze(article)
}

function freezeSegment({ links, strong, emphasis, code, html }: Segment): void {
  deepFreeze([links, strong, emphasis, code, html])
}
