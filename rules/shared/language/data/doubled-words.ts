/**
 * Words that rightly stand twice in a row, by language, in lower case. Most are pronouns that are articles too, so that a clause may end
 * with one and the next begin with it.
 */
export const DOUBLED_WORDS: Readonly<Record<string, readonly string[]>> = {
  // Relative pronoun and article ("die, die die Rolle haben" after a moved comma); prepositions before a participle ("in in Azure gehosteten").
  de: 'die der das den dem sie in mit von auf für an zu aus bei ein um ab vor nach über durch unter'.split(' '),
  // Relative pronoun and demonstrative ("die die map gebruiken"); reflexive verbs ("als u u aanmeldt"); two verbs at a clause border; the particle of a verb
  // and a preposition ("vul dit in in plaats van …").
  nl: 'die dat u je ze het er we is was in op aan voor uit af om bij toe te van mee door na over onder tegen'.split(
    ' '
  ),
  // Pronoun and its reflexive form ("vous vous connectez"); causative ("faire faire").
  fr: ['nous', 'vous', 'faire'],
  // "se" is "if" and the reflexive pronoun.
  pt: ['se'],
  // Adverbs made by doubling ("via via").
  it: ['via', 'man', 'passo', 'piano', 'poco'],
  // Reflexive pronoun and the preposition "with".
  cs: ['se', 'to'],
  sk: ['sa', 'to'],
  pl: ['to'],
  // Conjunction or particle and verb form of the same spelling.
  sl: ['se', 'je', 'da', 'to'],
  hr: ['da', 'to', 'je'],
  sr: ['da', 'to', 'је', 'да', 'то', 'je'],
  bs: ['da', 'to', 'je'],
  // Pronoun at the end of one clause and at the start of the next ("om det det gäller"); the particle of a verb and a preposition ("logge på på").
  sv: 'det den de är på i in av om till upp med för'.split(' '),
  nb: 'det den de er på i inn av om til opp med for'.split(' '),
  nn: 'det den dei er på i inn av om til opp med for'.split(' '),
  no: 'det den de er på i inn av om til opp med for'.split(' '),
  da: 'det den de der er på i ind af om til op med for'.split(' '),
  // Possessive and article or pronoun ("ο διαχειριστής σας σας …"); adverbs made by doubling ("σιγά σιγά").
  el: ['του', 'της', 'τους', 'το', 'τα', 'σας', 'μας', 'σιγά'],
  // Pronoun and article ("ha az az érték").
  hu: ['az', 'ez', 'egy'],
  // "This is", with the dash left out; "one after the other".
  ru: ['это', 'их'],
  uk: ['це', 'їх'],
  // "One by one".
  ko: ['하나', '따로', '차례'],
  en: 'that had is in on do'.split(' ')
}

/**
 * Languages that make adverbs, plurals or emphasis by saying a word twice. There, a short word that stands twice says nothing: only long words, which are
 * hardly ever doubled, and words that stand three times are wrong.
 */
export const REDUPLICATING: ReadonlySet<string> = new Set([
  // Turkic: "adım adım", step by step.
  'tr',
  'az',
  'kk',
  'ky',
  'uz',
  'tk',
  'tt',
  'ug',
  // Semitic: "خطوة خطوة", "צעד צעד".
  'ar',
  'he',
  'am',
  // Austronesian, where the hyphen is often left out: "masing masing".
  'id',
  'ms',
  'jv',
  'su',
  'fil',
  'tl',
  'mg',
  'sw',
  // Words of one syllable each: "từ từ".
  'vi',
  'th',
  'lo',
  'km',
  'my',
  'zh',
  // Iranian and Indic: "کم کم", "अलग अलग".
  'fa',
  'ku',
  'ur',
  'hi',
  'bn',
  'mr',
  'gu',
  'pa',
  'ne',
  'or',
  'as',
  'si',
  'ta',
  'te',
  'kn',
  'ml',
  'kok',
  'sd',
  // Armenian, Georgian, Basque: "կամաց կամաց", "banan banan".
  'hy',
  'ka',
  'eu'
])
