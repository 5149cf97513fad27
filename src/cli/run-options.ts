import { resolve } from 'node:path'
import { defaultCacheLocation, isContinuousIntegration } from '../cache/location.js'
import { UserError } from '../model/error.js'
import { formatsWithExcerpts } from '../report/format-names.js'
import type { LintPathsOptions } from '../run/lint-paths.js'
import { defaultPluginTimeout } from '../run/plugin-source.js'
import type { Shard } from '../run/shard.js'
import type { Concurrency } from '../run/threads.js'
import { nearest } from '../validation/sentences.js'
import type { Arguments } from './arguments.js'
import type { CommandContext } from './context.js'
import { refuseForeignLink } from './output-file.js'

/** Options for how a run is done; none of them changes what is found. */
export interface RunArguments {
  readonly concurrency: Concurrency
  /** Whether to use the cache; `null` if no option decides. */
  readonly cache: boolean | null
  readonly cacheLocation: string | null
  /** Most findings to keep for each file and rule. */
  readonly maxFindings: number
  readonly shard: Shard | null
  readonly stats: boolean
  /** Seconds within which other people's plugins must let a file pass. */
  readonly pluginTimeout: number
}

const defaultMaxFindings = 1000
const mostThreads = 256

/**
 * Reads these options.
 *
 * @param last The last value of an option; `null` where it is not given.
 * @param switches Switches in the order given.
 * @throws {UserError} One sentence about the first value that makes no sense.
 */
export function runArguments(last: (name: string) => string | null, switches: readonly string[]): RunArguments {
  const isSaid = switches.includes('cache') || switches.includes('no-cache')
  const cacheLocation = last('cache-location')
  const cache = isSaid
    ? switches.lastIndexOf('cache') > switches.lastIndexOf('no-cache')
    : cacheLocation === null
      ? null
      : true
  if (cache === false && cacheLocation !== null)
    throw new UserError('Unexpected `--cache-location` beside `--no-cache`, expected one of them')
  return {
    concurrency: readConcurrency(last('concurrency') ?? 'auto'),
    cache,
    cacheLocation,
    maxFindings: readCount(last('max-findings'), '--max-findings') ?? defaultMaxFindings,
    shard: readShard(last('shard')),
    stats: switches.includes('stats'),
    pluginTimeout: readCount(last('plugin-timeout'), '--plugin-timeout') ?? defaultPluginTimeout
  }
}

function readConcurrency(text: string): Concurrency {
  if (text === 'auto' || text === 'off') return text
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= mostThreads) return count
  const guess = nearest(text, ['auto', 'off'])
  const expected = `\`auto\`, \`off\` or a number of threads up to ${mostThreads}${guess === undefined ? '' : ` (did you mean \`${guess}\`?)`}`
  throw new UserError(`Unexpected value \`${text}\` of \`--concurrency\`, expected ${expected}`)
}

function readCount(text: string | null, option: string): number | null {
  if (text === null) return null
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new UserError(`Unexpected value \`${text}\` of \`${option}\`, expected a whole number from 1`)
  return Number(text)
}

function readShard(text: string | null): Shard | null {
  if (text === null) return null
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count) return { index, count }
  const hint = count > 0 ? `, from \`1/${count}\` to \`${count}/${count}\`` : ' such as `2/4`'
  throw new UserError(
    `Unexpected value \`${text}\` of \`--shard\`, expected the number of a part and the number of parts${hint}`
  )
}

/**
 * Options for the engine beside paths and settings.
 *
 * The cache is on by default, but not in continuous integration, where nothing of it would be left for the next run, nor where the repository may
 * have brought one that was made up.
 */
export function engineOptions(
  { run, reports, stdin, safe }: Arguments,
  { cwd, env }: CommandContext
): Pick<LintPathsOptions, 'concurrency' | 'cacheLocation' | 'maxFindings' | 'shard' | 'withStats' | 'withExcerpts'> {
  const isCached = (run.cache ?? (!safe && !isContinuousIntegration(env))) && !stdin
  if (isCached && run.cacheLocation !== null) refuseForeignLink(run.cacheLocation, cwd, 'a cache')
  return {
    concurrency: run.concurrency,
    cacheLocation: !isCached
      ? null
      : run.cacheLocation === null
        ? defaultCacheLocation(cwd, env)
        : resolve(cwd, run.cacheLocation),
    maxFindings: run.maxFindings,
    shard: run.shard,
    withStats: run.stats,
    withExcerpts: reports.some(({ format }) => formatsWithExcerpts.has(format))
  }
}
