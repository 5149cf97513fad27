import type { Link } from '../../model/article.js'

/** A link of the target with the link of the source that it translates. */
export interface LinkPair {
  readonly target: Link
  readonly source: Link
}

/**
 * Pairs Markdown links that have a label, by their URLs; of several links with one URL the first goes with the first. Among URLs that only compare as
 * equal, such as fragments of one page, the same one is preferred.
 *
 * @param target Links of a target.
 * @param source Links of its source.
 * @param comparable The form of a URL in which two languages' links are equal.
 * @returns Pairs in the order of the target; links without a counterpart, images, HTML and bare URLs are left out.
 */
export function pairLinks(
  target: readonly Link[],
  source: readonly Link[],
  comparable: (url: string) => string
): readonly LinkPair[] {
  const candidates = source.filter(isLabelled)
  if (candidates.length === 0) return []
  const urls = candidates.map(link => comparable(link.url))
  const pairs: LinkPair[] = []
  for (const link of target) {
    if (!isLabelled(link)) continue
    const url = comparable(link.url)
    const same = candidates.findIndex((candidate, at) => candidate.url === link.url && urls[at] === url)
    const index = same < 0 ? urls.indexOf(url) : same
    if (index < 0) continue
    pairs.push({ target: link, source: candidates[index] as Link })
    candidates.splice(index, 1)
    urls.splice(index, 1)
  }
  return pairs
}

/** Whether a link is written with a label: no image, HTML or bare URL. */
export function isLabelled(link: Link): boolean {
  return link.kind === 'link' && !link.bare
}
