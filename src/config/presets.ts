import type { Level, Rule } from '../model/rule.js'
import type { PresetName, UserSettings } from '../model/settings.js'

/**
 * The level that a preset gives a rule.
 *
 * - `recommended`: the rule's own level; info rules are off, they are too often wrong to be shown unasked.
 * - `strict`: the rule's own level, info rules too.
 * - `critical`: only the rules about links, ids, counterparts and front matter.
 * - `off`: none.
 */
export function presetLevel(preset: PresetName, rule: Rule): Level {
  const { recommended, critical } = rule.meta
  if (preset === 'strict') return recommended
  if (preset === 'critical') return critical === true ? recommended : 'off'
  if (preset === 'off' || recommended === 'info') return 'off'
  return recommended
}

/** The preset that `extends` names, by its present name. */
export function presetName(written: UserSettings['extends']): PresetName {
  return written === 'mission' ? 'critical' : (written ?? 'recommended')
}

/** The hint for a preset with a former name; `null` for all others. */
export function formerPresetNotice({ extends: written }: UserSettings, origin: string): string | null {
  return written === 'mission' ? `The preset \`mission\` in ${origin} is now called \`critical\`` : null
}
