import { codeUnitOrder, nativePath, relativePath, withSlashes } from '../discover/paths.js'
import type { ArticleGroup, FileReference, LocatedFile } from '../model/files.js'
import { createPlacerByArea } from './area.js'
import { createContext, type Peek } from './context.js'
import { createDisk } from './disk.js'
import { createEvidence } from './evidence.js'
import { completeGroup, gatherPlaced, splitRepeatedLocales, withUniqueKeys, type Referrer } from './group.js'
import type { Placement } from './place.js'
import { groupSilentFiles } from './silent.js'
import { createSiteLocales } from './site.js'

export interface LocateOptions {
  /** Absolute working directory. */
  readonly cwd: string
  /** Canonical BCP 47 tag. */
  readonly sourceLocale: string
  /** Path patterns with `{locale}`, relative to the working directory; they win over detection. */
  readonly layout: readonly string[]
  /**
   * Returns the locale and the source version that a file's front matter names. It reads the file, so it is called only where the path
   * is silent or a name needs evidence, and at most once a file.
   */
  readonly peek: (absolutePath: string) => Peek
}

/**
 * Finds out which files are locales of one article, and adds the missing locales from disk as reference. The result does not depend
 * on the order of the files.
 *
 * @param files The files that the user asked for.
 * @returns Groups ordered by key; each has at least one given file and at most one file for each known locale.
 */
export function locateArticles(files: readonly FileReference[], options: LocateOptions): ArticleGroup[] {
  const given = new Map(files.map(file => [withSlashes(file.absolutePath), file]))
  const paths = [...given.keys()].sort(codeUnitOrder)
  const disk = createDisk(new Set(paths), options.cwd)
  const native = (path: string): string => given.get(path)?.absolutePath ?? nativePath(path)
  const context = createContext(disk, options.sourceLocale, path => options.peek(native(path)))
  const refer: Referrer = path =>
    given.get(path) ?? { absolutePath: native(path), path: relativePath(options.cwd, native(path)) }
  const evidence = createEvidence(context)
  const place = createPlacerByArea(context, evidence, options)

  const placed = new Map<string, Placement>()
  const silent: string[] = []
  for (const path of paths) {
    const placement = place(path)
    if (placement === null) silent.push(path)
    else placed.set(path, placement)
  }
  const siteLocales = createSiteLocales(context, evidence)
  const groups = gatherPlaced(placed, refer, options.sourceLocale).flatMap(group => {
    const { kept, repeated } = splitRepeatedLocales(completeGroup(group, context, place, refer), options.sourceLocale)
    const key = relativePath(options.cwd, native(group.slot.plainPath))
    const seen = siteLocales(group.slot)
    return [toGroup(key, kept, seen), ...repeated.map(file => toGroup(file.path, [file], seen))]
  })
  groups.push(
    ...groupSilentFiles(silent, context, place, refer).map(members => toGroup(members[0]?.path ?? '', members, []))
  )
  return withUniqueKeys(groups.filter(group => group.files.some(file => file.given)))
}

function toGroup(key: string, files: readonly LocatedFile[], siteLocales: readonly string[]): ArticleGroup {
  const own = files.map(file => file.locale).filter(locale => locale !== null)
  const isComplete = own.every(locale => siteLocales.includes(locale))
  return {
    key,
    files,
    siteLocales: isComplete ? siteLocales : [...new Set([...siteLocales, ...own])].sort(codeUnitOrder)
  }
}
