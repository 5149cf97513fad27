/** What a language model says around a translation, as the start of a paragraph. Letter case does not count. */
export interface AssistantPhrase {
  readonly pattern: RegExp
  /** `any`: nobody else writes that. `lead`: only where it leads to something, at the end of its paragraph a colon. */
  readonly certainty: 'any' | 'lead'
}

/**
 * Models speak the language of the request, which is mostly English, or that of the translation. Each language has the one sentence that models begin an
 * answer with (“Here is the translation”), with or without a word of consent before it; English also has what they say of themselves and at the end.
 */
export const ASSISTANT_OPENINGS: readonly AssistantPhrase[] = [
  // “Sure! Here is the translated article:”, “Below is the German translation of your document.”
  {
    pattern:
      /^(?:(?:sure|certainly|of course|absolutely|okay|ok)\b[ ,.!]{0,3})?(?:here|below)(?:'s|’s| is| are) (?:the|your|a|my) (?:[\w-]{1,20} ){0,4}?(?:translation|translated (?:\w{1,20} ){0,2}?(?:article|text|document|version|content|file|markdown|page))\b/i,
    certainty: 'lead'
  },
  {
    pattern: /^(?:the )?(?:translated (?:article|text|document|markdown)|following is the translation)\b/i,
    certainty: 'lead'
  },
  {
    pattern: /^(?:sure|certainly|of course|absolutely)[,!.] (?:here|below|i(?:'ll|’ll| will| can| have))\b/i,
    certainty: 'any'
  },
  // What models say of themselves or of their work.
  { pattern: /^as an ai (?:language model|assistant|model)\b/i, certainty: 'any' },
  { pattern: /^i(?:'ve|’ve| have) (?:now )?(?:translated|kept|preserved|left) (?:the|all|your)\b/i, certainty: 'any' },
  { pattern: /^(?:i(?:'m|’m| am) sorry|i apologize|sorry), but i (?:can(?:'t|’t|not)|am unable)\b/i, certainty: 'any' },
  // The same in languages of translations: “here is the translation”.
  {
    pattern:
      /^(?:(?:natürlich|gerne|klar|selbstverständlich)[ ,.!]{0,3})?hier ist (?:die|der|ihre|deine) (?:[\p{L}-]{1,20} ){0,2}?(?:übersetzung|übersetzte)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:bien sûr|certainement|d['’]accord)[ ,.!]{0,3})?voici (?:la|le|votre) (?:[\p{L}-]{1,20} ){0,2}?(?:traduction|traduit)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:claro|por supuesto)[ ,.!]{0,3})?aquí (?:está|tienes|tiene) (?:la|el|tu|su) (?:[\p{L}-]{1,20} ){0,2}?(?:traducción|traducido)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:claro|com certeza)[ ,.!]{0,3})?aqui está (?:a|o|sua) (?:[\p{L}-]{1,20} ){0,2}?(?:tradução|traduzido)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:certo|certamente)[ ,.!]{0,3})?ecco (?:la|il) (?:[\p{L}-]{1,20} ){0,2}?(?:traduzione|tradotto)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:natuurlijk|zeker)[ ,.!]{0,3})?hier is (?:de|het|uw|je) (?:[\p{L}-]{1,20} ){0,2}?(?:vertaling|vertaalde)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:selvfølgelig|klart)[ ,.!]{0,3})?her er (?:den |det )?(?:[\p{L}-]{1,20} ){0,2}?(?:oversettelsen|oversatte|oversættelsen|oversatte)/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:självklart|visst)[ ,.!]{0,3})?här är (?:den )?(?:[\p{L}-]{1,20} ){0,2}?(?:översättningen|översatta)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:toki|totta kai)[ ,.!]{0,3})?(?:tässä on|alla on) (?:[\p{L}-]{1,20} ){0,2}?(?:käännös|käännetty)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:конечно|разумеется)[ ,.!]{0,3})?вот (?:[\p{L}-]{1,20} ){0,2}?(?:перевод|переведённ|переведенн)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:звичайно|звісно)[ ,.!]{0,3})?ось (?:[\p{L}-]{1,20} ){0,2}?(?:переклад|перекладен)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:oczywiście|jasne)[ ,.!]{0,3})?oto (?:[\p{L}-]{1,20} ){0,2}?(?:tłumaczenie|przetłumaczon)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:jistě|samozřejmě)[ ,.!]{0,3})?(?:zde je|tady je) (?:[\p{L}-]{1,20} ){0,2}?(?:překlad|přeložen)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:protams|labi)[ ,.!]{0,3})?(?:šeit ir|lūk,?) (?:[\p{L}-]{1,20} ){0,2}?(?:tulkojum|tulkot)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:tabii|elbette)[ ,.!]{0,3})?[iİ]şte (?:[\p{L}-]{1,20} ){0,2}?(?:çeviri|çevrilmiş)/iu,
    certainty: 'lead'
  },
  {
    pattern: /^(?:(?:chắc chắn|tất nhiên)[ ,.!]{0,3})?(?:đây là|dưới đây là) (?:[\p{L}-]{1,20} ){0,2}?bản dịch/iu,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:もちろん|承知|はい)[^\n]{0,12}?[。、！!]\s?)?(?:以下[はが]|こちら[はが])[^\n。]{0,30}?(?:翻訳|訳文)/u,
    certainty: 'lead'
  },
  {
    pattern:
      /^(?:(?:当然|好的|當然)[^\n]{0,6}?[，。！,!]\s?)?(?:以下是|这是|這是|下面是)[^\n。]{0,30}?(?:翻译|译文|翻譯|譯文)/u,
    certainty: 'lead'
  },
  { pattern: /^(?:(?:물론|네)[^\n]{0,8}?[,.!]\s?)?(?:다음은|아래는)[^\n.]{0,30}?번역/u, certainty: 'lead' },
  {
    pattern: /^(?:(?:بالتأكيد|بالطبع)[ ،.!]{0,3})?(?:إليك|فيما يلي|هذه هي) (?:[\p{L}]{1,20} ){0,2}?(?:ال)?ترجمة/u,
    certainty: 'lead'
  },
  { pattern: /^(?:(?:בטח|כמובן)[ ,.!]{0,3})?(?:הנה|להלן) (?:[\p{L}]{1,20} ){0,2}?ה?תרגום/u, certainty: 'lead' },
  { pattern: /^นี่คือ(?:คำแปล|บทแปล|เอกสารที่แปล)/u, certainty: 'lead' },
  { pattern: /^(?:यहाँ|यहां) [^\n।]{0,40}?अनुवाद/u, certainty: 'lead' }
]

/**
 * Each phrase above that only leads to something has one of these in it. Paragraphs without any need none of those patterns, which take longer to
 * compile than an article to lint: letters of all scripts in either case.
 */
export const TRANSLATION_WORD = new RegExp(
  [
    'translat',
    'übersetz',
    'trad',
    'verta',
    'overs',
    'övers',
    'käänn',
    'перев',
    'перекл',
    'tłumacz',
    'překl',
    'přelož',
    'tulko',
    'çev',
    'bản dịch',
    '訳',
    '译',
    '譯',
    '번역',
    'ترجمة',
    'תרגום',
    'แปล',
    'अनुवाद'
  ].join('|'),
  'i'
)

/** What models say behind a translation. */
export const ASSISTANT_CLOSINGS: readonly AssistantPhrase[] = [
  {
    pattern:
      /^(?:please )?let me know if (?:you(?:'d|’d| would) like|you (?:need|want|have)|there(?:'s|’s| is)|any|i can)\b/i,
    certainty: 'any'
  },
  { pattern: /^i hope (?:this|that) (?:helps|translation|meets)\b/i, certainty: 'any' },
  {
    pattern:
      /^(?:\*{0,2}(?:translator(?:'s|’s) )?notes?\*{0,2}: ?)?i(?:'ve|’ve| have)? (?:kept|preserved|left|translated|maintained) (?:the|all|your|technical|code)\b/i,
    certainty: 'any'
  },
  { pattern: /^would you like me to\b/i, certainty: 'any' },
  { pattern: /^(?:lassen sie mich wissen, (?:wenn|ob|falls)|ich hoffe, (?:das|dies) hilft)/i, certainty: 'any' },
  {
    pattern: /^(?:n['’]hésitez pas à me (?:dire|faire savoir)|j['’]espère que cela (?:vous )?aide)/i,
    certainty: 'any'
  },
  {
    pattern: /^(?:espero que (?:esto|isto) (?:te |le |lhe )?(?:ayude|ajude)|(?:hazme|hágame) saber si)/i,
    certainty: 'any'
  },
  { pattern: /^(?:сообщите мне, если|дайте знать, если|надеюсь, это поможет)/iu, certainty: 'any' },
  {
    pattern:
      /^(?:如果(?:您|你)(?:需要|有任何)[^\n]{0,40}?请(?:随时)?告诉我|希望(?:这|以上翻译)[^\n]{0,20}?有(?:所)?帮助)/u,
    certainty: 'any'
  },
  { pattern: /^(?:他に(?:ご質問|何か)[^\n]{0,30}?(?:お知らせ|お申し付け)|お役に立て(?:れば|ば))/u, certainty: 'any' }
]
