import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts } from '../src/model/facts.js'
import { findSecondTitle } from './shared/structure/second-title.js'

const MESSAGES = { title: 'repeated', source: 'source', frontMatter: 'written' } as const

export default defineGroupRule({
  name: 'no-duplicate-title',
  meta: {
    description: 'disallow a second title that the source article does not have',
    scope: 'group',
    recommended: 'warning',
    experimental: true,
    fixable: false,
    issueType: 'duplication',
    options: noOptions,
    messages: {
      repeated: 'Second title in the article, expected one as in `{{path}}`',
      source: 'Source title is left beside its translation, expected the translation alone',
      written: 'Heading repeats the `title` of the front matter, expected none as in `{{path}}`'
    }
  },
  create(context) {
    return {
      group({ articles }) {
        for (const article of articles) {
          const { source } = article.comparison
          if (source !== null) check(article, source)
        }
      }
    }

    function check(article: ArticleFacts, source: ArticleFacts): void {
      const found = findSecondTitle(article, source)
      if (found === null) return
      const { start, end } = found.heading
      context.report({
        article,
        messageId: MESSAGES[found.repeats],
        data: { path: source.path },
        place: { start, end },
        // With two titles, readers cannot know which one is the title.
        subjects: article.headings
          .filter(({ depth }) => depth === 1)
          .slice(0, 2)
          .map(heading => ({ kind: 'text', target: { start: heading.start, end: heading.end } }))
      })
    }
  }
})
