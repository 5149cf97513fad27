const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]{0,100}(?:\r?\n|$)/

/**
 * Where the body of an article begins, for what needs no more of its front matter than that.
 *
 * @param text The article without byte order mark.
 * @returns Offset behind the closing line of the front matter; 0 where there is none.
 */
export function frontMatterEnd(text: string): number {
  return text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0].length ?? 0) : 0
}
