import { timeLimitText } from '../budget/time.js'
import type { Finding, RawFinding, Severity } from '../model/finding.js'
import type { Point, TextRange } from '../model/range.js'
import { occasionKey, type Choice, type ChoiceKind } from '../model/choice.js'
import type { ReportDescriptor, Rule } from '../model/rule.js'
import type { ActiveRule, Linter } from './linter.js'

/** Base of the addresses of rule pages. */
const DOCS = 'https://github.com/loc-lint/loc-lint/blob/main/docs/rules/'

/** Characters of a value in a message: what is longer is read by nobody, and a site of such findings would fill the memory. */
const longestInMessage = 500
/** The same for `expected` and `actual`, which programs compare with the article. */
const longestValue = 10_000
const mostValues = 1000
const longestId = 200
const longestChoice = 200

type PointAt = (offset: number) => Point

/**
 * Where a rule is documented.
 *
 * @param name Name of a rule.
 * @returns Address of its page.
 */
export function docsUrl(name: string): string {
  return `${DOCS}${name}.md`
}

/**
 * Completes what a rule reports into a finding.
 *
 * @param active The rule with its severity.
 * @param descriptor What it reported.
 * @param pointAt Line and column of an offset of the file concerned.
 * @param path Path of the file concerned: related places in it get line and column.
 * @returns A finding; keys that do not apply are absent.
 * @throws Error when the rule has no such message or the message misses data: a fault of the rule.
 */
export function createFinding(
  active: ActiveRule,
  descriptor: ReportDescriptor,
  pointAt: PointAt,
  path?: string
): RawFinding {
  const { name, meta } = active.rule
  const template = meta.messages[descriptor.messageId]
  if (template === undefined) throw new Error(`rule ${name} has no message ${descriptor.messageId}`)
  const choice = choiceOf(active, descriptor)
  const suggestions = suggestionsOf(descriptor)
  return {
    ruleId: name,
    messageId: descriptor.messageId,
    severity: severityOf(active, descriptor),
    message: fillTemplate(template, descriptor.data ?? {}),
    ...placeOf(descriptor.place, pointAt),
    ...unitOf(descriptor),
    ...(descriptor.expected === undefined
      ? {}
      : {
          expected: descriptor.expected.slice(0, mostValues).map(value => shortened(value, longestValue))
        }),
    ...(descriptor.actual === undefined ? {} : { actual: shortened(descriptor.actual, longestValue) }),
    issueType: meta.issueType,
    url: docsUrl(name),
    ...(descriptor.edits === undefined || choice !== null ? {} : { fix: { edits: descriptor.edits } }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
    ...(descriptor.related === undefined
      ? {}
      : {
          related: descriptor.related.map(place =>
            place.path === path ? { ...place, ...pointAt(place.start) } : place
          )
        }),
    ...(choice === null ? {} : { choice }),
    subjects: descriptor.subjects ?? [
      { kind: 'text', target: { start: descriptor.place.start, end: descriptor.place.end } }
    ]
  }
}

function unitOf({ unit }: ReportDescriptor): Pick<Finding, 'unitId' | 'isUnitIdDerived'> {
  if (unit === undefined) return {}
  const unitId = shortened(unit.id, longestId)
  return unit.comparison?.hasDerivedIds === true ? { unitId, isUnitIdDerived: true } : { unitId }
}

/** A message that is not declared as one about choices is a fault of the rule: damage must not become a convention by accident. */
export function choiceOf({ rule }: ActiveRule, { messageId, choice }: ReportDescriptor): Choice | null {
  if (choice === undefined) return null
  return {
    kind: choiceKindOf(rule, messageId),
    from: shortened(choice.from, longestChoice),
    to: shortened(choice.to, longestChoice)
  }
}

/**
 * The kind of choice that a message of a rule is about.
 *
 * @throws Error when the rule does not declare it: a fault of the rule.
 */
function choiceKindOf({ name, meta }: Rule, messageId: string): ChoiceKind {
  const kind = meta.choices?.[messageId]
  if (kind === undefined) throw new Error(`rule ${name} does not declare ${messageId} in \`choices\``)
  return kind
}

/**
 * The key that occasions for a choice are counted by.
 *
 * @param rule The rule that counts.
 * @param messageId A message that it declares in `choices`.
 * @param from The source's form.
 * @throws Error when the rule does not declare it: a fault of the rule.
 */
export function occasionOf(rule: Rule, messageId: string, from: string): string {
  return occasionKey(rule.name, { kind: choiceKindOf(rule, messageId), from: shortened(from, longestChoice) })
}

/** What may be a choice is not certain enough to be fixed unasked: it is offered. */
function suggestionsOf({ choice, edits, suggestions = [] }: ReportDescriptor): NonNullable<Finding['suggestions']> {
  if (choice === undefined || edits === undefined) return suggestions
  return [{ message: 'Write it as the source does', edits }, ...suggestions]
}

/** The severity that the rule is set to, or a lower one where it says so. */
export function severityOf({ severity }: ActiveRule, { severityCap }: ReportDescriptor): Severity {
  return severityCap === undefined ? severity : (Math.min(severity, CAPS[severityCap]) as Severity)
}

const CAPS: Readonly<Record<'warning' | 'info', Severity>> = { warning: 1, info: 0 }

/**
 * Makes a finding of a fault of the tool or of the file system, for one file.
 *
 * @param messageId What kind of fault.
 * @param message One sentence.
 * @returns An error without rule, at the start of the file.
 */
export function createFault(messageId: string, message: string): Finding {
  return {
    ruleId: null,
    messageId,
    severity: 2,
    message,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    offset: 0,
    endOffset: 0
  }
}

/**
 * Makes the fault of a file whose time was up.
 *
 * @param linter The linter that was interrupted; it forgets which rule was at work.
 * @returns A fault that names this rule.
 */
export function createTimeFault({ atWork }: Linter): Finding {
  const rule = atWork.rule === null ? '' : ` (in the rule \`${atWork.rule}\`)`
  atWork.rule = null
  return createFault(
    'tooSlow',
    `Unexpected time on this file${rule}, expected ${timeLimitText} at most: it was interrupted`
  )
}

/**
 * Makes a finding that belongs to no rule file: about the directives themselves.
 *
 * @param severity Its severity.
 * @param messageId Stable id of the message.
 * @param message One sentence.
 * @param place The directive.
 * @param pointAt Line and column of an offset.
 * @returns A finding of the pseudo rule `unused-disable`.
 */
export function createDirectiveFinding(
  severity: Severity,
  messageId: string,
  message: string,
  place: TextRange,
  pointAt: PointAt
): Finding {
  return { ruleId: 'unused-disable', messageId, severity, message, ...placeOf(place, pointAt), issueType: 'other' }
}

/**
 * Orders findings of one file by place, then by severity and rule, so that output never depends on the order of rules.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    a.offset - b.offset ||
    a.endOffset - b.endOffset ||
    b.severity - a.severity ||
    compareText(a.ruleId ?? '', b.ruleId ?? '') ||
    compareText(a.messageId, b.messageId) ||
    compareText(a.message, b.message)
  )
}

function placeOf(
  { start, end }: TextRange,
  pointAt: PointAt
): Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn' | 'offset' | 'endOffset'> {
  const from = pointAt(start)
  const to = pointAt(end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, offset: start, endOffset: end }
}

function fillTemplate(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{\{(\w{1,40})\}\}/g, (_, name: string) => {
    const value = data[name]
    if (value === undefined) throw new Error(`message misses ${name}`)
    return shortened(String(value), longestInMessage).replaceAll(/\s+/g, ' ')
  })
}

/** The start and the end of a text that is too long, with an ellipsis between them; no character is cut. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const half = Math.floor(longest / 2)
  const start = text.slice(0, half).replace(/[\uD800-\uDBFF]$/, '')
  const end = text.slice(-half).replace(/^[\uDC00-\uDFFF]/, '')
  return `${start} … ${end}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
