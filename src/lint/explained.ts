import type { Article } from '../model/article.js'
import type { ArticleFacts } from '../model/facts.js'
import type { RawFinding } from '../model/finding.js'
import type { TextRange } from '../model/range.js'
import type { SubjectKind } from '../model/subject.js'
import type { CollectedFindings } from './finding-collector.js'

/** What is found in a translation of an earlier version when it is compared with the present source. */
export interface FoundToday extends CollectedFindings {
  readonly article: Article
  readonly facts: ArticleFacts
  /** Ranges of the earlier version that have changed since. */
  readonly changed: readonly TextRange[]
}

/** Stands for all that a rule would report on an article that lacks most of its source. */
const SUMMARY = 'behind'

/** Report what no version of the source explains: that it has moved on, and what is broken in the translation whatever the source says. */
const NEVER_EXPLAINED: ReadonlySet<string> = new Set(['no-stale-translation', 'no-dead-link', 'no-broken-link'])

/**
 * Of what is wrong by the version that a translation was made from, that which the present source explains. Translators bring single passages up
 * to date and leave the rest, and an entry that names a version is easily forgotten: what fits the present source is no defect. A finding is only
 * explained where the present source could have given it: its passage has changed since, or is paired with one of the present source.
 *
 * @param findings Findings by the earlier version.
 * @param today Findings by the present source, and what they were found in.
 * @returns The findings that are explained, to be left out together with those that they stand for.
 */
export function explainedFindings(
  findings: readonly RawFinding[],
  { article, findings: present, counted, changed }: Omit<FoundToday, 'facts'>
): RawFinding[] {
  const left = new Map<string, number>()
  for (const finding of present) {
    const key = signatureOf(finding)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  const incomplete = new Set<string | null>([
    ...present.filter(({ messageId }) => messageId === SUMMARY).map(({ ruleId }) => ruleId),
    ...counted.map(({ ruleId }) => ruleId)
  ])
  const paired = [...article.units, ...(article.comparison.structure?.partners ?? [])].map(({ target }) => target)
  return findings.filter(finding => {
    if (finding.ruleId === null || NEVER_EXPLAINED.has(finding.ruleId) || incomplete.has(finding.ruleId)) return false
    const key = signatureOf(finding)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0 && couldBeGiven(finding, changed, paired)
  })
}

function couldBeGiven(
  { subjects = [], offset }: RawFinding,
  changed: readonly TextRange[],
  paired: readonly (TextRange | null)[]
): boolean {
  const places = subjects.flatMap(({ source = [] }) => source)
  return places.length > 0
    ? places.some(place => changed.some(({ start, end }) => place.start < end && start < place.end))
    : paired.some(range => range !== null && range.start <= offset && offset <= range.end)
}

/** Passages, of which one may be another one today and missing all the same. */
const PASSAGES: ReadonlySet<SubjectKind> = new Set(['block', 'unit', 'text'])

/** What is damaged and where it stands in the translation; places in the source differ. */
function signatureOf({ ruleId, messageId, offset, subjects = [] }: RawFinding): string {
  const isPassage = subjects.some(({ kind }) => PASSAGES.has(kind))
  const values = isPassage ? [] : subjects.map(({ kind, value }) => `${kind} ${value ?? ''}`).sort()
  return JSON.stringify([ruleId, messageId, offset, values])
}
