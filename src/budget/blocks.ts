/** Paragraphs, headings, list items and the like that an article may have to be compared with its source: ten times what the longest real ones have. */
const mostBlocks = 20_000

/** An article that is too long to be compared; its message is one sentence without a full stop. */
export class TooManyBlocksError extends Error {
  override name = 'TooManyBlocksError'
}

/**
 * Refuses to compare articles of very many blocks: even near the diagonal, the comparison would take longer than people wait.
 *
 * @param path Of the article that has them.
 * @throws {TooManyBlocksError} With their number.
 */
export function refuseManyBlocks({
  path,
  blocks
}: {
  readonly path: string
  readonly blocks: readonly unknown[]
}): void {
  if (blocks.length <= mostBlocks) return
  const numbers = new Intl.NumberFormat('en-US')
  throw new TooManyBlocksError(
    `Unexpected ${numbers.format(blocks.length)} paragraphs, list items and other blocks in \`${path}\`, expected at most ${numbers.format(mostBlocks)} for a comparison with the source`
  )
}
