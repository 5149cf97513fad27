import { defineRule, noOptions } from '../src/define-rule.js'
import { unitSubject } from './shared/subjects.js'

export default defineRule({
  name: 'span-well-formed',
  meta: {
    description: 'require sound span markup around units',
    scope: 'article',
    recommended: 'error',
    mission: true,
    fixable: false,
    issueType: 'markup',
    options: noOptions,
    messages: {
      unclosed: 'Unexpected unclosed span of the unit `{{id}}`, expected {{expected}}',
      stray: 'Unexpected `</span>` after the unit `{{id}}`, expected {{expected}}',
      escaped: 'Unexpected escaped span markup of the unit `{{id}}`, expected {{expected}}',
      malformed: 'Unexpected malformed span tag of the unit `{{id}}`, expected {{expected}}',
      nested: 'Unexpected nesting of the spans of the unit `{{id}}`, expected {{expected}}',
      frontMatter: 'Unexpected span markup in the front matter, expected {{expected}}'
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
