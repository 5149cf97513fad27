import { hasOwnUnits, ownLinks, versionOf } from './content.js'
import { findIn, insert, replace } from './edit.js'

/** Whether other locales say what this article should be: most of them, or its source. */
function hasModel(article, group) {
  if (article.isSource) return false
  const version = versionOf(article, group)
  return version.length >= 3 || sourceOf(article, group) !== undefined
}

/** The source article of the version that this one translates. */
function sourceOf(article, group) {
  const hash = article.frontMatter.data['ms.openlocfilehash']
  return group.reads.find(({ file, facts }) => file.isSource && facts.ownHashes.includes(hash))
}

/** The source article, where the translation names no version and has its outline. */
function unversionedSource(article, group) {
  if (article.isSource || article.frontMatter.data['ms.openlocfilehash'] !== undefined) return undefined
  const outlineOf = ({ facts }) => facts.outline
  const source = group.reads.find(({ file }) => file.isSource)
  const own = group.reads.find(read => read.article === article)
  return source !== undefined && outlineOf(source) === outlineOf(own) ? source : undefined
}

function bodyOf({ text, frontMatter }) {
  return { start: frontMatter.range.end, end: text.length }
}

function headingShape(name, damageOf, isWanted = hasModel) {
  return {
    rule: 'heading-parity',
    name,
    article(article, random, group) {
      const headings = article.headings.filter(({ start }) => /^#{1,5} /.test(article.text.slice(start, start + 7)))
      if (headings.length === 0 || !isWanted(article, group)) return null
      return damageOf(random.pick(headings), article, random)
    }
  }
}

const deeper = heading => ({ edits: [insert(heading.start, '#')], at: [heading] })
const headingShapes = [
  headingShape('a level deeper', deeper),
  headingShape(
    'a level deeper, without a version',
    deeper,
    (article, group) => unversionedSource(article, group)?.facts.outline.split(' ').length >= 4
  ),
  headingShape('the blank behind the marks lost', (heading, article) => {
    const marks = /^#+ (?=<)/.exec(article.text.slice(heading.start, heading.end))
    if (marks === null || !article.units.some(unit => unit.start >= heading.start && unit.end <= heading.end))
      return null
    return {
      edits: [replace({ start: heading.start + marks[0].length - 1, end: heading.start + marks[0].length }, '')],
      at: [heading]
    }
  }),
  headingShape('a paragraph underlined', (_, article, random) => {
    const at = findIn(article.text, bodyOf(article), /(?<=\n\n)<span data-ttu[^\n]+(?=\n\n)/g, random)
    // Where tools cut a paragraph into several units, the first names the heading in all locales alike.
    return at === null ? null : { edits: [insert(at.end, '\n---')], at: [{ start: at.start, end: at.end }] }
  }),
  headingShape('a heading lost, without units', (heading, article) =>
    hasOwnUnits(article) || article.comparison.structure !== null
      ? null
      : { edits: [replace(heading, '')], at: [{ start: 0, end: article.text.length }] }
  )
]

const KEYWORD = /(?<=^[ \t]*>[ \t]*\[!)(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=\]\s*$)/gm

function alertShape(name, damageOf, isWanted = hasModel) {
  return {
    rule: 'alert-parity',
    name,
    article: (article, random, group) => (isWanted(article, group) ? damageOf(article, random) : null)
  }
}

function otherKeyword(article, random) {
  const at = findIn(article.text, bodyOf(article), KEYWORD, random)
  if (at === null || article.units.some(({ start, end }) => at.start >= start && at.end <= end)) return null
  return {
    edits: [
      replace(
        at,
        random.pick(
          ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].filter(
            word => word !== article.text.slice(at.start, at.end)
          )
        )
      )
    ]
  }
}

const alertShapes = [
  alertShape('another keyword', otherKeyword),
  alertShape(
    'another directive, without a version',
    (article, random) => {
      const at = findIn(
        article.text,
        bodyOf(article),
        /(?<=^:::[ ]?)(?:note|tip|caution|warning|info|danger)\b/gm,
        random
      )
      if (at === null || article.codeBlocks.some(({ start, end }) => at.start >= start && at.end <= end)) return null
      return {
        edits: [
          replace(
            at,
            random.pick(['note', 'tip', 'danger'].filter(word => word !== article.text.slice(at.start, at.end)))
          )
        ]
      }
    },
    (article, group) => unversionedSource(article, group) !== undefined
  ),
  alertShape('a keyword lost', (article, random) => {
    const at = findIn(
      article.text,
      bodyOf(article),
      /^[ \t]*>[ \t]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n/gm,
      random
    )
    return at === null ? null : { edits: [replace(at, '')], at: [bodyOf(article)] }
  }),
  alertShape('a keyword given twice', (article, random) => {
    const at = findIn(
      article.text,
      bodyOf(article),
      /^[ \t]*>[ \t]*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n/gm,
      random
    )
    return at === null ? null : { edits: [insert(at.end, article.text.slice(at.start, at.end))], at: [bodyOf(article)] }
  })
]

const textShapes = ['', ' ', '.', '。', '…'].map(label => ({
  rule: 'link-text-parity',
  name: label.trim() === '' ? `no label (${label.length} blanks)` : `the label \`${label}\``,
  article(article, random, group) {
    const source = group.reads.find(({ file }) => file.isSource)
    if (article.isSource || source === undefined) return null
    const body = { links: article.outsideLinks, document: article, ...bodyOf(article) }
    const links = ownLinks(body).filter(
      ({ link, label: own }) =>
        link.kind === 'link' &&
        /\p{L}/u.test(own) &&
        !own.includes('<') &&
        source.facts.links.filter(({ url }) => url === link.url).length === 1 &&
        source.facts.links.some(
          other => other.url === link.url && /\p{L}/u.test(other.label ?? '') && !other.label.includes('<')
        ) &&
        article.units.every(unit => link.end <= unit.start || link.start >= unit.end)
    )
    if (links.length === 0) return null
    const { link } = random.pick(links)
    return { edits: [replace(link.label, label)], at: [link] }
  }
}))

/** @type {readonly import('../planted.js').Shape[]} */
export default [...headingShapes, ...alertShapes, ...textShapes]
