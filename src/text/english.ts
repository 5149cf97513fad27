/** Words that nearly every English sentence has and that are words of hardly any other language in the same mix. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  'a', 'about', 'after', 'all', 'also', 'an', 'and', 'any', 'are', 'as', 'at', 'be', 'because', 'been', 'before', 'between', 'but', 'by', 'can', 'do', 'does',
  'each', 'for', 'from', 'has', 'have', 'how', 'if', 'in', 'into', 'is', 'it', 'its', 'may', 'more', 'must', 'not', 'of', 'on', 'or', 'other', 'should', 'so',
  'such', 'than', 'that', 'the', 'their', 'then', 'there', 'these', 'they', 'this', 'to', 'use', 'used', 'using', 'was', 'we', 'were', 'what', 'when',
  'where', 'which', 'while', 'who', 'will', 'with', 'would', 'you', 'your'
])

/**
 * Whether a word is a common English function word.
 *
 * @param word A word in lower case.
 */
export function isEnglishStopWord (word: string): boolean {
  return STOP_WORDS.has(word)
}
