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
 * Languages that set ending behind ending: Turkic, Uralic, Mongolic, Dravidian and Kartvelian ones, Basque, Quechua, Korean. No length distinguishes their endings
 * from words: Uzbek `larini`, Malayalam `ക്കും`, Basque `arentzat`.
 */
export const SUFFIXING: ReadonlySet<string> = new Set(
  'tr az tk uz kk ky tt ug ba cv crh sah fi et hu se smn kv udm mhr myv ta te kn ml tcy mn bua ka eu qu ay ko'.split(
    ' '
  )
)
