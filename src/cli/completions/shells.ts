import { UserError } from '../../model/error.js'
import { expectedChoice } from '../../validation/sentences.js'

export const shells = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof shells)[number]

/**
 * Reads the value of `--completions`.
 *
 * @param text The value; `null` where the option is not given.
 * @throws {UserError} When there are no completions for this shell.
 */
export function readShell(text: string | null): Shell | null {
  if (text === null) return null
  const shell = shells.find(known => known === text)
  if (shell === undefined)
    throw new UserError(`Unexpected shell \`${text}\`, expected ${expectedChoice(text, shells, 'a shell')}`)
  return shell
}
