import type { Article, Link } from '../../../src/model/article.js'
import type { TextRange } from '../../../src/model/range.js'
import { comparableAcrossSites } from '../../../src/text/urls/comparable-link.js'
import { isLanguageSwitch, relateUrls, withoutSuffix } from '../../../src/text/urls/same-page.js'
import { compareSequences } from '../structure/sequence-differences.js'

/** Images, videos, frames and HTML references that stand in no text, as a translation changed or lost them. */
export interface StandaloneDifferences {
  /** Whether the translation has pictures of the source as they are: where it has none, it has pictures of its own. */
  readonly keepsPictures: boolean
  readonly changed: readonly { readonly actual: Link; readonly expected: Link }[]
  readonly lost: readonly { readonly links: readonly Link[]; readonly place: TextRange }[]
}

const NONE: StandaloneDifferences = { keepsPictures: true, changed: [], lost: [] }
/** Sites show their readers a video in their own language. */
const VIDEOS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|bilibili\.com|twitch\.tv)\//i

interface Piece {
  readonly link: Link
  readonly key: string
  readonly name: string
}

/**
 * Compares images and HTML references outside of texts, in their order: no text around them shows which belong together.
 *
 * @param article The article of a translation.
 */
export function compareStandaloneLinks(article: Article): StandaloneDifferences {
  const { structure } = article.comparison
  if (structure === null || structure.partners.length === 0) return NONE
  const comparable = comparableAcrossSites(article.locale, article.sourceLocale)
  const isMdx = article.mdx?.problem === null
  const piecesOf = (links: readonly Link[], texts: readonly TextRange[], path: string): Piece[] =>
    links
      // In MDX, tags outside of texts are components like any other.
      .filter(link => link.kind === 'image' || (link.kind === 'html' && !isMdx))
      .filter(link => /^[^{}\s]+$/.test(link.url) && !touches(link, texts))
      .filter(({ url }) => !/^(?:#|data:|javascript:)/i.test(url) && !isLanguageSwitch({ url, path }))
      .map(link => ({ link, key: comparable(link.url), name: link.kind }))
  const texts = [...article.units].sort((a, b) => a.start - b.start)
  const sourceTexts = article.units.flatMap(({ source }) => (source === null ? [] : [source]))
  sourceTexts.sort((a, b) => a.start - b.start)
  const own = piecesOf(article.outsideLinks, texts, article.path)
  const wanted = piecesOf(structure.source.outsideLinks, sourceTexts, structure.source.path)
  const { changed, lost } = compareSequences(wanted, own)
  const missing = structure.differences.flatMap(({ source }) => source)
  const isLost = (link: Link): boolean =>
    isEmbedded(link, structure.source.text) &&
    !missing.some(block => block.start <= link.start && link.end <= block.end) &&
    !article.text.includes(fileOf(link.url, article))
  return {
    keepsPictures: keepsPictures(own, wanted, changed.length),
    changed: changed
      .map(([from, to]) => ({ actual: to.link, expected: from.link }))
      .filter(change => isOther(change, article, structure.source)),
    lost: lost
      .map(run => run.map(({ link }) => link).filter(isLost))
      .filter(links => links.length > 0)
      .map(links => ({ links, place: placeBehind(article, links[0] as Link) }))
  }
}

const LEAST_KEPT = 2

function keepsPictures(own: readonly Piece[], wanted: readonly Piece[], changedCount: number): boolean {
  const keys = new Set(wanted.map(({ key }) => key))
  const kept = own.filter(({ link, key }) => isPicture(link.url) && keys.has(key)).length
  return kept >= LEAST_KEPT && kept > changedCount * 2
}

/** What readers see in the page, unlike a link, which a translation may have in another sentence. */
function isEmbedded({ kind, start }: Link, text: string): boolean {
  return kind === 'image' || /^<(?:img|iframe|video|audio|source|embed|object)\b/i.test(text.slice(start, start + 10))
}

function isOther(
  { actual, expected }: { readonly actual: Link; readonly expected: Link },
  article: Article,
  source: Pick<Article, 'path' | 'text'>
): boolean {
  const [url, other] = [actual.url, expected.url]
  if (VIDEOS.test(url) && VIDEOS.test(other)) return false
  const relation = relateUrls({ url, path: article.path }, { url: other, path: source.path }, article)
  if (relation === 'same' || relation === 'scheme') return false
  return !isPicture(other) || !isPicture(url) || isOtherPicture(url, other, article)
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#]|$)/i

/** Whether a URL names a picture. */
export function isPicture(url: string): boolean {
  return PICTURE.test(url)
}

/** A translation has pictures of its own, in folders and under names of its own: another picture of the same folder is one that was renamed or mistaken. */
function isOtherPicture(url: string, other: string, article: Article): boolean {
  const [file, otherFile] = [fileOf(url, article), fileOf(other, article)]
  if (file === otherFile || !isName(file) || !isName(otherFile)) return false
  const folder = (path: string): string | undefined =>
    path
      .replace(/[?#].*/s, '')
      .split('/')
      .at(-2)
  return folder(url) === folder(other)
}

/** Made of words, not of the digits of a hash or a date. */
function isName(file: string): boolean {
  return /^[a-z]+(?:[-_ ][a-z]+)*$/i.test(file) && !/[a-z][A-Z].*[a-z][A-Z]/.test(file)
}

/** The name of a file without extension and locale. */
function fileOf(url: string, locales: Article): string {
  const name =
    url
      .replace(/[?#].*/s, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? url
  return withoutSuffix(name, locales).replace(/\.\w{1,5}$/, '')
}

/** Whether a link stands in a text, or around one; both are in text order. */
function touches({ start, end }: TextRange, texts: readonly TextRange[]): boolean {
  let [low, high] = [0, texts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle] as TextRange).end <= start) low = middle + 1
    else high = middle
  }
  return (texts[low]?.start ?? Infinity) < end
}

/** The block that translates the last one before what is missing; the first of the article where there is none. */
function placeBehind({ comparison, blocks, frontMatter }: Article, missing: TextRange): TextRange {
  let last: { readonly target: TextRange; readonly source: TextRange } | undefined
  for (const pair of comparison.structure?.partners ?? []) {
    const { end } = pair.source
    if (end <= missing.start && (last === undefined || end > last.source.end)) last = pair
  }
  const { start, end } = last?.target ?? blocks[0] ?? frontMatter.opening
  return { start, end }
}
