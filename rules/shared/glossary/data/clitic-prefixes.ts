/**
 * Letters that some languages write in front of a word as part of it: conjunctions, prepositions, the article. Without them no
 * glossary term would be found in running text.
 */
export const CLITIC_PREFIXES: ReadonlyMap<string, string> = new Map([
  // and, then, with, like, for, the; `لل` is for-the
  ['ar', '(?:[وف]?(?:ال|لل|[بكل]ال|[بكلس])?)'],
  // the same set is written in Persian with spaces, only the conjunction is joined at times
  ['fa', 'و?'],
  // and, the, in, to, from, that, like
  ['he', '[והבלמשכ]{0,3}']
])
