import type { UserLevel, UserSettings } from '../model/settings.js'

/** A rule's entry in `rules` of the settings. */
export type RuleEntry = NonNullable<UserSettings['rules']>[string]

/** Severities as remark-lint writes them. */
const levels: ReadonlyMap<unknown, UserLevel> = new Map<unknown, UserLevel>([
  [false, 'off'],
  [0, 'off'],
  ['off', 'off'],
  [true, 'warn'],
  [1, 'warn'],
  ['on', 'warn'],
  ['warn', 'warn'],
  [2, 'error'],
  ['error', 'error']
])

/**
 * Translates what a remark configuration gives to the plugin of one rule: nothing, options, or a list of a severity and options.
 *
 * @param given Of any shape; levels and options are checked where settings are completed.
 * @returns The same as an entry of `rules`: a plugin of its own says all about its rule.
 */
export function ruleEntry(given: unknown): RuleEntry {
  // What unified treats as no options.
  if (given === true) return 'warn'
  const [severity, options] = Array.isArray(given) ? (given as unknown[]) : [true, given]
  const level = levels.get(severity) ?? (severity as UserLevel)
  return options === undefined || options === null
    ? level
    : ([level, options as Readonly<Record<string, unknown>>] as const)
}
