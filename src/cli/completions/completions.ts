import { bashCompletions } from './bash.js'
import { fishCompletions } from './fish.js'
import type { Shell } from './shells.js'
import { zshCompletions } from './zsh.js'

/**
 * The script that `--completions` prints. It holds all names, so that no process is started at a press of the tab key.
 *
 * @param ruleNames Names of all rules.
 */
export function completionsFor(shell: Shell, ruleNames: readonly string[]): string {
  switch (shell) {
    case 'bash':
      return bashCompletions(ruleNames)
    case 'zsh':
      return zshCompletions(ruleNames)
    case 'fish':
      return fishCompletions(ruleNames)
  }
}
