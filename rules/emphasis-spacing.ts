import { defineRule, noOptions } from '../src/define-rule.js'
import type { Article, Inline, Segment } from '../src/model/article.js'
import {
  isJoinedPrefix,
  isOneWord,
  isSuffixing,
  knownWords,
  mayBeEnding,
  standaloneWords
} from './shared/spacing/joined-words.js'
import { hasWordSpacing, isUnspacedLetter } from './shared/spacing/spacing.js'
import { wordAtEnd, wordAtStart } from './shared/spacing/word-edges.js'

type Side = 'before' | 'after'

interface Glue {
  /** Where a space is missing. */
  readonly at: number
  /** The piece of a word outside of the emphasis. */
  readonly piece: string
  /** The letters of the emphasised text at that end. */
  readonly marked: string
}

export default defineRule({
  name: 'emphasis-spacing',
  meta: {
    description: 'require spaces between emphasised text and the words beside it where the source has them',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'whitespace',
    needs: { target: ['asteriskOrUnderscore'] },
    options: noOptions,
    messages: {
      after: 'Expected a space after the emphasised text, before “{{piece}}”',
      before: 'Expected a space before the emphasised text, after “{{piece}}”'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const { target, source } = unit
        if (target.strong.length + target.emphasis.length === 0 || !hasWordSpacing(article.locale)) return
        for (const side of ['before', 'after'] as const) {
          const glued = gluedWords(target, side)
          // An author who makes part of a word bold does so on purpose.
          if (glued.length === 0 || gluedWords(source, side).length > 0) continue
          for (const { at, piece, marked } of glued) {
            const [left, right] = side === 'after' ? [marked, piece] : [piece, marked]
            if (isOneWord(left, right, standaloneWords(source.text), article.locale)) continue
            // With a hyphen, Arabic and Hebrew prefixes belong to the Latin word that follows.
            const isPrefixOfNext = side === 'after' && isJoinedPrefix(piece) && article.text[at + piece.length] === '-'
            if (!isPrefixOfNext && mayBePart(piece, side, article) && !isSaidAlone(piece, article)) continue
            context.report({
              messageId: side,
              data: { piece },
              place:
                side === 'after'
                  ? { start: at - 1, end: at + piece.length }
                  : { start: at - piece.length, end: at + 1 },
              unit,
              edits: [{ start: at, end: at, text: ' ' }]
            })
          }
        }
      }
    }

    /** A piece that stands between spaces elsewhere in the article is a word. Short ones may be endings all the same: Turkish `da`. */
    function isSaidAlone(piece: string, article: Article): boolean {
      return (piece.length > 3 || !isSuffixing(article.locale)) && knownWords(article).has(piece.toLowerCase())
    }
  }
})

const PIECE_AFTER = /^[\p{L}\p{M}\p{N}]+/u
const PIECE_BEFORE = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u

function gluedWords(segment: Segment, side: Side): Glue[] {
  const found: Glue[] = []
  const { text } = segment.document
  for (const { start, end } of outermost([...segment.strong, ...segment.emphasis])) {
    const words = text
      .slice(start, end)
      .replace(/^[*_]{1,6}/, '')
      .replace(/[*_]{1,6}$/, '')
    const marked = (side === 'after' ? wordAtEnd(words) : wordAtStart(words)) ?? ''
    const at = side === 'after' ? end : start
    const piece =
      side === 'after'
        ? PIECE_AFTER.exec(text.slice(at, Math.min(at + 40, segment.end)))?.[0]
        : PIECE_BEFORE.exec(text.slice(Math.max(segment.start, at - 40), at))?.[0]
    if (piece !== undefined && ![...piece].some(isUnspacedLetter)) found.push({ at, piece, marked })
  }
  return found
}

/** In `***both***`, the neighbours belong to the outer emphasis. */
function outermost(inlines: readonly Inline[]): Inline[] {
  let end = -1
  return [...inlines]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(inline => {
      if (inline.end <= end) return false
      end = inline.end
      return true
    })
}

/** A short piece may belong to the emphasised word: an ending (`**Tag**s`), or what Arabic and Hebrew write together with the next word. */
function mayBePart(piece: string, side: Side, { locale }: Article): boolean {
  return side === 'after' ? mayBeEnding(piece, locale) : isJoinedPrefix(piece)
}
