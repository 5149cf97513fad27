/** A hash of the form that articles name their source by. */
export const version = 'a'.repeat(40)

/** Another one. */
export const otherVersion = 'b'.repeat(40)

/**
 * An article of a source version.
 *
 * @param body Markdown below the front matter; it starts on line 4.
 * @param hash The version of the source that it translates.
 */
export function versioned(body: string, hash = version): string {
  return `---\nms.openlocfilehash: ${hash}\n---\n${body}\n`
}
