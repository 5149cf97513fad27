import type { ArticleGroup, FileReference, LocatedFile } from '../model/files.js'
import { codeUnitOrder } from '../discover/paths.js'
import type { LocateContext } from './context.js'
import { isSourcePlacement, type Placement, type Placer } from './place.js'
import { spellingsIn } from './site.js'
import { groupIdOf, pathWith, type Slot } from './slot.js'

/** Makes a reference of an absolute path with `/`. */
export type Referrer = (path: string) => FileReference

/** The given files of one article, by absolute path with `/`. */
interface PlacedGroup {
  readonly slot: Slot
  readonly given: ReadonlyMap<string, LocatedFile>
}

/** Gathers placed files into articles. */
export function gatherPlaced(
  files: ReadonlyMap<string, Placement>,
  refer: Referrer,
  sourceLocale: string
): PlacedGroup[] {
  const groups = new Map<string, { slot: Slot; given: Map<string, LocatedFile> }>()
  for (const [path, placement] of files) {
    const id = groupIdOf(placement.slot)
    let group = groups.get(id)
    if (group === undefined) groups.set(id, (group = { slot: placement.slot, given: new Map() }))
    group.given.set(path, locatedFile(refer(path), placement, true, sourceLocale))
  }
  return [...groups.values()]
}

/**
 * Completes an article with the locales that exist on disk.
 *
 * @returns All files of the article, ordered by path; those found on disk are not given.
 */
export function completeGroup(
  group: PlacedGroup,
  context: LocateContext,
  place: Placer,
  refer: Referrer
): LocatedFile[] {
  const files = [...group.given.values()]
  const groupId = groupIdOf(group.slot)
  const otherPaths = [
    ...spellingsIn(context, group.slot).map(({ spelling }) => pathWith(group.slot, spelling)),
    group.slot.plainPath
  ]
  for (const path of otherPaths) {
    if (group.given.has(path) || !context.disk.isFile(path)) continue
    const placement = place(path)
    // On its own, the file may belong to another group; it must not matter which of the two was given.
    if (placement !== null && groupIdOf(placement.slot) === groupId)
      files.push(locatedFile(refer(path), placement, false, context.sourceLocale))
  }
  return files.sort(byPath)
}

function locatedFile(
  reference: FileReference,
  placement: Placement,
  given: boolean,
  sourceLocale: string
): LocatedFile {
  const { locale } = placement
  const { absolutePath, path } = reference
  return { absolutePath, path, given, locale, pathLocale: locale, isSource: isSourcePlacement(placement, sourceLocale) }
}

/** Order of files: by path, in code units. */
export function byPath(first: LocatedFile, second: LocatedFile): number {
  return codeUnitOrder(first.path, second.path)
}

/**
 * Takes out files whose locale another file of the article already has (`nb-no/a.md` and `nb_NO/a.md`, or two source files): rules compare
 * one file a locale, and two of the same cannot both be right. The exact source locale stays before `en`, else the first path.
 *
 * @param files Files of one article, ordered by path.
 * @param sourceLocale Canonical source locale.
 * @returns The files that stay, and those that were taken out.
 */
export function splitRepeatedLocales(
  files: readonly LocatedFile[],
  sourceLocale: string
): { kept: LocatedFile[]; repeated: LocatedFile[] } {
  const kept: LocatedFile[] = []
  const repeated: LocatedFile[] = []
  const taken = new Set<string>()
  const exactFirst = [...files].sort(
    (first, second) => Number(second.locale === sourceLocale) - Number(first.locale === sourceLocale)
  )
  for (const file of exactFirst) {
    const locale = file.isSource ? sourceLocale : file.locale
    if (locale !== null && taken.has(locale)) repeated.push(file)
    else kept.push(file)
    if (locale !== null) taken.add(locale)
  }
  return { kept: kept.sort(byPath), repeated: repeated.sort(byPath) }
}

/** Orders groups by key, and gives a key that several have to the first; the others take the path of their first file. */
export function withUniqueKeys(groups: readonly ArticleGroup[]): ArticleGroup[] {
  const firstPath = (group: ArticleGroup): string => group.files[0]?.path ?? ''
  const ordered = groups.toSorted(
    (first, second) => codeUnitOrder(first.key, second.key) || codeUnitOrder(firstPath(first), firstPath(second))
  )
  const taken = new Set<string>()
  const unique = ordered.map(group => {
    const key = taken.has(group.key) ? firstPath(group) : group.key
    taken.add(key)
    return key === group.key ? group : { ...group, key }
  })
  return unique.sort((first, second) => codeUnitOrder(first.key, second.key))
}
