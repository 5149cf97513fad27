import { localeOfName, localeSegmentKind } from '../text/locale.js'
import { docusaurusSlot } from './docusaurus.js'
import { folderOf, nameOf, type FilledSlot, type Slot } from './slot.js'

/**
 * Finds every place in a path where a locale may stand, by the look of the path alone.
 *
 * @param path Absolute path with `/`.
 * @param floor Number of leading characters that are not looked at: the folder that the run is about.
 * @returns Filled slots, outermost first, the file's name last.
 */
export function slotsInPath (path: string, floor: number): FilledSlot[] {
  const slots: FilledSlot[] = []
  const lastSlash = path.lastIndexOf('/')
  for (let start = floor + 1; start <= lastSlash;) {
    const end = path.indexOf('/', start)
    const segment = path.slice(start, end)
    const filled = folderSlot(path, start, segment) ?? namedFolderSlot(path, start, segment)
    if (filled !== null) slots.push(filled)
    start = end + 1
  }
  const suffix = suffixSlot(path)
  if (suffix !== null) slots.push(suffix)
  return slots
}

function folderSlot (path: string, start: number, segment: string): FilledSlot | null {
  if (localeSegmentKind(segment) === null) return null
  const locale = localeOfName(segment)
  if (locale === null) return null
  const parent = path.slice(0, start - 1)
  const rest = path.slice(start + segment.length)
  const slot: Slot = docusaurusSlot(parent, rest) ?? { kind: 'folder', parent, before: '', after: '', rest, inner: '', plainPath: parent + rest }
  return { slot, spelling: segment, locale }
}

/** `docs-nb-no/` or `docs.nb-no/`: a repository for each locale, side by side. */
function namedFolderSlot (path: string, start: number, segment: string): FilledSlot | null {
  const named = splitNamedFolder(segment)
  if (named === null) return null
  const parent = path.slice(0, start - 1)
  const rest = path.slice(start + segment.length)
  const plainPath = `${parent}/${named.base}${rest}`
  const slot: Slot = { kind: 'name', parent, before: segment.slice(0, segment.length - named.spelling.length), after: '', rest, inner: '', plainPath }
  return { slot, spelling: named.spelling, locale: named.locale }
}

/** A folder name that ends in a certain locale after `-`, `.` or `_`. */
interface NamedFolder {
  readonly base: string
  readonly spelling: string
  readonly locale: string
}

const namedFolders = new Map<string, NamedFolder | null>()

/** Splits `docs-nb-no` into its base and its locale; `null` for other names. */
export function splitNamedFolder (name: string): NamedFolder | null {
  const known = namedFolders.get(name)
  if (known !== undefined) return known
  const result = findNamedFolder(name)
  if (namedFolders.size > 10_000) namedFolders.clear()
  namedFolders.set(name, result)
  return result
}

function findNamedFolder (name: string): NamedFolder | null {
  const cuts = [...name.matchAll(/[-._]/g)].map(match => match.index).slice(-3)
  // The longest locale wins: `docs-sr-latn-rs` is not `latn-rs`.
  for (const cut of cuts) {
    const spelling = name.slice(cut + 1)
    const locale = cut > 0 && localeSegmentKind(spelling) === 'certain' ? localeOfName(spelling) : null
    if (locale !== null) return { base: name.slice(0, cut), spelling, locale }
  }
  return null
}

/** `intro.fr.md` beside `intro.md` or `intro.en.md`, `README_ja.md` beside `README.md`. */
function suffixSlot (path: string): FilledSlot | null {
  const name = splitSuffixedName(nameOf(path))
  if (name === null) return null
  const parent = folderOf(path)
  const plainPath = `${parent}/${name.base}${name.extension}`
  const slot: Slot = { kind: 'suffix', parent, before: name.before, after: name.extension, rest: '', inner: '', plainPath }
  return { slot, spelling: name.spelling, locale: name.locale }
}

/** A file name with a locale before its extension. */
interface SuffixedName extends NamedFolder {
  /** The base with the sign behind it. */
  readonly before: string
  /** With its dot. */
  readonly extension: string
}

/** Splits `intro.fr.md` into `intro.`, `fr` and `.md`; `null` for other names. */
export function splitSuffixedName (name: string): SuffixedName | null {
  const extensionStart = name.lastIndexOf('.')
  if (extensionStart < 1) return null
  const stem = name.slice(0, extensionStart)
  const dot = stem.lastIndexOf('.')
  // The longest locale wins: `README_zh-CN.md` is not `CN`. Behind a dot, nothing is cut further.
  const cuts = dot > 0 ? [dot, ...cutsIn(stem).filter(cut => cut > dot)] : cutsIn(stem)
  for (const cut of cuts) {
    const spelling = stem.slice(cut + 1)
    const locale = cut < 1 || localeSegmentKind(spelling) === null ? null : localeOfName(spelling)
    if (locale !== null) return { base: stem.slice(0, cut), before: stem.slice(0, cut + 1), spelling, locale, extension: name.slice(extensionStart) }
  }
  return null
}

function cutsIn (stem: string): number[] {
  return /[-_]/.test(stem) ? [...stem.matchAll(/[-_]/g)].map(({ index }) => index).slice(-3) : []
}
