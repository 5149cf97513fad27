import { isSourceLocale } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { countShared, markdownBelow, sampleLimit } from './markdown-below.js'
import { folderOf, nameOf, type Slot } from './slot.js'

/** Folders that hold translations and nothing else, beside what they translate: `translations/fr/setup.md` of `setup.md`. */
const CONTAINER = /^(?:i18n|l10n|locales?|translations?)$/i

export function isContainerName(folder: string): boolean {
  return CONTAINER.test(folder)
}

/** `translations/fr/guide/setup.md`, the translation of `guide/setup.md`; `null` in other folders. */
export function containerSlot(parent: string, rest: string): Slot | null {
  if (!isContainerName(nameOf(parent))) return null
  return { kind: 'container', parent, before: '', after: '', rest, inner: '', plainPath: folderOf(parent) + rest }
}

/**
 * `translations/README.fr.md`, the translation of `README.md`.
 *
 * @param beside The slot of the file's name, if its source stood in the same folder.
 * @returns `null` in other folders.
 */
export function containerFileSlot(beside: Slot): Slot | null {
  const { parent, plainPath } = beside
  return isContainerName(nameOf(parent))
    ? { ...beside, kind: 'container', plainPath: `${folderOf(parent)}/${nameOf(plainPath)}` }
    : null
}

/**
 * Makes the judge of containers: whether the article, or for folders most articles of some locale, lie beside the container without a locale, and no source
 * articles in it.
 */
export function createContainerEvidence(context: LocateContext): (slot: Slot) => boolean {
  const { disk } = context
  const isContainer = remembering((parent: string) => {
    const base = folderOf(parent)
    const locales = context.localeFolders(parent)
    if (locales.some(({ locale }) => isSourceLocale(locale, context.sourceLocale))) return false
    return locales.some(({ spelling }) => {
      const articles = markdownBelow(context, `${parent}/${spelling}`, sampleLimit)
      return countShared(context, articles, base) > 0
    })
  })
  return ({ parent, plainPath, rest }) =>
    rest === '' ? disk.isFile(plainPath) && !disk.isFile(`${parent}/${nameOf(plainPath)}`) : isContainer(parent)
}
