import type { Article } from '../model/article.js'
import type { Finding } from '../model/finding.js'
import type { TextRange } from '../model/range.js'
import { nearestOf } from '../text/distance.js'
import { createDirectiveFinding } from './findings.js'

type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'front-matter'

interface Directive extends TextRange {
  readonly kind: DirectiveKind
  /** Rules it names; empty for all. */
  readonly rules: readonly string[]
  /** First and last line it acts on, from 1. */
  readonly firstLine: number
  readonly lastLine: number
  used: boolean
}

/** Comments and front-matter key of one article that switch rules off. */
export interface Directives {
  readonly list: readonly Directive[]
}

const NONE: Directives = { list: [] }
const COMMENT = /(?:<!--|\{\/\*)\s{0,9}loc-lint\s{1,9}(disable-next-line|disable-line|disable|enable)(\s[^\n]{0,500}?)?\s{0,9}(?:-->|\*\/\})/g
const FRONT_MATTER_KEY = 'loc-lint-disable'

/**
 * Reads the directives of an article: `<!-- loc-lint disable-next-line rule -- reason -->`, `disable-line`, `disable`, `enable` (also as
 * MDX comments), and the front-matter key `loc-lint-disable`.
 *
 * @param article The article.
 * @returns Its directives; what stands in code blocks is text.
 */
export function readDirectives (article: Article): Directives {
  const { text } = article
  if (!text.includes('loc-lint')) return NONE
  const list = frontMatterDirectives(article)
  const open: { directive: Directive & { lastLine: number } }[] = []
  COMMENT.lastIndex = 0
  let match
  while ((match = COMMENT.exec(text)) !== null) {
    const start = match.index
    const end = start + match[0].length
    if (article.codeBlocks.some(block => block.start <= start && block.end >= end)) continue
    const kind = match[1] as DirectiveKind
    const rules = ruleNames(match[2] ?? '')
    const line = article.pointAt(start).line
    if (kind === 'enable') {
      for (const { directive } of open) if (rules.length === 0 || rules.some(rule => directive.rules.includes(rule))) directive.lastLine = line
      remove(open, ({ directive }) => directive.lastLine === line)
      continue
    }
    const firstLine = kind === 'disable-next-line' ? nextTextLine(article, end) : line
    const lastLine = kind === 'disable' ? Number.POSITIVE_INFINITY : firstLine
    const directive = { kind, rules, start, end, firstLine, lastLine, used: false }
    if (kind === 'disable') open.push({ directive })
    list.push(directive)
  }
  return { list }
}

/**
 * Drops what directives disable.
 *
 * @param findings Findings of unit, article and group rules on the article.
 * @param directives Directives of the article; they are marked as used.
 * @returns The findings left. Faults of the tool cannot be disabled.
 */
export function applyDirectives (findings: readonly Finding[], { list }: Directives): Finding[] {
  if (list.length === 0) return [...findings]
  return findings.filter(finding => {
    if (finding.ruleId === null) return true
    const { ruleId, line } = finding
    const matching = list.filter(({ rules, firstLine, lastLine }) =>
      line >= firstLine && line <= lastLine && (rules.length === 0 || rules.includes(ruleId)))
    for (const directive of matching) directive.used = true
    return matching.length === 0
  })
}

/**
 * Reports directives that switched nothing off, and names of rules that do not exist.
 *
 * @param directives Directives after `applyDirectives`.
 * @param article The article they stand in.
 * @param activeRules Rules that ran: a directive for another one may be needed elsewhere and is not reported.
 * @param knownRules Names of all rules.
 * @returns Warnings of the pseudo rule `unused-disable`.
 */
export function unusedDirectives ({ list }: Directives, article: Article, activeRules: ReadonlySet<string>, knownRules: readonly string[]): Finding[] {
  const findings: Finding[] = []
  for (const directive of list) {
    const unknown = directive.rules.filter(rule => !knownRules.includes(rule))
    for (const rule of unknown) {
      const message = `Unexpected unknown rule \`${rule}\` in a directive, expected a rule name such as \`${nearestOf(rule, knownRules) ?? rule}\``
      findings.push(createDirectiveFinding(1, 'unknownRule', message, directive, article.pointAt))
    }
    if (directive.used || unknown.length > 0) continue
    if (directive.rules.length > 0 && !directive.rules.some(rule => activeRules.has(rule))) continue
    const what = directive.rules.length === 0 ? '' : ` of \`${directive.rules.join('`, `')}\``
    const message = `Unexpected unused directive: there is no finding${what} to disable, expected no directive here`
    findings.push(createDirectiveFinding(1, 'unused', message, directive, article.pointAt))
  }
  return findings
}

function frontMatterDirectives ({ frontMatter }: Article): Directive[] {
  const value = frontMatter.data[FRONT_MATTER_KEY]
  if (value === undefined || value === null) return []
  const names = (Array.isArray(value) ? value : [value]).flatMap(item => typeof item === 'string' ? ruleNames(item) : [])
  const place = frontMatter.place([FRONT_MATTER_KEY])?.key ?? frontMatter.range
  return [{ kind: 'front-matter', rules: names, ...place, firstLine: 1, lastLine: Number.POSITIVE_INFINITY, used: false }]
}

function ruleNames (list: string): string[] {
  const [names = ''] = list.split(/\s--\s|\s--$/, 1)
  return names.split(/[\s,]+/).filter(name => name !== '')
}

/** Directives stand in a paragraph of their own: blank lines after them do not count. */
function nextTextLine (article: Article, end: number): number {
  const lineEnd = article.text.indexOf('\n', end)
  if (lineEnd < 0) return article.pointAt(end).line + 1
  const rest = article.text.slice(lineEnd + 1).search(/\S/)
  return article.pointAt(rest < 0 ? article.text.length : lineEnd + 1 + rest).line
}

function remove<T> (list: T[], isGone: (item: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--) if (isGone(list[index] as T)) list.splice(index, 1)
}
