import { defineRule, noOptions } from '../src/define-rule.js'
import type { HtmlTag, PairedUnit, Segment } from '../src/model/article.js'
import { without } from '../src/text/structures/difference.js'
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
      emptied: 'Tag `{{tag}}` is empty, expected words in it as in the source'
    }
  },
  create(context) {
    return {
      unit(unit, article) {
        const { target, source } = unit
        if (!hasContent(target.text)) return
        const isComponent = article.path.endsWith('.mdx') ? (name: string) => /^[A-Z]/.test(name) : () => false
        const closed = new Set([...target.html, ...source.html].filter(tag => tag.closing).map(tag => tag.name))
        const [targetTags, sourceTags] = [tagUses(target, closed, isComponent), tagUses(source, closed, isComponent)]
        const lost = openingFirst(without(sourceTags, targetTags, keyOf))
        const added = openingFirst(without(targetTags, sourceTags, keyOf))
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
          if (isInCode(tag.raw, source) || excuse(key, 'added')) continue
          context.report({ messageId: 'added', data: { tag: excerpt(tag.raw) }, place: tag, unit, actual: tag.raw })
        }
        // Links are for link rules to compare; one without its end takes the rest of the text with it.
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
  }
})

const keyOf = ({ key }: TagUse): string => key

/** An element that is gone is gone with both of its tags: one finding. */
function openingFirst(uses: readonly TagUse[]): TagUse[] {
  const closing = uses.filter(({ key }) => key.startsWith('/'))
  const opening = uses.filter(({ key }) => !key.startsWith('/'))
  const alone = without(
    closing.map(use => ({ ...use, key: use.key.slice(1) })),
    opening,
    keyOf
  )
  return [...opening, ...alone.map(use => ({ ...use, key: `/${use.key}` }))].sort((a, b) => a.tag.start - b.tag.start)
}

/** What became of code is for `code-match` to say. */
function isInCode(tag: string, { code }: Segment): boolean {
  return code.some(({ value }) => value.includes(tag))
}

/** Markdown may say what a tag says: `**x**` is `<strong>x</strong>`. Each piece of Markdown excuses one tag. */
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
