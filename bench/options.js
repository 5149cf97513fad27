import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export const HELP = `npm run bench -- [options]
  --only PARTS    comma-separated parts: cold, cache, workers, single, article, plain, large (all)
  --rounds N      rounds of each part (5)
  --peers NAMES   comma-separated peers: rumdl, remark, markdownlint, eslint, textlint; or none (all)
  --folder PATH   where corpora and measurements are kept (loc-lint-bench in the system's temporary folder)
  --cli PATH      measure this built cli.js instead of building one
  --output PATH   write the results there instead of bench/RESULTS.md
  --fresh         forget what earlier runs measured
  --help          show this help`

/**
 * @typedef {object} Options
 * @property {string[]} only parts
 * @property {number} rounds
 * @property {string[]} peers
 * @property {string} folder of corpora and measurements
 * @property {string | null} cli path of a build; `null` where one is to be made
 * @property {string | null} output path of the results; `null` where they go to their usual place
 * @property {boolean} isFresh
 * @property {boolean} isHelp
 *
 * @param {readonly string[]} args
 * @param {{ parts: readonly string[], peers: readonly string[] }} known
 * @returns {Options}
 * @throws {Error} one sentence, where an option, part or peer is unknown
 */
export function readOptions(args, known) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: known.parts.join(',') },
      rounds: { type: 'string', default: '5' },
      peers: { type: 'string', default: known.peers.join(',') },
      folder: { type: 'string', default: join(tmpdir(), 'loc-lint-bench') },
      cli: { type: 'string' },
      output: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`Unexpected \`--rounds ${values.rounds}\`, expected a whole number from 1`)
  return {
    only: list('--only', values.only, known.parts),
    rounds,
    peers: values.peers === 'none' ? [] : list('--peers', values.peers, known.peers),
    folder: values.folder,
    cli: values.cli ?? null,
    output: values.output ?? null,
    isFresh: values.fresh,
    isHelp: values.help
  }
}

function list(option, value, known) {
  const names = value.split(',').map(name => name.trim())
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) throw new Error(`Unexpected \`${unknown}\` in \`${option}\`, expected ${known.join(', ')}`)
  return names
}
