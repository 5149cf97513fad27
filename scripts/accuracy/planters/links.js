import { isSideBySide, labelledLinks, ownLinks, versionOf, wordOf } from './content.js'
import { insert, replace } from './edit.js'

function linkShape(rule, name, damageOf, linksOf = unit => ownLinks(unit.target)) {
  return {
    rule,
    name,
    unit(unit, article, random) {
      const links = linksOf(unit, article)
      return links.length === 0 ? null : damageOf(random.pick(links), unit, article, random)
    }
  }
}

const TRANSLATED = ['справка', '帮助', 'مساعدة', 'veiledning', 'ヘルプ']

/** Ways in which a URL becomes another one. */
const URL_CHANGES = [
  ['a letter of the path', url => url.replace(/[a-z](?=[^/:?#]*$)/, letter => (letter === 'q' ? 'w' : 'q'))],
  ['another host', url => (/^https?:/.test(url) ? url.replace(/^(https?:\/\/)[^/]+/, '$1other.example') : null)],
  ['a folder more', url => (/^(?!#)/.test(url) ? url.replace(/([^/]*)$/, 'mappe/$1') : null)],
  ['the fragment lost', url => (/.#./.test(url) ? url.replace(/#.*/, '') : null)],
  ['a fragment more', url => (url.includes('#') ? null : `${url}#section-2`)],
  ['the query lost', url => (/\?.*=/.test(url) && !url.includes('#') ? url.replace(/\?.*/, '') : null)],
  ['another extension', url => (/\.md$/.test(url) ? url.replace(/\.md$/, '.html') : null)],
  [
    'a translated word',
    (url, random) => (/[a-z]{4,}[^/]*$/.test(url) ? url.replace(/[a-z]{4,}(?=[^/]*$)/, random.pick(TRANSLATED)) : null)
  ],
  ['cut short', url => (url.length > 14 && !/[#?]/.test(url) ? url.slice(0, -4).replace(/\/$/, '') : null)]
]

function changeUrl(url, change, random) {
  const changed = change(url, random)
  return changed === null || changed === url || changed === '' ? null : changed
}

/** Sites have ids of their own for translated headings, and lead to the pages that other sites have in their language. */
function mayDiffer(url, changed, locale) {
  const [page, fragment] = url.split('#')
  const [otherPage, otherFragment] = changed.split('#')
  const language = locale?.split('-')[0]
  return (
    (page === otherPage && fragment !== undefined && otherFragment !== undefined) ||
    new RegExp(`^https?://(?:${language}\\.|[^/]+/${language}/)`).test(url)
  )
}

const match = 'link-url-match'
const matchShapes = [
  ...URL_CHANGES.map(([name, change]) =>
    linkShape(match, `URL changed: ${name}`, ({ url }, unit, { text, locale }, random) => {
      const written = text.slice(url.start, url.end)
      const changed = changeUrl(written, change, random)
      return changed === null || (!isSideBySide(unit) && mayDiffer(written, changed, locale))
        ? null
        : { edits: [replace(url, changed)] }
    })
  ),
  linkShape(match, 'URL changed: a third language', ({ url }, _, { text, locale }, random) => {
    const written = text.slice(url.start, url.end)
    const others = ['de-de', 'zh-cn', 'pt-br', 'ja-jp'].filter(tag => tag.slice(0, 2) !== locale?.slice(0, 2))
    if (
      locale === null ||
      !/^https:\/\/[^/]+\//.test(written) ||
      /\/[a-z]{2}-[a-z]{2}\/|microsoft|office|azure|windows|xbox|bing/i.test(written)
    )
      return null
    return { edits: [replace(url, written.replace(/^(https:\/\/[^/]+)/, `$1/${random.pick(others)}`))] }
  }),
  linkShape(match, 'link lost, its label kept', ({ link, label }, unit) =>
    /\p{L}/u.test(label) ? { edits: [replace(link, label)], at: [unit.target] } : null
  ),
  linkShape(match, 'link and label lost', ({ link }, unit, { text }) => {
    const left = text.slice(unit.target.start, link.start) + text.slice(link.end, unit.target.end)
    return /\p{L}{2}/u.test(left) ? { edits: [replace(link, '')], at: [unit.target] } : null
  }),
  linkShape(match, 'link given twice', ({ link }, _, { text }) => ({
    edits: [insert(link.end, ` ${text.slice(link.start, link.end)}`)]
  })),
  {
    rule: match,
    name: 'link added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      return word === null
        ? null
        : {
            edits: [
              replace(
                word,
                `[${word.text}](${random.pick(['https://other.example/page', '../other/page.md', 'page.md#part'])})`
              )
            ]
          }
    }
  },
  {
    rule: match,
    name: 'image added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      return word === null
        ? null
        : {
            edits: [
              insert(word.end, ` ![${word.text}](${random.pick(['media/extra.png', 'https://other.example/a.svg'])})`)
            ]
          }
    }
  },
  {
    rule: match,
    name: 'link to an HTML anchor added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      return word === null
        ? null
        : { edits: [replace(word, `<a href="https://other.example/${word.start}">${word.text}</a>`)] }
    }
  }
]

const parity = 'link-url-parity'
const parityShapes = [
  {
    rule: parity,
    name: 'URL changed on both sides of a unit',
    article(article, random, group) {
      if (versionOf(article, group).length < 3) return null
      const pairs = article.units
        .filter(unit => unit.target !== null && unit.source !== null && isSideBySide(unit))
        .flatMap(unit =>
          ownLinks(unit.target).flatMap(target =>
            ownLinks(unit.source)
              .filter(source => source.link.url === target.link.url)
              .slice(0, 1)
              .map(source => ({ unit, target, source }))
          )
        )
      if (pairs.length === 0) return null
      const { target, source } = random.pick(pairs)
      const changed = changeUrl(
        article.text.slice(target.url.start, target.url.end),
        random.pick(URL_CHANGES)[1],
        random
      )
      return changed === null
        ? null
        : { edits: [replace(target.url, changed), replace(source.url, changed)], at: [target.link] }
    }
  },
  outsideShape('URL changed outside of units', ({ url }, { text }, random) => {
    const changed = changeUrl(text.slice(url.start, url.end), random.pick(URL_CHANGES)[1], random)
    return changed === null ? null : { edits: [replace(url, changed)] }
  }),
  outsideShape('link outside of units lost', ({ link, label }, article) => ({
    edits: [replace(link, label)],
    at: [{ start: 0, end: article.text.length }]
  })),
  outsideShape('link outside of units given twice', ({ link }, { text }) => ({
    edits: [insert(link.end, ` ${text.slice(link.start, link.end)}`)],
    at: [link]
  }))
]

function outsideShape(name, damageOf) {
  return {
    rule: parity,
    name,
    article(article, random, group) {
      if (versionOf(article, group).length < 3) return null
      const links = ownLinks({
        links: article.outsideLinks,
        start: article.frontMatter.range.end,
        end: article.text.length,
        document: article
      }).filter(
        ({ link, label }) =>
          !/<span/.test(label) && article.units.every(unit => link.end <= unit.start || link.start >= unit.end)
      )
      return links.length === 0 ? null : damageOf(random.pick(links), article, random)
    }
  }
}

/** Labels that hold no word. */
const EMPTY_LABELS = ['', ' ', '.', ',', '。', '،', '-', '\u00A0', '\u200B', '…', '* *', '()', '&nbsp;']
const empty = 'no-empty-link-text'
const emptyShapes = ['', ' ', null].map(label =>
  linkShape(
    empty,
    label === null ? 'a label without words' : label === '' ? 'no label' : 'a blank label',
    ({ link }, unit, article, random) =>
      // A block without a word is no block to compare: that its link is empty is for `link-text-parity` to say.
      !isSideBySide(unit) &&
      unit.target.prose.replace(article.text.slice(link.label.start, link.label.end), '').trim() === ''
        ? null
        : {
            edits: [replace(link.label, label ?? random.pick(EMPTY_LABELS.slice(2)))],
            at: [link]
          },
    labelledLinks
  )
)

/** What a reader would call a sentence left in English: at least four words, three in lower case, and one that only sentences have. */
function isSentence({ prose, text, code }) {
  const words = prose.match(/[A-Za-z]+/g) ?? []
  return (
    code.length === 0 &&
    words.length > 4 &&
    words.filter(word => word === word.toLowerCase()).length > 3 &&
    /\b(?:the|and|of|to|is|you|are|with|for|that)\b/.test(prose) &&
    !/[\\{}$|=/<>]|\.\w|[^\u0020-\u007E]/.test(prose.replaceAll(/\n/g, ' ')) &&
    !/--/.test(text)
  )
}

const untranslated = 'no-untranslated'
const untranslatedShapes = [
  ['source text in place of the target', text => text],
  ['source text with another blank at its end', text => `${text} `],
  ['source text with no-break spaces', text => text.replace(/(\w) (\w)/, '$1\u00A0$2')],
  [
    'source text broken across lines',
    (text, article, unit) =>
      /\n/.test(article.text.slice(unit.start, unit.end)) ||
      /^\s*[|#>]/.test(lineAt(article.text, unit.start)) ||
      /\]\(|\*\*/.test(text)
        ? null
        : text.replace(/(\w) (\w)/, '$1\n$2')
  ]
].map(([name, make]) => ({
  rule: untranslated,
  name,
  unit(unit, article) {
    if (
      article.locale === null ||
      article.locale.startsWith('en') ||
      !isSentence(unit.source) ||
      unit.target.text.trim() === unit.source.text.trim()
    )
      return null
    const text = make(unit.source.text, article, unit)
    return text === null ? null : { edits: [replace(unit.target, text)] }
  }
}))

function lineAt(text, offset) {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [...matchShapes, ...parityShapes, ...emptyShapes, ...untranslatedShapes]
