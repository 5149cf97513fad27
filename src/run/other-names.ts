import type { FixedFile } from '../model/fix.js'

/**
 * Says which fixed files have other names: a fixed file takes the place of the old one, whose other names keep the old text.
 *
 * @returns One sentence, or none.
 */
export function sayOtherNames(fixes: readonly FixedFile[]): string[] {
  const shared = fixes.filter(({ otherNames = 0 }) => otherNames > 0)
  const [first] = shared
  if (first === undefined) return []
  const subject = shared.length === 1 ? `\`${first.filePath}\`` : `${shared.length} files such as \`${first.filePath}\``
  return [`Hard links of ${subject} still have the text from before the fixes: only the named path was fixed`]
}
