import markdown from '@eslint/markdown'
import type { ESLint, Linter } from 'eslint'
import { presetLevel } from '../../config/presets.js'
import type { Rule } from '../../model/rule.js'
import type { PresetName } from '../../model/settings.js'
import { unusedDisable } from './session.js'

/** What the command line lints by default. */
const files = ['**/*.md', '**/*.markdown', '**/*.mdx']

/**
 * Makes the flat configuration of one preset. It selects GFM and YAML front matter: by itself, `@eslint/markdown` reads CommonMark, and front
 * matter as text.
 *
 * @param preset Name of the preset.
 * @param rules All rules.
 * @param plugin The plugin that the configuration registers as `loc-lint`.
 * @returns A list of one configuration object, as ESLint's own shared configurations are.
 */
export function configurationOf(
  preset: Exclude<PresetName, 'off'>,
  rules: readonly Rule[],
  plugin: ESLint.Plugin
): Linter.Config[] {
  const levels: Record<string, Linter.RuleSeverity> = {}
  for (const rule of rules) {
    const level = presetLevel(preset, rule)
    // ESLint has no level for hints: where they are asked for, they are warnings.
    if (level !== 'off') levels[`loc-lint/${rule.name}`] = level === 'error' ? 'error' : 'warn'
  }
  levels[`loc-lint/${unusedDisable}`] = 'warn'
  return [
    {
      name: `loc-lint/${preset}`,
      files,
      plugins: { markdown, 'loc-lint': plugin },
      language: 'markdown/gfm',
      languageOptions: { frontmatter: 'yaml' },
      rules: levels
    }
  ]
}
