import { labelledLinks, ownLinks } from './content.js'
import { hasBlanks, insert, replace } from './edit.js'

function linkShape(rule, name, damageOf, linksOf = labelledLinks) {
  return {
    rule,
    name,
    unit(unit, article, random) {
      const links = linksOf(unit, article)
      return links.length === 0 ? null : damageOf(random.pick(links), unit, article, random)
    }
  }
}

/** Links that do not stand in another's label and have no further brackets at them: what is broken then is this link. */
function plainLinks(unit, article) {
  return ownLinks(unit.target).filter(
    ({ link, label }) =>
      link.kind === 'link' && /\p{L}/u.test(label) && !/[[\]()（）]/.test(label) && article.text[link.end] !== ')'
  )
}

const broken = 'no-broken-link'
const brokenShapes = [
  linkShape(
    broken,
    'a blank between label and URL',
    ({ link }) => ({ edits: [insert(link.label.end + 1, ' ')], at: [link] }),
    plainLinks
  ),
  linkShape(
    broken,
    'full-width parentheses',
    ({ link }) => ({
      edits: [
        replace({ start: link.label.end + 1, end: link.label.end + 2 }, '（'),
        replace({ start: link.end - 1, end: link.end }, '）')
      ],
      at: [link]
    }),
    (unit, article) => plainLinks(unit, article).filter(({ link, url }) => url.end === link.end - 1)
  ),
  linkShape(
    broken,
    'full-width brackets',
    ({ link }) => ({
      edits: [
        replace({ start: link.start, end: link.start + 1 }, '［'),
        replace({ start: link.label.end, end: link.label.end + 1 }, '］')
      ],
      at: [link]
    }),
    plainLinks
  ),
  linkShape(
    broken,
    'no closing parenthesis',
    ({ link }) => ({ edits: [replace({ start: link.end - 1, end: link.end }, '')], at: [link] }),
    plainLinks
  ),
  linkShape(
    broken,
    'no closing bracket',
    ({ link }) => ({ edits: [replace({ start: link.label.end, end: link.label.end + 1 }, '')], at: [link] }),
    plainLinks
  ),
  linkShape(
    broken,
    'no opening bracket',
    ({ link }) => ({ edits: [replace({ start: link.start, end: link.start + 1 }, '')], at: [link] }),
    plainLinks
  ),
  linkShape(
    broken,
    'words between label and URL',
    ({ link }, _, __, random) => ({
      edits: [insert(link.label.end + 1, random.pick([' – ', '. ', ' : ', '、']))],
      at: [link]
    }),
    plainLinks
  ),
  {
    rule: broken,
    name: 'a link made of words',
    unit(unit, _, random) {
      const words = [...unit.target.prose.matchAll(/(?<=\p{L} )([\p{L}]{3,}) ([\p{L}]{3,})(?= \p{L})/gu)].filter(
        ({ 1: one, 2: two }) => /[^\p{Script=Latin}]/u.test(one + two)
      )
      if (words.length === 0 || unit.target.links.length > 0) return null
      const word = random.pick(words)
      const start = unit.target.start + word.index
      return { edits: [replace({ start, end: start + word[0].length }, `[${word[1]}](${word[2]})`)] }
    }
  }
]

const MARKS = { ja: '。', zh: '。', ar: '،', fa: '،', th: '.', default: '.' }
function markFor({ locale }, random) {
  return random.pick([MARKS[locale?.split('-')[0]] ?? MARKS.default, '.', ','])
}

const punctuation = 'link-punctuation'
const punctuationShapes = [
  linkShape(
    punctuation,
    'the mark behind the link moved into it',
    ({ link }, unit, { text }) => {
      const mark = text[link.end]
      if (!/[.,;:。，、；：،]/.test(mark ?? '') || link.end >= unit.target.end) return null
      return { edits: [insert(link.label.end, mark), replace({ start: link.end, end: link.end + 1 }, '')], at: [link] }
    },
    labelsInWords
  ),
  linkShape(
    punctuation,
    'a mark added',
    ({ link }, unit, article, random) => {
      if (/[.,;:。，、；：،!?]/.test(article.text[link.end] ?? '')) return null
      return { edits: [insert(link.label.end, markFor(article, random))] }
    },
    labelsInWords
  )
]

/** Labels that end in a letter on both sides. */
function labelsInWords(unit) {
  const source = ownLinks(unit.source)
  return labelledLinks(unit).filter(
    ({ link, label }) =>
      /\p{L}$/u.test(label) && source.some(other => other.link.url === link.url && /[A-Za-z]$/.test(other.label))
  )
}

const spacing = 'link-spacing'
/** Languages that put endings at names or short words before them: a word of some length is needed to be sure. */
const spacingShapes = [
  linkShape(spacing, 'the blank before a link lost', ({ link }, unit, article) => {
    const before = article.text.slice(unit.target.start, link.start)
    const word = /([\p{L}]{5,}) $/u.exec(before)
    return word === null || !hasBlanks(article) || !blankInSource(unit, link, 'before')
      ? null
      : {
          edits: [replace({ start: link.start - 1, end: link.start }, '')],
          at: [{ start: link.start - 1 - word[1].length, end: link.end }]
        }
  }),
  linkShape(spacing, 'the blank behind a link lost', ({ link }, unit, article) => {
    const word = /^ (\p{L}{5,})/u.exec(article.text.slice(link.end, unit.target.end))
    return word === null || !hasBlanks(article) || !blankInSource(unit, link, 'after')
      ? null
      : {
          edits: [replace({ start: link.end, end: link.end + 1 }, '')],
          at: [{ start: link.start, end: link.end + word[0].length }]
        }
  })
]

function blankInSource({ source }, { url }, side) {
  const { text } = source.document
  return ownLinks(source).some(
    ({ link }) =>
      link.url === url &&
      !/\p{L}/u.test(
        side === 'before'
          ? text.slice(source.start, link.start).slice(-1)
          : text.slice(link.end, source.end).slice(0, 1)
      )
  )
}

const drift = 'link-label-drift'
const driftShapes = [
  linkShape(
    drift,
    'all but the first letters of the label lost',
    ({ link, label }, unit) => {
      const source = ownLinks(unit.source).find(other => other.link.url === link.url)
      if (source === undefined || source.label.length < 24 || !/\w \w+ \w/.test(source.label)) return null
      return { edits: [replace(link.label, label.slice(0, 2))], at: [link] }
    },
    unit => labelledLinks(unit).filter(({ label }) => /^\p{L}{3}/u.test(label))
  ),
  linkShape(drift, 'the label cut to one word', ({ link, label }, unit) => {
    const source = ownLinks(unit.source).find(other => other.link.url === link.url)
    const word = /\p{L}{2,}/u.exec(label)?.[0] ?? ''
    if (
      source === undefined ||
      source.label.length < 30 ||
      !/\w \w+ \w/.test(source.label) ||
      word === '' ||
      word.length * 3 > source.label.length * 0.29
    )
      return null
    return { edits: [replace(link.label, word)], at: [link] }
  })
]

const hardcoded = 'no-hardcoded-locale'
const hardcodedShapes = ['en-us', 'own'].map(kind =>
  linkShape(
    hardcoded,
    kind === 'own' ? "the article's locale put into a URL" : 'the source locale put into a URL',
    ({ url }, unit, article) => {
      const written = article.text.slice(url.start, url.end)
      if (
        !/^https:\/\/(?:docs|learn|support|www)\.microsoft\.com\/(?![a-z]{2}-[a-z]{2}\/)/.test(written) ||
        article.locale === null
      )
        return null
      const locale = kind === 'own' ? article.locale.toLowerCase() : 'en-us'
      if (!/^[a-z]{2}-[a-z]{2}$/.test(locale)) return null
      return { edits: [replace(url, written.replace('.microsoft.com/', `.microsoft.com/${locale}/`))] }
    },
    unit => ownLinks(unit.target)
  )
)

/** @type {readonly import('../planted.js').Shape[]} */
export default [...brokenShapes, ...punctuationShapes, ...spacingShapes, ...driftShapes, ...hardcodedShapes]
