import { countsOf, type Counts, type SectionFeatures } from './features.js'

/** Compares versions of a source with one translation. */
export interface Judge {
  /** How badly a version explains the translation, in natural logarithms of likelihood; 0 is best. */
  costOf(version: readonly SectionFeatures[]): number
}

type Units = ReadonlyMap<string, number>

/** More of the same are no further evidence. */
const MOST = 3
/** The cost of a section that the other side lacks, beside that of its features. */
const LONE_SECTION = 2
const OTHER_DEPTH = 4
const OTHER_KIND = 6
/** Features that only the translation has may be its own. */
const ADDED = 0.5
/** Characters that are added to both lengths, so that short texts may differ. */
const LEAST_LENGTH = 40
/** By how much, as a logarithm, the length of a section's translation usually differs from what the article's suggests. */
const LENGTH_SPREAD = 0.2
const MOST_FOR_LENGTH = 3
/** How far sections may be from their turn. */
const REACH = 8

/**
 * Makes the judge of one translation.
 *
 * @param target Sections of the translation.
 * @param versions Versions that may be the one: what they have in common teaches what this translation keeps.
 */
export function createJudge(
  target: readonly SectionFeatures[],
  versions: readonly (readonly SectionFeatures[])[]
): Judge {
  const units = learnUnits(commonCounts(versions), countsOf(target))
  const ratio = (lengthOf(target) + 1) / (lengthOf(versions.at(-1) ?? []) + 1)
  const lone = new Map<SectionFeatures, number>()
  const loneCost = (section: SectionFeatures): number => {
    const known = lone.get(section)
    if (known !== undefined) return known
    const cost = LONE_SECTION + weigh(section.counts, units)
    lone.set(section, cost)
    return cost
  }
  const pairs = new Map<SectionFeatures, Float64Array>()
  const pairCost = (section: SectionFeatures, at: number): number => {
    let costs = pairs.get(section)
    if (costs === undefined) pairs.set(section, (costs = new Float64Array(target.length).fill(-1)))
    if ((costs[at] as number) < 0) costs[at] = compare(section, target[at] as SectionFeatures, units, ratio)
    return costs[at] as number
  }
  return { costOf: version => align(version, target, loneCost, pairCost) }
}

/** What the cheapest alignment of sections, in their order, costs. */
function align(
  version: readonly SectionFeatures[],
  target: readonly SectionFeatures[],
  loneCost: (section: SectionFeatures) => number,
  pairCost: (section: SectionFeatures, at: number) => number
): number {
  const width = target.length + 1
  const reach = Math.abs(version.length - target.length) + REACH
  let above = new Float64Array(width)
  for (let column = 1; column < width; column++)
    above[column] = (above[column - 1] as number) + loneCost(target[column - 1] as SectionFeatures)
  for (const [row, section] of version.entries()) {
    const own = new Float64Array(width)
    own[0] = (above[0] as number) + loneCost(section)
    for (let column = 1; column < width; column++) {
      const left = (own[column - 1] as number) + loneCost(target[column - 1] as SectionFeatures)
      const alone = Math.min(left, (above[column] as number) + loneCost(section))
      own[column] =
        Math.abs(row + 1 - column) > reach
          ? alone
          : Math.min(alone, (above[column - 1] as number) + pairCost(section, column - 1))
    }
    above = own
  }
  return above[width - 1] as number
}

function compare(source: SectionFeatures, target: SectionFeatures, units: Units, ratio: number): number {
  if (source.kind !== target.kind)
    return source.kind === 'frontMatter' || target.kind === 'frontMatter' ? Infinity : OTHER_KIND
  let cost = source.depth === target.depth ? 0 : OTHER_DEPTH
  for (const [name, count] of source.counts) {
    const own = target.counts.get(name) ?? 0
    if (own !== count) cost += unitOf(name, units) * Math.min(MOST, Math.abs(own - count))
  }
  for (const [name, count] of target.counts)
    if (!source.counts.has(name)) cost += unitOf(name, units) * Math.min(MOST, count) * ADDED
  const off = Math.log((target.length + LEAST_LENGTH) / (ratio * source.length + LEAST_LENGTH)) / LENGTH_SPREAD
  return cost + Math.min(MOST_FOR_LENGTH, off ** 2 / 2)
}

function weigh(counts: Counts, units: Units): number {
  let cost = 0
  for (const [name, count] of counts) cost += unitOf(name, units) * Math.min(MOST, count)
  return cost
}

function unitOf(name: string, units: Units): number {
  return units.get(name.charAt(0)) ?? 0
}

/** Most that a kind of feature can count, because several of them change together. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...['c', 'f', 'i', 'u', 'b', 's'].map(kind => [kind, 1] as const),
  ['n', 0.6],
  ['w', 0.6],
  ['k', 0.3],
  ['v', 0.3]
])

/** Prior: this many features are assumed to be kept, and one to be lost. */
const EXPECTED_KEPT = 3

/** What several versions have in common. */
function commonCounts(versions: readonly (readonly SectionFeatures[])[]): Counts {
  const [first = new Map<string, number>(), ...others] = versions.map(countsOf)
  return new Map([...first].filter(([name, count]) => others.every(counts => counts.get(name) === count)))
}

/** How reliably this translation keeps each kind of feature, and so how much a difference counts. */
function learnUnits(source: Counts, target: Counts): Units {
  const [kept, lost] = [new Map<string, number>(), new Map<string, number>()]
  for (const [name, count] of source) {
    const tally = target.get(name) === count ? kept : lost
    tally.set(name.charAt(0), (tally.get(name.charAt(0)) ?? 0) + 1)
  }
  return new Map(
    [...WEIGHTS].map(([kind, weight]) => {
      const [yes, no] = [kept.get(kind) ?? 0, lost.get(kind) ?? 0]
      const share = (yes + EXPECTED_KEPT) / (yes + no + EXPECTED_KEPT + 1)
      return [kind, Math.max(0, Math.log(share / (1.02 - share))) * weight]
    })
  )
}

function lengthOf(sections: readonly SectionFeatures[]): number {
  return sections.reduce((sum, { length }) => sum + length, 0)
}
