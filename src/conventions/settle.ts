import { occasionKey, type Convention } from '../model/choice.js'
import type { Settings } from '../model/settings.js'
import type { FileResult, Finding, OmittedFindings } from '../model/finding.js'
import { choiceOf, conventionKey, learnConventions } from './learn.js'
import { departureOf, learntFinding } from './sentences.js'

export interface ConventionOptions {
  /** What people have accepted or refused before. */
  readonly known: readonly Convention[]
  /** Whether the results are a run that conventions can be learnt from: not a part of one, nor a single file. */
  readonly mayLearn: boolean
  /** Whether what is learnt counts as accepted from now on, which is when it is written to the file. */
  readonly willKeep?: boolean
}

export interface SettledConventions {
  /** The remaining results, in the order given, without choices and occasions. */
  readonly results: readonly FileResult[]
  /** Conventions that nobody has accepted or refused yet. */
  readonly learnt: readonly Convention[]
}

/**
 * Decides which findings of a run are about a choice of the site, and removes them. What was learnt is reported once, as info; a page that departs from a convention
 * that people have accepted gets an info.
 *
 * @param results Results as rules have reported them; each file once.
 * @param options What is known, and whether there is more to learn.
 */
export function settleConventions(
  results: readonly FileResult[],
  { known, mayLearn, willKeep = false }: ConventionOptions
): SettledConventions {
  const judged = new Map(known.map(each => [keyOf(each), each]))
  const learnt = mayLearn ? learnConventions(results).filter(each => !judged.has(keyOf(each))) : []
  const accepted = known.filter(({ status }) => status === 'accepted')
  const explained = new Set([...accepted, ...learnt].map(keyOf))
  const followed = byLocale(willKeep ? [...accepted, ...learnt] : accepted)
  const firsts = new Map<string, FirstPlace>()
  const left = results.map(result => {
    const { occasions: _, ...rest } = result
    if (explained.size === 0 && result.omitted === undefined) return withoutChoices(rest)
    const isExplained = (finding: Finding | OmittedFindings): boolean => {
      const key = keyOfFinding(result, finding)
      if (key === null || !explained.has(key)) return false
      if ('offset' in finding) noteFirst(firsts, key, result, finding)
      return true
    }
    const messages = result.messages.filter(finding => !isExplained(finding))
    const omitted = (result.omitted ?? []).filter(each => !isExplained(each))
    const departures = departuresIn(result, followed.get(result.locale ?? '') ?? [])
    return recount(result, withoutChoices({ ...rest, messages: [...departures, ...messages], omitted }))
  })
  return { results: willKeep ? left : withLearnt(left, learnt, firsts), learnt }
}

/**
 * Decides on the results of a whole run, as its settings say.
 *
 * @param results All results of the run.
 * @param settings Settings of the run.
 * @param willKeep Whether what is learnt is written to the file of conventions.
 */
export function settleRun(
  results: readonly FileResult[],
  { conventions }: ConventionsOfRun,
  willKeep = false
): SettledConventions {
  return settleConventions(results, { known: conventions?.known ?? [], mayLearn: conventions !== null, willKeep })
}

/**
 * Decides on part of a run (a file in an editor, a shard), only by what people have accepted.
 *
 * @param results Results of some files.
 * @param settings Settings of the run.
 */
export function settlePart(results: readonly FileResult[], { conventions }: ConventionsOfRun): readonly FileResult[] {
  return settleConventions(results, { known: conventions?.known ?? [], mayLearn: false }).results
}

type ConventionsOfRun = Pick<Settings, 'conventions'>

interface FirstPlace {
  readonly filePath: string
  readonly finding: Finding
}

function keyOf(convention: Convention): string {
  return conventionKey(convention.locale, convention.rule, convention)
}

function keyOfFinding({ locale }: FileResult, finding: Finding | OmittedFindings): string | null {
  const choice = choiceOf(finding)
  return choice === null || finding.ruleId === null ? null : conventionKey(locale, finding.ruleId, choice)
}

/** The first by path and place, whatever the order of results. */
function noteFirst(firsts: Map<string, FirstPlace>, key: string, { filePath }: FileResult, finding: Finding): void {
  const first = firsts.get(key)
  if (
    first === undefined ||
    filePath < first.filePath ||
    (filePath === first.filePath && finding.offset < first.finding.offset)
  )
    firsts.set(key, { filePath, finding })
}

function byLocale(conventions: readonly Convention[]): Map<string, Convention[]> {
  const groups = new Map<string, Convention[]>()
  for (const each of conventions) groups.set(each.locale, [...(groups.get(each.locale) ?? []), each])
  return groups
}

/** Where a page keeps the source's form although its locale has another one. */
function departuresIn(result: FileResult, followed: readonly Convention[]): Finding[] {
  return followed.flatMap(convention => {
    // What the locale leaves out may well be there.
    if (convention.to === '') return []
    const occasions = result.occasions?.[occasionKey(convention.rule, convention)] ?? 0
    if (occasions === 0) return []
    const made = changesIn(result, convention)
    return made < occasions ? [departureOf(convention, occasions - made)] : []
  })
}

/** How often a page has made any choice where the convention has its occasions: what differs otherwise is a finding of its rule. */
function changesIn({ messages, omitted = [] }: FileResult, { rule, kind, from }: Convention): number {
  const isSame = ({ ruleId, choice }: Finding | OmittedFindings): boolean =>
    ruleId === rule && choice?.kind === kind && choice.from === from
  return messages.filter(isSame).length + omitted.filter(isSame).reduce((sum: number, { count }) => sum + count, 0)
}

function withLearnt(
  results: readonly FileResult[],
  learnt: readonly Convention[],
  firsts: ReadonlyMap<string, FirstPlace>
): readonly FileResult[] {
  const byPath = new Map<string, Finding[]>()
  for (const convention of learnt) {
    const first = firsts.get(keyOf(convention))
    // If all findings were only counted, there is no place to report it at.
    if (first === undefined) continue
    byPath.set(first.filePath, [...(byPath.get(first.filePath) ?? []), learntFinding(convention, first.finding)])
  }
  if (byPath.size === 0) return results
  return results.map(result => {
    const infos = byPath.get(result.filePath)
    if (infos === undefined) return result
    const messages = [...result.messages, ...infos].sort(
      (a, b) => a.offset - b.offset || Number(infos.includes(a)) - Number(infos.includes(b))
    )
    return { ...result, messages, infoCount: result.infoCount + infos.length }
  })
}

function withoutChoices(result: FileResult): FileResult {
  if (!result.messages.some(({ choice }) => choice !== undefined) && result.omitted === undefined) return result
  const { omitted = [], ...rest } = result
  const merged = mergeOmitted(omitted)
  return {
    ...rest,
    messages: result.messages.map(finding => {
      const { choice: _, ...plain } = finding
      return finding.choice === undefined ? finding : plain
    }),
    ...(merged.length === 0 ? {} : { omitted: merged })
  }
}

/** Without choices, several entries are of one rule and level. */
function mergeOmitted(omitted: readonly OmittedFindings[]): OmittedFindings[] {
  const merged = new Map<string, OmittedFindings>()
  for (const { ruleId, severity, count } of omitted) {
    const key = `${ruleId}\0${severity}`
    merged.set(key, { ruleId, severity, count: count + (merged.get(key)?.count ?? 0) })
  }
  return [...merged].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, entry]) => entry)
}

function recount(before: FileResult, result: FileResult): FileResult {
  if (before.messages.length === result.messages.length && before.omitted?.length === result.omitted?.length)
    return result
  const { messages, omitted = [] } = result
  const count = (severity: number): number =>
    [...messages.map(each => ({ ...each, count: 1 })), ...omitted]
      .filter(each => each.severity === severity)
      .reduce((sum, each) => sum + each.count, 0)
  return {
    ...result,
    errorCount: count(2),
    warningCount: count(1),
    infoCount: count(0),
    fixableCount: messages.filter(({ fix }) => fix !== undefined).length
  }
}
