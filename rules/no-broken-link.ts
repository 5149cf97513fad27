import { defineRule, noOptions } from '../src/define-rule.js'
import { findBrokenLinks } from './shared/links/broken-links.js'

export default defineRule({
  name: 'no-broken-link',
  meta: {
    description: 'disallow link syntax that makes no link where the source has one, and links made of words',
    scope: 'unit',
    recommended: 'error',
    mission: true,
    fixable: true,
    issueType: 'markup',
    needs: { target: ['squareBracket'] },
    options: noOptions,
    messages: {
      split: 'Unexpected `{{actual}}`, which makes no link, expected `]({{url}})` as in the source',
      torn: 'Unexpected broken link syntax around `{{url}}`, expected `[text]({{url}})` as in the source',
      image: 'Unexpected `{{actual}}` before the image `{{url}}`, expected `![` without a blank as in the source',
      invented: 'Unexpected link to `{{url}}`, which is no URL, expected text without a link as in the source'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const broken = findBrokenLinks(unit.target, unit.source, unit.comparableUrl)
        for (const { kind, url, edits, start, end } of broken) {
          const edit = edits[0]
          context.report({
            messageId: kind,
            data: {
              url,
              ...(edit === undefined
                ? {}
                : { actual: article.text.slice(edit.start, edit.end).replaceAll(/\s+/g, ' ') })
            },
            place: { start, end },
            unit,
            actual: article.text.slice(start, end),
            ...(kind === 'invented' ? {} : { expected: [url] }),
            ...(edit === undefined ? {} : { edits })
          })
        }
      }
    }
  }
})
