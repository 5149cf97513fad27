import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Link, TextDocument, Unit } from '../src/model/article.js'
import type { Edit } from '../src/model/range.js'
import { pairLinks } from '../src/text/markdown/link-pairs.js'
import { isQuestionMark, markAtEnd, markAtStart, type SentenceMark } from './shared/spacing/sentence-mark.js'
import { hasWordSpacing } from './shared/spacing/spacing.js'
import { wordAtStart } from './shared/spacing/word-edges.js'
import { hasWord } from '../src/text/characters/words.js'

export default defineRule({
  name: 'link-punctuation',
  meta: {
    description: 'disallow sentence punctuation in link text where the source link has none',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'typographical',
    needs: { target: ['squareBracket'] },
    options: noOptions,
    messages: { pulled: 'Punctuation `{{mark}}` is inside the link text, expected it after the link' }
  },
  create(context) {
    return {
      unit(unit, article) {
        if (unit.target.links.length === 0) return
        const own = unit.target.links.filter(link => link.start >= unit.start)
        for (const { target, source } of pairLinks(own, unit.source.links, unit.comparableUrl)) {
          const mark = markAtEnd(labelOf(article, target))
          if (mark === null || endsInPunctuation(labelOf(unit.source.document, source))) continue
          // A title may become a question in translation; only what the source has behind its link was pulled in.
          if (
            mark.isQuestion &&
            !isQuestionMark(markAtStart(unit.source.document.text.slice(source.end, unit.source.end)))
          )
            continue
          report(article, target, mark, unit)
        }
      },
      article(article) {
        if (article.units.length > 0 || article.isSource) return
        for (const link of article.outsideLinks) {
          if (link.kind !== 'link' || link.bare) continue
          const mark = markAtEnd(labelOf(article, link))
          // Without a source to compare, only what ends no title is certain.
          if (mark?.isDivider === true) report(article, link, mark)
        }
      }
    }

    function report(article: Article, link: Link, mark: SentenceMark, unit?: Unit): void {
      const label = labelOf(article, link)
      // A label of nothing but punctuation has no end; directives such as `:::no-loc:::` end in colons.
      if (!hasWord(label) || label.includes(':::')) return
      const edits = move(article, link, mark, unit?.target?.end ?? article.text.length)
      context.report({
        messageId: 'pulled',
        data: { mark: mark.text.trim() },
        place: { start: link.label.start + mark.start, end: link.label.start + mark.end },
        ...(unit === undefined ? {} : { unit }),
        actual: label,
        expected: [label.slice(0, mark.start) + label.slice(mark.end)],
        ...(edits === null ? {} : { edits })
      })
    }
  }
})

function labelOf({ text }: TextDocument, { label }: Link): string {
  return text.slice(label.start, label.end)
}

/** Also an ellipsis, and a mark inside of closing quotation marks. */
function endsInPunctuation(label: string): boolean {
  return /[\p{Terminal_Punctuation}…][*_"'”’»\s]{0,6}$/u.test(label)
}

/** Takes the mark behind the link, where none stands yet; before another mark, or a word that `link-spacing` must part first, nothing is certain. */
function move(article: Article, link: Link, mark: SentenceMark, end: number): Edit[] | null {
  const removal = { start: link.label.start + mark.start, end: link.label.start + mark.end, text: '' }
  const rest = article.text.slice(link.end, Math.min(end, link.end + 10))
  const following = markAtStart(rest)
  if (hasWordSpacing(article.locale) && wordAtStart(rest) !== null) return null
  if (following === mark.text.trim()) return [removal]
  return following === null ? [removal, { start: link.end, end: link.end, text: mark.text }] : null
}
