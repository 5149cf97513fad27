/** What planters look for in units and articles. */

import { insert } from './edit.js'

/**
 * Links and images of one side that are written `[label](url)` and lie inside of it, with the range of the URL. Read here on its own, so
 * that a fault of the linter's own reading shows.
 */
export function ownLinks(segment) {
  const { text } = segment.document
  return segment.links.flatMap(link => {
    if (link.kind === 'html' || link.bare || link.start < segment.start || link.end > segment.end) return []
    const match = /^\]\(([^\s()<>"\\]+)(?:\s[^()]*)?\)$/.exec(text.slice(link.label.end, link.end))
    if (match === null) return []
    const start = link.label.end + 2
    return [{ link, url: { start, end: start + match[1].length }, label: text.slice(link.label.start, link.label.end) }]
  })
}

/** Links with a label of words, whose URL the source has once. */
export function labelledLinks(unit) {
  const source = ownLinks(unit.source)
  return ownLinks(unit.target).filter(
    ({ link, label }) =>
      link.kind === 'link' &&
      /\p{L}{2}/u.test(label) &&
      !/[[\]`<!]/.test(label) &&
      source.filter(other => other.link.url === link.url && /\p{L}{2}/u.test(other.label)).length === 1
  )
}

/** A run of letters that no markup touches. */
export function wordOf({ prose, text, start, links, code, html }, random) {
  const words = [...prose.matchAll(/(?<=\s)\p{L}{3,}(?=\s)/gu)].filter(({ index }) => {
    const offset = start + index
    const isIn = inner => inner.start <= offset && inner.end > offset
    return text.slice(index - 1, index + 4).trim() !== '' && !links.some(isIn) && !code.some(isIn) && !html.some(isIn)
  })
  if (words.length === 0) return null
  const word = random.pick(words)
  return { start: start + word.index, end: start + word.index + word[0].length, text: word[0] }
}

/** Articles of the same source version, with this one. */
export function versionOf(article, group) {
  const hash = article.frontMatter.data['ms.openlocfilehash']
  return group.reads.filter(({ facts }) => facts.comparison.version !== null && facts.comparison.version === hash)
}

/** Whether a side has words to read. */
export function hasWords({ prose }) {
  return /\p{L}{2}/u.test(prose)
}

/**
 * Adds a text to both sides of a unit, behind their last words: what real units hold too seldom to be planted in often enough. The source
 * differs from that of other locales then, so such shapes are linted without them.
 *
 * @returns {import('../planted.js').Damage | null}
 */
export function onBothSides({ target, source, start }, { path, text }, inTarget, inSource) {
  // The anchor of a heading and the label of a link follow from the text: with it, they would be wrong, too.
  if (inHeading(text, start) || text[start - 1] === '[' || target.prose !== target.text) return null
  // Braces and tags are code of MDX.
  if (path.endsWith('.mdx') && /[{<]/.test(inTarget + inSource)) return null
  // A word or two are no certain match any more, once they are changed.
  if (!isSideBySide({ target, source }) && target.prose.split(/\s+/).length < 3) return null
  const [own, other] = [insert(endOfWords(target), inTarget), insert(endOfWords(source), inSource)]
  return isSideBySide({ target, source })
    ? { edits: [own, other], at: [target] }
    : { edits: [own], sourceEdits: [other], at: [target], unitId: null }
}

/** Whether units came with the article, not by comparison with its source article. */
export function hasOwnUnits({ units, comparison }) {
  return comparison.isToolMade && units.length > 0
}

/** Whether both sides of a unit lie in one file. */
export function isSideBySide({ target, source }) {
  return source.document.path === target.document.path
}

/** Whether an offset lies in the line of a heading. */
export function inHeading(text, offset) {
  return /^\s{0,3}#/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1))
}

/** Letters as the article's language writes them. */
export function ownLetters({ prose }, random) {
  const words = prose.match(/\p{L}{4,}/gu) ?? []
  return words.length === 0 ? null : random.pick(words).slice(0, 8)
}

/** Behind the last letter, before closing marks and markup. */
function endOfWords({ prose, start }) {
  // What closes a placeholder stays with it.
  const last = /.*[\p{L}\p{N}\p{M}][}%]*/su.exec(prose)
  return start + (last === null ? 0 : last[0].length)
}
