import { isContinuousIntegration } from '../../cache/location.js'
import type { VersionProgress } from '../../run/source-versions.js'
import type { CommandContext } from '../context.js'

/** The line that shows how far the history has been searched. */
export interface VersionProgressLine {
  /** `null` where nobody would see it. */
  readonly show: VersionProgress | null
  /** Removes the line. */
  remove(): void
}

const clearLine = '\r\u001B[K'

/** Makes the line on stderr, for people at a terminal only. */
export function createVersionProgress({ stderr, env, onInterrupt }: CommandContext): VersionProgressLine {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || isContinuousIntegration(env))
    return { show: null, remove: () => {} }
  const numbers = new Intl.NumberFormat('en-US')
  let isThere = false
  const clear = (): void => {
    if (isThere) stderr.write(clearLine)
    isThere = false
  }
  const forget = onInterrupt?.(clear)
  return {
    show(found, all) {
      isThere = true
      stderr.write(
        `${clearLine}${numbers.format(found)} of ${numbers.format(all)} translations compared with the history`
      )
    },
    remove() {
      clear()
      forget?.()
    }
  }
}
