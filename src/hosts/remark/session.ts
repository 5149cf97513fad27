import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { rules } from '../../../rules/index.js'
import { resolveSettings } from '../../config/resolve.js'
import type { RuleEntry } from '../../config/rule-plugins.js'
import { UserError } from '../../model/error.js'
import type { Finding } from '../../model/finding.js'
import type { Rule, RuleSetting } from '../../model/rule.js'
import type { Settings, UserSettings } from '../../model/settings.js'
import { lintTree } from '../lint-tree.js'

/** The preset's place among the owners of findings; rules that are plugins of their own go by their names. */
export const preset = Symbol('preset')

/** The plugin that reports a finding. */
export type Owner = string | typeof preset

/** A rule that is a plugin of its own. */
interface SingleRule {
  readonly rule: Rule
  readonly entry: RuleEntry
}

/** The plugins of loc-lint in one processor. */
export interface Plugins {
  /** Settings of the preset; `null` where it is not there. */
  preset: UserSettings | null
  readonly singles: Map<string, SingleRule>
  readonly files: WeakMap<VFile, FileSession>
}

/** One file on its way through a processor. */
interface FileSession {
  readonly findings: readonly Finding[]
  /** What is wrong with the settings of a plugin. */
  readonly problems: ReadonlyMap<Owner, UserError>
  /** Plugins that have had their findings. */
  readonly asked: Set<Owner>
}

const attached = new WeakMap<object, Plugins>()

/**
 * The plugins of a processor. unified attaches all of them before the first one sees a file, so that by then it is known which rules are on: a file is
 * linted once for all of them, whatever their order.
 *
 * @param processor The processor, which is `this` of a plugin.
 */
export function pluginsOf(processor: object): Plugins {
  let plugins = attached.get(processor)
  if (plugins === undefined)
    attached.set(processor, (plugins = { preset: null, singles: new Map(), files: new WeakMap() }))
  return plugins
}

/**
 * Lints a file on the first call, and picks what one plugin reports.
 *
 * @param plugins The plugins of the processor.
 * @param owner The plugin that asks.
 * @param tree The tree as it is at the first call.
 * @param file The file.
 * @returns Findings of the rules that are the plugin's, ordered by place. Faults of the tool come with the preset, else with the plugin that asks first.
 * @throws {UserError} When the plugin's settings are not valid.
 */
export function findingsOf(plugins: Plugins, owner: Owner, tree: Root, file: VFile): readonly Finding[] {
  let session = plugins.files.get(file)
  // A program may send a file through once more.
  if (session === undefined || session.asked.has(owner))
    plugins.files.set(file, (session = startSession(plugins, tree, file)))
  session.asked.add(owner)
  const problem = session.problems.get(owner)
  if (problem !== undefined) throw problem
  const [first] = session.asked
  const common = plugins.preset === null ? first : preset
  return session.findings.filter(finding => ownerOf(finding, plugins, common as Owner) === owner)
}

function ownerOf({ ruleId }: Finding, { preset: settings, singles }: Plugins, common: Owner): Owner | null {
  if (ruleId === null) return common
  if (singles.has(ruleId)) return ruleId
  // Directives name rules of the preset as well: without it, nobody knows which of them are unused.
  return settings === null ? null : preset
}

function startSession(plugins: Plugins, tree: Root, file: VFile): FileSession {
  const { settings, problems } = settingsFor(plugins, file.cwd)
  const known = new Map(
    [...rules, ...[...plugins.singles.values()].map(({ rule }) => rule)].map(rule => [rule.name, rule])
  )
  const findings = settings === null ? [] : lintTree(tree, file, settings, [...known.values()])
  return { findings, problems, asked: new Set() }
}

interface ProcessorSettings {
  /** `null` where those that all rules share are not valid. */
  readonly settings: Settings | null
  readonly problems: ReadonlyMap<Owner, UserError>
}

/** A rule's own plugin says all about the rule, wherever in the list it stands. */
function settingsFor({ preset: user, singles }: Plugins, cwd: string): ProcessorSettings {
  const problems = new Map<Owner, UserError>()
  const settings = guarded(preset, problems, () =>
    resolveSettings(user ?? { extends: 'off' }, {}, rules, { cwd, origin: 'settings of loc-lint' })
  )
  const own = new Map<string, RuleSetting>()
  for (const [name, { rule, entry }] of singles) {
    const context = { cwd, origin: `options of loc-lint:${name}`, withConventions: false }
    const alone = { extends: 'off', rules: { [name]: entry } } as const
    const resolved = guarded(name, problems, () => resolveSettings(alone, {}, [rule], context))
    own.set(name, resolved?.rules.get(name) ?? { level: 'off', options: {} })
  }
  return { settings: settings && { ...settings, rules: new Map([...settings.rules, ...own]) }, problems }
}

function guarded<Result>(owner: Owner, problems: Map<Owner, UserError>, resolve: () => Result): Result | null {
  try {
    return resolve()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.set(owner, error)
    return null
  }
}
