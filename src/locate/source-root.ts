import { isSourceLocale } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { containersBelow, documentFolders, mayLieIn, slotIn } from './container.js'
import { pluginFolder } from './docusaurus.js'
import { splitNamedFolder } from './path-slots.js'
import { folderOf, nameOf, pathWith, type FilledSlot, type Slot } from './slot.js'

/** A layout that a source article without a locale in its path may belong to, with a translation that exists. */
interface RootCandidate {
  readonly slot: Slot
  readonly translations: readonly { readonly spelling: string; readonly locale: string }[]
}

/**
 * Makes the function that finds the layouts of which a path may be the source article: layouts that leave the source locale out of the
 * path, and in which the article exists in another locale.
 *
 * @param context The shared context.
 * @param floor Length of the folder above which no layout root is looked for.
 * @returns For a path without a locale: filled slots of its translations, the nearest layout first.
 */
export function createSourceRootFinder(context: LocateContext, floor: number): (path: string) => FilledSlot[] {
  const rootsAbove = remembering((folder: string) => findRoots(context, folder, floor))
  return path => {
    const roots = rootsAbove(folderOf(path))
    const candidates = [...suffixRoots(context, path), ...roots.map(root => root(path))].filter(
      candidate => candidate !== null
    )
    return candidates.flatMap(({ slot, translations }) => {
      const existing = translations.filter(({ spelling }) => context.disk.isFile(pathWith(slot, spelling)))
      // If a source file names its locale, the file without a locale is something else.
      if (existing.some(({ locale }) => isSourceLocale(locale, context.sourceLocale))) return []
      return existing.map(({ spelling, locale }) => ({ slot, spelling, locale }))
    })
  }
}

type RootTest = (path: string) => RootCandidate | null

function findRoots(context: LocateContext, folder: string, floor: number): RootTest[] {
  const roots: RootTest[] = []
  for (let current = folder; current.length >= floor; current = folderOf(current)) {
    roots.push(
      ...docusaurusRoots(context, current),
      ...containerRoots(context, current),
      ...folderRoots(context, current),
      ...namedRoots(context, current, floor)
    )
    if (current === '') break
  }
  return roots
}

/** Beside the article or in a container beside it, one for each sign before the locale: `intro.fr.md`, `intro_ja.md`. */
function suffixRoots(context: LocateContext, path: string): RootCandidate[] {
  const name = nameOf(path)
  const folder = folderOf(path)
  return [folder, ...containersBelow(context, folder)].flatMap(parent => {
    const names = context.suffixedFiles(parent).get(name) ?? []
    const kind = parent === folder ? 'suffix' : 'container'
    return [...new Set(names.map(({ before }) => before))].map(before => ({
      slot: { kind, parent, before, after: name.slice(name.lastIndexOf('.')), rest: '', inner: '', plainPath: path },
      translations: names.filter(suffixed => suffixed.before === before)
    }))
  })
}

function containerRoots(context: LocateContext, base: string): RootTest[] {
  return [...containersBelow(context, base), ...documentFolders(context, base)].map(parent => path => {
    const rest = path.slice(base.length)
    if (path.startsWith(`${parent}/`) || !mayLieIn(parent, rest)) return null
    return { slot: slotIn(parent, base, rest), translations: context.localeFolders(parent) }
  })
}

function folderRoots(context: LocateContext, parent: string): RootTest[] {
  const translations = context.localeFolders(parent)
  if (translations.length === 0) return []
  return [
    path => {
      const rest = path.slice(parent.length)
      return { slot: { kind: 'folder', parent, before: '', after: '', rest, inner: '', plainPath: path }, translations }
    }
  ]
}

function docusaurusRoots(context: LocateContext, site: string): RootTest[] {
  if (!context.disk.list(site).folders.includes('i18n')) return []
  const parent = `${site}/i18n`
  const translations = context.localeFolders(parent)
  const folders = translations.flatMap(({ spelling }) => pluginFoldersOf(context, `${parent}/${spelling}`))
  const plugins = new Map(folders.map(plugin => [plugin.translated, plugin]))
  return [...plugins.values()].map(({ translated, source }) => path => {
    const folder = `${site}/${source}/`
    if (!path.startsWith(folder)) return null
    const rest = `/${translated}/${path.slice(folder.length)}`
    return {
      slot: { kind: 'docusaurus', parent, before: '', after: '', rest, inner: translated, plainPath: path },
      translations
    }
  })
}

function pluginFoldersOf(context: LocateContext, localeFolder: string): { translated: string; source: string }[] {
  return context.disk
    .list(localeFolder)
    .folders.filter(name => name.startsWith('docusaurus-plugin-'))
    .flatMap(name =>
      [...context.disk.list(`${localeFolder}/${name}`).folders, ''].flatMap(
        version => pluginFolder(name, version) ?? []
      )
    )
}

/** The folder `docs` as the source of `docs-nb-no` beside it. */
function namedRoots(context: LocateContext, folder: string, floor: number): RootTest[] {
  const parent = folderOf(folder)
  if (parent.length < floor || folder === '') return []
  const base = nameOf(folder)
  const bySeparator = new Map<string, { spelling: string; locale: string }[]>()
  for (const name of context.disk.list(parent).folders) {
    const named = name.startsWith(base) ? splitNamedFolder(name) : null
    if (named?.base !== base) continue
    const before = name.slice(0, base.length + 1)
    bySeparator.set(before, [...(bySeparator.get(before) ?? []), named])
  }
  return [...bySeparator].map(([before, translations]) => path => {
    const slot: Slot = {
      kind: 'name',
      parent,
      before,
      after: '',
      rest: path.slice(folder.length),
      inner: '',
      plainPath: path
    }
    return { slot, translations }
  })
}
