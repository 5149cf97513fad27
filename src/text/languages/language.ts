import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** What is used of the library. */
interface Detector {
  detect(text: string): { readonly language: string }
  setLanguageSubset(languages: readonly string[] | false): unknown
}

let detector: Detector | undefined

/**
 * Decides which of two languages a text is in. The first call loads a table of letter sequences, which takes a third of a second and
 * about 85 MB: ask only about texts that cheaper tests let through.
 *
 * @param text At least a sentence; shorter texts are a guess.
 * @param language Language code of one.
 * @param other Language code of the other.
 * @returns The nearer of the two; `null` where the library knows only one of them, or the text has no letters.
 */
export function nearerLanguage(text: string, language: string, other: string): string | null {
  detector ??= loadDetector()
  const [left, right] = [knownCode(language), knownCode(other)]
  const known = detector.setLanguageSubset([left, right])
  if (typeof known !== 'object' || known === null || Object.keys(known).length < 2) return null
  const found = detector.detect(text).language
  return found === left ? language : found === right ? other : null
}

/**
 * Says which language a text is in, of the sixty that the library knows; costly as `nearerLanguage` is.
 *
 * @param text Some sentences at least; a shorter one is a guess.
 * @returns The language code, `nb` for Norwegian; `null` where the text has no letters or no known language.
 */
export function detectLanguage(text: string): string | null {
  detector ??= loadDetector()
  detector.setLanguageSubset(false)
  const { language } = detector.detect(text)
  return language === '' ? null : language === 'no' ? 'nb' : language
}

/** Rules are synchronous, and so is a required module; the package names its files for `import` only. */
function loadDetector(): Detector {
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  return (createRequire(import.meta.url)(path) as { readonly eld: Detector }).eld
}

/** The library has one Norwegian; languages that it has in Cyrillic only are near enough to Croatian. */
function knownCode(language: string): string {
  switch (language) {
    case 'nb':
    case 'nn':
      return 'no'
    case 'fil':
      return 'tl'
    case 'id':
      return 'ms'
    case 'sr':
    case 'bs':
      return 'hr'
    default:
      return language
  }
}
