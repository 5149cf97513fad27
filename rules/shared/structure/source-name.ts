const SHORT_COMMIT = 7

/**
 * What a source article is called in messages.
 *
 * @param source Its path, and the commit that its text is of where that is not the present one.
 * @returns `content/en/a.md`, or `content/en/a.md@4f3a2b1`.
 */
export function sourceName({ path, commit }: { readonly path: string; readonly commit?: string }): string {
  return commit === undefined ? path : `${path}@${commit.slice(0, SHORT_COMMIT)}`
}
