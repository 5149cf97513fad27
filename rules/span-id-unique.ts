import { defineRule, noOptions } from '../src/define-rule.js'
import type { Unit } from '../src/model/article.js'
import { unitSubject } from './shared/subjects.js'

export default defineRule({
  name: 'span-id-unique',
  meta: {
    description: 'require each unit id once in an article, all with the prefix of the file',
    scope: 'article',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      duplicate: 'Unit id `{{id}}` is used twice, expected it once (first on line {{line}})',
      prefix: 'Unit id `{{id}}` has another prefix, expected `{{expected}}-` as in the other units of this file'
    }
  },
  create(context) {
    return {
      article(article) {
        const first = new Map<string, Unit>()
        for (const unit of article.units) {
          const earlier = first.get(unit.id)
          if (earlier === undefined) first.set(unit.id, unit)
          else {
            context.report({
              messageId: 'duplicate',
              data: { id: unit.id, line: article.pointAt(earlier.idPlace.start).line },
              place: unit.idPlace,
              unit,
              actual: unit.id,
              subjects: [unitSubject(unit.id, unit)],
              related: [{ path: article.path, message: 'The first unit with this id', ...earlier.idPlace }]
            })
          }
        }
        const expected = commonPrefix([...first.keys()])
        if (expected === null) return
        for (const unit of first.values()) {
          if (prefixOf(unit.id) !== expected)
            context.report({
              messageId: 'prefix',
              data: { id: unit.id, expected },
              place: unit.idPlace,
              unit,
              expected: [`${expected}-`],
              actual: unit.id,
              subjects: [unitSubject(unit.id, unit)]
            })
        }
      }
    }
  }
})

function prefixOf(id: string): string {
  const dash = id.indexOf('-')
  return dash < 0 ? id : id.slice(0, dash)
}

/** The prefix of more than half of the ids, if there is one; otherwise ids are not compared. */
function commonPrefix(ids: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(prefixOf(id), (counts.get(prefixOf(id)) ?? 0) + 1)
  for (const [prefix, count] of counts) if (count * 2 > ids.length) return prefix
  return null
}
