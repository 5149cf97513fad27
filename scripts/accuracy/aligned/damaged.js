import { createRandom, seedOf } from '../random.js'
import { assemble } from './damage.js'
import { seenAs } from './pairs.js'
import { wordsOf } from './truth.js'

/**
 * @typedef {object} Outcome What alignment made of one damaged article.
 * @property {string} path
 * @property {string} locale
 * @property {boolean} isFound Whether what went missing, came or moved was reported at its place; of what only changed its form, that nothing else was reported.
 * @property {boolean} isGiven Whether unit rules still see the damaged text with what it translates; `false` where nothing of it is left.
 * @property {number} disturbed Blocks beside it that unit rules saw with their source before and see no more, or with another one.
 * @property {readonly object[]} strays Findings about other blocks.
 * @property {() => object} details
 */

/** Articles that are tried for one damage before it is given up. */
const TRIES = 400

/**
 * Damages articles in one way, each alone, and compares them with their sources anew.
 *
 * @param {import('./damage.js').Shape} shape
 * @param {readonly import('./pairs.js').Pair[]} pairs
 * @param {ReturnType<typeof import('../corpus.js').createBench>} bench
 * @param {{ count: number, seed: number }} options
 * @returns {Outcome[]} Fewer than `count` where the content does not hold enough places.
 */
export function damagePairs(shape, pairs, bench, { count, seed }) {
  const random = createRandom(seed ^ seedOf(shape.name))
  const whole = pairs.filter(({ plain, known }) => known.length > 3 && structureFindings(plain).length === 0)
  const locales = random.shuffle([...byLocale(whole).values()])
  const outcomes = []
  const used = new Set()
  for (let turn = 0; locales.length > 0 && outcomes.length < count && turn < count + TRIES; turn++) {
    const pair = random.pick(locales[turn % locales.length])
    const {
      stripped,
      plain: { article }
    } = pair
    const damage = shape.damage({ text: article.text, blocks: article.blocks, places: stripped.places }, random)
    if (damage === null) continue
    const key = `${pair.path} ${damage.touched.join(' ')}`
    if (used.has(key)) continue
    used.add(key)
    const outcome = judge(pair, damage, shape, bench)
    if (outcome !== null) outcomes.push(outcome)
  }
  return outcomes
}

/** `null` where the damaged text is read as something else than was intended: a block that swallows another one. */
function judge(pair, { pieces, touched, outcome }, { name, change }, bench) {
  const { text, placesOf } = assemble(pair.plain.article.text, pieces)
  const result = bench.reread({ file: pair.read.file, source: pair.source }, text)
  const { blocks } = pair.plain.article
  if (result.article.blocks.length !== blocks.length + change) return null
  const source = pair.source.article
  const partnerOf = at => (pair.partners[at] === null ? null : source.blocks[pair.partners[at]])
  const partners = touched.map(partnerOf)
  if (partners.includes(null)) return null
  const places = touched.flatMap(at => placesOf(blocks[at]))
  const words = new Set(partners.map(block => wordsOf(block, source.text)))
  // Of two list items with the same words, nobody knows which one was lost.
  const isOfPartner = ({ related = [] }) =>
    related.some(
      range =>
        partners.some(block => overlaps(range, block)) ||
        source.blocks.some(block => overlaps(range, block) && words.has(wordsOf(block, source.text)))
    )
  const isOfTarget = finding => places.some(place => overlaps(targetOf(finding), place))
  const findings = structureFindings(result)
  const neighbours = around(touched, blocks, placesOf)
  const isFound = {
    missing: () =>
      findings.some(
        finding =>
          isOfPartner(finding) && ['missing', 'replaced'].includes(finding.messageId) && overlaps(finding, neighbours)
      ),
    added: () => findings.some(finding => isOfTarget(finding) && ['added', 'replaced'].includes(finding.messageId)),
    moved: () => findings.some(finding => isOfTarget(finding) || isOfPartner(finding)),
    kept: () => findings.length === 0
  }[outcome]()
  const others = pair.known.filter(({ block, partner }) => partner !== null && !touched.includes(block))
  const disturbed = others.filter(
    ({ block }) =>
      seenAs(pair.plain.article, blocks[block], partnerOf(block)) === 'right' &&
      placesOf(blocks[block]).every(place => seenAs(result.article, place, partnerOf(block)) !== 'right')
  )
  const strays = findings.filter(finding => !isOfTarget(finding) && !isOfPartner(finding))
  return {
    path: pair.path,
    locale: pair.locale,
    isFound,
    isGiven: touched.every((at, index) =>
      placesOf(blocks[at]).some(place => seesSome(result.article, place, partners[index]))
    ),
    disturbed: disturbed.length,
    strays,
    details: () => ({
      shape: name,
      touched: touched.map(at => ({
        target: blocks[at].kind + ' ' + pair.plain.article.text.slice(blocks[at].start, blocks[at].end),
        source: source.text.slice(partnerOf(at).start, partnerOf(at).end)
      })),
      disturbed: disturbed.map(({ block }) => pair.plain.article.text.slice(blocks[block].start, blocks[block].end)),
      findings: findings.map(({ line, message }) => `${line}: ${message}`)
    })
  }
}

function structureFindings({ findings }) {
  return findings.filter(({ ruleId }) => ruleId === 'structure-match')
}

/** The text that a finding is about; it is shown at its first line. */
function targetOf({ messageId, offset, endOffset, actual }) {
  return messageId === 'missing'
    ? { start: -1, end: -1 }
    : { start: offset, end: Math.max(endOffset, offset + (actual ?? '').length) }
}

/** From the block before the damaged ones to the block behind them. */
function around(touched, blocks, placesOf) {
  const place = at => (blocks[at] === undefined ? undefined : placesOf(blocks[at])[0])
  return { start: place(touched[0] - 1)?.start ?? 0, end: place(touched.at(-1) + 1)?.end ?? Infinity }
}

function overlaps(range, block) {
  const { start, end } = 'offset' in range ? { start: range.offset, end: range.endOffset } : range
  return start < block.end && end > block.start
}

function seesSome({ units }, place, partner) {
  return units.some(({ target, source }) => overlaps(target, place) && overlaps(source, partner))
}

function byLocale(pairs) {
  const groups = new Map()
  for (const pair of pairs) groups.set(pair.locale, [...(groups.get(pair.locale) ?? []), pair])
  return groups
}
