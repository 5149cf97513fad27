import { TRANSLATED_ATTRIBUTES } from './data/translated-attributes.js'

/** Options of rules that compare markup whose attributes are partly translated. */
export const translatedOptions = {
  type: 'object',
  properties: {
    translated: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description:
        'More attributes whose values are translated, beside `title`, `alt`, `label`, `caption`, `description` and their like'
    }
  },
  additionalProperties: false
} as const

/**
 * Attributes whose values are translated.
 *
 * @param more Further ones, in any letter case.
 * @returns Names in lower case.
 */
export function translatedAttributes(more: readonly string[]): ReadonlySet<string> {
  return new Set([...TRANSLATED_ATTRIBUTES, ...more.map(name => name.toLowerCase())])
}
