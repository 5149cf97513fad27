/**
 * Endings of nouns in languages with few of them, so that other letters behind a linked word are a word of their own (`in`, `om`). Seen behind
 * links in articles: `[portal](url)en`, `[token](url)s`.
 */
export const FEW_ENDINGS: readonly { readonly languages: ReadonlySet<string>; readonly endings: RegExp }[] = [
  // Genitive, plural and, in the north, the article: German `s`, `en`, `er`; Norwegian `et`, `ene`.
  {
    languages: new Set(['de', 'nl', 'af', 'fy', 'lb', 'nb', 'nn', 'no', 'da', 'sv', 'is', 'fo', 'en']),
    endings: /^(?:s|n|e|er|en|es|et|ene|ens|ets|ar|or|na)$/
  },
  // Plural alone.
  { languages: new Set(['fr', 'es', 'pt', 'ca', 'gl', 'it']), endings: /^(?:s|es|x)$/ }
]

/**
 * Languages that set ending behind ending, and so may have three letters behind a linked word: Turkish `da`, Finnish `ssa`, Hungarian
 * `ban`, Estonian `st`, Basque `ren`, Tamil and its neighbours. Longer endings are set off by an apostrophe or a hyphen in real articles,
 * or belong into the link.
 */
export const LONG_ENDINGS: ReadonlySet<string> = new Set([
  'tr',
  'az',
  'tk',
  'uz',
  'kk',
  'ky',
  'tt',
  'ug',
  'fi',
  'et',
  'hu',
  'eu',
  'ka',
  'ta',
  'te',
  'kn',
  'ml',
  'mn',
  'qu'
])
