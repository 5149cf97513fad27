import picocolors from 'picocolors'
import type { FixedFile } from '../model/fix.js'
import { escapeForTerminal, escapeLineStart } from './escape.js'

export interface DiffOptions {
  readonly color: boolean
  /**
   * Whether the output is for a program that applies it: then it is exact to the byte. Shown to people or to a service that acts on what
   * stands at the start of a line, control characters of the content are made visible.
   */
  readonly isExact: boolean
}

/** The diffs of all fixed files as one patch; empty if no file changes. */
export function formatDiff(fixes: readonly FixedFile[], { color, isExact }: DiffOptions): string {
  const patch = fixes.map(({ diff }) => diff ?? '').join('')
  if (isExact && !color) return patch
  const colors = picocolors.createColors(color)
  return patch
    .split('\n')
    .map(line => {
      const shown = isExact ? line : escapeLineStart(escapeForTerminal(line.endsWith('\r') ? line.slice(0, -1) : line))
      if (/^(?:diff |--- |\+\+\+ )/.test(line)) return colors.bold(shown)
      if (line.startsWith('@@')) return colors.cyan(shown)
      return line.startsWith('+') ? colors.green(shown) : line.startsWith('-') ? colors.red(shown) : shown
    })
    .join('\n')
}
