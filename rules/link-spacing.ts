import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Link, Unit } from '../src/model/article.js'
import type { Edit, TextRange } from '../src/model/range.js'
import { isJoinedPrefix, mayBeEnding, standsAlone } from '../src/text/joined-words.js'
import { pairLinks } from '../src/text/link-pairs.js'
import { isLocaleSegment } from '../src/text/locale.js'
import { comparableUrl } from '../src/text/url.js'
import { hasWordBlanks, wordAtEnd, wordAtStart } from '../src/text/word-blanks.js'
import { hasWord } from '../src/text/words.js'

/** What is glued to a link: the word before it and the word after it. */
interface Neighbours {
  readonly before: string | null
  readonly after: string | null
}

export default defineRule({
  name: 'link-spacing',
  meta: {
    description: 'disallow words glued to links where the source has a blank',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'whitespace',
    options: noOptions,
    messages: {
      before: 'Unexpected word “{{word}}” right before a link, expected a blank between them',
      after: 'Unexpected word “{{word}}” right after a link, expected a blank between them'
    }
  },
  create (context) {
    return {
      unit (unit, article) {
        const { target, source } = unit
        if (target.links.length === 0 || !hasWordBlanks(article.locale)) return
        const glued = target.links.filter(link => link.start >= unit.start && isWorded(article, link))
          .map(link => ({ link, ...neighboursOf(article, link, target) }))
          .filter(({ before, after }) => before !== null || after !== null)
        if (glued.length === 0) return
        const pairs = pairLinks(target.links, source.links, url => comparableUrl(url, isLocaleSegment))
        for (const { link, before, after } of glued) {
          const counterpart = pairs.find(pair => pair.target === link)?.source
          const expected = counterpart === undefined ? { before: null, after: null } : neighboursOf(article, counterpart, source)
          if (before !== null && expected.before === null && !isJoinedPrefix(before)) report(article, link, 'before', before, unit)
          if (after === null || expected.after !== null) continue
          // `e-mail` starts with a letter that is no ending.
          const isCompound = /^-\p{L}/u.test(article.text.slice(link.end + after.length, link.end + after.length + 3))
          if (isCompound || !mayBeEnding(after, article.locale) || standsAlone(targetsOf(article), after)) report(article, link, 'after', after, unit)
        }
      },
      article (article) {
        if (article.units.length > 0 || article.isSource || !hasWordBlanks(article.locale)) return
        for (const link of article.outsideLinks) {
          if (!isWorded(article, link)) continue
          // Without a source to compare, only what is a word elsewhere in the text is certain to be one here.
          const { before, after } = neighboursOf(article, link, { start: 0, end: article.text.length })
          if (before !== null && isCertain(article, before)) report(article, link, 'before', before)
          if (after !== null && isCertain(article, after)) report(article, link, 'after', after)
        }
      }
    }

    function report (article: Article, link: Link, messageId: keyof Neighbours, word: string, unit?: Unit): void {
      const place = messageId === 'before' ? { start: link.start - word.length, end: link.start } : { start: link.end, end: link.end + word.length }
      context.report({
        messageId,
        data: { word },
        place,
        ...unit === undefined ? {} : { unit },
        actual: word,
        edits: separate(article, link, messageId)
      })
    }
  }
})

/** A Markdown link whose label has words: footnote numbers and icons are set close. */
function isWorded ({ text }: Article, { kind, bare, label }: Link): boolean {
  if (kind !== 'link' || bare) return false
  const words = text.slice(label.start, label.end)
  return hasWord(words.replaceAll(/\d/g, '')) && !words.includes('![')
}

function neighboursOf ({ text }: Article, link: Link, side: TextRange): Neighbours {
  return {
    before: link.start > side.start ? wordAtEnd(text.slice(Math.max(side.start, link.start - 60), link.start)) : null,
    after: link.end < side.end ? wordAtStart(text.slice(link.end, Math.min(side.end, link.end + 60))) : null
  }
}

function targetsOf ({ units }: Article): string {
  return units.map(unit => unit.target?.text ?? '').join('\n')
}

function isCertain ({ text, locale }: Article, word: string): boolean {
  return word.length > 2 && hasWord(word.replaceAll(/\d/g, '')) && !mayBeEnding(word, locale) && standsAlone(text, word)
}

/** A blank between link and word, taken from the label where one stands at its edge. */
function separate ({ text }: Article, link: Link, side: keyof Neighbours): Edit[] {
  const { label } = link
  const words = text.slice(label.start, label.end)
  const blanks = side === 'before' ? words.length - words.trimStart().length : words.length - words.trimEnd().length
  const insertion = side === 'before' ? { start: link.start, end: link.start, text: ' ' } : { start: link.end, end: link.end, text: ' ' }
  if (blanks === 0) return [insertion]
  const removal = side === 'before' ? { start: label.start, end: label.start + blanks, text: '' } : { start: label.end - blanks, end: label.end, text: '' }
  return [insertion, removal]
}
