import type { HeadingFact, OutlineFact } from '../../model/facts.js'

/** A fragment that somebody has written, and the article that it leads to. */
export interface WrittenFragment {
  readonly fragment: string
  readonly outline: Pick<OutlineFact, 'headings'>
}

/** What makes the fragments of a site's headings; `null` where it may be either. */
export type SlugMaker = 'github' | 'hugo' | null

/**
 * Finds from its paths and text what makes the fragments of an article's headings: github-slugger (Docusaurus, Starlight, GitHub) or Hugo.
 *
 * @param path Path of an article.
 * @param text Text of its body.
 */
export function slugMakerOf(path: string, text: string): SlugMaker {
  if (/\.mdx$|\/docusaurus-plugin-content-/.test(path)) return 'github'
  return /(?:^|\/)_index\.[^/]*$/.test(path) || /\{\{[<%]/.test(text) ? 'hugo' : null
}

/** Ways to make a fragment of a heading, by number: 0 is github-slugger, the others are Hugo's settings. */
export type SlugStyles = readonly number[]

/** All of them, where nothing is known of a site. */
export const allSlugStyles: SlugStyles = [0, 1, 2, 3]

/**
 * Leaves out the styles that do not make fragments which somebody has written, and which work.
 *
 * @param styles Styles that are possible.
 * @param written Fragments of links of one site. One that no possible style makes is ignored.
 */
export function narrowStyles(styles: SlugStyles, written: readonly WrittenFragment[]): SlugStyles {
  let possible = styles
  for (const { fragment, outline } of written) {
    const shown = stylesIn(outline).get(fragment)
    if (shown?.some(style => possible.includes(style)) === true)
      possible = possible.filter(style => shown.includes(style))
  }
  return possible
}

/**
 * The fragment that leads to a heading on its site. Renderers agree on most headings.
 *
 * @param heading The heading.
 * @param styles Styles that are possible.
 * @param maker What makes the site's fragments, if that is known.
 * @returns The fragment, likeliest first; more than one where it cannot be known.
 */
export function fragmentsFor({ slug, hugoSlugs, ids }: HeadingFact, styles: SlugStyles, maker: SlugMaker): string[] {
  const [id] = ids
  if (id !== undefined) return [id]
  const slugs = [slug, ...hugoSlugs]
  // Hugo's other settings are a choice of the site: they are assumed only if a link shows them.
  let possible = preferred(styles, style => style < 2)
  if (maker !== null) possible = preferred(possible, style => (style === 0) === (maker === 'github'))
  return [...new Set(possible.map(style => slugs[style] as string))]
}

function preferred(styles: SlugStyles, isPreferred: (style: number) => boolean): SlugStyles {
  const left = styles.filter(isPreferred)
  return left.length > 0 ? left : styles
}

type Outline = WrittenFragment['outline']

/** Many fragments lead to one article. */
const known = new WeakMap<Outline, ReadonlyMap<string, SlugStyles>>()

/** The styles that make the fragments of an outline's headings; without those that are written, which show nothing. */
function stylesIn(outline: Outline): ReadonlyMap<string, SlugStyles> {
  const styles = known.get(outline) ?? readStyles(outline)
  known.set(outline, styles)
  return styles
}

function readStyles({ headings }: Outline): Map<string, SlugStyles> {
  const styles = new Map<string, number[]>()
  for (const { slug, hugoSlugs } of headings) {
    if (hugoSlugs.length === 0) continue
    for (const [style, fragment] of [slug, ...hugoSlugs].entries())
      styles.set(fragment, [...new Set([...(styles.get(fragment) ?? []), style])])
  }
  for (const { ids } of headings) for (const id of ids) styles.delete(id)
  return styles
}
