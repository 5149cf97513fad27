/** Destinations of links within the site, as written, without query and fragment. */
export interface Destinations {
  /** Those with a fragment. */
  readonly withFragment: ReadonlySet<string>
  /** Those that are relative to the article. */
  readonly relative: ReadonlySet<string>
  /** First folders of those that begin at the root of the site. */
  readonly rootFolders: ReadonlySet<string>
}

/** More than any article has: each is looked for on disk in many places. */
const mostDestinations = 2000

/** `](x`, `]: x` also on the next line, `href="x"`. What needs brackets or escapes is left to people. */
const DESTINATION =
  /(?:\](?:\([ \t]?<?|:[ \t]{0,9}\r?\n?[ \t]{0,9}<?)|\s(?:href|src)=["'])([^\s"'`<>()[\]{}\\#?:]{1,500})(?=[\s"'<>()?#]|$)(\?[^\s"'<>()#]{0,300})?(#?)/g

/**
 * Looks for links to other files of the site. It reads text, not Markdown: what stands in code is among them, and is no link that anybody asks about.
 *
 * @param text Text of an article.
 * @returns The first 2,000 of each kind.
 */
export function destinationsIn(text: string): Destinations {
  const [withFragment, relative, rootFolders] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const add = (destinations: Set<string>, destination: string): void => {
    if (destinations.size < mostDestinations) destinations.add(destination)
  }
  for (const [, path = '', , hash] of text.matchAll(DESTINATION)) {
    if (path.startsWith('//')) continue
    if (hash === '#') add(withFragment, path)
    const rootFolder = /^\/([^/]*)/.exec(path)?.[1]
    if (rootFolder === undefined) add(relative, path)
    else add(rootFolders, rootFolder)
  }
  return { withFragment, relative, rootFolders }
}
