import type { Choice } from '../model/choice.js'
import type { OmittedFindings, RawFinding, Severity } from '../model/finding.js'
import type { ReportDescriptor } from '../model/rule.js'
import type { Point } from '../model/range.js'
import { choiceOf, createFinding, severityOf } from './findings.js'
import type { ActiveRule } from './linter.js'

/**
 * Findings of one rule in one article that are kept with all they say, until the run's own limit is applied. A finding takes some kilobytes, and which of
 * them stand is decided by comparing them, so a text of 5 MB that is wrong everywhere would otherwise take gigabytes and hours.
 */
export const mostKept = 10_000

/** Findings beyond `mostKept` that are the same but for their places. */
export interface CountedFindings extends Omit<OmittedFindings, 'count'> {
  /** The line that each starts in, from 1: whether a directive disables it depends on nothing else. */
  readonly lines: number[]
}

/** What rules have found in one article. */
export interface CollectedFindings {
  readonly findings: readonly RawFinding[]
  /** Findings that were counted and not kept. */
  readonly counted: readonly CountedFindings[]
}

/** Takes what rules report on one article: of each rule the first findings, and of the others only how many they are. */
export class FindingCollector implements CollectedFindings {
  readonly findings: RawFinding[] = []
  readonly #kept = new Map<string, number>()
  readonly #counted = new Map<string, CountedFindings>()

  get counted(): readonly CountedFindings[] {
    return [...this.#counted.values()]
  }

  /**
   * Takes a report.
   *
   * @param active The rule with its severity.
   * @param descriptor What it reported.
   * @param pointAt Line and column of an offset of the article.
   * @param path Path of the article: related places in it get line and column.
   * @throws Error when the rule has no such message or the message misses data: a fault of the rule.
   */
  add(active: ActiveRule, descriptor: ReportDescriptor, pointAt: (offset: number) => Point, path?: string): void {
    const ruleId = active.rule.name
    const kept = this.#kept.get(ruleId) ?? 0
    if (kept < mostKept) {
      this.findings.push(createFinding(active, descriptor, pointAt, path))
      this.#kept.set(ruleId, kept + 1)
      return
    }
    const { line } = pointAt(descriptor.place.start)
    this.#groupFor(ruleId, severityOf(active, descriptor), choiceOf(active, descriptor)).lines.push(line)
  }

  #groupFor(ruleId: string, severity: Severity, choice: Choice | null): CountedFindings {
    const key = `${ruleId} ${severity} ${choice === null ? '' : JSON.stringify(choice)}`
    let group = this.#counted.get(key)
    if (group === undefined) {
      group = { ruleId, severity, lines: [], ...(choice === null ? {} : { choice }) }
      this.#counted.set(key, group)
    }
    return group
  }

  /** Takes a fault of the tool, which no limit applies to. */
  addFault(fault: RawFinding): void {
    this.findings.push(fault)
  }
}
