import { defineRule, noOptions } from '../src/define-rule.js'
import type { PairedUnit } from '../src/model/article.js'
import { findBrokenLinks } from './shared/links/broken-links.js'
import { tornMarker } from './shared/markup/emphasis.js'
import { readMenuPath } from './shared/markup/menu-steps.js'

export default defineRule({
  name: 'emphasis-match',
  meta: {
    description: 'disallow markers of emphasis that the translation has torn from their words',
    scope: 'unit',
    recommended: 'error',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['asteriskOrUnderscore'] },
    options: noOptions,
    messages: {
      unpaired:
        'Unexpected `{{marker}}` that marks no words in the translation, expected it in pairs around words as in the source',
      escaped: 'Unexpected literal `{{marker}}` in the translation, expected markup around words as in the source'
    }
  },
  create(context) {
    return {
      unit(unit) {
        const { target, source } = unit
        const torn = tornMarker(target, source)
        if (torn === null) return
        // A bare URL takes the markers behind it: those of a torn link, of which `no-broken-link` speaks.
        if (target.links.some(({ bare, url }) => bare && url.includes('*')) && isBroken(unit)) return
        // Where a step of a menu path is gone, `menu-path` says it of the markers, too.
        const { emptySteps } = readMenuPath(target.text, target.prose)
        if (emptySteps.some(({ start, end }) => target.start + start < torn.start && torn.end < target.start + end))
          return
        context.report({
          messageId: torn.escaped ? 'escaped' : 'unpaired',
          data: { marker: torn.marker },
          place: { start: torn.start, end: torn.end },
          unit,
          actual: torn.marker
        })
      }
    }
  }
})

function isBroken({ target, source, comparableUrl }: PairedUnit): boolean {
  return findBrokenLinks(target, source, comparableUrl).length > 0
}
