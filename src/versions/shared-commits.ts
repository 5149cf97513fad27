import { changedShare, type TranslationChange } from './dating.js'
import { countsOf, type Counts, type SectionFeatures } from './features.js'
import type { Candidate } from './infer.js'

/** Share of the source's change that the translation has to have of it. */
const CARRIED = 0.6

/**
 * Whether a commit makes as much of a change to the translation as to its source: whatever version it was made from, it has that change.
 *
 * @param change A change of the translation.
 * @param index Position of the version that was the source's after the commit.
 * @param candidates Versions of the source, oldest first.
 */
export function isCarried(change: TranslationChange, index: number, candidates: readonly Candidate[]): boolean {
  const [before, after] = [candidates[index - 1], candidates[index]]
  if (!change.isShared || change.before === null || before === undefined || after?.commit !== change.commit)
    return false
  return changedShare(change.before, change.after) >= changedShare(before.text, after.text) * CARRIED
}

/**
 * Gives each version what later commits did to the source and to the translation alike, so that such a change does not pass for a newer version.
 *
 * @param candidates Versions of the source, oldest first.
 * @param changes Changes of the translation.
 * @param featuresFor Features of a text, the same object for the same section.
 * @returns The features of each version.
 */
export function withSharedChanges(
  candidates: readonly Candidate[],
  changes: readonly TranslationChange[],
  featuresFor: (text: string) => readonly SectionFeatures[]
): (readonly SectionFeatures[])[] {
  const versions = candidates.map(({ text }) => featuresFor(text))
  for (const { commit, before, after, isShared } of changes) {
    const index = candidates.findIndex(candidate => candidate.commit === commit)
    if (!isShared || before === null || index < 1) continue
    const own = difference(countsOf(featuresFor(before)), countsOf(featuresFor(after)))
    const bySection = sharedDifferences(versions[index - 1]!, versions[index]!, own)
    if (bySection.size === 0) continue
    for (let at = 0; at < index; at++) versions[at] = versions[at]!.map(section => changed(section, bySection))
  }
  return versions
}

/** What a commit changed in the sections of the source, as far as the translation changed in the same way. */
function sharedDifferences(
  from: readonly SectionFeatures[],
  to: readonly SectionFeatures[],
  own: Counts
): Map<string, Counts> {
  const earlier = new Map(from.map(section => [section.title, section]))
  const bySection = new Map<string, Counts>()
  for (const section of to) {
    const before = earlier.get(section.title)
    if (before === undefined || before === section) continue
    const shared = [...difference(before.counts, section.counts)].filter(
      ([name, by]) => Math.sign(by) === Math.sign(own.get(name) ?? 0)
    )
    if (shared.length > 0) bySection.set(section.title, new Map(shared))
  }
  return bySection
}

function difference(before: Counts, after: Counts): Counts {
  const by = new Map<string, number>()
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(name) ?? 0) - (before.get(name) ?? 0)
    if (change !== 0) by.set(name, change)
  }
  return by
}

function changed(section: SectionFeatures, bySection: ReadonlyMap<string, Counts>): SectionFeatures {
  const by = bySection.get(section.title)
  if (by === undefined) return section
  const counts = new Map(section.counts)
  for (const [name, change] of by) {
    const count = (counts.get(name) ?? 0) + change
    if (count > 0) counts.set(name, count)
    else counts.delete(name)
  }
  return { ...section, counts }
}
