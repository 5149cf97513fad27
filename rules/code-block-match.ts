import { defineGroupRule } from '../src/define-rule.js'
import type { ArticleFacts, FenceFact } from '../src/model/facts.js'

export default defineGroupRule({
  name: 'code-block-match',
  meta: {
    description: 'require fenced code blocks to be those of the source-locale article',
    scope: 'group',
    recommended: 'error',
    fixable: false,
    issueType: 'inconsistency',
    options: {
      type: 'object',
      properties: {
      },
      additionalProperties: false
    },
    messages: {
      changed: 'Unexpected line `{{actual}}` in the code block, expected `{{expected}}` as in `{{path}}`',
      missing: 'Unexpected number of code blocks ({{actual}}), expected {{expected}} as in `{{path}}`'
    }
  },
  create (context) {
    return {
      group ({ articles }) {
        const source = articles.find(article => article.isSource)
        if (source === undefined || source.fences.some(fence => !fence.isClosed)) return
        for (const article of articles) {
          if (article !== source) compare(article, source)
        }
      }
    }

    function compare (article: ArticleFacts, source: ArticleFacts): void {
      const a = article.fences, b = source.fences
      if (article.sourceHash !== null && !source.ownHashes.includes(article.sourceHash)) return
      if (article.sourceHash === null && article.outline !== source.outline) return
      if (a.length !== b.length) { context.report({ article, messageId: 'missing', data: { actual: a.length, expected: b.length, path: source.path }, place: a[0] ?? {start:0,end:0} }); return }
      a.forEach((fence, i) => { const w = b[i] as FenceFact; if (fence.value !== w.value) context.report({ article, messageId: 'changed', data: { actual: 'x', expected: 'y', path: source.path }, place: fence, expected: [w.value] }) })
    }
  }
})
