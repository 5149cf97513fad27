import type { Article, Segment } from '../../../src/model/article.js'
import type { Mark } from '../../../src/model/mark.js'
import type { TextRange } from '../../../src/model/range.js'

/**
 * What is wrong with an article, whatever its text is: marks are sorted and lie in their parents, units do not overlap, everything lies
 * where it says, and prose has the length of its text.
 *
 * @param article The article.
 * @param marks Marks of its whole text.
 * @returns Sentences; empty where all is well.
 */
export function articleFaults(article: Article, marks: readonly Mark[]): string[] {
  const { text, units, prose, spanProblems, outsideLinks, headings, codeBlocks, frontMatter } = article
  const faults: string[] = []
  const inside = (range: TextRange, { start, end }: TextRange, what: string): void => {
    if (!(range.start >= start && range.end <= end && range.start <= range.end))
      faults.push(`${what} does not lie where it must`)
  }
  const whole = { start: 0, end: text.length }
  for (const [index, mark] of marks.entries()) {
    inside(mark, whole, `a mark of kind ${mark.kind}`)
    if (mark.start < (marks[index - 1]?.start ?? 0)) faults.push(`a mark of kind ${mark.kind} is out of order`)
    if (mark.parent >= index) faults.push(`a mark of kind ${mark.kind} comes before its parent`)
  }
  let position = frontMatter.range.end
  for (const unit of units) {
    inside(unit, { start: position, end: text.length }, 'a unit')
    position = unit.end
    for (const side of [unit.target, unit.source]) if (side !== null) faults.push(...sideFaults(side, unit, text))
  }
  for (const problem of spanProblems) inside(problem, whole, 'a span problem')
  for (const place of [...outsideLinks, ...headings, ...codeBlocks])
    inside(place, whole, 'a link, heading or code block')
  // Where nothing stands outside of units, there is none.
  if (prose !== '' && prose.length !== text.length) faults.push('prose has another length than its text')
  return faults
}

function sideFaults(side: Segment, unit: TextRange, text: string): string[] {
  const faults: string[] = []
  if (side.start < unit.start || side.end > unit.end || text.slice(side.start, side.end) !== side.text)
    faults.push('a side does not lie in its unit')
  if (side.prose.length !== side.text.length) faults.push('the prose of a side has another length than its text')
  for (const inline of [...side.strong, ...side.emphasis, ...side.code]) {
    const isNested =
      inline.start >= side.start &&
      inline.end <= side.end &&
      inline.inner.start >= inline.start &&
      inline.inner.end <= inline.end &&
      inline.inner.start <= inline.inner.end
    if (!isNested) faults.push('inline markup does not lie in its side')
  }
  for (const tag of side.html)
    if (text.slice(tag.start, tag.end) !== tag.raw) faults.push('a tag is not what stands at its place')
  return faults
}
