import { rules } from '../../../rules/index.js'
import { resolveSettings } from '../../config/resolve.js'
import { UserError } from '../../model/error.js'
import type { Settings, UserSettings } from '../../model/settings.js'

/** Key of what all rules share in the `settings` of an ESLint configuration. */
const sharedKey = 'loc-lint'
const origin = `\`settings['${sharedKey}']\` of the ESLint configuration`

/** Settings for which ESLint has a place of its own, and that place. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['rules', "the rules in `rules` (`'loc-lint/link-url-match': 'error'`)"],
  ['extends', 'one of the configurations of `loc-lint/eslint` (`configs.recommended`)'],
  ['ignore', 'globs in `ignores`']
])

let last: { readonly key: string; readonly settings: Settings } | undefined

/**
 * Makes complete settings out of an ESLint configuration.
 *
 * @param cwd Absolute path; paths of schemas are relative to it.
 * @param settings The configuration's `settings`; under `loc-lint` stands what no rule has for itself, such as `sourceLocale`.
 * @param chosen Options of the rules that are on, by name; names that are no rules are left out.
 * @returns Settings in which exactly these rules are on. Their levels do not matter: ESLint has the severities.
 * @throws UserError with one sentence for each fault.
 */
export function eslintSettings(
  cwd: string,
  settings: Readonly<Record<string, unknown>>,
  chosen: ReadonlyMap<string, unknown>
): Settings {
  const shared = sharedSettings(settings[sharedKey])
  const key = JSON.stringify([cwd, shared, ...chosen])
  // Files of one configuration follow each other.
  if (last?.key === key) return last.settings
  const levels: Record<string, readonly ['error', Readonly<Record<string, unknown>>?]> = {}
  for (const { name } of rules) {
    if (!chosen.has(name)) continue
    const options = chosen.get(name) as Readonly<Record<string, unknown>> | undefined
    levels[name] = options === undefined ? ['error'] : ['error', options]
  }
  const resolved = resolveSettings({ ...shared, extends: 'off', rules: levels }, {}, rules, { cwd, origin })
  last = { key, settings: resolved }
  return resolved
}

function sharedSettings(shared: unknown): UserSettings {
  if (shared === undefined || shared === null) return {}
  if (typeof shared !== 'object' || Array.isArray(shared)) {
    throw new UserError(`Unexpected value of ${origin}, expected an object such as \`{ sourceLocale: 'en-US' }\``)
  }
  for (const [key, place] of elsewhere) {
    if (key in shared) throw new UserError(`Unexpected \`${key}\` in ${origin}, expected ${place}`)
  }
  return shared
}
