import { isSourceLocale, localeOfName } from '../text/languages/locale.js'
import { codeUnitOrder } from '../discover/paths.js'
import { remembering, type LocateContext, type SuffixedFile } from './context.js'
import type { Evidence } from './evidence.js'
import { markdownBelow } from './markdown-below.js'
import { nameOf, siteIdOf, type Slot } from './slot.js'

/** A locale as it is spelled in a layout. */
interface SpelledLocale {
  readonly spelling: string
  readonly locale: string
}

/** Spellings of the locales in which the slot's article may exist; whether it does is not asked. */
export function spellingsIn(context: LocateContext, slot: Slot): readonly SpelledLocale[] {
  if (slot.rest === '' && slot.kind !== 'configured')
    return (context.suffixedFiles(slot.parent).get(nameOf(slot.plainPath)) ?? []).filter(
      ({ before }) => before === slot.before
    )
  if (slot.before === '' && slot.after === '' && slot.rest !== '') return context.localeFolders(slot.parent)
  const { folders, files } = context.disk.list(slot.parent)
  return (slot.rest === '' ? files : folders).flatMap(name => {
    if (
      !name.startsWith(slot.before) ||
      !name.endsWith(slot.after) ||
      name.length <= slot.before.length + slot.after.length
    )
      return []
    const spelling = name.slice(slot.before.length, name.length - slot.after.length)
    const locale = localeOfName(spelling)
    return locale === null ? [] : [{ spelling, locale }]
  })
}

/** Makes the function that lists the locales of a layout root: those in which it holds an article, canonical and ordered. */
export function createSiteLocales(context: LocateContext, evidence: Evidence): (slot: Slot) => readonly string[] {
  const slots = new Map<string, Slot>()
  const localesOf = remembering((siteId: string) => {
    const slot = slots.get(siteId)
    return slot === undefined ? [] : findSiteLocales(context, evidence, slot)
  })
  return slot => {
    const siteId = siteIdOf(slot)
    slots.set(siteId, slot)
    return localesOf(siteId)
  }
}

function findSiteLocales(context: LocateContext, evidence: Evidence, slot: Slot): string[] {
  const locales = new Set(
    slot.rest === '' ? suffixLocales(context, evidence, slot) : folderLocales(context, evidence, slot)
  )
  const hasOwnSource = [...locales].some(locale => isSourceLocale(locale, context.sourceLocale))
  if (!hasOwnSource && hasPlainSource(context, evidence, slot)) locales.add(context.sourceLocale)
  return [...locales].sort(codeUnitOrder)
}

function folderLocales(context: LocateContext, evidence: Evidence, slot: Slot): string[] {
  const isLocale = ({ spelling, locale }: SpelledLocale): boolean => {
    if (slot.kind === 'folder') return evidence.isLocaleFolder(slot.parent, spelling, locale)
    return slot.kind !== 'name' || evidence.isLocale({ slot, spelling, locale })
  }
  const inner = slot.inner === '' ? '' : `/${slot.inner}`
  const holdsArticle = ({ spelling }: SpelledLocale): boolean =>
    markdownBelow(context, `${slot.parent}/${slot.before}${spelling}${slot.after}${inner}`, 1).length > 0
  return spellingsIn(context, slot)
    .filter(name => isLocale(name) && holdsArticle(name))
    .map(({ locale }) => locale)
}

/** Locales of file names in one folder: all names where each file has few, so that one article's gaps show. */
function suffixLocales(context: LocateContext, evidence: Evidence, slot: Slot): string[] {
  if (slot.kind !== 'suffix') return spellingsIn(context, slot).map(({ locale }) => locale)
  return [...context.suffixedFiles(slot.parent)].flatMap(([plainName, suffixed]) => {
    const plainPath = `${slot.parent}/${plainName}`
    const isPaired = suffixed.length > 1 || context.disk.isFile(plainPath)
    const isLocale = ({ kind, before, spelling, locale }: SuffixedFile): boolean =>
      before.endsWith('.')
        ? kind === 'certain' || isPaired
        : evidence.isLocale({ slot: { ...slot, before, plainPath }, spelling, locale })
    return suffixed.filter(isLocale).map(({ locale }) => locale)
  })
}

function hasPlainSource(context: LocateContext, evidence: Evidence, slot: Slot): boolean {
  switch (slot.kind) {
    case 'folder':
      return evidence.hasPlainArticles(slot.parent)
    case 'suffix':
      return [...context.suffixedFiles(slot.parent).keys()].some(plainName =>
        context.disk.isFile(`${slot.parent}/${plainName}`)
      )
    case 'configured':
      return context.disk.isFile(slot.plainPath)
    case 'container':
      return true
    case 'docusaurus':
    case 'name': {
      const article = slot.rest.slice(slot.inner === '' ? 0 : slot.inner.length + 1)
      return markdownBelow(context, slot.plainPath.slice(0, -article.length), 1).length > 0
    }
  }
}
