import type { PairedUnit } from '../../../src/model/article.js'

/** How messages of programs begin, and hardly any sentence. */
const MESSAGE = /^[^\p{L}\p{N}]*(?:[A-Z]\w*)?(?:Error|Exception)\b[^\n:]{0,40}:\s/u
/** How messages of programs begin, and paragraphs that give advice. */
const NOTICE =
  /^[^\p{L}\p{N}]*(?:warning|warn|fatal|panic|hint|usage|notice|info|debug|failed|error)\b[^\n:]{0,40}:\s/iu
const INTRODUCED = /[:：]\s*$/

/**
 * Whether a text is what a program prints: a message that begins with its kind. What may as well be advice of the author counts where it is quoted or
 * announced.
 *
 * @param unit A unit with both sides.
 * @param context Whether the text stands in a quote, and the target before it, if any.
 */
export function isProgramOutput(
  { source }: PairedUnit,
  { isQuoted, before }: { readonly isQuoted: boolean; readonly before: string }
): boolean {
  return MESSAGE.test(source.text) || (NOTICE.test(source.text) && (isQuoted || INTRODUCED.test(before)))
}
