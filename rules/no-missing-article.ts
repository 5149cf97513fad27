import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts } from '../src/model/facts.js'
import type { TextRange } from '../src/model/range.js'

export default defineGroupRule({
  name: 'no-missing-article',
  meta: {
    description: 'require an article to exist in every locale of the site',
    scope: 'group',
    recommended: 'info',
    fixable: false,
    issueType: 'omission',
    options: {
      type: 'object',
      properties: {
        locales: {
          description: 'Locales that every article must exist in; empty means all locales of the site',
          type: 'array',
          items: { type: 'string' },
          default: []
        }
      },
      additionalProperties: false
    },
    messages: {
      missing: 'Article is missing in {{locales}}, expected in every locale of the site'
    }
  },
  create(context) {
    return {
      group(group) {
        const present = new Set(group.articles.map(article => article.locale?.toLowerCase()))
        // Where a locale is unknown, nobody can say what is missing.
        if (present.has(undefined)) return
        const required = context.options.locales.length > 0 ? context.options.locales : group.siteLocales
        const missing = required.filter(locale => !present.has(locale.toLowerCase()))
        const given = group.articles.filter(article => article.given)
        const article = given.find(({ isSource }) => isSource) ?? given[0]
        if (missing.length === 0 || article === undefined) return
        context.report({
          article,
          messageId: 'missing',
          data: { locales: missing.map(locale => `\`${locale}\``).join(', ') },
          place: titleOf(article),
          expected: missing
        })
      }
    }
  }
})

function titleOf({ frontMatter }: ArticleFacts): TextRange {
  const { start, end } = frontMatter.place(['title'])?.value ?? frontMatter.opening
  return { start, end }
}
