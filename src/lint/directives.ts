import type { Article } from '../model/article.js'
import type { Finding, OmittedFindings } from '../model/finding.js'
import type { TextRange } from '../model/range.js'
import { distanceBetween, nearestOf } from '../text/structures/distance.js'
import type { CountedFindings } from './finding-collector.js'
import { createDirectiveFinding } from './findings.js'

type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'front-matter'

interface Directive extends TextRange {
  readonly kind: DirectiveKind | null
  /** What stands where the kind should; the kind itself where it is known. */
  readonly word: string
  /** Rules it names; empty for all. */
  readonly rules: readonly string[]
  /** First and last line it acts on, from 1. */
  readonly firstLine: number
  lastLine: number
  /** Last lines of rules that a later comment enables again by name. */
  readonly enabled: Map<string, number>
  used: boolean
}

/** Comments and front-matter key of one article that switch rules off. */
export interface Directives {
  readonly list: readonly Directive[]
  /** The first one that was not read, because there are too many. */
  readonly beyond: TextRange | null
}

const NONE: Directives = { list: [], beyond: null }
/** Directives of one article that are read: what each of them does depends on all others. */
const MOST = 2000
const OPENING = /(?:<!--|\{\/\*)\s{0,9}loc-lint\s{1,9}(?=[a-z-])/g
const CLOSING = /-->|\*\/\}/
const INSIDE = /^([a-z-]{1,40})(\s[\s\S]*)?$/
/** Characters between the signs of a comment; a longer one was never closed. */
const LONGEST_INSIDE = 800
const KINDS: readonly DirectiveKind[] = ['disable', 'enable', 'disable-line', 'disable-next-line']
const FRONT_MATTER_KEY = 'loc-lint-disable'

/**
 * Reads the directives of an article: `<!-- loc-lint disable-next-line rule -- reason -->`, `disable-line`, `disable`, `enable` (also as
 * MDX comments), and the front-matter key `loc-lint-disable`.
 *
 * @param article The article.
 * @returns Its directives; what stands in code blocks is text.
 */
export function readDirectives(article: Article): Directives {
  const { text } = article
  if (!text.includes('loc-lint')) return NONE
  const list = frontMatterDirectives(article)
  const open: Directive[] = []
  for (let next = commentFrom(text, article.frontMatter.range.end); next !== null; next = commentFrom(text, next.end)) {
    const { word, names, start, end } = next
    if (isCode(article, start, end)) continue
    if (list.length >= MOST) return { list, beyond: { start, end } }
    const kind = KINDS.find(known => known === word) ?? null
    const line = article.pointAt(start).line
    const firstLine = kind === 'disable-next-line' ? nextTextLine(article, end) : line
    const lastLine = kind === 'disable' ? Number.POSITIVE_INFINITY : kind === 'enable' || kind === null ? 0 : firstLine
    const directive: Directive = {
      kind,
      word,
      rules: ruleNames(names),
      start,
      end,
      firstLine,
      lastLine,
      enabled: new Map(),
      used: false
    }
    list.push(directive)
    if (kind === 'disable') open.push(directive)
    else if (kind === 'enable') enable(open, directive.rules, line)
  }
  return { list, beyond: null }
}

interface DirectiveComment extends TextRange {
  /** What stands where the kind should. */
  readonly word: string
  /** What follows it. */
  readonly names: string
}

/** The next comment with a directive, in steps: one pattern for all of it would look for the end from each of many places. */
function commentFrom(text: string, from: number): DirectiveComment | null {
  OPENING.lastIndex = from
  for (let opening = OPENING.exec(text); opening !== null; opening = OPENING.exec(text)) {
    const inside = text.slice(OPENING.lastIndex, OPENING.lastIndex + LONGEST_INSIDE)
    const closing = CLOSING.exec(inside)
    if (closing === null) continue
    const [whole, word = '', names = ''] = INSIDE.exec(inside.slice(0, closing.index)) ?? []
    if (whole !== undefined)
      return { word, names, start: opening.index, end: OPENING.lastIndex + closing.index + closing[0].length }
  }
  return null
}

/** Ends what earlier comments have disabled: all of it, or the rules named. */
function enable(open: readonly Directive[], rules: readonly string[], line: number): void {
  for (const directive of open) {
    if (rules.length === 0) directive.lastLine = Math.min(directive.lastLine, line)
    for (const rule of rules) if (!directive.enabled.has(rule)) directive.enabled.set(rule, line)
  }
}

/**
 * Drops what directives disable.
 *
 * @param findings Findings of unit, article and group rules on the article.
 * @param directives Directives of the article; they are marked as used.
 * @returns The findings left. Faults of the tool cannot be disabled.
 */
export function applyDirectives(findings: readonly Finding[], { list }: Directives): Finding[] {
  if (list.length === 0) return [...findings]
  return findings.filter(finding => {
    if (finding.ruleId === null) return true
    const { ruleId, line, also = [] } = finding
    const matching = list.filter(
      ({ rules, firstLine, lastLine, enabled }) =>
        line >= firstLine &&
        line <= Math.min(lastLine, enabled.get(ruleId) ?? lastLine) &&
        (rules.length === 0 || rules.includes(ruleId))
    )
    for (const directive of matching) directive.used = true
    // A rule whose finding another one stands for has reported this defect, too: its directive is of use, though the finding stays.
    for (const directive of list)
      if (
        line >= directive.firstLine &&
        line <= directive.lastLine &&
        also.some(name => directive.rules.includes(name))
      )
        directive.used = true
    return matching.length === 0
  })
}

/**
 * Counts what directives leave of findings that were not kept.
 *
 * @param findings Findings of one rule that were only counted.
 * @param directives Directives of the article, which are marked as used; `null` where they are not followed.
 */
export function countUndisabled(
  { lines, ...counted }: CountedFindings,
  directives: Directives | null
): OmittedFindings {
  const { ruleId } = counted
  const sorted = Float64Array.from(lines).sort()
  const disabled: { readonly from: number; readonly to: number }[] = []
  for (const directive of directives?.list ?? []) {
    if (directive.rules.length > 0 && !directive.rules.includes(ruleId)) continue
    const lastLine = Math.min(directive.lastLine, directive.enabled.get(ruleId) ?? directive.lastLine)
    const from = countBelow(sorted, directive.firstLine)
    const to = countBelow(sorted, lastLine + 1)
    if (from >= to) continue
    directive.used = true
    disabled.push({ from, to })
  }
  let count = sorted.length
  let end = 0
  for (const { from, to } of disabled.sort((a, b) => a.from - b.from)) {
    count -= Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return { ...counted, count }
}

/** How many values of an ascending list are lower than another. */
function countBelow(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Reports directives that switched nothing off, and names of rules and of directives that do not exist.
 *
 * @param directives Directives after `applyDirectives`.
 * @param article The article they stand in.
 * @param activeRules Rules that ran: a directive for another one may be needed elsewhere and is not reported.
 * @param knownRules Names of all rules.
 * @returns Warnings of the pseudo rule `unused-disable`.
 */
export function unusedDirectives(
  { list, beyond }: Directives,
  article: Article,
  activeRules: ReadonlySet<string>,
  knownRules: readonly string[]
): Finding[] {
  const findings: Finding[] = []
  if (beyond !== null) {
    const message = `Too many directives: this one and those after it have no effect, expected at most ${MOST.toLocaleString('en')} in an article`
    findings.push(createDirectiveFinding(2, 'tooMany', message, beyond, article.pointAt))
  }
  for (const directive of list) {
    if (directive.kind === null) {
      const nearest = nearestOf(directive.word, KINDS) ?? 'disable'
      // Far from all directives, it is a remark about loc-lint.
      if (distanceBetween(directive.word, nearest) > 3) continue
      const message = `Unexpected directive \`${directive.word}\`, expected \`${nearest}\``
      findings.push(createDirectiveFinding(1, 'unknownDirective', message, directive, article.pointAt))
      continue
    }
    const unknown = directive.rules.filter(rule => !knownRules.includes(rule))
    for (const rule of unknown) {
      const message = `Unexpected unknown rule \`${rule}\` in a directive, expected a rule name such as \`${nearestOf(rule, knownRules) ?? rule}\``
      findings.push(createDirectiveFinding(1, 'unknownRule', message, directive, article.pointAt))
    }
    if (directive.kind === 'enable' || directive.used || unknown.length > 0) continue
    if (directive.rules.length > 0 && !directive.rules.some(rule => activeRules.has(rule))) continue
    const what = directive.rules.length === 0 ? '' : ` of \`${directive.rules.join('`, `')}\``
    const message = `Unexpected unused directive: there is no finding${what} to disable, expected no directive here`
    findings.push(createDirectiveFinding(1, 'unused', message, directive, article.pointAt))
  }
  return findings
}

function frontMatterDirectives({ frontMatter }: Article): Directive[] {
  const value = frontMatter.data[FRONT_MATTER_KEY]
  if (value === undefined || value === null) return []
  const names = (Array.isArray(value) ? value : [value]).flatMap(item =>
    typeof item === 'string' ? ruleNames(item) : []
  )
  if (names.length === 0 && value !== true) return []
  const place = frontMatter.place([FRONT_MATTER_KEY])?.key ?? frontMatter.range
  const lines = { firstLine: 1, lastLine: Number.POSITIVE_INFINITY }
  return [
    { kind: 'front-matter', word: FRONT_MATTER_KEY, rules: names, ...place, ...lines, enabled: new Map(), used: false }
  ]
}

/** A page about directives shows them in code. */
function isCode({ text, codeBlocks }: Article, start: number, end: number): boolean {
  return (
    (text[start - 1] === '`' && text[end] === '`') || codeBlocks.some(block => block.start <= start && block.end >= end)
  )
}

function ruleNames(list: string): string[] {
  const [names = ''] = list.split(/\s--\s|\s--$/, 1)
  return names.split(/[\s,]+/).filter(name => name !== '')
}

/** Directives stand in a paragraph of their own: blank lines and further directives after them do not count. */
function nextTextLine({ text, pointAt }: Article, end: number): number {
  let offset = text.indexOf('\n', end)
  if (offset < 0) return pointAt(end).line + 1
  // As many as anybody stacks; a text of nothing but directives must not take long.
  for (let skipped = 0; skipped <= 20; skipped++) {
    const blanks = text.slice(offset).search(/\S/)
    if (blanks < 0) return pointAt(text.length).line
    offset += blanks
    const comment = commentFrom(text, offset)
    if (comment?.start !== offset) break
    offset = comment.end
  }
  return pointAt(offset).line
}
