import { defineRule, noOptions } from '../src/define-rule.js'
import { unitSubject } from './shared/subjects.js'

export default defineRule({
  name: 'span-id-match',
  meta: {
    description: 'require the id of a target span to be the id of its source span',
    scope: 'unit',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      differs: 'Target span id `{{actual}}` differs from the source span, expected `{{expected}}` as on line {{line}}'
    }
  },
  create(context) {
    return {
      anyUnit(unit, article) {
        if (unit.target === null || unit.sourceId === null || unit.sourceIdPlace === null || unit.id === unit.sourceId)
          return
        const line = article.text.slice(0, unit.sourceIdPlace.start).split('\n').length
        context.report({
          messageId: 'differs',
          data: { actual: unit.id, expected: unit.sourceId, line },
          place: unit.idPlace,
          unit,
          expected: [unit.sourceId],
          actual: unit.id,
          subjects: [unitSubject(unit.id, unit), unitSubject(unit.sourceId)],
          related: [{ path: article.path, message: 'The source span', ...unit.sourceIdPlace }]
        })
      }
    }
  }
})
