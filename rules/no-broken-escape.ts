import { defineRule, noOptions } from '../src/define-rule.js'
import type { Segment } from '../src/model/article.js'
import { escapesIn, type BackslashRun } from './shared/markup/escapes.js'

export default defineRule({
  name: 'no-broken-escape',
  meta: {
    description: 'disallow spaces between a backslash and the character that it escapes in the source',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'markup',
    needs: { target: ['backslash'] },
    options: noOptions,
    messages: { broken: 'Escape `{{actual}}` is broken by a space, expected `{{expected}}` as in the source' }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const escapes = escapesOf(target)
        const broken = escapes.filter(escape => escape.broken)
        if (broken.length === 0) return
        const known = countUses(escapesOf(source))
        const own = countUses(escapes)
        for (const escape of broken) {
          const { character } = escape
          if (known(character, false) <= own(character, false) || known(character, true) >= own(character, true))
            continue
          const end = target.start + escape.end
          const start = target.start + escape.start - spacesBefore(target.text, escape, source.text)
          const place = { start, end }
          const expected = `\\${character}`
          context.report({
            messageId: 'broken',
            data: { actual: target.text.slice(start - target.start, escape.end), expected },
            place,
            unit,
            expected: [expected],
            edits: [{ ...place, text: expected }]
          })
        }
      }
    }
  }
})

function escapesOf({ text, prose }: Segment): BackslashRun[] {
  return escapesIn(text, prose)
}

function countUses(escapes: readonly BackslashRun[]): (character: string, broken: boolean) => number {
  const counts = new Map<string, number>()
  for (const { character, broken } of escapes)
    counts.set(character + String(broken), (counts.get(character + String(broken)) ?? 0) + 1)
  return (character, broken) => counts.get(character + String(broken)) ?? 0
}

/** Spaces before the backslash are damage, too, if the source has the letters in one piece: `HKEY \ _USERS` for `HKEY\_USERS`. */
function spacesBefore(text: string, { start, end, character }: BackslashRun, sourceText: string): number {
  let position = start
  while (position > 0 && start - position < 3 && text[position - 1] === ' ') position--
  if (position === start) return 0
  const before = /[\p{L}\p{N}]{1,20}$/u.exec(text.slice(Math.max(0, position - 20), position))?.[0]
  const after = /^[\p{L}\p{N}]{1,20}/u.exec(text.slice(end, end + 20))?.[0]
  if (before === undefined || after === undefined) return 0
  return sourceText.toLowerCase().includes(`${before}\\${character}${after}`.toLowerCase()) ? start - position : 0
}
