import { defineRule, noOptions } from '../src/define-rule.js'
import type { HtmlTag, PairedUnit, Segment } from '../src/model/article.js'
import { without, withoutClosingTags } from '../src/text/structures/difference.js'
import { backtickInHtml } from './shared/markup/html-text.js'
import { crossedTags, fixedAttributes, lonelyTags, openBlocks, type FixedAttribute } from './shared/markup/tag-order.js'
import { emptyElements, tagUses, unclosedLinks, type TagUse } from './shared/markup/tags.js'
import { excerpt, hasContent } from '../src/text/characters/words.js'

export default defineRule({
  name: 'html-match',
  meta: {
    description: 'require the HTML tags of a target to be those of its source',
    scope: 'unit',
    recommended: 'warning',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['lessThan'], source: ['lessThan'] },
    options: noOptions,
    messages: {
      lost: 'Tag `{{tag}}` is missing, expected as in the source',
      added: 'Tag `{{tag}}` is not in the source',
      crossed:
        'Closing tag `{{tag}}` stands before the tag that opens its element, expected behind it as in the source',
      unclosed: 'Tag `{{tag}}` is never closed, expected `{{expected}}` as in the source',
      attribute: 'Attribute `{{actual}}` differs from the source, expected `{{expected}}`',
      backtick: 'Backtick within HTML is shown to readers, expected none as in the source',
      emptied: 'Tag `{{tag}}` is empty, expected words in it as in the source'
    }
  },
  create(context) {
    return {
      article(article) {
        const { structure } = article.comparison
        if (structure === null || article.mdx?.problem === null) return
        const inSource = openBlocks(structure.source.text)
        for (const [name, tags] of openBlocks(article.text)) {
          const tag = tags.at(-1)
          if (tag === undefined || inSource.has(name)) continue
          const data = { tag: article.text.slice(tag.start, tag.end), expected: `</${name}>` }
          context.report({
            messageId: 'unclosed',
            data: { ...data, tag: excerpt(data.tag) },
            place: tag,
            expected: [data.expected]
          })
        }
      },
      unit(unit, article) {
        const { target, source } = unit
        if (!hasContent(target.text)) return
        if (!article.comparison.isToolMade) compareOrder(unit)
        const isComponent = article.path.endsWith('.mdx') ? (name: string) => /^[A-Z]/.test(name) : () => false
        const closed = new Set([...target.html, ...source.html].filter(tag => tag.closing).map(tag => tag.name))
        const [targetTags, sourceTags] = [tagUses(target, closed, isComponent), tagUses(source, closed, isComponent)]
        const lost = withoutClosingTags(without(sourceTags, targetTags, keyOf), isClosing, nameOf)
        const added = withoutClosingTags(without(targetTags, sourceTags, keyOf), isClosing, nameOf)
        const excuse = markdownFor(unit)
        for (const { tag, key } of lost) {
          if (isInCode(tag.raw, target) || excuse(key, 'lost')) continue
          context.report({
            messageId: 'lost',
            data: { tag: excerpt(tag.raw) },
            place: target,
            unit,
            expected: [tag.raw]
          })
        }
        for (const { tag, key } of added) {
          if (isInCode(tag.raw, source) || excuse(key, 'added') || isForeignTerm(tag, target, source)) continue
          context.report({ messageId: 'added', data: { tag: excerpt(tag.raw) }, place: tag, unit, actual: tag.raw })
        }
        // Link rules compare links; an unclosed one swallows the rest of the text.
        const open = unclosedLinks(target)
        if (open.length > 0 && unclosedLinks(source).length === 0)
          context.report({
            messageId: 'lost',
            data: { tag: '</a>' },
            place: open[0] as HtmlTag,
            unit,
            expected: ['</a>']
          })
        const empty = emptyElements(target)
        if (empty.length <= emptyElements(source).length) return
        for (const element of empty)
          context.report({ messageId: 'emptied', data: { tag: `<${element.name}>` }, place: element, unit })
      }
    }

    function compareOrder(unit: PairedUnit): void {
      const { target, source } = unit
      if (crossedTags(source).length === 0) {
        for (const tag of crossedTags(target))
          context.report({ messageId: 'crossed', data: { tag: tag.raw }, place: tag, unit, actual: tag.raw })
      }
      // Other elements are compared tag by tag.
      const lonely = lonelyTags(target, 'span').filter(({ closing }) => !closing)
      if (lonely[0] !== undefined && lonelyTags(source, 'span').length === 0) {
        const data = { tag: excerpt(lonely[0].raw), expected: '</span>' }
        context.report({ messageId: 'unclosed', data, place: lonely[0], unit, expected: ['</span>'] })
      }
      compareAttributes(unit)
      const mark = backtickInHtml(target)
      if (mark !== null && backtickInHtml(source) === null) context.report({ messageId: 'backtick', place: mark, unit })
    }

    function compareAttributes(unit: PairedUnit): void {
      const [own, wanted] = [fixedAttributes(unit.target), fixedAttributes(unit.source)]
      const nameOf = ({ key }: FixedAttribute): string => key.slice(0, key.indexOf('='))
      const [added, lost] = [without(own, wanted, keyOfAttribute), without(wanted, own, keyOfAttribute)]
      for (const actual of added) {
        const index = lost.findIndex(expected => nameOf(expected) === nameOf(actual))
        const [expected] = index < 0 ? [] : lost.splice(index, 1)
        if (expected === undefined) continue
        const data = { actual: excerpt(actual.text), expected: excerpt(expected.text) }
        const { start, end } = actual
        context.report({
          messageId: 'attribute',
          data,
          place: { start, end },
          unit,
          expected: [expected.text],
          actual: actual.text
        })
      }
    }
  }
})

const keyOfAttribute = ({ key }: FixedAttribute): string => key

/** A term in the source's language is set in italics by custom of many languages. */
function isForeignTerm({ name, closing, start, end }: HtmlTag, target: Segment, source: Segment): boolean {
  if (!/^(?:i|em|cite|dfn)$/.test(name)) return false
  const { html } = target
  const index = html.findIndex(tag => tag.start === start)
  const other = closing ? html[index - 1] : html[index + 1]
  if (other === undefined || other.name !== name || other.closing === closing) return false
  const [from, to] = closing ? [other.end, start] : [end, other.start]
  const words = target.text
    .slice(from - target.start, to - target.start)
    .trim()
    .toLowerCase()
  return words !== '' && source.text.toLowerCase().includes(words)
}

const keyOf = ({ key }: TagUse): string => key

const isClosing = ({ key }: TagUse): boolean => key.startsWith('/')
const nameOf = ({ key }: TagUse): string => key.replace(/^\//, '')

/** Code is left to `code-match`. */
function isInCode(tag: string, { code }: Segment): boolean {
  return code.some(({ value }) => value.includes(tag))
}

/** Markdown may replace a tag: `**x**` is `<strong>x</strong>`. Each piece of Markdown accounts for one tag. */
function markdownFor({ target, source }: PairedUnit): (key: string, change: 'lost' | 'added') => boolean {
  const surplus: Record<string, number> = {}
  const kinds: Record<string, (side: Segment) => number> = {
    strong: side => side.strong.length,
    em: side => side.emphasis.length,
    code: side => side.code.length
  }
  for (const [key, countOf] of Object.entries(kinds)) surplus[key] = countOf(target) - countOf(source)
  return (key, change) => {
    const left = surplus[key] ?? 0
    if (change === 'lost' ? left <= 0 : left >= 0) return false
    surplus[key] = left + (change === 'lost' ? -1 : 1)
    return true
  }
}
