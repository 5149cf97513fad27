import type { Linter, Rule as EslintRule } from 'eslint'
import { rules } from '../../../rules/index.js'
import { packageVersion } from '../../config/package-files.js'
import { configurationOf } from './configurations.js'
import { toEslintRule, unusedDisableRule } from './rule.js'
import { unusedDisable } from './session.js'

/** The plugin: every rule under its own name, and a configuration for each preset; `mission` is the former name of `critical`. */
export interface LocLintPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, EslintRule.RuleModule>
  readonly configs: Record<'recommended' | 'strict' | 'critical' | 'mission', Linter.Config[]>
}

const plugin: LocLintPlugin = {
  meta: { name: 'loc-lint', version: packageVersion(), namespace: 'loc-lint' },
  rules: Object.fromEntries([
    ...rules.map(rule => [rule.name, toEslintRule(rule)] as const),
    [unusedDisable, unusedDisableRule]
  ]),
  configs: { recommended: [], strict: [], critical: [], mission: [] }
}

// A configuration registers the plugin that it belongs to.
for (const preset of ['recommended', 'strict', 'critical'] as const)
  plugin.configs[preset].push(...configurationOf(preset, rules, plugin))
plugin.configs.mission.push(...plugin.configs.critical)

export default plugin
