import type { JsonSchema, Level, Rule, RuleSetting } from '../model/rule.js'
import type { PresetName, Settings, UserLevel, UserSettings } from '../model/settings.js'
import { UserError } from '../model/error.js'
import { expectedChoice, formatPath } from '../validation/sentences.js'
import { createValidator, type Violation } from '../validation/validator.js'
import { readConventions } from './conventions.js'
import { readSchemas } from './front-matter-schemas.js'
import { readGlossaries } from './glossaries.js'
import { DEFAULT_SOURCE_LOCALE, localeSetting } from './locale-setting.js'
import { fillDefaults } from './option-defaults.js'
import { readPackageFile } from './package-files.js'
import { presetLevel, presetName } from './presets.js'

/** What the command line sets on top of a configuration. */
export interface SettingOverrides {
  readonly sourceLocale?: string
  readonly rules?: NonNullable<UserSettings['rules']>
  readonly conventions?: false
}

export interface ResolveContext {
  /** Paths of schemas are relative to this folder. */
  readonly cwd: string
  /** What the configuration is called in messages: `.remarkrc.js`. */
  readonly origin: string
  /** Whether schemas and glossaries must lie in `cwd`, links resolved: strangers wrote what names them. */
  readonly safe?: boolean
  /** Whether conventions are read; not for settings that others complete. */
  readonly withConventions?: boolean
}

const defaultMaxFileSize = 5 * 1024 * 1024
const commandLine = 'the command line'

/**
 * Completes settings: configuration and command line, checked, with the preset's levels and every rule's options.
 *
 * Ajv is loaded only when there is something of the user's to check.
 *
 * @param user Settings as users write them; of any shape, they are checked here.
 * @param overrides Values of command-line options; they win over `user`.
 * @param rules All rules that exist.
 * @throws {UserError} With one sentence for each fault, each on a line of its own.
 */
export function resolveSettings(
  user: UserSettings,
  overrides: SettingOverrides,
  rules: readonly Rule[],
  context: ResolveContext
): Settings {
  const { origin } = context
  if (Object.keys(user).length > 0) checkShape(user, origin)
  const layers = [
    { rules: user.rules ?? {}, origin },
    { rules: overrides.rules ?? {}, origin: commandLine }
  ]
  const sourceLocale =
    overrides.sourceLocale !== undefined
      ? localeSetting(overrides.sourceLocale, '`--source-locale`')
      : localeSetting(user.sourceLocale ?? DEFAULT_SOURCE_LOCALE, `\`sourceLocale\` of ${origin}`)
  return {
    sourceLocale,
    layout: typeof user.layout === 'string' ? [user.layout] : [...(user.layout ?? [])],
    rules: resolveRules(rules, presetName(user.extends), layers),
    schemas: readSchemas(user.schemas ?? [], context),
    glossary: readGlossaries(
      typeof user.glossary === 'string' ? [user.glossary] : (user.glossary ?? []),
      sourceLocale,
      context
    ),
    ...(context.withConventions === false
      ? {}
      : { conventions: readConventions(overrides.conventions ?? user.conventions, context) }),
    ignore: [...(user.ignore ?? [])],
    maxFileSize: user.maxFileSize ?? defaultMaxFileSize,
    ...(user.sourceCommitKey === undefined ? {} : { sourceCommitKey: user.sourceCommitKey }),
    ...(user.ignoredCommits === undefined ? {} : { ignoredCommits: user.ignoredCommits })
  }
}

function checkShape(user: UserSettings, origin: string): void {
  const schema = JSON.parse(readPackageFile('schemas/config.schema.json')) as JsonSchema
  const violations = createValidator(schema, 'schemas/config.schema.json', { trusted: true })(user)
  fail(violations.filter(({ path }) => path[0] !== 'rules').map(violation => sentence(violation, [], origin)))
}

interface Layer {
  readonly rules: Readonly<Record<string, unknown>>
  readonly origin: string
}

function resolveRules(rules: readonly Rule[], preset: PresetName, layers: readonly Layer[]): Settings['rules'] {
  const faults: string[] = []
  const byName = new Map(rules.map(rule => [rule.name, rule]))
  const settings = new Map<string, RuleSetting>()
  for (const rule of rules)
    settings.set(rule.name, { level: presetLevel(preset, rule), options: fillDefaults(rule.meta.options) })
  for (const { rules: layer, origin } of layers) {
    if (!isObject(layer)) {
      faults.push(`Unexpected \`rules\` in ${origin}, expected an object of rule names and levels`)
      continue
    }
    for (const [name, setting] of Object.entries(layer)) {
      const rule = byName.get(name)
      const before = settings.get(name)
      if (rule === undefined || before === undefined) {
        faults.push(
          `Unexpected rule \`${name}\` in ${origin}, expected ${expectedChoice(name, [...byName.keys()], 'the name of a rule')}`
        )
        continue
      }
      const resolved = resolveRule(rule, setting, before, origin)
      if ('faults' in resolved) faults.push(...resolved.faults)
      else settings.set(name, resolved)
    }
  }
  fail(faults)
  return settings
}

/** A level alone keeps the options that the layer before has given, as in ESLint. */
function resolveRule(
  rule: Rule,
  setting: unknown,
  before: RuleSetting,
  origin: string
): RuleSetting | { readonly faults: readonly string[] } {
  const isList = Array.isArray(setting)
  const [userLevel, options] = isList ? (setting as unknown[]) : [setting]
  const level = toLevel(userLevel)
  if (level === undefined) {
    const written =
      typeof userLevel === 'string' || typeof userLevel === 'number' ? `level \`${userLevel}\`` : 'setting'
    const choices = ['off', 'info', 'warn', 'error']
    const expected =
      typeof userLevel === 'string'
        ? expectedChoice(userLevel, choices, 'a level')
        : expectedChoice('', choices, 'a level')
    return { faults: [`Unexpected ${written} of rule \`${rule.name}\` in ${origin}, expected ${expected}`] }
  }
  if (isList && setting.length > 2) {
    return {
      faults: [
        `Unexpected ${setting.length} entries for rule \`${rule.name}\` in ${origin}, expected a level and one object of options`
      ]
    }
  }
  if (options === undefined) return { level, options: before.options }
  if (!isObject(options))
    return { faults: [`Unexpected options of rule \`${rule.name}\` in ${origin}, expected an object`] }
  const violations = createValidator(rule.meta.options, `options of ${rule.name}`, { trusted: true })(options)
  if (violations.length > 0)
    return { faults: violations.map(violation => sentence(violation, ['rules', rule.name, 1], origin)) }
  return { level, options: fillDefaults(rule.meta.options, options) }
}

const levels: ReadonlyMap<unknown, Level> = new Map<UserLevel, Level>([
  ['off', 'off'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['error', 'error'],
  [0, 'off'],
  [1, 'warning'],
  [2, 'error']
])

function toLevel(value: unknown): Level | undefined {
  return levels.get(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sentence(violation: Violation, prefix: readonly (string | number)[], origin: string): string {
  const path = [...prefix, ...violation.path]
  return `${violation.message}${path.length === 0 ? '' : ` at \`${formatPath(path)}\``} in ${origin}`
}

function fail(faults: readonly string[]): void {
  if (faults.length > 0) throw new UserError(faults.join('\n'))
}
