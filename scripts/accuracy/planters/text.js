import { hasWords, onBothSides, wordOf } from './content.js'
import { insert, replace } from './edit.js'

/** Shapes that put something behind, into or in place of a word. */
function wordShape(rule, name, damageOf, accepts = () => true) {
  return {
    rule,
    name,
    unit(unit, article, random) {
      if (!accepts(article, unit)) return null
      const word = wordOf(unit.target, random)
      return word === null ? null : damageOf(word, random, article, unit)
    }
  }
}

/** Letters that look alike, as pairs of a Latin and a Cyrillic one. */
const TWINS = [
  'aа',
  'eе',
  'oо',
  'pр',
  'cс',
  'xх',
  'yу',
  'AА',
  'BВ',
  'EЕ',
  'KК',
  'MМ',
  'HН',
  'OО',
  'PР',
  'CС',
  'TТ',
  'XХ'
]
const LATIN_TWINS = Object.fromEntries(TWINS.map(([latin, cyrillic]) => [latin, cyrillic]))
const CYRILLIC_TWINS = Object.fromEntries(TWINS.map(([latin, cyrillic]) => [cyrillic, latin]))
const FOREIGN = ['сохранить', '設定', 'الإعدادات', 'Ρυθμίσεις', 'การตั้งค่า', 'הגדרות', 'настройка', '설정', 'ಸೆಟ್', 'विकल्प']
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Kannada}/u,
  /\p{Script=Devanagari}/u
]

/** A word in a script that neither side of the unit nor anything in the article uses. */
function foreignWord(article, random) {
  const words = FOREIGN.filter(word => SCRIPTS.every(script => !script.test(word) || !script.test(article.text)))
  return words.length === 0 ? null : random.pick(words)
}

const script = 'script-match'
const scriptShapes = [
  wordShape(script, 'a Cyrillic letter in a Latin word', (word, random) => {
    const places = [...word.text].flatMap((letter, index) =>
      LATIN_TWINS[letter] === undefined || index === 0 ? [] : [index]
    )
    if (!/^\p{Script=Latin}{4,}$/u.test(word.text) || places.length === 0) return null
    const start = word.start + random.pick(places)
    return { edits: [replace({ start, end: start + 1 }, LATIN_TWINS[word.text[start - word.start]])] }
  }),
  wordShape(script, 'a Latin letter in a Cyrillic word', (word, random) => {
    const places = [...word.text].flatMap((letter, index) =>
      CYRILLIC_TWINS[letter] === undefined || index === 0 ? [] : [index]
    )
    if (!/^\p{Script=Cyrillic}{4,}$/u.test(word.text) || places.length === 0) return null
    const start = word.start + random.pick(places)
    return { edits: [replace({ start, end: start + 1 }, CYRILLIC_TWINS[word.text[start - word.start]])] }
  }),
  wordShape(script, 'a word in another script', (word, random, article) => {
    const foreign = foreignWord(article, random)
    return foreign === null ? null : { edits: [insert(word.end, ` ${foreign}`)] }
  })
]

/** Languages in which a word may stand twice. */
const MAY_DOUBLE = new Set(['tr', 'vi', 'id', 'ar', 'he', 'ja', 'zh', 'th', 'ko', 'lo', 'km', 'my'])
const noDoubles = ({ locale }) => locale !== null && !MAY_DOUBLE.has(locale.split('-')[0])
const repeated = 'no-repeated-word'
const repeatedShapes = [
  wordShape(
    repeated,
    'a word twice',
    word =>
      word.text.length < 5
        ? null
        : { edits: [insert(word.end, ` ${word.text}`)], at: [{ start: word.start, end: word.end }] },
    noDoubles
  ),
  wordShape(
    repeated,
    'a word twice over a line break',
    (word, _, { text }, unit) => {
      const line = text.slice(text.lastIndexOf('\n', unit.start - 1) + 1, unit.start)
      return word.text.length < 5 || /^\s*(?:[|#>]|[-*+]\s|\d)/.test(line)
        ? null
        : { edits: [insert(word.end, `\n${word.text}`)], at: [{ start: word.start, end: word.end }] }
    },
    noDoubles
  ),
  wordShape(repeated, 'a loop of a word', word => ({
    edits: [insert(word.end, ` ${word.text}`.repeat(4))],
    at: [{ start: word.start, end: word.end }]
  })),
  wordShape(repeated, 'a loop of two words', (word, random, { text }, unit) => {
    const pair = /^\p{L}{3,} (\p{L}{3,})(?=[ .,])/u.exec(text.slice(word.start, unit.target.end))
    return pair === null || pair[1] === word.text
      ? null
      : {
          edits: [insert(word.start + pair[0].length, ` ${pair[0]}`.repeat(3))],
          at: [{ start: word.start, end: word.start + pair[0].length }]
        }
  })
]

const INVISIBLE = [
  ['a zero-width space', '\u200B'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\uFEFF'],
  ['a soft hyphen', '\u00AD'],
  ['a control character', '\u0007'],
  ['a C1 control character', '\u0092'],
  ['a replacement character', '\uFFFD'],
  ['an unclosed embedding', '\u202A'],
  ['an unclosed isolate', '\u2067'],
  ['an unclosed override', '\u202E']
]
const GARBLED = ['Ã¼', 'Ã©', 'â€™', 'Ã¸', 'Ã¤']
const invisible = 'no-invisible-characters'
const invisibleShapes = [
  ...INVISIBLE.map(([name, character]) =>
    wordShape(
      invisible,
      name,
      (word, random) => ({ edits: [insert(word.start + (random.below(2) === 0 ? 0 : 2), character)] }),
      ({ locale }, unit) =>
        (!/[\u200B\u2060]/.test(character) || !/^(?:th|km|lo|my)/.test(locale ?? '')) &&
        // Right-to-left inside of right-to-left changes nothing.
        (character !== '\u2067' || !/^(?:ar|he|fa|ur)/.test(locale ?? '')) &&
        !/[\u200B-\u202E\u2060-\u2069\uFEFF]/.test(unit.target.text + unit.source.text)
    )
  ),
  // Behind a capital, `Ã¼` is what a text in capitals may have.
  wordShape(invisible, 'garbled letters', (word, random) =>
    /^.?\p{Lu}/u.test(word.text) ? null : { edits: [insert(word.start + 2, random.pick(GARBLED))] }
  )
]

function isLongSentence({ prose }) {
  return (
    (prose.match(/\b[a-z]{2,}\b/g) ?? []).length >= 14 &&
    (prose.match(/\b(?:the|and|of|to|is|you|with|for|that)\b/g) ?? []).length > 3 &&
    prose.length > 110 &&
    !/[\\{}|<>]/.test(prose)
  )
}

const leftoverShapes = [
  {
    rule: 'no-leftover-source',
    name: 'the second half of the source behind the target',
    unit(unit, { locale }) {
      if (
        locale === null ||
        locale.startsWith('en') ||
        !isLongSentence(unit.source) ||
        unit.target.text === unit.source.text
      )
        return null
      const words = unit.source.prose.trim().split(/\s+/)
      const half = words.slice(Math.floor(words.length / 3)).join(' ')
      return /["“”'()[\]*_`:@]|\d/.test(half) || half.length < 90
        ? null
        : { edits: [insert(unit.target.end, ` ${half}`)], at: [unit.target] }
    }
  },
  {
    rule: 'no-leftover-source',
    name: 'English in place of the second half of the target',
    unit(unit, { locale }) {
      if (
        locale === null ||
        locale.startsWith('en') ||
        !isLongSentence(unit.source) ||
        unit.target.prose !== unit.target.text
      )
        return null
      const words = unit.source.prose.trim().split(/\s+/)
      const half = words.slice(Math.floor(words.length / 3)).join(' ')
      const middle = unit.target.text.slice(0, unit.target.text.length / 2).lastIndexOf(' ')
      if (/["“”'()[\]*_`:@]|\d/.test(half) || half.length < 90 || middle < 8) return null
      return {
        edits: [replace({ start: unit.target.start + middle, end: unit.target.end }, ` ${half}`)],
        at: [unit.target]
      }
    }
  }
]

const plainText = (article, { target, source }) => !/[()[\]{}（）「」"“”«»„]/.test(target.text + source.text)
const bracketShapes = ['(', ')', '[', '{', '（', '"', '“', '«'].map(sign =>
  wordShape(
    'bracket-balance',
    `a lone ${sign}`,
    word => ({ edits: [insert(sign === ')' ? word.end : word.start, sign)] }),
    plainText
  )
)

const lengthShapes = [
  {
    rule: 'length-ratio',
    name: 'all but the first word lost',
    unit(unit) {
      const word = /\p{L}{2,12}/u.exec(unit.target.prose)?.[0]
      if (
        word === undefined ||
        unit.source.prose.length < 90 ||
        unit.target.prose !== unit.target.text ||
        unit.source.prose !== unit.source.text ||
        /\d|[_.:-]\w/.test(unit.source.text)
      )
        return null
      return { edits: [replace(unit.target, word.slice(0, 6))], at: [unit.target] }
    }
  }
]

/** The article's `no-loc` key names the term; its spelling or the term itself is lost. */
const termShapes = [
  ['lost', ''],
  ['written otherwise', ' fjordBACKUP'],
  ['translated', ' Fjordsicherung']
].map(([name, inTarget]) => ({
  rule: 'terminology',
  name: `a term that is not translated: ${name}`,
  isAlone: true,
  unit(unit, article) {
    const { range, exists, data } = article.frontMatter
    if (!exists || data['no-loc'] !== undefined || !hasWords(unit.target) || !hasWords(unit.source)) return null
    const damage = onBothSides(unit, article, inTarget, ' FjordBackup')
    if (damage === null) return null
    return { ...damage, edits: [insert(range.end - 3, 'no-loc: [FjordBackup]\n'), ...damage.edits] }
  }
}))

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  ...scriptShapes,
  ...repeatedShapes,
  ...invisibleShapes,
  ...leftoverShapes,
  ...bracketShapes,
  ...lengthShapes,
  ...termShapes
]
