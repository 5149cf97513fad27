import { localeOfName, localeSegmentKind } from '../text/languages/locale.js'
import { containerFileSlots, containerSlots } from './container.js'
import { docusaurusSlot } from './docusaurus.js'
import { folderOf, nameOf, type FilledSlot, type Slot } from './slot.js'

/**
 * Finds every place in a path where a locale may stand, by the look of the path alone.
 *
 * @param path Absolute path with `/`.
 * @param floor Number of leading characters that are not looked at: the folder that the run is about.
 * @returns Filled slots, outermost first, the file's name last.
 */
export function slotsInPath(path: string, floor: number): FilledSlot[] {
  const slots: FilledSlot[] = []
  const lastSlash = path.lastIndexOf('/')
  for (let start = floor + 1; start <= lastSlash;) {
    const end = path.indexOf('/', start)
    const segment = path.slice(start, end)
    slots.push(...folderSlots(path, start, segment))
    start = end + 1
  }
  slots.push(...suffixSlots(path))
  return slots
}

function folderSlots(path: string, start: number, segment: string): FilledSlot[] {
  const locale = localeSegmentKind(segment) === null ? null : localeOfName(segment)
  if (locale === null) return [namedFolderSlot(path, start, segment)].filter(filled => filled !== null)
  const parent = path.slice(0, start - 1)
  const rest = path.slice(start + segment.length)
  const folder: Slot = { kind: 'folder', parent, before: '', after: '', rest, inner: '', plainPath: parent + rest }
  const docusaurus = docusaurusSlot(parent, rest)
  const slots = docusaurus === null ? [...containerSlots(parent, rest), folder] : [docusaurus]
  return slots.map(slot => ({ slot, spelling: segment, locale }))
}

/** `docs-nb-no/` or `docs.nb-no/`: a repository for each locale, side by side. */
function namedFolderSlot(path: string, start: number, segment: string): FilledSlot | null {
  const named = splitNamedFolder(segment)
  if (named === null) return null
  const parent = path.slice(0, start - 1)
  const rest = path.slice(start + segment.length)
  const plainPath = `${parent}/${named.base}${rest}`
  const slot: Slot = {
    kind: 'name',
    parent,
    before: segment.slice(0, segment.length - named.spelling.length),
    after: '',
    rest,
    inner: '',
    plainPath
  }
  return { slot, spelling: named.spelling, locale: named.locale }
}

/** A folder name that ends in a locale after `-`, `.` or `_`. */
interface NamedFolder {
  readonly base: string
  readonly spelling: string
  readonly locale: string
}

const namedFolders = new Map<string, NamedFolder | null>()

/** Splits `docs-nb-no` or `content.zh` into its base and its locale, which may be a word (`sign-in`); `null` for other names. */
export function splitNamedFolder(name: string): NamedFolder | null {
  const known = namedFolders.get(name)
  if (known !== undefined) return known
  const result = findNamedFolder(name)
  if (namedFolders.size > 10_000) namedFolders.clear()
  namedFolders.set(name, result)
  return result
}

function findNamedFolder(name: string): NamedFolder | null {
  const cuts = [...name.matchAll(/[-._]/g)]
    .map(match => match.index)
    .filter(cut => cut > 0)
    .slice(-3)
  // The longest locale wins: `docs-sr-latn-rs` is not `latn-rs`.
  const certain = cuts.find(cut => localeSegmentKind(name.slice(cut + 1)) === 'certain')
  const cut = certain ?? cuts.at(-1)
  const spelling = cut === undefined ? '' : name.slice(cut + 1)
  const locale = localeSegmentKind(spelling) === null ? null : localeOfName(spelling)
  return locale === null ? null : { base: name.slice(0, cut), spelling, locale }
}

/** `intro.fr.md` beside `intro.md` or `intro.en.md`, `README_ja.md` beside `README.md`. */
function suffixSlots(path: string): FilledSlot[] {
  const name = splitSuffixedName(nameOf(path))
  if (name === null) return []
  const parent = folderOf(path)
  const plainPath = `${parent}/${name.base}${name.extension}`
  const slot: Slot = {
    kind: 'suffix',
    parent,
    before: name.before,
    after: name.extension,
    rest: '',
    inner: '',
    plainPath
  }
  return [...containerFileSlots(slot), slot].map(each => ({ slot: each, spelling: name.spelling, locale: name.locale }))
}

/** A file name with a locale before its extension. */
interface SuffixedName extends NamedFolder {
  /** The base with the sign behind it. */
  readonly before: string
  /** With its dot. */
  readonly extension: string
}

/** Splits `intro.fr.md` into `intro.`, `fr` and `.md`; `null` for other names. */
export function splitSuffixedName(name: string): SuffixedName | null {
  const extensionStart = name.lastIndexOf('.')
  if (extensionStart < 1) return null
  const stem = name.slice(0, extensionStart)
  const dot = stem.lastIndexOf('.')
  // The longest locale wins: `README_zh-CN.md` is not `CN`. Behind a dot, nothing is cut further.
  const cuts = dot > 0 ? [dot, ...cutsIn(stem).filter(cut => cut > dot)] : cutsIn(stem)
  for (const cut of cuts) {
    const spelling = stem.slice(cut + 1)
    const locale = cut < 1 || localeSegmentKind(spelling) === null ? null : localeOfName(spelling)
    if (locale !== null)
      return {
        base: stem.slice(0, cut),
        before: stem.slice(0, cut + 1),
        spelling,
        locale,
        extension: name.slice(extensionStart)
      }
  }
  return null
}

function cutsIn(stem: string): number[] {
  return /[-_]/.test(stem) ? [...stem.matchAll(/[-_]/g)].map(({ index }) => index).slice(-3) : []
}
