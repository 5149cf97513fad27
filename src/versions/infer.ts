import { syncLikelihood, type TranslationChange } from './dating.js'
import { createJudge } from './judge.js'
import type { VersionReader } from './reader.js'
import { isCarried, withSharedChanges } from './shared-commits.js'

/** A content that the source has had. */
export interface Candidate {
  /** Position of the commit that made it, 0 for the newest. */
  readonly commit: number
  readonly text: string
}

/** What is known of a translation. */
export interface Evidence {
  readonly text: string
  /** Newest first. */
  readonly changes: readonly TranslationChange[]
  /** The present text of the source. */
  readonly present: string
}

/** The version that explains a translation best. */
export interface InferredVersion {
  /** Its position in the candidates. */
  readonly index: number
  /** How likely it is among them, 0 to 1. */
  readonly likelihood: number
  /** Whether it looks the same to readers as the present source. */
  readonly isPresent: boolean
}

/** Least likelihood of a version that dates point to. */
const LIKELY = 0.1
/** The likelihood left for versions that no change of the translation points to: somebody may have translated an older one. */
const LEAK = 0.2
/** The share of it for any of them; the rest is for those right before. */
const FAR = 0.5
/** How surely a change that source and translation share leads from one version to the next. */
const CARRIES = 0.97
/**
 * How much better than the present source an older version has to explain a translation that was changed since. Dates alone do not say that
 * a translation is behind.
 */
const LEAST_EVIDENCE = 1

/**
 * Finds the version of its source that a translation was made from.
 *
 * @param candidates Versions of the source up to the translation's last change, oldest first; at least one.
 * @param evidence The translation.
 * @param reader Reader of the article group.
 */
export function inferVersion(
  candidates: readonly Candidate[],
  { text, changes, present }: Evidence,
  reader: VersionReader
): InferredVersion {
  const distinct = withoutEqual(candidates, reader)
  const prior = priorOf(distinct, changes)
  const versions = withSharedChanges(distinct, changes, reader.featuresOf)
  const judge = createJudge(reader.featuresOf(text), likeliest(versions, prior))
  const costs = versions.map(version => judge.costOf(version))
  const likelihoods = normalized(costs.map((cost, index) => Math.log(prior[index]!) - cost))
  const best = likelihoods.lastIndexOf(Math.max(...likelihoods))
  const today = reader.meaningOf(present)
  const presentAt = distinct.findIndex(candidate => reader.meaningOf(candidate.text) === today)
  const isUnsure = presentAt >= 0 && costs[presentAt]! - costs[best]! < LEAST_EVIDENCE
  const chosen = isUnsure ? presentAt : best
  return {
    index: candidates.indexOf(distinct[chosen]!),
    likelihood: isUnsure
      ? likelihoods.reduce(
          (sum, each, index) => sum + (costs[presentAt]! - costs[index]! < LEAST_EVIDENCE ? each : 0),
          0
        )
      : likelihoods[chosen]!,
    isPresent: chosen === presentAt
  }
}

/** Of versions that look the same to readers, the newest. */
function withoutEqual(candidates: readonly Candidate[], { meaningOf }: VersionReader): Candidate[] {
  const newest = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const meaning = meaningOf(candidate.text)
    // Again at the end: a text that was restored is newer than what was there in between.
    newest.delete(meaning)
    newest.set(meaning, candidate)
  }
  return [...newest.values()]
}

/** How likely each version is by the dates of changes alone. */
function priorOf(candidates: readonly Candidate[], changes: readonly TranslationChange[]): number[] {
  const prior = candidates.map(() => (LEAK * FAR) / candidates.length)
  const carried: number[] = []
  let left = 1 - LEAK
  for (const change of changes) {
    const index = candidates.findLastIndex(({ commit }) => commit >= change.commit)
    if (index < 0) continue
    if (isCarried(change, index, candidates)) carried.push(index)
    const likelihood = syncLikelihood(change)
    prior[index]! += left * likelihood
    for (let at = index - 1, share = (1 - FAR) / 2; at >= 0 && share > 0.01; at--, share /= 2)
      prior[at]! += LEAK * left * likelihood * share
    left *= 1 - likelihood
  }
  prior[0]! += left
  for (const index of carried.sort((a, b) => a - b)) {
    prior[index]! += prior[index - 1]! * CARRIES
    prior[index - 1]! *= 1 - CARRIES
  }
  return prior
}

/** The versions to learn from: the first, the last, and those that dates point to. */
function likeliest<Version>(versions: readonly Version[], prior: readonly number[]): Version[] {
  return versions.filter((_, index) => index === 0 || index === versions.length - 1 || prior[index]! > LIKELY)
}

/** Logarithms → shares that add up to 1. */
function normalized(scores: readonly number[]): number[] {
  const best = Math.max(...scores)
  const weights = scores.map(score => Math.exp(score - best))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map(weight => weight / sum)
}
