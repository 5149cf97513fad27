import { isSourceLocale } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { countShared, markdownBelow, sampleLimit } from './markdown-below.js'
import { folderOf, nameOf, type Slot } from './slot.js'

/** Folders that hold translations and nothing else, beside what they translate: `translations/fr/setup.md` of `setup.md`. */
const CONTAINER = /^(?:i18n|l10n|locales?|translations?)$/i

export function isContainerName(folder: string): boolean {
  return CONTAINER.test(folder)
}

/** Where a repository keeps what is about it; its first pages stand above: `docs/translations/README.fr.md` of `README.md`. */
const DOCS = /^(?:docs?|documentation|\.github)$/i
/** The first pages of a repository. */
const FIRST_PAGE = /^\/(?:README|CONTRIBUTING|SECURITY|SUPPORT|CODE[-_]OF[-_]CONDUCT|CHANGELOG)\.\w+$/i

/**
 * The folders below one that may hold translations of what lies in it.
 *
 * @param folder The folder of source articles.
 */
export function containersBelow({ disk }: LocateContext, folder: string): string[] {
  const { folders } = disk.list(folder)
  const below = folders.filter(name => DOCS.test(name)).map(name => `${folder}/${name}`)
  return [folder, ...below].flatMap(parent =>
    disk
      .list(parent)
      .folders.filter(isContainerName)
      .map(name => `${parent}/${name}`)
  )
}

/** `docs` as a container of the first pages alone: `docs/ja/README.md` of `README.md`. */
export function documentFolders({ disk }: LocateContext, folder: string): string[] {
  return disk
    .list(folder)
    .folders.filter(name => DOCS.test(name))
    .map(name => `${folder}/${name}`)
}

/** `translations/fr/guide/setup.md`, the translation of `guide/setup.md`: one slot for each place of its source; none in other folders. */
export function containerSlots(parent: string, rest: string): Slot[] {
  return basesOf(parent, FIRST_PAGE.test(rest)).map(base => slotIn(parent, base, rest))
}

/** The slot of an article in a container that lies below the article's folder. */
export function slotIn(parent: string, base: string, rest: string): Slot {
  return { kind: 'container', parent, before: '', after: '', rest, inner: '', plainPath: base + rest }
}

/** Whether an article may have its translation in a container: in `docs` and its like, first pages alone. */
export function mayLieIn(parent: string, rest: string): boolean {
  return isContainerName(nameOf(parent)) || FIRST_PAGE.test(rest)
}

/**
 * `translations/README.fr.md`, the translation of `README.md`.
 *
 * @param beside The slot of the file's name, if its source stood in the same folder.
 * @returns A slot for each place of its source; none in other folders.
 */
export function containerFileSlots(beside: Slot): Slot[] {
  const { parent, plainPath } = beside
  return basesOf(parent, false).map(base => ({
    ...beside,
    kind: 'container',
    plainPath: `${base}/${nameOf(plainPath)}`
  }))
}

function basesOf(parent: string, isFirstPage: boolean): string[] {
  const base = folderOf(parent)
  if (isContainerName(nameOf(parent))) return DOCS.test(nameOf(base)) ? [base, folderOf(base)] : [base]
  return isFirstPage && DOCS.test(nameOf(parent)) ? [base] : []
}

/**
 * Makes the judge of containers: whether the article, or for folders most articles of some locale, lie beside the container without a locale, and no source
 * articles in it. Where several locales share a folder whose name says that they are translations, one article is enough.
 */
export function createContainerEvidence(context: LocateContext): (slot: Slot) => boolean {
  const { disk } = context
  const isContainer = remembering((parentAndBase: string) => {
    const [parent = '', base = ''] = parentAndBase.split('\0')
    const locales = context.localeFolders(parent)
    if (locales.some(({ locale }) => isSourceLocale(locale, context.sourceLocale))) return false
    return locales.some(({ spelling }) => {
      const articles = markdownBelow(context, `${parent}/${spelling}`, sampleLimit)
      return (
        countShared(context, articles, base) > 0 ||
        (locales.length > 1 && articles.some(rest => disk.isFile(base + rest)))
      )
    })
  })
  /** Several locales have the page, and neither the folder itself nor the source's language in it. */
  const isTranslatedPage = ({ parent, plainPath, rest }: Slot): boolean => {
    const withPage = context.localeFolders(parent).filter(({ spelling }) => disk.isFile(`${parent}/${spelling}${rest}`))
    return (
      disk.isFile(plainPath) &&
      !disk.isFile(parent + rest) &&
      withPage.length > 1 &&
      !withPage.some(({ locale }) => isSourceLocale(locale, context.sourceLocale))
    )
  }
  return slot => {
    const { parent, plainPath, rest } = slot
    if (rest === '') return disk.isFile(plainPath) && !disk.isFile(`${parent}/${nameOf(plainPath)}`)
    if (!isContainerName(nameOf(parent))) return isTranslatedPage(slot)
    return isContainer(`${parent}\0${plainPath.slice(0, plainPath.length - rest.length)}`)
  }
}
