import type { RunStats } from '../model/stats.js'
import { plural } from './counts.js'

/** Rules that take less than this share of all rules are not worth a line. */
const smallestShare = 0.01

/**
 * Says where the time of a run went, for people: stages, the rules that took most, memory and cache.
 *
 * @param stats Times of all threads together, in milliseconds.
 * @param run Milliseconds of the whole run, and the most memory that the process had, in bytes.
 */
export function formatStats(
  stats: RunStats,
  { elapsed, memory }: { readonly elapsed: number; readonly memory: number }
): string {
  const { files, articles, threads, cached, stages, rules } = stats
  const lines = [
    `${files} files of ${articles} articles in ${seconds(elapsed)}, ${plural(threads, 'thread')}, ${Math.round(memory / 1_000_000)} MB of memory at most`,
    cached === null ? 'cache: not used' : `cache: ${cached.hits} articles known, ${cached.misses} not known`,
    ...table(threads === 1 ? 'stage' : 'stage (all threads together)', [...stages]),
    ...table('rule', largest(rules))
  ]
  return lines.map(line => `${line}\n`).join('')
}

function largest(rules: RunStats['rules']): [string, number][] {
  const all = [...rules.values()].reduce((sum, time) => sum + time, 0)
  const sorted = [...rules].sort(([, first], [, second]) => second - first)
  const shown = sorted.filter(([, time]) => time >= all * smallestShare)
  const rest = all - shown.reduce((sum, [, time]) => sum + time, 0)
  return sorted.length === shown.length ? shown : [...shown, [`${sorted.length - shown.length} others`, rest]]
}

function table(title: string, rows: readonly (readonly [string, number])[]): string[] {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length))
  const cells = rows.map(([name, time]) => `  ${name.padEnd(width)}  ${seconds(time).padStart(9)}`)
  return rows.length === 0 ? [] : ['', title, ...cells]
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`
}
