/** Regions in which a language is written in the same way, so that a copied translation stays what it is. */
const REGIONS = {
  ar: ['SA', 'AE', 'JO', 'LB', 'KW', 'QA', 'OM'],
  de: ['DE', 'AT', 'CH', 'LU', 'LI', 'IT'],
  fr: ['FR', 'CA', 'BE', 'CH', 'LU', 'MA', 'SN', 'CI'],
  nb: ['NO', 'SJ'],
  nl: ['NL', 'BE', 'SR'],
  ru: ['RU', 'KZ', 'BY', 'UA', 'KG', 'MD'],
  'sr-Latn': ['RS', 'ME', 'BA'],
  tr: ['TR', 'CY'],
  zh: ['CN', 'SG']
}

/**
 * Locales of a corpus, each with the seed locale whose texts it gets: first the seeds' own, then other regions of their languages.
 *
 * @param {readonly string[]} seedLocales locales that there are texts of
 * @param {number} count how many locales the corpus has
 * @returns {{ locale: string, seed: string }[]} `count` of them; fewer where the languages have no more regions
 */
export function chooseLocales(seedLocales, count) {
  const chosen = seedLocales.map(seed => ({ locale: canonical(seed), seed }))
  const languages = seedLocales.map(seed => ({ seed, language: canonical(seed).replace(/-[A-Z]{2}$/, '') }))
  const most = Math.max(...Object.values(REGIONS).map(regions => regions.length))
  for (let index = 0; index < most; index++) {
    for (const { seed, language } of languages) {
      const region = REGIONS[language]?.[index]
      if (region === undefined) continue
      const locale = `${language}-${region}`
      if (!chosen.some(other => other.locale === locale)) chosen.push({ locale, seed })
    }
  }
  return chosen.slice(0, count)
}

function canonical(locale) {
  return Intl.getCanonicalLocales(locale)[0]
}
