import { diffArrays } from 'diff'

/**
 * @typedef {object} Passage A run of changed lines; line numbers count from 1.
 * @property {number} line Of the text before.
 * @property {string[]} before
 * @property {string[]} after
 * @property {number} sourceLine Where the source seems to say it.
 * @property {string[]} source
 */

/**
 * What a fix changed, with the lines of the source that seem to belong to it: for people who judge it.
 *
 * @param {{ source: string, before: string, after: string }} texts
 * @returns {Passage[]}
 */
export function changedPassages({ source, before, after }) {
  const sourceLines = source.split(/\r?\n/)
  const afterLines = after.split(/\r?\n/)
  const toSource = lineMapper(afterLines, sourceLines)
  const passages = []
  let line = 1
  let afterLine = 1
  for (const { added, removed, value } of diffArrays(before.split(/\r?\n/), afterLines)) {
    if (!added && !removed) {
      line += value.length
      afterLine += value.length
      continue
    }
    const last = passages.at(-1)
    const isContinued = last !== undefined && last.line + last.before.length === line && last.afterEnd === afterLine
    const passage = isContinued ? last : { line, before: [], after: [], afterStart: afterLine, afterEnd: afterLine }
    if (!isContinued) passages.push(passage)
    passage[added ? 'after' : 'before'].push(...value)
    if (added) afterLine += value.length
    else line += value.length
    passage.afterEnd = afterLine
  }
  return passages.map(({ afterStart, afterEnd, ...passage }) => {
    const first = Math.max(1, toSource(afterStart) - 1)
    const end = Math.min(sourceLines.length, toSource(Math.max(afterStart, afterEnd - 1)) + 1)
    return { ...passage, sourceLine: first, source: sourceLines.slice(first - 1, end) }
  })
}

/**
 * Tells lines of the source for lines of a translation: those with the same markup, names and numbers are the same, and others lie in
 * proportion between them.
 *
 * @returns {(line: number) => number}
 */
function lineMapper(target, source) {
  const anchors = [[0, 0]]
  let targetLine = 1
  let sourceLine = 1
  for (const { added, removed, value } of diffArrays(target.map(skeletonOf), source.map(skeletonOf))) {
    if (!added && !removed)
      value.forEach((skeleton, index) => {
        if (skeleton.length > 1) anchors.push([targetLine + index, sourceLine + index])
      })
    if (!added) targetLine += value.length
    if (!removed) sourceLine += value.length
  }
  anchors.push([target.length + 1, source.length + 1])
  return line => {
    const next = anchors.findIndex(([own]) => own >= line)
    const [ownEnd, sourceEnd] = anchors[next]
    if (ownEnd === line || next === 0) return sourceEnd
    const [ownStart, sourceStart] = anchors[next - 1]
    return Math.round(sourceStart + ((line - ownStart) * (sourceEnd - sourceStart)) / (ownEnd - ownStart))
  }
}

/** What a translation keeps of a line. */
function skeletonOf(line) {
  const mark = /^\s*(?:#+|[-*+>|]|\d+\.|`{3,}|:::)?/.exec(line)[0].trim()
  const kept = line.match(/`[^`]+`|\]\([^)]*\)|https?:[^\s)]+|\d[\d.]*|<\/?\w+/g) ?? []
  return [mark, ...kept].join(' ')
}
