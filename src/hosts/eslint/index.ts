import type { Linter, Rule as EslintRule } from 'eslint'
import { rules } from '../../../rules/index.js'
import { packageVersion } from '../../config/package-files.js'
import { configurationOf } from './configurations.js'
import { toEslintRule, unusedDisableRule } from './rule.js'
import { unusedDisable } from './session.js'

/** The plugin: every rule under its own name, and a configuration for each preset. */
export interface LocLintPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, EslintRule.RuleModule>
  readonly configs: Record<'recommended' | 'strict' | 'mission', Linter.Config[]>
}

const plugin: LocLintPlugin = {
  meta: { name: 'loc-lint', version: packageVersion(), namespace: 'loc-lint' },
  rules: Object.fromEntries([
    ...rules.map(rule => [rule.name, toEslintRule(rule)] as const),
    [unusedDisable, unusedDisableRule]
  ]),
  configs: { recommended: [], strict: [], mission: [] }
}

// A configuration registers the plugin that it belongs to.
for (const preset of ['recommended', 'strict', 'mission'] as const)
  plugin.configs[preset].push(...configurationOf(preset, rules, plugin))

export default plugin
