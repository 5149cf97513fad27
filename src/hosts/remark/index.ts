import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { lintRule } from 'unified-lint-rule'
import { rules } from '../../../rules/index.js'
import { ruleEntry } from '../../config/rule-plugins.js'
import { docsUrl } from '../../lint/findings.js'
import type { Rule } from '../../model/rule.js'
import type { UserSettings } from '../../model/settings.js'
import { addMessages } from './message.js'
import { findingsOf, pluginsOf, preset } from './session.js'

/** How the command line knows our plugins in a configuration that it shares with remark: `true` for the preset, the name for a rule. */
const marker = Symbol.for('loc-lint')

/**
 * The preset: a remark plugin that runs all rules that its settings choose. A rule that is a plugin of its own beside it has that plugin's settings.
 *
 * @param settings Settings as in `.remarkrc.js`; without any, the recommended rules run.
 * @returns A transformer that leaves the tree as it is and adds messages to the file, also about settings that are not valid.
 */
const locLint: Plugin<[UserSettings?], Root> = function (settings) {
  const plugins = pluginsOf(this)
  plugins.preset = settings ?? {}
  return (tree, file) => {
    addMessages(file, () => findingsOf(plugins, preset, tree, file))
  }
}

export default Object.assign(locLint, { [marker]: true })

/**
 * Makes a remark-lint plugin of one rule, with remark-lint's own way of giving severity and options.
 *
 * @param rule A rule of loc-lint.
 * @returns A plugin; its messages have the source `loc-lint` and the rule's name as rule id.
 */
export function toRemarkPlugin(rule: Rule): Plugin<[unknown?], Root> {
  const origin = `loc-lint:${rule.name}`
  const plugin: Plugin<[unknown?], Root> = function (given) {
    const plugins = pluginsOf(this)
    plugins.singles.set(rule.name, { rule, entry: ruleEntry(given) })
    const lint = lintRule<Root>({ origin, url: docsUrl(rule.name) }, (tree, file) => {
      addMessages(file, () => findingsOf(plugins, rule.name, tree, file))
    })
    return lint.call(this, given)
  }
  Object.defineProperty(plugin, 'name', { value: origin })
  return rules.includes(rule) ? Object.assign(plugin, { [marker]: rule.name }) : plugin
}
