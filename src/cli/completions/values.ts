import { formatNames } from '../../report/format-names.js'
import type { OptionEntry } from '../option-table.js'
import { shells } from './shells.js'

/** What may follow an option: words, paths, or something that only the user knows. */
export type OptionValues =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'unknown' | 'nothing' }

/**
 * Returns what may follow an option, by the name that the option table has for its value.
 *
 * @param option The option.
 * @param ruleNames Names of all rules.
 */
export function valuesOf({ value }: OptionEntry, ruleNames: readonly string[]): OptionValues {
  switch (value) {
    case undefined:
      return { kind: 'nothing' }
    case 'NAME':
      return { kind: 'words', words: formatNames }
    case 'RULE':
      return { kind: 'words', words: ruleNames }
    case 'SHELL':
      return { kind: 'words', words: shells }
    case 'FILE':
    case 'PATH':
      return { kind: 'files' }
    case 'DIR':
      return { kind: 'folders' }
    default:
      return { kind: 'unknown' }
  }
}

/** An option as it is typed: `-f` and `--format`. */
export function spellingsOf({ name, short }: OptionEntry): string[] {
  return [...(short === undefined ? [] : [`-${short}`]), `--${name}`]
}
