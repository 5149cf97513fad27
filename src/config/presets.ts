import type { Level, Rule } from '../model/rule.js'
import type { PresetName } from '../model/settings.js'

/**
 * The level that a preset gives a rule.
 *
 * - `recommended`: the rule's own level; info rules are off, they are too often wrong to be shown unasked.
 * - `strict`: the rule's own level, info rules too.
 * - `mission`: only the rules about links, ids, counterparts and front matter.
 * - `off`: none.
 */
export function presetLevel(preset: PresetName, rule: Rule): Level {
  const { recommended, mission } = rule.meta
  if (preset === 'strict') return recommended
  if (preset === 'mission') return mission === true ? recommended : 'off'
  if (preset === 'off' || recommended === 'info') return 'off'
  return recommended
}
