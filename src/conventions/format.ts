import type { Convention } from '../model/choice.js'
import { escapeInJson } from '../report/escape.js'
import { compareConventions } from './learn.js'

const version = 1

/**
 * What `--learn` writes: known conventions as people have left them, their counts too, and new ones as accepted.
 *
 * @param known From the file.
 * @param learnt By this run; none of them known.
 */
export function mergeConventions(known: readonly Convention[], learnt: readonly Convention[]): Convention[] {
  return [...known, ...learnt].sort(compareConventions)
}

/** The file: sorted, one line a convention, so that a review shows what is new. */
export function formatConventions(conventions: readonly Convention[]): string {
  const lines = conventions.map(({ locale, rule, kind, from, to, status, changed, occasions, articles }) => {
    const line = { status, locale, rule, kind, from, to, changed, occasions, articles }
    return `    ${escapeInJson(JSON.stringify(line))}`
  })
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": ${version},\n  "conventions": ${list}\n}\n`
}
