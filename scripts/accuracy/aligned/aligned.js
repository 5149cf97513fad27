import { rules } from '../core.js'
import { damagePairs } from './damaged.js'
import { shapes } from './damage.js'
import { compareFindings } from './findings.js'
import { makePairs, seenAs } from './pairs.js'

/**
 * @typedef {object} BlockCount Blocks with translated text of one locale.
 * @property {string} locale
 * @property {boolean} hasFile Whether the source is a file of its own, or the English of the spans.
 * @property {number} articles
 * @property {number} blocks
 * @property {number} without Blocks whose text the source does not have: no alignment can be right about them.
 * @property {number} given Of the others, those that unit rules get.
 * @property {number} right Of these, those with the block that they translate.
 *
 * @typedef {object} DamageSum
 * @property {string} name
 * @property {boolean} hasFile
 * @property {number} planted
 * @property {number} found
 * @property {number} disturbed Where more than two other blocks are no longer compared with their source.
 * @property {number} strays Where a block that is as it was is reported.
 */

/**
 * Strips the side-by-side articles of their spans, aligns them with their sources, and compares with what the spans say.
 *
 * @param {readonly import('../corpus.js').Group[]} groups
 * @param {ReturnType<typeof import('../corpus.js').createBench>} bench
 * @param {{ count: number, seed: number }} options How much damage of each kind to plant.
 */
export function measureAligned(groups, bench, { count, seed }) {
  const unitRules = new Set(rules.filter(({ meta }) => meta.scope === 'unit').map(({ name }) => name))
  const written = makePairs(groups, bench, { isByHand: false })
  const { pairs } = makePairs(groups, bench, { isByHand: true })
  const kinds = [true, false]
  return {
    articles: pairs.length,
    damaged: written.damaged.length,
    blocks: kinds.flatMap(hasFile =>
      countBlocks(
        pairs.filter(pair => pair.hasFile === hasFile),
        hasFile
      )
    ),
    findings: kinds.map(hasFile => ({
      hasFile,
      ...compareFindings(
        written.pairs.filter(pair => pair.hasFile === hasFile),
        unitRules
      )
    })),
    damage: kinds.flatMap(hasFile =>
      shapes.map(shape =>
        sumUp(
          shape.name,
          hasFile,
          damagePairs(
            shape,
            pairs.filter(pair => pair.hasFile === hasFile),
            bench,
            { count, seed }
          )
        )
      )
    )
  }
}

function countBlocks(pairs, hasFile) {
  const counts = new Map()
  for (const {
    locale,
    known,
    plain: { article },
    source
  } of pairs) {
    const count = counts.get(locale) ?? { locale, hasFile, articles: 0, blocks: 0, without: 0, given: 0, right: 0 }
    counts.set(locale, count)
    count.articles++
    for (const { block, partner } of known) {
      count.blocks++
      const seen = partner === null ? null : seenAs(article, article.blocks[block], source.article.blocks[partner])
      if (seen === null) count.without++
      else if (seen !== 'none') count.given++
      if (seen === 'right') count.right++
    }
  }
  return [...counts.values()].sort((a, b) => (a.locale < b.locale ? -1 : 1))
}

function sumUp(name, hasFile, outcomes) {
  return {
    name,
    hasFile,
    planted: outcomes.length,
    found: outcomes.filter(({ isFound }) => isFound).length,
    disturbed: outcomes.filter(({ disturbed }) => disturbed > 2).length,
    strays: outcomes.filter(({ strays }) => strays.length > 0).length,
    missed: outcomes.filter(({ isFound }) => !isFound)
  }
}
