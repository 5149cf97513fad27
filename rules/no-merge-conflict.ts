import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'

export default defineRule({
  name: 'no-merge-conflict',
  meta: {
    description: 'disallow the markers of a merge conflict that nobody has resolved',
    scope: 'article',
    recommended: 'error',
    experimental: true,
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      conflict: 'Unresolved merge conflict between `{{ours}}` and `{{theirs}}`, expected one version of the text',
      marker: 'Marker `{{actual}}` of a merge conflict is left, expected the text without it'
    }
  },
  create(context) {
    return {
      article(article) {
        const markers = markersIn(article.text)
        if (markers.length === 0) return
        const source = article.comparison.structure?.source.text ?? null
        const inSource = new Set(source === null ? [] : markersIn(source).map(({ line }) => line))
        for (const group of groupsOf(markers)) {
          if (!isConflict(group, article, source, inSource)) continue
          const [first, last] = [group[0] as Marker, group.at(-1) as Marker]
          const place = { start: first.start, end: last.end }
          if (first.kind === 'start' && last.kind === 'end')
            context.report({ messageId: 'conflict', data: { ours: labelOf(first), theirs: labelOf(last) }, place })
          else context.report({ messageId: 'marker', data: { actual: first.line }, place, actual: first.line })
        }
      }
    }
  }
})

/** The order of git's markers: `start` our version, `base` that of both in common, `divider` theirs, `end`. */
const KINDS = ['start', 'base', 'divider', 'end'] as const

/** A line that git writes into a text that it could not merge. */
interface Marker extends TextRange {
  readonly kind: (typeof KINDS)[number]
  /** The line without its end. */
  readonly line: string
}

/**
 * Git writes its markers at the start of a line, seven signs long. A line of pipes alone is a row of empty cells, and a line of `>` opens quotes,
 * so that these need a label: a commit, a branch or a path.
 */
const MARKER =
  /^(?:(<{7})(?: \S.*|[ \t]*)|(\|{7} \S[^|\r\n\u2028\u2029]*)|(={7})[ \t]*|>{7} (?:\S+[ \t]*|[\da-f]{7,40} .*|\S+ \(.*\)[ \t]*|(?:Stashed changes|Updated upstream)[ \t]*))\r?$/gm

function markersIn(text: string): Marker[] {
  if (!/^(?:<{7}|\|{7}|={7}|>{7})/m.test(text)) return []
  return [...text.matchAll(MARKER)].map(({ 0: raw, 1: start, 2: base, 3: divider, index }) => {
    const line = raw.trimEnd()
    const kind = start !== undefined ? 'start' : base !== undefined ? 'base' : divider !== undefined ? 'divider' : 'end'
    return { kind, line, start: index, end: index + line.length }
  })
}

/** Markers that belong together: each stands behind the one before it in the order of their kinds. */
function groupsOf(markers: readonly Marker[]): Marker[][] {
  const groups: Marker[][] = []
  for (const marker of markers) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && KINDS.indexOf(before.kind) < KINDS.indexOf(marker.kind)) last?.push(marker)
    else groups.push([marker])
  }
  return groups
}

function isConflict(
  group: readonly Marker[],
  { text, codeBlocks }: Article,
  source: string | null,
  inSource: ReadonlySet<string>
): boolean {
  const [first, last] = [group[0] as Marker, group.at(-1) as Marker]
  // An article on git shows the markers in code. Where a source is at hand, it shows them as well.
  if (source === null) {
    if (codeBlocks.some(({ start, end }) => start <= first.start && last.end <= end)) return false
  } else if (group.every(({ line }) => inSource.has(line))) return false
  return group.length > 1 || first.kind !== 'divider' || isStrayDivider(first, text, source)
}

/** A line of `=` is also the underline of a heading: only where text follows it at once, or none stands before it, is it anything else. */
function isStrayDivider({ start, end }: Marker, text: string, source: string | null): boolean {
  if (/^\S.*\r?\n={2,}[ \t]*\r?$/m.test(source ?? '')) return false
  const isBlankBefore = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start)) || start === 0
  return isBlankBefore || (source !== null && /^[ \t]*\r?\n\S/.test(text.slice(end, end + 200)))
}

function labelOf({ line }: Marker): string {
  return line.slice(8).replace(/^[\da-f]{40}\b/, commit => commit.slice(0, 7)) || 'HEAD'
}
