import { isSourceLocale, localeSegmentKind } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { createContainerEvidence } from './container.js'
import { countShared, isCommonName, markdownBelow, sampleLimit } from './markdown-below.js'
import { createNamedFolderEvidence } from './named-folder.js'
import { nameOf, pathWith, type FilledSlot, type Slot } from './slot.js'

/** Separates words from locales: `it/` is Italian only if there is other evidence. */
export interface Evidence {
  /** Whether the name in the slot is a locale, by its form or by what lies beside it on disk. */
  isLocale(filled: FilledSlot): boolean
  /** Whether this very article exists in another locale of the slot. */
  hasSiblings(filled: FilledSlot): boolean
  /** Whether a folder is a locale folder, without looking at one article in particular. */
  isLocaleFolder(parent: string, spelling: string, locale: string): boolean
  /** Whether a layout root holds source articles without a locale in their path. */
  hasPlainArticles(parent: string): boolean
}

// What repositories hold for their readers, in capital letters: only such a name takes a lone language behind `-` or `_`, for many words end in `-in` or `_is`.
const documentNames = /^(?:[A-Z][A-Z\d]*(?:[-_][A-Z\d]+)*|readme)\.\w+$/
// Enough to know a site; a large folder that only looks like a locale is not walked to its end.
const walkLimit = 500

/** Makes the judge of slots for one run. */
export function createEvidence(context: LocateContext): Evidence {
  const { disk, sourceLocale } = context
  const isInContainer = createContainerEvidence(context)
  const hasNamedNeighbour = createNamedFolderEvidence(context)
  // Beside the source language's folder, or one with a region, a file name in common is proof enough.
  const isSure = (spelling: string, locale: string): boolean =>
    localeSegmentKind(spelling) === 'certain' || isSourceLocale(locale, sourceLocale)

  const otherFolderHas = (parent: string, spelling: string, rest: string): boolean => {
    const isCommon = isCommonName(nameOf(rest))
    return context
      .localeFolders(parent)
      .some(
        other =>
          other.spelling !== spelling &&
          (!isCommon || isSure(other.spelling, other.locale)) &&
          disk.isFile(`${parent}/${other.spelling}${rest}`)
      )
  }
  const plainFolderHas = (parent: string, rest: string): boolean =>
    !isCommonName(nameOf(rest)) && disk.isFile(parent + rest)

  const pairsAsFolder = remembering((folder: string) => {
    const spelling = nameOf(folder)
    const parent = folder.slice(0, -spelling.length - 1)
    const articles = markdownBelow(context, folder, walkLimit)
    return (
      articles.some(rest => otherFolderHas(parent, spelling, rest)) ||
      mostlyPlain(articles.slice(0, sampleLimit), parent)
    )
  })
  const mostlyPlain = (articles: readonly string[], parent: string): boolean =>
    countShared(
      context,
      articles.filter(rest => !isCommonName(nameOf(rest))),
      parent
    ) > 0
  const hasPlainArticles = remembering((parent: string) =>
    context
      .localeFolders(parent)
      .some(
        ({ spelling, locale }) =>
          isLocaleFolder(parent, spelling, locale) &&
          mostlyPlain(markdownBelow(context, `${parent}/${spelling}`, sampleLimit), parent)
      )
  )
  const isLocaleFolder = (parent: string, spelling: string, locale: string): boolean =>
    isSure(spelling, locale) || pairsAsFolder(`${parent}/${spelling}`)

  const isLocale = ({ slot, spelling, locale }: FilledSlot): boolean => {
    switch (slot.kind) {
      case 'configured':
      case 'docusaurus':
        return true
      case 'container':
        return isInContainer(slot)
      case 'name':
        return hasNamedNeighbour(slot, spelling)
      case 'folder':
        return (
          isSure(spelling, locale) ||
          otherFolderHas(slot.parent, spelling, slot.rest) ||
          plainFolderHas(slot.parent, slot.rest) ||
          isLocaleFolder(slot.parent, spelling, locale)
        )
      case 'suffix':
        return slot.before.endsWith('.')
          ? isSure(spelling, locale) || pairsAsSuffix(context, slot.parent, spelling)
          : pairsBehindDash(slot, spelling)
    }
  }

  /** Whether `README_ja.md` has `README.md` or `README_en.md` beside it, and no word is intended. */
  const pairsBehindDash = (slot: Slot, spelling: string): boolean => {
    const plainName = nameOf(slot.plainPath)
    const names = (context.suffixedFiles(slot.parent).get(plainName) ?? []).filter(
      ({ before }) => before === slot.before
    )
    const hasSource = disk.isFile(slot.plainPath) || names.some(({ locale }) => isSourceLocale(locale, sourceLocale))
    return hasSource && (localeSegmentKind(spelling) === 'certain' || documentNames.test(plainName) || names.length > 1)
  }

  const hasSiblings = ({ slot, spelling }: FilledSlot): boolean => {
    if (disk.isFile(slot.plainPath)) return true
    if (slot.kind === 'suffix') return (context.suffixedFiles(slot.parent).get(nameOf(slot.plainPath))?.length ?? 0) > 1
    return context
      .localeFolders(slot.parent)
      .some(other => other.spelling !== spelling && disk.isFile(pathWith(slot, other.spelling)))
  }
  return { isLocale, hasSiblings, isLocaleFolder, hasPlainArticles }
}

/** Whether some file of the folder with this suffix has a counterpart without it or with another. */
function pairsAsSuffix(context: LocateContext, parent: string, spelling: string): boolean {
  for (const [plainName, names] of context.suffixedFiles(parent)) {
    if (
      names.some(name => name.spelling === spelling && name.before.endsWith('.')) &&
      (names.length > 1 || context.disk.isFile(`${parent}/${plainName}`))
    )
      return true
  }
  return false
}
