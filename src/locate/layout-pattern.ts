import { localeOfName } from '../text/languages/locale.js'
import type { FilledSlot, Slot } from './slot.js'

/** A configured pattern, taken apart at its `{locale}`. */
interface LayoutPattern {
  /** Pattern parts before the one with `{locale}`. */
  readonly parents: readonly string[]
  /** What surrounds `{locale}` in its part; may hold `*`. */
  readonly before: string
  readonly after: string
  /** Pattern parts after it. */
  readonly rest: readonly string[]
}

const slotMark = '{locale}'

/**
 * Makes a function that finds the locale in a path by configured patterns such as `content/{locale}/**`; the first that fits wins.
 *
 * @param patterns Patterns relative to the working directory; `*` stands for a part of a name, `**` for any number of folders.
 * @param cwd Absolute working directory with `/`.
 */
export function createLayoutMatcher(patterns: readonly string[], cwd: string): (path: string) => FilledSlot | null {
  const parsed = patterns.map(parsePattern).filter(pattern => pattern !== null)
  return path => {
    for (const pattern of parsed) {
      const filled = path.startsWith(`${cwd}/`)
        ? matchPattern(pattern, path.slice(cwd.length + 1).split('/'), cwd)
        : null
      if (filled !== null) return filled
    }
    return null
  }
}

function parsePattern(pattern: string): LayoutPattern | null {
  const parts = pattern
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.')
  const index = parts.findIndex(part => part.includes(slotMark))
  const [before, after] = parts[index]?.split(slotMark) ?? []
  if (before === undefined || after === undefined) return null
  return { parents: parts.slice(0, index), before, after, rest: parts.slice(index + 1) }
}

function matchPattern(pattern: LayoutPattern, parts: readonly string[], cwd: string): FilledSlot | null {
  for (const [index, part] of parts.entries()) {
    const found = splitPart(part, pattern)
    if (
      found === null ||
      !matchesParts(pattern.parents, parts.slice(0, index)) ||
      !matchesParts(pattern.rest, parts.slice(index + 1))
    )
      continue
    const parent = [cwd, ...parts.slice(0, index)].join('/')
    const rest = parts
      .slice(index + 1)
      .map(name => `/${name}`)
      .join('')
    const plainName = joinWithout(found.before, found.after)
    const plainPath = plainName === '' ? parent + rest : `${parent}/${plainName}${rest}`
    const slot: Slot = {
      kind: 'configured',
      parent,
      before: found.before,
      after: found.after,
      rest,
      inner: '',
      plainPath
    }
    return { slot, spelling: found.spelling, locale: found.locale }
  }
  return null
}

/** The name without its locale and the mark that joined it: `intro.` and `.md` give `intro.md`, `docs-` gives `docs`. */
function joinWithout(before: string, after: string): string {
  const isJoined = /[-._]$/.test(before)
  return (isJoined ? before.slice(0, -1) : before) + after
}

interface SplitPart {
  readonly before: string
  readonly spelling: string
  readonly locale: string
  readonly after: string
}

/** Finds the locale in one part of a path, surrounded by what the pattern says. */
function splitPart(part: string, { before, after }: LayoutPattern): SplitPart | null {
  // Without `*` around it there is one way to cut; with `*`, the longest known locale nearest to the end is intended.
  const firstStart = before.includes('*') ? 0 : before.length
  const lastStart = before.includes('*') ? part.length : before.length
  for (let start = firstStart; start <= lastStart; start++) {
    const longest = Math.min(part.length, start + 35)
    for (let end = after.includes('*') ? longest : part.length - after.length; end > start; end--) {
      const locale = end - start <= 35 ? localeOfName(part.slice(start, end)) : null
      const cut = { before: part.slice(0, start), after: part.slice(end) }
      if (locale !== null && matchesName(before, cut.before) && matchesName(after, cut.after)) {
        return { ...cut, spelling: part.slice(start, end), locale }
      }
      if (!after.includes('*')) break
    }
  }
  return null
}

function matchesName(pattern: string, name: string): boolean {
  return matchesSequence(
    [...pattern],
    [...name],
    character => character === '*',
    (expected, actual) => expected === actual || expected === '?'
  )
}

function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  return matchesSequence(pattern, parts, part => part === '**', matchesName)
}

/**
 * Matches with a wildcard that stands for any number of items. Going back to the last wildcard is enough, so time is bounded by the
 * product of both lengths, whatever the pattern.
 */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (item: string) => boolean,
  matches: (expected: string, actual: string) => boolean
): boolean {
  let at = 0
  let wildcard = -1
  let retry = 0
  for (let index = 0; index < items.length;) {
    const expected = pattern[at]
    const actual = items[index] ?? ''
    if (expected !== undefined && isWildcard(expected)) {
      wildcard = at++
      retry = index
    } else if (expected !== undefined && matches(expected, actual)) {
      at++
      index++
    } else if (wildcard !== -1) {
      at = wildcard + 1
      index = ++retry
    } else return false
  }
  return pattern.slice(at).every(isWildcard)
}
