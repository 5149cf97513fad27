import { loadavg } from 'node:os'
import { warmFileCache } from './corpora.js'
import { runProcess } from './process-run.js'

/** How a linter ends that did its work: without findings, with findings. */
const ENDINGS = new Set([0, 1])

/**
 * Measures the series of a part in turns, so that what slows the machine for a while slows all of them.
 *
 * @typedef {{ title: string, corpus: string, samples: import('./process-run.js').Sample[], failure: string | null }} Measured
 * @typedef {object} MeasuredPart
 * @property {string} title
 * @property {number} rounds
 * @property {number} load the machine's load average of one minute at the start
 * @property {Record<string, import('./corpora.js').Corpus>} corpora
 * @property {Record<string, Measured>} series
 *
 * @param {import('./parts.js').Part} part
 * @param {import('./parts.js').Bench} bench
 * @param {number} rounds
 * @param {(notice: string) => void} tell
 * @returns {Promise<MeasuredPart | null>} `null` where this loc-lint does not know what the part measures
 */
export async function measurePart(part, bench, rounds, tell) {
  const corpora = Object.fromEntries(part.corpora.map(name => [name, bench.corpus(name)]))
  const series = part.series(bench)
  if (series.length === 0) return null
  for (const corpus of Object.values(corpora)) warmFileCache(corpus)
  const load = loadavg()[0]
  const measured = new Map(
    series.map(({ name, title, corpus }) => [name, { title, corpus, samples: [], failure: null }])
  )
  const first = part.isQuick ? 0 : 1
  for (let round = first; round <= rounds; round++) {
    for (const { name, title, corpus, command, prepare } of series) {
      const entry = measured.get(name)
      // A tool that fails once is not asked again.
      if (entry.failure !== null) continue
      prepare?.()
      const sample = await runProcess({ command, folder: corpora[corpus].folder }).catch(failedToStart)
      if (!ENDINGS.has(sample.exitCode)) entry.failure = `exit code ${sample.exitCode}: ${sample.complaint}`
      else if (round > 0) entry.samples.push(sample)
      tell(
        `${part.name} ${round}/${rounds} ${title}: ${sample.wall.toFixed(3)} s${entry.failure === null ? '' : ` FAILED, ${entry.failure}`}`
      )
    }
  }
  return { title: part.title, rounds, load, corpora, series: Object.fromEntries(measured) }
}

function failedToStart(error) {
  return { wall: 0, cpu: null, memory: null, exitCode: -1, complaint: error.message }
}
