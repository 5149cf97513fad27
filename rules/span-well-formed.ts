import { defineRule, noOptions } from '../src/define-rule.js'
import { unitSubject } from './shared/subjects.js'

export default defineRule({
  name: 'span-well-formed',
  meta: {
    description: 'require sound span markup around units',
    scope: 'article',
    recommended: 'error',
    critical: true,
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      unclosed: 'Span of unit `{{id}}` is never closed, expected {{expected}}',
      stray: 'Stray `</span>` after unit `{{id}}`, expected {{expected}}',
      escaped: 'Span markup of unit `{{id}}` is escaped, expected {{expected}}',
      malformed: 'Span tag of unit `{{id}}` is malformed, expected {{expected}}',
      nested: 'Spans of unit `{{id}}` are wrongly nested, expected {{expected}}',
      frontMatter: 'Span markup in the front matter, expected {{expected}}'
    }
  },
  create(context) {
    return {
      article(article) {
        for (const problem of article.spanProblems) {
          const { kind, unitId, expected, start, end } = problem
          context.report({
            messageId: kind,
            data: { id: unitId ?? '?', expected },
            place: { start, end },
            ...(unitId === null ? {} : { unit: { id: unitId } }),
            actual: article.text.slice(start, end),
            subjects: [unitId === null ? { kind: 'unit', target: { start, end } } : unitSubject(unitId, problem)]
          })
        }
      }
    }
  }
})
