import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts, LinkFact } from '../src/model/facts.js'
import { comparableAcrossSites } from '../src/text/urls/comparable-link.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineGroupRule({
  name: 'link-text-parity',
  meta: {
    description: 'disallow links without words outside of units where the source-locale article has words in them',
    scope: 'group',
    recommended: 'error',
    experimental: true,
    fixable: false,
    issueType: 'omission',
    options: noOptions,
    messages: {
      empty: 'Link to `{{url}}` has no text, expected a translation of “{{label}}” in `{{path}}`',
      punctuation:
        'Link to `{{url}}` has no words in its text `{{actual}}`, expected a translation of “{{label}}” in `{{path}}`'
    }
  },
  create(context) {
    return {
      group({ articles }) {
        for (const article of articles) {
          const { source } = article.comparison
          if (source === null) continue
          // Whatever version it translates: a link that nobody can see is wrong in any of them.
          const links = article.links.filter(link => link.unitId === null && isWordless(link))
          if (links.length > 0) compare(article, links, source)
        }
      }
    }

    function compare(article: ArticleFacts, links: readonly LinkFact[], source: ArticleFacts): void {
      const comparable = comparableAcrossSites(article.locale, source.locale)
      for (const link of links) {
        const same = source.links.filter(({ url }) => comparable(url) === comparable(link.url))
        const model = same.find(({ label }) => label !== null && /\p{L}/u.test(label) && !label.includes('<'))
        // Where one link of the source has no words either, this may be that one.
        if (model === undefined || same.some(isWordless)) continue
        const [actual, expected] = [link.label ?? '', model.label ?? '']
        const start = link.start + 1
        context.report({
          article,
          messageId: actual.trim() === '' ? 'empty' : 'punctuation',
          data: { url: link.url, label: excerpt(expected), actual, path: source.path },
          place: link,
          expected: [expected],
          actual,
          subjects: [{ kind: 'label', target: { start: link.start, end: link.end } }],
          suggestions: [
            { message: 'Use the label of the source', edits: [{ start, end: start + actual.length, text: expected }] }
          ]
        })
      }
    }
  }
})

/** Whether a link shows nothing but spaces and punctuation: tags, code, images and entities may show something. */
function isWordless({ label }: LinkFact): boolean {
  return label !== null && !/[\p{L}\p{N}\p{S}`!]|&[#a-z]/iu.test(label)
}
