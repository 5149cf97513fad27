import { createRequire } from 'node:module'
import { UserError } from '../model/error.js'
import type { UserSettings } from '../model/settings.js'

type UserRules = NonNullable<UserSettings['rules']>

const require = createRequire(import.meta.url)

/**
 * Reads the values of `--rule`: `name: warn` or, as a YAML flow list, `name: [warn, { allow: [Microsoft 365] }]`.
 *
 * @returns Rules as in a configuration; levels and options are not checked here.
 * @throws {UserError} When a value has no name or its severity is no YAML.
 */
export function parseRuleFlags(values: readonly string[]): UserRules {
  const rules: Record<string, UserRules[string]> = Object.create(null) as Record<string, UserRules[string]>
  for (const value of values) {
    const colon = value.indexOf(':')
    const name = value.slice(0, colon).trim()
    const setting = value.slice(colon + 1).trim()
    if (colon < 1 || name === '' || setting === '') throw malformed(value)
    rules[name] = parseSetting(setting, value) as UserRules[string]
  }
  return rules
}

function parseSetting(setting: string, value: string): unknown {
  if (/^[a-z]+$/i.test(setting)) return setting
  // Loaded only here: most runs give levels without options.
  const { parse } = require('yaml') as typeof import('yaml')
  try {
    return parse(setting, { logLevel: 'error', maxAliasCount: 10 })
  } catch {
    throw malformed(value)
  }
}

function malformed(value: string): UserError {
  return new UserError(
    `Unexpected \`--rule\` value \`${value}\`, expected \`name: severity\` or \`name: [severity, { option: value }]\``
  )
}
