import { defineRule } from '../src/define-rule.js'
import type { SchemaViolation } from '../src/model/rule.js'
import { isTextPerLocale } from './shared/front-matter/entries.js'
import { keySubjects } from './shared/subjects.js'
import { createPathMatcher } from '../src/text/structures/glob.js'

export default defineRule({
  name: 'front-matter-schema',
  meta: {
    description: 'require front matter that is sound YAML and satisfies its JSON Schema',
    scope: 'article',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'non-conformance',
    options: {
      type: 'object',
      properties: {
        allowMissing: {
          description:
            'Globs of files that may lack front matter, or keys that their schema requires in every article; letter case does not matter',
          type: 'array',
          items: { type: 'string' },
          default: [
            '**/includes/**',
            '**/README.*',
            '**/TOC.*',
            '**/LICENSE.*',
            '**/CONTRIBUTING.*',
            '**/CHANGELOG.*',
            '**/CODE_OF_CONDUCT.*',
            '**/SECURITY.*'
          ]
        }
      },
      additionalProperties: false
    },
    messages: {
      missing: 'Front matter is missing, expected a `---` block at the start of an article with translation units',
      unreadable: '{{message}}',
      violation: '{{message}}'
    }
  },
  create(context) {
    const mayLackFrontMatter = createPathMatcher(context.options.allowMissing, { ignoreCase: true })
    return {
      article(article) {
        const { frontMatter } = article
        for (const { message, start, end } of frontMatter.problems) {
          context.report({ messageId: 'unreadable', data: { message }, place: { start, end } })
        }
        const violations = context
          .schemaViolations(article)
          .filter(violation => !(violation.isRequired === true && mayLackFrontMatter(article.path)))
          // Schemas expect a title to be a string; some sites write it in all languages at once.
          .filter(({ key }) => !isTextPerLocale(frontMatter.data[key]))
        violations.forEach(report)
        if (
          frontMatter.exists ||
          frontMatter.problems.length > 0 ||
          violations.length > 0 ||
          article.units.length === 0 ||
          !article.comparison.isToolMade ||
          mayLackFrontMatter(article.path)
        )
          return
        context.report({ messageId: 'missing', place: frontMatter.opening })
      }
    }

    function report({
      message,
      start,
      end,
      key,
      isRequired,
      actual,
      expected = isRequired === true ? [key] : undefined
    }: SchemaViolation): void {
      context.report({
        messageId: 'violation',
        data: { message },
        place: { start, end },
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
        subjects: keySubjects([key, ...(expected ?? []), ...(actual === undefined ? [] : [actual])], { start, end })
      })
    }
  }
})
