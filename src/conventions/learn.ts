import { occasionKey, type Choice, type Convention } from '../model/choice.js'
import type { FileResult, Finding, OmittedFindings } from '../model/finding.js'

/** A choice made less often, or in fewer articles, can be the same slip copied. */
const leastOccasions = 5
const leastArticles = 3

/**
 * The share of its occasions from which on a choice is a convention, in hundredths. A block that is the same on most pages was put there on purpose,
 * while a URL that was changed here and there, or a component that is gone from some pages, can be old.
 */
const usualShare = 90
const shareOfAddedBlocks = 60

/** A finding that may be a convention, or those of one file that were only counted. */
type Candidate = Pick<Finding, 'ruleId' | 'choice' | 'also'> | OmittedFindings

/**
 * Learns what each locale of a site does consistently, on nearly all occasions. Only sums decide, so the order of results does not matter.
 *
 * @param results Results of a run, with the choices and occasions that rules have reported.
 * @returns Conventions, accepted until people say otherwise, in the order of `compareConventions`.
 */
export function learnConventions(results: readonly FileResult[]): Convention[] {
  const tallies = tallyChoices(results)
  const occasions = countOccasions(results, tallies)
  return [...tallies.values()]
    .map(({ articles, ...tally }): Convention => {
      const { locale, rule, kind, from, to, changed } = tally
      const counted = occasions.get(placeOf(locale, occasionKey(rule, tally)))
      // If a rule counts fewer occasions than it reports choices, it did not run on everything.
      return {
        ...{ locale, rule, kind, from, to, status: 'accepted', changed },
        occasions: Math.max(counted?.occasions ?? 0, counted?.changed ?? 0),
        articles: articles.size
      }
    })
    .filter(
      ({ kind, from, changed, occasions: all, articles }) =>
        changed >= leastOccasions &&
        articles >= leastArticles &&
        changed * 100 >= all * (kind === 'block' && from === '' ? shareOfAddedBlocks : usualShare)
    )
    .sort(compareConventions)
}

/**
 * The key by which two conventions are the same.
 *
 * @param locale Canonical tag; `null` where the article has none.
 */
export function conventionKey(locale: string | null, rule: string, { kind, from, to }: Choice): string {
  return JSON.stringify([locale, rule, kind, from, to])
}

/** By locale, rule, kind and both forms, in code units: the same on every machine. */
export function compareConventions(first: Convention, second: Convention): number {
  return compareText(sortKey(first), sortKey(second))
}

function sortKey({ locale, rule, kind, from, to }: Convention): string {
  return [locale, rule, kind, from, to].join('\0')
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : Number(first > second)
}

/**
 * The choice of a finding, where it can be a convention. What another rule has found to be damaged (a link that leads nowhere) never is.
 *
 * @returns `null` where the finding stands whatever other pages do.
 */
export function choiceOf(finding: Candidate): Choice | null {
  const damage = 'also' in finding ? (finding.also ?? []) : []
  return damage.length === 0 ? (finding.choice ?? null) : null
}

interface Tally extends Choice {
  readonly locale: string
  readonly rule: string
  readonly articles: Set<string>
  changed: number
}

function tallyChoices(results: readonly FileResult[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const add = (finding: Candidate, count: number, locale: string, path: string): void => {
    const choice = choiceOf(finding)
    if (choice === null || finding.ruleId === null) return
    const key = conventionKey(locale, finding.ruleId, choice)
    let tally = tallies.get(key)
    if (tally === undefined)
      tallies.set(key, (tally = { ...choice, locale, rule: finding.ruleId, articles: new Set(), changed: 0 }))
    tally.changed += count
    tally.articles.add(path)
  }
  for (const { locale, filePath, messages, omitted = [] } of results) {
    if (locale === null) continue
    for (const finding of messages) add(finding, 1, locale, filePath)
    for (const finding of omitted) add(finding, finding.count, locale, filePath)
  }
  return tallies
}

interface Occasion {
  occasions: number
  /** How often any choice was made. */
  changed: number
}

/** Counts occasions only for forms that some choice was made from; others are not kept. */
function countOccasions(
  results: readonly FileResult[],
  tallies: ReadonlyMap<string, Tally>
): ReadonlyMap<string, Occasion> {
  const counts = new Map<string, Occasion>()
  for (const tally of tallies.values()) {
    const place = placeOf(tally.locale, occasionKey(tally.rule, tally))
    const changed = (counts.get(place)?.changed ?? 0) + tally.changed
    counts.set(place, { occasions: 0, changed })
  }
  for (const { locale, occasions = {} } of results) {
    for (const [key, count] of Object.entries(occasions)) {
      const occasion = counts.get(placeOf(locale ?? '', key))
      if (occasion !== undefined) occasion.occasions += count
    }
  }
  return counts
}

function placeOf(locale: string, key: string): string {
  return `${locale} ${key}`
}
