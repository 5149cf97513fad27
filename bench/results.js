import { figures, isReached } from './figures.js'
import { parts } from './parts.js'
import { summarize } from './statistics.js'

const DIFFERENT_BUILDS = 'The parts were measured with **different builds** of loc-lint, as their captions say.'
const EXPLANATION =
  'Written by `npm run bench`; [README.md](README.md) says what is measured and how. Times are wall time of whole processes ' +
  'unless said otherwise, medians of the rounds, the spread in parentheses. Ratios are those of the medians; their spread is that of the rounds, ' +
  'in which the tools run in turns.'

/**
 * What was measured of one part, and with what.
 *
 * @typedef {import('./rounds.js').MeasuredPart & { date: string, machine: string, locLint: string }} KeptPart
 *
 * @param {Record<string, KeptPart>} kept parts by name
 * @param {Record<string, string>} versions peers' versions by package
 * @returns {string} Markdown
 */
export function renderResults(kept, versions) {
  return (
    [
      '# Results of the benchmark',
      EXPLANATION,
      `Peers: ${Object.entries(versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}.`,
      '## Targets',
      ...(new Set(Object.values(kept).map(({ locLint }) => locLint)).size > 1 ? [DIFFERENT_BUILDS] : []),
      renderTargets(kept),
      ...parts.flatMap(({ name }) => (kept[name] === undefined ? [] : renderPart(kept[name]))),
      '## Corpora',
      renderCorpora(kept)
    ].join('\n\n') + '\n'
  )
}

function renderTargets(kept) {
  const samplesOf = (part, series, measure) => {
    const values = kept[part]?.series[series]?.samples.map(sample => sample[measure]) ?? []
    return values.length === 0 || values.includes(null) ? null : values
  }
  const bytesOf = corpus => kept.large?.corpora[corpus]?.bytes ?? null
  return table(
    ['figure', 'target', 'measured', 'reached'],
    figures.map(figure => {
      const value = figure.value(samplesOf, bytesOf)
      const limit = `${figure.atLeast === true ? '≥' : '≤'} ${figure.limit}${unitOf(figure)}`
      return value === null
        ? [figure.title, limit, 'not measured', '–']
        : [figure.title, limit, withSpread(value, figure.unit), verdict(figure, value)]
    })
  )
}

function verdict(figure, value) {
  if (isReached(figure, value)) return 'yes'
  const times = figure.atLeast === true ? figure.limit / value.median : value.median / figure.limit
  return `no, by a factor of ${times.toFixed(2)}`
}

function renderPart({ title, rounds, load, date, machine, locLint, corpora, series }) {
  const rows = Object.values(series).map(({ title, corpus, samples, failure }) => {
    if (failure !== null || samples.length === 0) return [title, corpus, 'failed', '–', '–', '–']
    const spreadOf = (measure, unit, scale = 1) => {
      const values = samples.map(sample => sample[measure])
      return values.includes(null) ? '–' : withSpread(summarize(values.map(value => value / scale)), unit)
    }
    return [
      title,
      corpus,
      spreadOf('wall', 's'),
      spreadOf('cpu', 's'),
      spreadOf('memory', 'MB', 1e6),
      String(samples[0].exitCode)
    ]
  })
  const failures = Object.values(series)
    .filter(({ failure }) => failure !== null)
    .map(({ title, failure }) => `${title} failed: \`${failure.replaceAll(/[`\s]+/g, ' ').slice(0, 200)}\``)
  const sizes = Object.entries(corpora).map(
    ([name, { files, bytes }]) => `${name}: ${count(files)} files, ${count(Math.round(bytes / 1000))} KB`
  )
  return [
    `## ${title}`,
    `${rounds} ${rounds === 1 ? 'round' : 'rounds'} on ${date}, ${locLint}, ${machine}, load ${load.toFixed(2)} at the start. ${sizes.join('; ')}.`,
    table(['tool', 'corpus', 'wall', 'CPU', 'peak memory', 'exit code'], rows),
    ...failures
  ]
}

function renderCorpora(kept) {
  const corpora = new Map(Object.values(kept).flatMap(part => Object.entries(part.corpora)))
  const rows = [...corpora].map(([name, { files, bytes, locales, seeds }]) => [
    name,
    count(files),
    (bytes / 1e6).toFixed(2),
    String(locales),
    `\`${seeds}\``
  ])
  return table(['corpus', 'files', 'MB', 'locales', 'copied from'], rows)
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function withSpread({ median, least, most }, unit) {
  const space = unit === '' ? '' : ' '
  const digits = unit === 'MB' ? 0 : 3
  return `${median.toFixed(digits)}${space}${unit} (${least.toFixed(digits)}–${most.toFixed(digits)})`
}

function unitOf({ unit }) {
  return unit === '' ? '' : ` ${unit}`
}

function count(value) {
  return value.toLocaleString('en-US')
}
