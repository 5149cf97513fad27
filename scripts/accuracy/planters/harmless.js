import { inHeading, ownLinks, wordOf } from './content.js'
import { findIn, insert, replace } from './edit.js'

/** Name under which harmless changes are counted: they are no rule's. */
export const HARMLESS = 'harmless'

/** A change that translators may make: whatever is reported of it is a false alarm. */
function harmless(name, languages, change) {
  return {
    rule: HARMLESS,
    name,
    unit(unit, article, random) {
      const language = article.locale?.split('-')[0]
      if (language === undefined || language === 'en' || (languages !== null && !languages.includes(language)))
        return null
      const edits = change(unit, article, random)
      return edits === null ? null : { edits, at: [], unitId: unit.id }
    }
  }
}

/** A change at one link of the target. */
const atLink = change => (unit, article, random) => {
  const links = ownLinks(unit.target).filter(({ link, label }) => link.kind === 'link' && /\p{L}{2}/u.test(label))
  return links.length === 0 ? null : change(random.pick(links), unit, article, random)
}

/** A change at a match in the words of the target, outside of links. */
const atMatch = (pattern, write) => (unit, article, random) => {
  const { target } = unit
  const at = findIn(target.prose, { start: 0, end: target.prose.length }, pattern, random)
  if (at === null) return null
  const range = { start: target.start + at.start, end: target.start + at.end }
  if (target.links.some(link => link.start < range.end && link.end > range.start)) return null
  const raw = article.text.slice(range.start, range.end)
  const written = write(raw, article)
  return written === null || written === raw ? null : [replace(range, written)]
}

const UNSPACED = { ja: ['を', 'の', 'ください'], zh: ['的', '中', '页面'], th: ['และ', 'ของ', 'ใน'] }
const CLITICS = { ar: 'و', he: 'ב' }
const SUFFIXES = { tr: '’da', fi: ':n', hu: '-ban' }
const QUOTES = {
  de: '„“',
  nb: '«»',
  ru: '«»',
  uk: '«»',
  el: '«»',
  fr: '«»',
  pl: '„”',
  fi: '””',
  lv: '“”',
  sr: '„”',
  nl: '‘’',
  vi: '“”',
  hi: '“”'
}

function wordAlone(unit, random) {
  const word = wordOf(unit.target, random)
  return word === null || unit.target.strong.some(inner => inner.start <= word.start && inner.end >= word.end)
    ? null
    : word
}

function isBefore(text, offset, pattern) {
  return pattern.test(text[offset - 1] ?? '')
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  harmless('two links in another order', null, ({ target }, article) => {
    const links = ownLinks(target)
    const [first, second] = links
    if (links.length < 2 || first.link.end > second.link.start || first.link.kind !== second.link.kind) return null
    const [one, other] = [first, second].map(({ link }) => article.text.slice(link.start, link.end))
    return one === other ? null : [replace(first.link, other), replace(second.link, one)]
  }),
  harmless(
    'a letter behind a link, where words have no blanks',
    Object.keys(UNSPACED),
    atLink(({ link }, _, { locale, text }, random) =>
      /[\s<]/.test(text[link.end] ?? '') ? [insert(link.end, random.pick(UNSPACED[locale.split('-')[0]]))] : null
    )
  ),
  harmless(
    'a letter before a link, where words have no blanks',
    Object.keys(UNSPACED),
    atLink(({ link }, _, { locale, text }, random) =>
      isBefore(text, link.start, /[\s>]/) ? [insert(link.start, random.pick(UNSPACED[locale.split('-')[0]]))] : null
    )
  ),
  harmless(
    'a wide mark behind a link',
    ['ja', 'zh'],
    atLink(({ link }, { target }) => (link.end === target.end ? [insert(link.end, '。')] : null))
  ),
  harmless(
    'a word of one letter before a link',
    Object.keys(CLITICS),
    atLink(({ link }, _, { locale, text }) =>
      isBefore(text, link.start, /\s/) ? [insert(link.start, CLITICS[locale.split('-')[0]])] : null
    )
  ),
  harmless(
    'an ending behind a link',
    Object.keys(SUFFIXES),
    atLink(({ link }, _, { locale, text }) =>
      /\s/.test(text[link.end] ?? '') ? [insert(link.end, SUFFIXES[locale.split('-')[0]])] : null
    )
  ),
  harmless(
    'an elided article before a link',
    ['fr', 'it'],
    atLink(({ link }, _, { text }, random) =>
      isBefore(text, link.start, /\s/) ? [insert(link.start, random.pick(['l’', "d'", 'qu’']))] : null
    )
  ),
  harmless(
    'a compound with a link',
    ['de', 'nl', 'nb', 'fi'],
    atLink(({ link }, _, { text }) => (/\s/.test(text[link.end] ?? '') ? [insert(link.end, '-Server')] : null))
  ),
  harmless(
    'a link in parentheses',
    null,
    atLink(({ link }, { target }, { text }) =>
      /[\s>]/.test(text[link.start - 1] ?? '') && target.prose.trim() !== '' && link.start > target.start
        ? [insert(link.start, '('), insert(link.end, ')')]
        : null
    )
  ),
  harmless(
    'a link in the quotation marks of the language',
    Object.keys(QUOTES),
    atLink(({ link }, _, { locale, text }) => {
      const [open, close] = QUOTES[locale.split('-')[0]]
      return /[\s>]/.test(text[link.start - 1] ?? '') && /[\s<.,]/.test(text[link.end] ?? '')
        ? [insert(link.start, open), insert(link.end, close)]
        : null
    })
  ),
  harmless(
    'a URL in angle brackets',
    null,
    atLink(({ url }, _, { text }) => (text[url.end] === ')' ? [insert(url.start, '<'), insert(url.end, '>')] : null))
  ),
  harmless(
    'a URL with percent encoding',
    null,
    atLink(({ url }, _, article, random) => {
      const at = findIn(article.text, url, /(?<=[a-z])-(?=[a-z])/g, random)
      return at === null ? null : [replace(at, '%2D')]
    })
  ),
  harmless('strong text with other markers', null, ({ target }, { text }, random) => {
    const strong = target.strong.filter(
      ({ start, end, inner }) =>
        text.slice(start, inner.start) === '**' &&
        /[\s>]/.test(text[start - 1] ?? '') &&
        /[\s<.,]/.test(text[end] ?? '') &&
        !/[_*<]/.test(text.slice(inner.start, inner.end))
    )
    if (strong.length === 0) return null
    const { start, end, inner } = random.pick(strong)
    return [replace({ start, end: inner.start }, '__'), replace({ start: inner.end, end }, '__')]
  }),
  harmless('code with two backticks', null, ({ target }, { text }, random) => {
    const code = target.code.filter(
      ({ start, end, inner }) =>
        inner.start - start === 1 && text[start] === '`' && text[start - 1] !== '`' && text[end] !== '`'
    )
    if (code.length === 0) return null
    const { start, end } = random.pick(code)
    return [insert(start, '`'), insert(end, '`')]
  }),
  harmless(
    'native digits',
    ['ar', 'hi', 'fa'],
    atMatch(/(?<![\w.])\d{4,}(?![\w.])/g, (digits, { locale }) =>
      Array.from(digits, digit =>
        String.fromCodePoint({ ar: 0x660, hi: 0x966, fa: 0x6f0 }[locale.split('-')[0]] + Number(digit))
      ).join('')
    )
  ),
  harmless(
    'grouped digits',
    ['de', 'fr', 'nb', 'ru', 'uk', 'fi', 'tr', 'vi', 'el', 'nl'],
    atMatch(/(?<![\w.,-])[3-9]\d{4,}(?![\w.,-])/g, (digits, { locale }) =>
      new Intl.NumberFormat(locale).format(Number(digits))
    )
  ),
  harmless(
    'a no-break space before a mark',
    ['fr'],
    atMatch(/(?<=\p{L}) ?[:;!?](?=\s)/gu, mark => `\u00A0${mark.trim()}`)
  ),
  harmless(
    'a no-break space between words',
    null,
    atMatch(/(?<=\p{L}{2}) (?=\p{L}{2})/gu, () => '\u00A0')
  ),
  harmless(
    'a zero-width space between words',
    ['th', 'km', 'lo', 'my'],
    atMatch(/(?<=[\u0E01-\u0E2E])(?=[\u0E01-\u0E2E][\u0E01-\u0E2E])(?!$)/g, () => '\u200B')
  ),
  harmless(
    'a joiner in a word',
    ['hi', 'fa'],
    atMatch(/(?<=\u094D)(?=[\u0915-\u0939])/g, () => '\u200D')
  ),
  harmless('a mark of direction', ['ar', 'he'], (unit, _, random) => {
    const word = wordAlone(unit, random)
    return word === null ? null : [insert(word.end, '\u200F')]
  }),
  harmless(
    'a typographic apostrophe',
    ['fr', 'nl', 'tr', 'uk'],
    atMatch(/(?<=\p{L})['’](?=\p{L})/gu, sign => (sign === '’' ? "'" : '’'))
  ),
  harmless('a line break between words', null, (unit, article, random) => {
    const line = article.text.slice(article.text.lastIndexOf('\n', unit.start - 1) + 1, unit.start)
    if (
      /^\s*(?:[|#>]|[-*+]\s|\d)|^ {2}/.test(line) ||
      inHeading(article.text, unit.start) ||
      /\n/.test(unit.target.text)
    )
      return null
    return atMatch(/(?<=\p{L}{2}) (?=\p{Ll}{2})/gu, () => '\n')(unit, article, random)
  }),
  harmless(
    'an entity for a sign',
    null,
    atMatch(/(?<=\s)&(?=\s)|"(?=\p{L})/gu, sign => (sign === '&' ? '&amp;' : null))
  ),
  harmless('the translation ends without a full stop', null, ({ target }, { text }) =>
    text[target.end - 1] === '.' && /\p{L}\.$/u.test(target.prose)
      ? [replace({ start: target.end - 1, end: target.end }, '')]
      : null
  ),
  harmless(
    'a sentence in two',
    null,
    atMatch(/(?<=\p{L}{3}), (?=\p{Ll}{3})/gu, () => '. ')
  )
]
