import { applyEdits, changedRange, moveRange } from './edits.js'
import { cleanGroup, withReads } from './corpus.js'
import { createRandom, seedOf } from './random.js'

/**
 * @typedef {import('./edits.js').Edit} Edit
 * @typedef {import('./edits.js').TextRange} TextRange
 *
 * @typedef {object} Damage One defect in one file.
 * @property {readonly Edit[]} edits Replacements in the file's text; none where the file itself goes.
 * @property {readonly Edit[]} [sourceEdits] Replacements in the source article, where the unit's source lies there. Other locales are not edited: a shape that they would speak of is linted alone.
 * @property {readonly TextRange[]} [at] Where findings have to be, in the original text: one for each; what the edits cover by default.
 * @property {string | null} [unitId] The unit that the finding has to name; the unit that was damaged by default.
 * @property {string} [path] The file that the finding has to be in; the damaged one by default.
 * @property {boolean} [removed] The whole file goes.
 *
 * @typedef {object} Shape One way to make a defect that one rule has to find.
 * @property {string} rule
 * @property {string} name
 * @property {(unit: object, article: object, random: import('./random.js').Random) => Damage | null} [unit] Damages one unit with both sides.
 * @property {(article: object, random: import('./random.js').Random, group: import('./corpus.js').Group) => Damage | null} [article]
 * @property {boolean} [isAlone] The file is linted without its siblings, because the defect cannot be planted without a change of the source.
 *
 * @typedef {object} Outcome
 * @property {Shape} shape
 * @property {string} corpus
 * @property {string} path
 * @property {string | null} locale
 * @property {string} block What the damaged text stands in: table, quote, list, heading, text, front matter.
 * @property {boolean} found
 * @property {readonly object[]} missed Places without a finding.
 * @property {readonly { path: string, finding: object }[]} collateral Findings that are not the planted defect.
 * @property {() => { before: string, after: string }} texts
 */

/** Human-translated content is chosen this many times as often as other files: what is found in it was planted, nothing else. */
const WEIGHT_OF_HUMAN = 3
const HUMAN = 'products/dynamics'
/** Files that are tried for one defect before its shape is given up for this time. */
const TRIES = 60

/**
 * Plants defects for one rule, each alone in a copy of its article, and lints the article's group.
 *
 * @param {readonly Shape[]} shapes Shapes of one rule, used in turn.
 * @param {readonly import('./corpus.js').Group[]} groups Groups without findings.
 * @param {ReturnType<typeof import('./corpus.js').createBench>} bench
 * @param {{ count: number, seed: number }} options How many to plant.
 * @returns {Outcome[]} Fewer than `count` where the content does not hold enough places.
 */
export function plantDefects(shapes, groups, bench, { count, seed }) {
  const random = createRandom(seed ^ seedOf(shapes[0].rule))
  const outcomes = []
  const used = new Set()
  let live = shapes.map(shape => ({ shape, places: createPlaces(groups, random) }))
  while (outcomes.length < count && live.length > 0) {
    for (const entry of live) {
      const planted = plantOne(entry, used, random)
      if (planted === null) live = live.filter(other => other !== entry)
      else outcomes.push(judge(entry.shape, planted, bench))
      if (outcomes.length >= count) break
    }
  }
  return outcomes
}

/** Goes through the locales in turn, and through each locale's files at random. */
function createPlaces(groups, random) {
  const byLocale = new Map()
  for (const group of groups) {
    for (const read of group.reads) {
      const places = byLocale.get(read.file.locale) ?? []
      for (let times = group.corpus === HUMAN ? WEIGHT_OF_HUMAN : 1; times > 0; times--) places.push({ group, read })
      byLocale.set(read.file.locale, places)
    }
  }
  const locales = random.shuffle([...byLocale.values()])
  let turn = 0
  return { next: () => random.pick(locales[turn++ % locales.length]), tries: TRIES * locales.length }
}

function plantOne({ shape, places }, used, random) {
  for (let tries = places.tries; tries > 0; tries--) {
    const place = places.next()
    if (place === undefined) return null
    const { article } = place.read
    const damages =
      shape.unit === undefined
        ? [() => shape.article(article, random, place.group)]
        : article.isSource
          ? []
          : random
              .shuffle(article.units.filter(unit => isPaired(unit) && isBody(unit, article)))
              .map(unit => () => withUnit(shape.unit(unit, article, random), unit))
    for (const make of damages) {
      const damage = make()
      if (damage === null) continue
      const key = `${article.path}\n${JSON.stringify(damage.edits)}${damage.removed ?? ''}`
      if (used.has(key)) continue
      used.add(key)
      return { ...place, damage }
    }
  }
  return null
}

function withUnit(damage, unit) {
  return damage === null ? null : { unitId: unit.id, ...damage }
}

function isPaired(unit) {
  return unit.target !== null && unit.source !== null
}

/** What shapes put into texts is Markdown: in front matter it would be a value, or no YAML. */
function isBody({ start }, { frontMatter }) {
  return start >= frontMatter.range.end
}

/** @returns {Outcome} */
function judge(shape, { group, read, damage }, bench) {
  const { article, file } = read
  const text = damage.removed ? '' : applyEdits(article.text, damage.edits)
  const others = shape.isAlone
    ? []
    : group.reads
        .filter(other => other !== read)
        .map(other =>
          damage.sourceEdits === undefined || !other.file.isSource
            ? other
            : bench.reread(other, applyEdits(other.article.text, damage.sourceEdits))
        )
  const reads = damage.removed
    ? others
    : [...others, bench.reread(read, text, damage.sourceEdits)].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))
  // A removed article is still expected: its site has not changed.
  const damaged = damage.removed ? { ...group, reads } : withReads(group, reads)
  const found = [...bench.lint(damaged)].flatMap(([path, findings]) => findings.map(finding => ({ path, finding })))
  const wantedPath = damage.path ?? file.path
  const wanted = damage.removed
    ? [null]
    : (damage.at?.map(range => moveRange(range, damage.edits)) ?? [changedRange(damage.edits)])
  const isHit = ({ path, finding }, range) =>
    finding.ruleId === shape.rule &&
    path === wantedPath &&
    touches(finding, range) &&
    (damage.unitId == null || finding.unitId === undefined || finding.unitId === damage.unitId)
  const missed = []
  for (const range of wanted) {
    const index = found.findIndex(candidate => isHit(candidate, range))
    if (index < 0) missed.push(range)
    else found.splice(index, 1)
  }
  return {
    shape,
    corpus: group.corpus,
    path: file.path,
    locale: file.locale,
    block: blockOf(article, damage),
    found: missed.length === 0,
    missed,
    collateral: found,
    texts: () => excerpts(article.text, text, damage.edits)
  }
}

function touches({ offset, endOffset }, range) {
  return range === null || (offset <= range.end && endOffset >= range.start)
}

/** What kind of block the defect was planted in, told by the line's first characters. */
function blockOf({ text, frontMatter }, { edits, removed }) {
  if (removed) return 'file'
  const { start } = edits[0]
  if (start < frontMatter.range.end || start === 0) return 'front matter'
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 80)
  if (/^\s*\|/.test(line)) return 'table'
  if (/^\s*>/.test(line)) return 'quote'
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line)) return 'list'
  if (/^\s*#/.test(line)) return 'heading'
  if (/^\s+\S/.test(line)) return 'indented'
  return 'text'
}

function excerpts(before, after, edits) {
  if (edits.length === 0) return { before: '', after: '' }
  const from = Math.max(0, Math.min(...edits.map(edit => edit.start)) - 60)
  const { end } = changedRange(edits)
  return {
    before: before.slice(from, Math.max(...edits.map(edit => edit.end)) + 60),
    after: after.slice(from, end + 60)
  }
}

/**
 * What one rule's planted defects come to.
 *
 * @param {readonly Outcome[]} outcomes
 */
export function sumUp(outcomes) {
  const count = (items, keyOf) => {
    const counts = {}
    for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
    return counts
  }
  return {
    planted: outcomes.length,
    found: outcomes.filter(outcome => outcome.found).length,
    locales: new Set(outcomes.map(outcome => outcome.locale)).size,
    blocks: count(outcomes, outcome => outcome.block),
    byLocale: byLocale(outcomes),
    shapes: Object.keys(count(outcomes, outcome => outcome.shape.name)).length,
    missedShapes: count(
      outcomes.filter(outcome => !outcome.found),
      outcome => outcome.shape.name
    ),
    collateral: count(
      outcomes.flatMap(outcome => outcome.collateral),
      ({ finding }) => `${finding.ruleId ?? 'fault'}/${finding.messageId}`
    ),
    disturbed: outcomes.filter(outcome => outcome.collateral.length > 0).length
  }
}

function byLocale(outcomes) {
  const sums = {}
  for (const { locale, found, collateral } of outcomes) {
    const sum = (sums[locale ?? 'none'] ??= { planted: 0, found: 0, disturbed: 0 })
    sum.planted++
    if (found) sum.found++
    if (collateral.length > 0) sum.disturbed++
  }
  return sums
}

/** Groups as `plantDefects` needs them. */
export function cleanGroups(groups, bench) {
  return groups.map(group => cleanGroup(group, bench)).filter(group => group.reads.length > 0)
}
