import type { HeadingFact, OutlineFact } from '../model/facts.js'

/** A fragment that somebody has written, and the article that it leads to. */
export interface WrittenFragment {
  readonly fragment: string
  readonly outline: Pick<OutlineFact, 'headings'>
}

/** What makes the fragments of a site's headings; `null` where it may be either. */
export type SlugMaker = 'github' | 'hugo' | null

/**
 * Tells from its paths and text what makes the fragments of an article's headings: github-slugger (Docusaurus, Starlight, GitHub) or Hugo.
 *
 * @param path Path of an article.
 * @param text Text of its body.
 */
export function slugMakerOf (path: string, text: string): SlugMaker {
  if (/\.mdx$|\/docusaurus-plugin-content-/.test(path)) return 'github'
  return /(?:^|\/)_index\.[^/]*$/.test(path) || /\{\{[<%]/.test(text) ? 'hugo' : null
}

/**
 * The fragment that leads to a heading on its site. Renderers agree on most headings; where they do not, fragments that lead to headings elsewhere show which of them made these.
 *
 * @param heading The heading.
 * @param maker What makes the site's fragments, if that is known.
 * @param written Fragments of links on the same site.
 * @returns The fragment, likeliest first; more than one where it cannot be told.
 */
export function fragmentsFor ({ slug, hugoSlugs, ids }: HeadingFact, maker: SlugMaker, written: readonly WrittenFragment[]): string[] {
  const [id] = ids
  if (id !== undefined) return [id]
  const slugs = [slug, ...hugoSlugs]
  let possible = slugs.map((_, style) => style)
  for (const each of written) {
    const shown = stylesOf(each)
    if (shown.length > 0 && shown.some(style => possible.includes(style))) possible = possible.filter(style => shown.includes(style))
  }
  // Hugo's other settings are somebody's choice: without a link that shows it, nobody has made it.
  possible = narrowed(possible, style => style < 2)
  if (maker !== null) possible = narrowed(possible, style => (style === 0) === (maker === 'github'))
  return [...new Set(possible.map(style => slugs[style] as string))]
}

function narrowed (styles: readonly number[], isWanted: (style: number) => boolean): number[] {
  const wanted = styles.filter(isWanted)
  return wanted.length > 0 ? wanted : [...styles]
}

/** The styles that make the fragment of a heading; none where it is written, or leads nowhere. 0 is github-slugger, the others are Hugo's. */
function stylesOf ({ fragment, outline }: WrittenFragment): number[] {
  const shown = new Set<number>()
  for (const { slug, hugoSlugs, ids } of outline.headings) {
    if (ids.includes(fragment)) return []
    if (hugoSlugs.length === 0) continue
    for (const [style, made] of [slug, ...hugoSlugs].entries()) if (made === fragment) shown.add(style)
  }
  return [...shown]
}
