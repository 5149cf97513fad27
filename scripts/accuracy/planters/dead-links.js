import { basename, dirname } from 'node:path/posix'
import { isSideBySide, onBothSides } from './content.js'
import { replace } from './edit.js'

const rule = 'no-dead-link'

const sourceOf = ({ reads }) => reads.find(({ file }) => file.isSource)

const withinShapes = [
  {
    rule,
    name: "a translated heading's anchor lost",
    article(article, random, group) {
      const source = sourceOf(group)
      if (article.isSource || source === undefined) return null
      // What code shows is no anchor, and no link.
      const inText = ({ index }) => article.codeBlocks.every(({ start, end }) => index < start || index >= end)
      const allLinks = [...article.text.matchAll(/\]\(#([^)\s]+)\)/g)].filter(inText)
      const anchors = [...article.text.matchAll(/<a (?:name|id)="([^"]+)"><\/a>/g)].filter(
        anchor => inText(anchor) && allLinks.some(link => link[1] === anchor[1])
      )
      if (anchors.length === 0) return null
      const anchor = random.pick(anchors)
      const links = allLinks.filter(link => link[1] === anchor[1])
      return {
        edits: [replace({ start: anchor.index, end: anchor.index + anchor[0].length }, '')],
        at: links.slice(0, 1).map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
      }
    }
  },
  {
    rule,
    name: 'the fragment of the source heading',
    article(article, random, group) {
      const source = sourceOf(group)
      if (article.isSource || source === undefined) return null
      const wanted = source.facts.links.filter(({ url }) => url.startsWith('#'))
      const own = linksOf(article).filter(
        link =>
          link.kind === 'link' &&
          article.text.slice(link.label.end, link.end) === `](${link.url})` &&
          link.url.startsWith('#')
      )
      const slugs = new Set(source.facts.headings.filter(({ ids }) => ids.length === 0).map(({ slug }) => slug))
      if (own.length !== wanted.length) return null
      const pairs = own
        .map((link, index) => ({ link, url: wanted[index].url }))
        .filter(
          ({ link, url }) =>
            url !== link.url && slugs.has(url.slice(1)) && !article.text.toLowerCase().includes(url.slice(1))
        )
      if (pairs.length === 0) return null
      const { link, url } = random.pick(pairs)
      return { edits: [replace({ start: link.label.end + 2, end: link.end - 1 }, url)], at: [link] }
    }
  }
]

/** Links of an article in text order, each once: those around units are links of theirs, too. */
function linksOf({ outsideLinks, units }) {
  const links = [...outsideLinks, ...units.flatMap(({ target }) => target?.links ?? [])]
  return [...new Map(links.map(link => [link.start, link])).values()].sort((a, b) => a.start - b.start)
}

/** A page as sites serve it: `a/b.md` as `a/b`, `a/index.md` as `a`. */
const pageOf = path => path.replace(/(?:\/_?index)?(?:\.[A-Za-z-]{2,7})?\.mdx?$/, '')
const isIndex = path => /^_?index\./.test(basename(path))

/** Ways in which a link to another article of the same folder is written, in the source and in the translation. */
const WAYS = [
  [
    'to the file',
    ({ source, other }) =>
      isIndex(source.path) !== isIndex(other.path) || dirname(source.path) !== dirname(other.path)
        ? null
        : [basename(other.path), basename(other.path)]
  ],
  [
    'to the page',
    ({ source, other }) =>
      isIndex(source.path) || dirname(source.path) !== dirname(other.path)
        ? null
        : Array(2).fill(`../${basename(pageOf(other.path))}/`)
  ],
  [
    'from the root, with the locale',
    ({ other, translation }) => {
      const page = pageOf(translation.path)
      const start = page.search(new RegExp(`/${translation.locale.toLowerCase()}/`, 'i'))
      if (start < 0 || page.includes('/docusaurus-plugin-')) return null
      const rest = page.slice(start + translation.locale.length + 2)
      return other.path.includes(`/${rest}`)
        ? [`/${rest}/`, `${page.slice(start, start + translation.locale.length + 1)}/${rest}/`]
        : null
    }
  ],
  [
    'from the root of Docusaurus',
    ({ other, translation }) => {
      const rest = /^plain\/[^/]*\/docs\/(.*)/.exec(pageOf(other.path))?.[1]
      return rest === undefined ||
        !translation.path.includes('/docusaurus-plugin-') ||
        !pageOf(translation.path).endsWith(`/${rest}`)
        ? null
        : Array(2).fill(`/${rest}/`)
    }
  ]
]

const isParallel = ({ headings }, translation) =>
  headings.length === translation.headings.length &&
  headings.every(({ depth }, index) => depth === translation.headings[index].depth)

/** A heading of another article whose fragment its translation does not have. */
function lostFragment(source, translation, random) {
  const names = new Set([
    ...translation.anchors,
    ...translation.headings.flatMap(({ slug, hugoSlugs }) => [slug, ...hugoSlugs])
  ])
  const lost = source.headings.filter(
    ({ slug, ids }) => ids.length === 0 && /^[a-z-]{4,}$/.test(slug) && !names.has(slug)
  )
  if (!isParallel(source, translation) || lost.length === 0) return null
  const { slug } = random.pick(lost)
  return [slug, slug]
}

/** A heading of another article, by the fragments that it has in the source and in the translation. */
function ownFragments(source, translation, random) {
  const all = source.headings
    .map(({ slug }, index) => [slug, translation.headings[index]?.slug])
    .filter(([slug]) => /^[a-z-]{4,}$/.test(slug))
  return isParallel(source, translation) && all.length > 0 ? random.pick(all) : null
}

function elsewhereShape([way, write], name, choose, own) {
  return {
    name: `${name}, ${way}`,
    article(article, random, group) {
      const source = sourceOf(group)
      // Locales that name a version of the source would speak of its change.
      if (
        article.isSource ||
        source === undefined ||
        article.locale === null ||
        article.frontMatter.data['ms.openlocfilehash'] !== undefined
      )
        return null
      const others = group.neighbours.filter(({ key }) => key !== group.key)
      for (const { reads } of random.shuffle(others)) {
        const [other, translation] = [
          reads.find(({ file }) => file.isSource),
          reads.find(({ file }) => file.locale === article.locale)
        ]
        if (other === undefined || translation === undefined) continue
        const written = write({ source: source.file, other: other.file, translation: translation.file })
        const fragments = written === null ? null : choose(other.facts, translation.facts, random)
        if (fragments === null) continue
        const units = article.units.filter(
          unit =>
            unit.target !== null &&
            unit.source !== null &&
            !isSideBySide(unit) &&
            unit.start >= article.frontMatter.range.end
        )
        for (const unit of random.shuffle(units)) {
          const [inSource, inTarget] = written.map((url, index) => ` [\`tray\`](${url}#${fragments[index]})`)
          const damage = onBothSides(unit, article, inTarget, inSource)
          if (damage !== null) return { ...damage, ...own }
        }
      }
      return null
    }
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export const harmlessLinks = WAYS.map(way =>
  elsewhereShape(way, 'a link to the translated heading of another article', ownFragments, { at: [] })
)

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  ...withinShapes,
  ...WAYS.map(way => ({
    rule,
    ...elsewhereShape(way, "a link to the source's heading in another article", lostFragment, {})
  }))
]
