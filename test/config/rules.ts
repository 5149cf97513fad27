import { defineRule, noOptions } from '../../src/define-rule.js'
import type { Level, Rule } from '../../src/model/rule.js'

function rule(name: string, recommended: Level, critical: boolean, options: Rule['meta']['options'] = noOptions): Rule {
  return defineRule({
    name,
    meta: {
      description: `check ${name}`,
      scope: 'unit',
      recommended,
      critical,
      fixable: false,
      issueType: 'other',
      options,
      messages: {}
    },
    create: () => ({})
  })
}

/** One rule of each kind: errors, warnings and infos, with and without options. */
export const testRules: readonly Rule[] = [
  rule('link-url-match', 'error', true),
  rule('no-untranslated', 'warning', false, {
    type: 'object',
    additionalProperties: false,
    properties: {
      minimumWords: { type: 'integer', minimum: 1, default: 4, description: 'Fewest words' },
      allow: { type: 'array', items: { type: 'string' }, default: [] },
      guards: {
        type: 'object',
        additionalProperties: false,
        properties: {
          code: { type: 'boolean', default: true },
          hosts: { type: 'array', items: { type: 'string' }, default: ['example.com'] }
        }
      }
    }
  }),
  rule('no-missing-article', 'info', true),
  rule('length-ratio', 'info', false)
]
