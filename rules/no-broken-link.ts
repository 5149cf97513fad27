import { defineRule, noOptions } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import type { TextRange } from '../src/model/range.js'
import type { Subject } from '../src/model/subject.js'
import { urlSubject } from './shared/subjects.js'
import { tornSyntaxIn } from './shared/links/torn-syntax.js'
import { swallowedTextIn } from './shared/links/swallowed-text.js'
import { undefinedLabelsIn } from './shared/links/undefined-labels.js'
import { findBrokenLinks } from './shared/links/broken-links.js'

export default defineRule({
  name: 'no-broken-link',
  meta: {
    description: 'disallow link syntax that makes no link where the source has one, and links made of ordinary words',
    scope: 'unit',
    recommended: 'error',
    critical: true,
    fixable: true,
    issueType: 'markup',
    needs: { target: ['squareBracket', 'bracket', 'address'] },
    options: noOptions,
    messages: {
      split: 'Broken link syntax `{{actual}}`, expected `]({{url}})` as in the source',
      torn: 'Broken link syntax around `{{url}}`, expected `[text]({{url}})` as in the source',
      image: 'Broken image syntax `{{actual}}` before `{{url}}`, expected `![` without a space as in the source',
      swallowed: 'Bare URL `{{url}}` takes in the text behind it, expected a space or `<…>` around the URL',
      undefined: 'Reference `{{actual}}` has no definition, expected the label `{{label}}` as in the source',
      invented: 'Link target `{{url}}` is not a URL, expected text without a link as in the source'
    }
  },
  create(context) {
    return {
      article(article) {
        for (const { url, edits, start, end } of tornSyntaxIn(article)) {
          context.report({
            messageId: 'torn',
            data: { url },
            place: { start, end },
            actual: article.text.slice(start, end),
            subjects: [urlSubject(url, { target: { start, end } })],
            expected: [url],
            ...(edits.length === 0 ? {} : { edits })
          })
        }
      },
      unit(unit, article) {
        for (const { url, edits, start, end } of swallowedTextIn(unit.target, unit.source, unit.comparableUrl)) {
          context.report({
            messageId: 'swallowed',
            data: { url },
            place: { start, end },
            unit,
            actual: article.text.slice(start, end),
            subjects: [urlSubject(url, { target: { start, end } })],
            expected: [url],
            // Some renderers end a bare URL at the first letter of another script.
            severityCap: 'warning',
            // MDX takes angle brackets for a component.
            ...(article.mdx !== null || edits.length === 0 ? {} : { edits })
          })
        }
        for (const reference of undefinedLabelsIn(unit.target, unit.source, unit.comparableUrl)) {
          const { label, url, edits, start, end } = reference
          const actual = article.text.slice(start, end)
          context.report({
            messageId: 'undefined',
            data: { actual, label },
            place: { start, end },
            unit,
            actual,
            subjects: subjectsOf(reference, unit),
            expected: [url],
            ...(edits.length === 0 ? {} : { edits })
          })
        }
        const broken = findBrokenLinks(unit.target, unit.source, unit.comparableUrl)
        const torn = broken.length === 0 ? [] : tornSyntaxIn(article)
        for (const { kind, url, edits, start, end } of broken) {
          if (torn.some(other => other.start < end && start < other.end)) continue
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
            subjects: subjectsOf({ url, start, end }, unit),
            ...(kind === 'invented' ? {} : { expected: [url] }),
            ...(edit === undefined ? {} : { edits })
          })
        }
      }
    }
  }
})

/** The link as it was written, what is left of it as a bare URL, and the label of the source's link, which may be lost as well. */
function subjectsOf(
  broken: TextRange & { readonly url: string },
  { target, source, comparableUrl }: PairedUnit
): Subject[] {
  const { url, start, end } = broken
  const opening = target.text.lastIndexOf('[', start - target.start)
  const rests = target.links.filter(link => link.bare && link.start < end && start < link.end)
  const labels = source.links.filter(link => comparableUrl(link.url) === comparableUrl(url)).map(({ label }) => label)
  return [
    urlSubject(url, { target: { start: opening < 0 ? start : target.start + opening, end } }),
    ...rests.map(link => urlSubject(link.url, { target: { start: link.start, end: link.end } })),
    ...rests.flatMap(link => (link.url.match(/[*_]{1,3}/g) ?? []).map(value => ({ kind: 'emphasis' as const, value }))),
    ...(labels.length === 0 ? [] : [{ kind: 'label' as const, source: labels }])
  ]
}
