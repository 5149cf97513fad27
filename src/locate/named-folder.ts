import { isSourceLocale, localeOfName, localeSegmentKind } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { countShared, isCommonName, markdownBelow, sampleLimit } from './markdown-below.js'
import { splitNamedFolder } from './path-slots.js'
import { nameOf, type Slot } from './slot.js'

/**
 * Makes the judge of folders whose names end in a locale. One with a region needs a neighbour: `docs-nb-no` beside `docs` or `docs-lv-lv`. A language alone
 * may be a word (`plug-in` beside `plug`): half of its articles must stand in the neighbour, too, and one is not enough, unless one of the two is named after the
 * source language, or a dot precedes the language (`content.zh`).
 */
export function createNamedFolderEvidence(context: LocateContext): (slot: Slot, spelling: string) => boolean {
  const sharedWith = remembering((folders: string) => {
    const [own = '', other = ''] = folders.split('\0')
    const articles = markdownBelow(context, own, sampleLimit).filter(rest => !isCommonName(nameOf(rest)))
    return countShared(context, articles, other)
  })
  return ({ parent, before }, spelling) => {
    const own = before + spelling
    const base = before.slice(0, -1)
    const neighbours = context.disk.list(parent).folders.flatMap(name => {
      const named = splitNamedFolder(name)
      return name !== own && (name === base || named?.base === base)
        ? [{ name, locale: name === base ? null : (named?.locale ?? null) }]
        : []
    })
    if (localeSegmentKind(spelling) === 'certain') return neighbours.length > 0
    return neighbours.some(({ name, locale }) => {
      const isChance =
        !before.endsWith('.') &&
        ![locale, localeOfName(spelling)].some(tag => isSourceLocale(tag, context.sourceLocale))
      return sharedWith(`${parent}/${own}\0${parent}/${name}`) >= (isChance ? 2 : 1)
    })
  }
}
