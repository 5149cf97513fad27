import { defineRule, noOptions } from '../src/define-rule.js'
import type { Segment, Unit } from '../src/model/article.js'
import { isEmptySide } from '../src/text/markdown/empty-side.js'
import { unitSubject } from './shared/subjects.js'
import { excerpt, hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'require-translation',
  meta: {
    description: 'require a translated counterpart of every source span',
    scope: 'unit',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'untranslated',
    options: noOptions,
    messages: {
      missingTarget: 'Target span `{{id}}` is missing, expected a translation of “{{source}}”',
      missingSource:
        'Source span `{{id}}` is missing, expected `<span class="sxs-lookup"><span data-stu-id="{{id}}">` after the target span',
      blankTarget: 'Target span `{{id}}` is empty, expected a translation of “{{source}}”',
      blankSource: 'Source span `{{id}}` is empty, expected the source of “{{target}}”'
    }
  },
  create(context) {
    return {
      anyUnit(unit) {
        const { target, source, id } = unit
        if (target === null && source !== null) {
          if (!isContent(source)) return
          context.report({
            messageId: 'missingTarget',
            data: { id, source: excerpt(source.text) },
            place: source,
            unit,
            subjects: [unitSubject(id, unit)],
            expected: [source.text]
          })
        } else if (source === null && target !== null) {
          context.report({
            messageId: 'missingSource',
            data: { id },
            place: isContent(target) ? target : unit,
            unit,
            subjects: [unitSubject(id, unit)],
            actual: target.text
          })
        } else if (target !== null && source !== null) {
          if (isEmptySide(target) && isContent(source))
            context.report({
              messageId: 'blankTarget',
              data: { id, source: excerpt(source.text) },
              place: opening(unit, target),
              unit,
              subjects: [unitSubject(id, unit)],
              expected: [source.text],
              actual: target.text
            })
          else if (isEmptySide(source) && isContent(target))
            context.report({
              messageId: 'blankSource',
              data: { id, target: excerpt(target.text) },
              place: target,
              unit,
              subjects: [unitSubject(id, unit)],
              actual: source.text
            })
        }
      }
    }
  }
})

/** An empty text has nothing to show: the finding stands on the tag that opens it. */
function opening(unit: Unit, target: Segment): { start: number; end: number } {
  return { start: unit.start, end: target.end }
}

function isContent(segment: Segment): boolean {
  return !isEmptySide(segment) && hasContent(segment.text)
}
