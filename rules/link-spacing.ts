import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Link, Unit } from '../src/model/article.js'
import type { Edit, TextRange } from '../src/model/range.js'
import { isJoinedPrefix, isSuffixing, knownWords, mayBeEnding } from './shared/spacing/joined-words.js'
import { pairLinks } from '../src/text/markdown/link-pairs.js'
import { hasWordSpacing, isUnspacedLetter } from './shared/spacing/spacing.js'
import { wordAtEnd, wordAtStart } from './shared/spacing/word-edges.js'
import { hasWord } from '../src/text/characters/words.js'

/** What is joined to a link: the word before it and the word after it. */
interface Neighbours {
  readonly before: string | null
  readonly after: string | null
}

export default defineRule({
  name: 'link-spacing',
  meta: {
    description: 'disallow words joined to links where the source has a space',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'whitespace',
    needs: { target: ['squareBracket'] },
    options: noOptions,
    messages: {
      before: 'Expected a space before the link, after “{{word}}”',
      after: 'Expected a space after the link, before “{{word}}”',
      inside: 'Link ends inside the word “{{word}}”, expected the whole word in the link or after it'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const { target, source } = unit
        if (target.links.length === 0 || !hasWordSpacing(article.locale)) return
        const glued = target.links
          .filter(link => link.start >= unit.start && isWorded(article, link))
          .map(link => ({ link, ...neighboursOf(article.text, link, target) }))
          .filter(({ before, after }) => before !== null || after !== null)
        if (glued.length === 0) return
        const pairs = pairLinks(target.links, source.links, unit.comparableUrl)
        for (const { link, before, after } of glued) {
          const counterpart = pairs.find(pair => pair.target === link)?.source
          const expected =
            counterpart === undefined
              ? { before: null, after: null }
              : neighboursOf(source.document.text, counterpart, source)
          if (before !== null && expected.before === null && !isJoinedPrefix(before))
            report(article, link, 'before', before, unit)
          if (after !== null && expected.after === null) reportAfter(article, link, after, unit)
        }
      },
      article(article) {
        if (article.units.length > 0 || article.isSource || !hasWordSpacing(article.locale)) return
        for (const link of article.outsideLinks) {
          if (!isWorded(article, link)) continue
          // Without a source, only letters that are a word elsewhere in the text are certain to be one here.
          const { before, after } = neighboursOf(article.text, link, { start: 0, end: article.text.length })
          if (before !== null && isCertain(article, before, knownWords(article)))
            report(article, link, 'before', before)
          if (after !== null && isCertain(article, after, knownWords(article))) report(article, link, 'after', after)
        }
      }
    }

    function reportAfter(article: Article, link: Link, letters: string, unit: Unit): void {
      const known = knownWords(article)
      const start = wordAtEnd(article.text.slice(link.label.start, link.label.end)) ?? ''
      if (start !== '' && !isSuffixing(article.locale) && known.has((start + letters).toLowerCase())) {
        const place = { start: link.end, end: link.end + letters.length }
        // An ending after the link can still be read: this is a matter of form only.
        const cap = mayBeEnding(letters, article.locale) ? { severityCap: 'info' as const } : {}
        context.report({ messageId: 'inside', data: { word: start + letters }, place, unit, actual: letters, ...cap })
      } else if (isWord(article, link, letters, known)) report(article, link, 'after', letters, unit)
    }

    function report(article: Article, link: Link, messageId: keyof Neighbours, word: string, unit?: Unit): void {
      const start = messageId === 'before' ? link.start - word.length : link.end
      context.report({
        messageId,
        data: { word },
        place: { start, end: start + word.length },
        ...(unit === undefined ? {} : { unit }),
        actual: word,
        edits: separate(article, link, messageId)
      })
    }
  }
})

/** A Markdown link whose label has words; footnote numbers and icons are set close. */
function isWorded({ text }: Article, { kind, bare, label }: Link): boolean {
  if (kind !== 'link' || bare) return false
  const words = text.slice(label.start, label.end)
  return hasWord(words) && !/^\P{L}?\d{1,3}\P{L}?$/u.test(words) && !words.includes('![')
}

function neighboursOf(text: string, link: Link, side: TextRange): Neighbours {
  return {
    before: parted(wordAtEnd(text.slice(Math.max(side.start, link.start - 60), link.start)), -1),
    after: parted(wordAtStart(text.slice(link.end, Math.min(side.end, link.end + 60))), 0)
  }
}

/** Only a word whose letter at the link is of a script that sets spaces. */
function parted(word: string | null, edge: 0 | -1): string | null {
  return word === null || isUnspacedLetter(Array.from(word).at(edge) ?? '') ? null : word
}

/** Whether letters behind a link are a word of their own, rather than an ending; the first letter of `e-mail` is no word. */
function isWord({ text, locale }: Article, link: Link, letters: string, known: ReadonlySet<string>): boolean {
  const end = link.end + letters.length
  if (/^-\p{L}/u.test(text.slice(end, end + 3)) || !mayBeEnding(letters, locale)) return true
  return (letters.length > 3 || !isSuffixing(locale)) && known.has(letters.toLowerCase())
}

function isCertain({ locale }: Article, word: string, known: ReadonlySet<string>): boolean {
  return (
    word.length > 2 &&
    hasWord(word.replaceAll(/\d/g, '')) &&
    !mayBeEnding(word, locale) &&
    known.has(word.toLowerCase())
  )
}

/** A space between link and word, taken from the label where one stands at its edge. */
function separate({ text }: Article, link: Link, side: keyof Neighbours): Edit[] {
  const { label } = link
  const words = text.slice(label.start, label.end)
  const blanks = side === 'before' ? words.length - words.trimStart().length : words.length - words.trimEnd().length
  const border = side === 'before' ? link.start : link.end
  const edge = side === 'before' ? label.start : label.end - blanks
  const insertion = { start: border, end: border, text: ' ' }
  return blanks === 0 ? [insertion] : [insertion, { start: edge, end: edge + blanks, text: '' }]
}
