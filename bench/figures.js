import { ratio, summarize } from './statistics.js'

/**
 * A target, and how it is computed from what was measured. `spread` is over the rounds.
 *
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {object} Figure
 * @property {string} title
 * @property {number} limit the most, or with `atLeast` the least, that is wanted
 * @property {boolean} [atLeast]
 * @property {'' | 's' | 'MB'} unit
 * @property {(samples: SamplesOf, bytes: BytesOf) => Spread | null} value `null` where it was not measured
 * @typedef {(part: string, series: string, measure: 'wall' | 'cpu' | 'memory') => number[] | null} SamplesOf
 * @typedef {(corpus: string) => number | null} BytesOf
 */

/** @type {readonly Figure[]} */
export const figures = [
  {
    title: 'site, cold, wall: loc-lint / rumdl',
    limit: 0.6,
    unit: '',
    value: quotient(['cold', 'loc-lint'], ['cold', 'rumdl'])
  },
  {
    title: 'site, cold, CPU: remark-cli / loc-lint',
    limit: 15,
    atLeast: true,
    unit: '',
    value: quotient(['cold', 'remark'], ['cold', 'loc-lint'], 'cpu')
  },
  { title: 'site, wall: cold / floor', limit: 12, unit: '', value: quotient(['cold', 'loc-lint'], ['cold', 'floor']) },
  {
    title: 'site, wall: warm cache / cold',
    limit: 0.25,
    unit: '',
    value: quotient(['cache', 'warm'], ['cache', 'cold'])
  },
  { title: 'one file with 12 siblings, wall: loc-lint / `node -e 0`', limit: 4, unit: '', value: onOneFile('node') },
  ...[
    ['remark', 'remark-cli'],
    ['eslint', 'ESLint'],
    ['textlint', 'textlint'],
    ['markdownlint', 'markdownlint-cli2']
  ].map(([name, title]) => ({
    title: `one file with 12 siblings, wall: loc-lint / ${title} on that file alone`,
    limit: 1,
    unit: '',
    value: onOneFile(name)
  })),
  { title: 'large site / site: ratio of cold wall times / ratio of bytes', limit: 1.1, unit: '', value: growth },
  {
    title: 'plain site, cold, wall: loc-lint / rumdl',
    limit: 0.6,
    unit: '',
    value: quotient(['plain', 'plain'], ['plain', 'rumdl'])
  },
  {
    title: 'plain site, wall: cold / floor',
    limit: 12,
    unit: '',
    value: quotient(['plain', 'plain'], ['plain', 'floor'])
  },
  { title: 'site, cold: peak memory', limit: 300, unit: 'MB', value: memory('cold', 'loc-lint') },
  { title: 'large site, cold: peak memory', limit: 400, unit: 'MB', value: memory('large', 'large') },
  { title: '600 KB article, wall: over a small article', limit: 0.3, unit: 's', value: articleCost },
  {
    title: 'site, cold, wall: two workers / one thread',
    limit: 0.7,
    unit: '',
    value: quotient(['workers', 'two'], ['workers', 'one'])
  }
]

/**
 * @param {Figure} figure
 * @param {Spread} spread
 * @returns {boolean}
 */
export function isReached({ limit, atLeast }, { median }) {
  return atLeast === true ? median >= limit : median <= limit
}

function quotient(dividend, divisor, measure = 'wall') {
  return samplesOf => {
    const above = samplesOf(...dividend, measure)
    const below = samplesOf(...divisor, measure)
    return above === null || below === null ? null : ratio(above, below)
  }
}

function onOneFile(other) {
  return quotient(['single', 'loc-lint'], ['single', other])
}

function memory(part, series) {
  return samplesOf => {
    const bytes = samplesOf(part, series, 'memory')
    return bytes === null ? null : summarize(bytes.map(value => value / 1e6))
  }
}

function growth(samplesOf, bytesOf) {
  const times = quotient(['large', 'large'], ['large', 'site'])(samplesOf)
  const [large, site] = [bytesOf('large'), bytesOf('site')]
  if (times === null || large === null || site === null) return null
  const scale = site / large
  return { median: times.median * scale, least: times.least * scale, most: times.most * scale }
}

function articleCost(samplesOf) {
  const article = samplesOf('article', 'article', 'wall')
  const tiny = samplesOf('article', 'tiny', 'wall')
  return article === null || tiny === null ? null : summarize(article.map((wall, round) => wall - (tiny[round] ?? 0)))
}
