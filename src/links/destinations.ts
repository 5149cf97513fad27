/** Destinations of links within the site, as written, without query and fragment. */
export interface Destinations {
  /** Those with a fragment. */
  readonly withFragment: ReadonlySet<string>
  /** Those that are relative to the article. */
  readonly relative: ReadonlySet<string>
  /** First folders of those that begin at the root of the site. */
  readonly rootFolders: ReadonlySet<string>
}

/** `](x`, `]: x` also on the next line, `href="x"`. What needs brackets or escapes is left to people. */
const DESTINATION = /(?:\](?:\([ \t]?<?|:[ \t]{0,9}\r?\n?[ \t]{0,9}<?)|\s(?:href|src)=["'])([^\s"'`<>()[\]{}\\#?:]{1,500})(?=[\s"'<>()?#]|$)(\?[^\s"'<>()#]{0,300})?(#?)/g

/**
 * Looks for links to other files of the site. It reads text, not Markdown: what stands in code is among them, and is no link that anybody asks about.
 *
 * @param text Text of an article.
 */
export function destinationsIn (text: string): Destinations {
  const [withFragment, relative, rootFolders] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const [, path = '', , hash] of text.matchAll(DESTINATION)) {
    if (path.startsWith('//')) continue
    if (hash === '#') withFragment.add(path)
    const rootFolder = /^\/([^/]*)/.exec(path)?.[1]
    if (rootFolder === undefined) relative.add(path)
    else rootFolders.add(rootFolder)
  }
  return { withFragment, relative, rootFolders }
}
