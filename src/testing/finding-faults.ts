import type { Finding } from '../model/finding.js'
import type { Edit } from '../model/range.js'
import type { ExpectedFinding } from './cases.js'
import { applyEdits } from './edits.js'

/**
 * What is wrong with findings, whatever they are about: every finding has a place in the text, and a message in one line that shows values.
 *
 * @param findings Findings of one file.
 * @param text The file's text.
 * @param quoted All texts that messages may quote.
 * @returns Sentences; empty where all is well.
 */
export function findingFaults(
  findings: readonly Finding[],
  text: string,
  quoted: readonly string[] = [text]
): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const finding of findings) {
    const { offset, endOffset, messageId, message } = finding
    const say = (fault: string): void => {
      faults.push(`${messageId} at ${offset}: ${fault}`)
    }
    if (offset < 0 || endOffset > text.length) say('its place lies outside of the text')
    else if (endOffset <= offset) say('its place is empty')
    else if (isInsidePair(text, offset) || isInsidePair(text, endOffset)) say('its place cuts a code point')
    const isVoid = ['[object ', 'NaN', 'undefined'].some(
      value => message.includes(value) && !quoted.some(other => other.includes(value))
    )
    if (isVoid) say(`its message shows a value that is none: ${message}`)
    if (message.includes('\n')) say('its message has more than one line')
    const key = JSON.stringify([offset, endOffset, message])
    if (seen.has(key)) say('it is reported twice')
    seen.add(key)
  }
  return faults
}

/**
 * What is wrong with the suggestions of findings; where a case names the texts after them, these are compared.
 *
 * @returns Sentences; empty where all is well.
 */
export function suggestionFaults(
  findings: readonly Finding[],
  expected: readonly ExpectedFinding[],
  text: string
): string[] {
  return findings.flatMap((finding, index) => {
    const actual = (finding.suggestions ?? []).map(({ edits }) => applyEdits(text, edits))
    const wanted = expected[index]?.suggestions
    if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(actual)) return []
    return [`${finding.messageId}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(actual)}`]
  })
}

/**
 * Moves findings to where they must be once each LF of the text is CRLF.
 *
 * @param findings Findings in a text with LF.
 * @param text That text.
 */
export function withCarriageReturns(findings: readonly Finding[], text: string): Finding[] {
  const move = (offset: number): number => offset + countLineFeeds(text, offset)
  const moveEdit = (edit: Edit): Edit => ({ ...edit, start: move(edit.start), end: move(edit.end) })
  return findings.map(finding => ({
    ...finding,
    offset: move(finding.offset),
    endOffset: move(finding.endOffset),
    ...(finding.fix === undefined ? {} : { fix: { edits: finding.fix.edits.map(moveEdit) } }),
    ...(finding.suggestions === undefined
      ? {}
      : {
          suggestions: finding.suggestions.map(({ message, edits }) => ({ message, edits: edits.map(moveEdit) }))
        }),
    ...(finding.related === undefined
      ? {}
      : {
          related: finding.related.map(place => ({ ...place, start: move(place.start), end: move(place.end) }))
        })
  }))
}

function countLineFeeds(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}
