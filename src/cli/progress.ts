import { isContinuousIntegration } from '../cache/location.js'
import type { Progress } from '../run/lint-groups.js'
import type { CommandContext } from './context.js'

/** The line that shows how far a run has come. */
export interface ProgressLine {
  /** Shows the present state; `null` where nobody would see it. */
  readonly show: ((progress: Progress) => void) | null
  /** Removes the line. */
  remove(): void
}

/** A run that ends sooner needs no line. */
const delay = 400

/** Milliseconds between two versions of the line. */
const pause = 100

const clearLine = '\r\u001B[K'
const nowhere: ProgressLine = { show: null, remove: () => {} }

/**
 * Makes the line on stderr, for people at a terminal only: nothing is written in pipes and in continuous integration.
 *
 * @param context The process.
 * @param now Milliseconds of a clock that never goes back.
 */
export function createProgressLine(
  { stderr, env, onInterrupt }: CommandContext,
  now: () => number = () => performance.now()
): ProgressLine {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || isContinuousIntegration(env)) return nowhere
  const start = now()
  let shown = 0
  let isThere = false
  const clear = (): void => {
    if (isThere) stderr.write(clearLine)
    isThere = false
  }
  const forget = onInterrupt?.(clear)
  return {
    show(progress) {
      const time = now()
      if (time - start < delay || time - shown < pause) return
      shown = time
      isThere = true
      const width = stderr.columns !== undefined && stderr.columns > 0 ? stderr.columns - 1 : 79
      stderr.write(`${clearLine}${describeProgress(progress, time - start).slice(0, width)}`)
    },
    remove() {
      clear()
      forget?.()
    }
  }
}

/**
 * One line about a run: `1,200 of 8,700 files · 2,400 files/s · 35 findings · 3 s left`, or `12 of 40 fixed files written` once all are linted.
 *
 * @param elapsed Milliseconds since its start.
 */
export function describeProgress({ files, totalFiles, findings, writing }: Progress, elapsed: number): string {
  const numbers = new Intl.NumberFormat('en-US')
  if (writing !== undefined)
    return `${numbers.format(writing.files)} of ${numbers.format(writing.totalFiles)} fixed files written`
  const speed = elapsed > 0 ? (files / elapsed) * 1000 : 0
  const parts = [`${numbers.format(files)} of ${numbers.format(totalFiles)} files`]
  if (speed > 0) parts.push(`${numbers.format(Math.round(speed))} files/s`)
  parts.push(`${numbers.format(findings)} finding${findings === 1 ? '' : 's'}`)
  if (speed > 0 && files < totalFiles) parts.push(`${timeOf((totalFiles - files) / speed)} left`)
  return parts.join(' · ')
}

function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
