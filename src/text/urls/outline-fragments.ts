import type { HeadingFact, OutlineFact } from '../../model/facts.js'
import { looseFragment } from './fragment.js'

type Outline = Pick<OutlineFact, 'headings' | 'anchors'>

/** Where links to an article can lead. */
interface Fragments {
  /** Written ids, and slugs that most renderers make, without what these treat differently. */
  readonly loose: ReadonlySet<string>
  /** Slugs that only some settings of Hugo make, as they are: without its spaces, what `github-ascii` leaves of `打印 PDF` would pass for `#pdf`. */
  readonly exact: ReadonlySet<string>
  /** Index of the first heading that a fragment leads to, by both. */
  readonly headings: ReadonlyMap<string, number>
  readonly exactHeadings: ReadonlyMap<string, number>
  /** Fragments that are written into headings, and those that renderers make of the others. */
  readonly written: readonly string[]
  readonly made: ReadonlySet<string>
}

/** Many links lead to one article. */
const known = new WeakMap<Outline, Fragments>()

function fragmentsOf(outline: Outline): Fragments {
  const fragments = known.get(outline) ?? readFragments(outline)
  known.set(outline, fragments)
  return fragments
}

function readFragments({ headings, anchors }: Outline): Fragments {
  const exact = headings.flatMap(({ slug, hugoSlugs }) =>
    hugoSlugs.filter(other => other !== slug && looseFragment(other) !== looseFragment(slug))
  )
  return {
    loose: new Set([...headings.map(({ slug }) => slug), ...anchors].map(looseFragment)),
    exact: new Set(exact),
    headings: firstOf(headings, ({ slug, ids }) => [slug, ...ids].map(looseFragment)),
    exactHeadings: firstOf(headings, ({ hugoSlugs }) => hugoSlugs),
    written: headings.flatMap(({ ids }) => ids),
    made: new Set(headings.filter(({ ids }) => ids.length === 0).map(({ slug }) => slug))
  }
}

function firstOf(
  headings: readonly HeadingFact[],
  namesOf: (heading: HeadingFact) => readonly string[]
): Map<string, number> {
  const positions = new Map<string, number>()
  for (const [position, heading] of headings.entries()) {
    for (const name of namesOf(heading)) if (!positions.has(name)) positions.set(name, position)
  }
  return positions
}

/**
 * Whether a fragment leads to a place in an article, whichever of the known renderers makes the fragments of its headings.
 *
 * @param outline Headings and anchors of the article.
 * @param fragment A decoded fragment.
 */
export function leadsTo(outline: Outline, fragment: string): boolean {
  const { loose, exact } = fragmentsOf(outline)
  return exact.has(fragment) || loose.has(looseFragment(fragment))
}

/**
 * The heading of a translation at the place of the one that a fragment leads to in the source.
 *
 * @param translation Headings of the translation.
 * @param source Headings of the source.
 * @param fragment A decoded fragment that leads to a heading of the source.
 * @returns `null` where the headings of both are not of the same depths in the same order, and where the fragment leads to no heading.
 */
export function counterpartHeading(translation: Outline, source: Outline, fragment: string): HeadingFact | null {
  const { headings, exactHeadings } = fragmentsOf(source)
  const index = Math.min(headings.get(looseFragment(fragment)) ?? Infinity, exactHeadings.get(fragment) ?? Infinity)
  const isParallel =
    translation.headings.length === source.headings.length &&
    translation.headings.every((heading, position) => heading.depth === source.headings[position]?.depth)
  return isParallel ? (translation.headings[index] ?? null) : null
}

/**
 * Whether a translation writes the source's fragments to its own headings (`## 用紙 {#paper}` for `## Paper`), so that links can stay as they are.
 *
 * @param translation Headings of the translation.
 * @param source Headings of the source.
 */
export function keepsFragments(translation: Outline, source: Outline): boolean {
  const { made } = fragmentsOf(source)
  return fragmentsOf(translation).written.some(id => made.has(id))
}
