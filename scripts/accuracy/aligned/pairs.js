import { strip } from './despan.js'
import { findTruth } from './truth.js'

/**
 * @typedef {object} Pair A side-by-side article as a plain translation and its source article.
 * @property {string} corpus
 * @property {string} path
 * @property {string} locale
 * @property {boolean} hasFile Whether its source is a file of its own; else it is the English in its spans.
 * @property {object} read The side-by-side article, see `corpus.js`.
 * @property {object} source The source article, as linting takes it.
 * @property {import('./despan.js').Stripped} stripped
 * @property {object} plain The stripped article, linted against the source.
 * @property {readonly import('./truth.js').TrueBlock[]} known
 * @property {readonly (number | null)[]} partners For each block of the stripped article, its block in the source; `null` where none is known.
 */

/**
 * Makes pairs of all side-by-side articles whose spans are whole.
 *
 * @param {readonly import('../corpus.js').Group[]} groups
 * @param {ReturnType<typeof import('../corpus.js').createBench>} bench
 * @param {{ isByHand: boolean }} options Whether the traces of the translation tool go with the spans.
 * @returns {{ pairs: Pair[], damaged: string[] }} `damaged`: paths of articles whose spans are not whole; nothing is known of those.
 */
export function makePairs(groups, bench, { isByHand }) {
  const pairs = []
  const damaged = []
  for (const { corpus, reads } of groups) {
    const file = reads.find(read => read.file.isSource)
    for (const read of reads) {
      // Units of plain articles come from their source and not with the article.
      if (read === file || !read.article.comparison.isToolMade || read.article.units.length === 0) continue
      if (read.article.spanProblems.length > 0) damaged.push(read.file.path)
      else pairs.push(makePair(corpus, read, file, bench, isByHand))
    }
  }
  return { pairs, damaged }
}

function makePair(corpus, read, file, bench, isByHand) {
  const {
    article: { text, units, frontMatter },
    file: { path, locale }
  } = read
  const stripped = strip(text, units, 'target', isByHand)
  const inSpans = strip(text, units, 'source', isByHand)
  const english = bench.reread({ file: { ...read.file, isSource: true }, source: null }, inSpans.text)
  const version = String(frontMatter.data['ms.openlocfilehash']).toLowerCase()
  const source = {
    article: (file ?? english).article,
    hashes: [...(file ?? english).hashes, ...(file === undefined ? [version] : [])]
  }
  const plain = bench.reread({ file: read.file, source }, stripped.text)
  const truth = findTruth(
    { ...stripped, blocks: plain.article.blocks },
    { ...inSpans, blocks: english.article.blocks },
    source.article
  )
  return { corpus, path, locale, hasFile: file !== undefined, read, source, stripped, plain, ...truth }
}

/**
 * How the unit rules see a block.
 *
 * @param {object} article A stripped article with units.
 * @param {{ start: number, end: number }} block A range of it.
 * @param {{ start: number, end: number }} partner What it translates, in the source.
 * @returns {'right' | 'wrong' | 'none'} `none`: not given to them.
 */
export function seenAs({ units }, block, partner) {
  const own = units.filter(({ target }) => target.start < block.end && target.end > block.start)
  if (own.length === 0) return 'none'
  return own.every(({ target, source }) => isWithin(target, block) && isWithin(source, partner)) ? 'right' : 'wrong'
}

function isWithin(range, { start, end }) {
  return range.start >= start && range.end <= end
}
