import { localeOfName, localeSegmentKind, type LocaleSegmentKind } from '../text/languages/locale.js'
import type { Disk } from './disk.js'
import { splitSuffixedName } from './path-slots.js'

/** What the front matter of a file says about its locale and the version that it translates. */
export interface Peek {
  readonly locale: string | null
  readonly sourceHash: string | null
}

/** What all steps of locating share. Paths are absolute with `/`. */
export interface LocateContext {
  readonly disk: Disk
  readonly sourceLocale: string
  /** Reads the front matter of a file: costly, asked at most once a file. */
  readonly peek: (path: string) => Peek
  /** Folders in a folder whose names may be locales. */
  readonly localeFolders: (parent: string) => readonly LocaleName[]
  /** File names with a locale suffix in a folder, by the name without it (`intro.md`). */
  readonly suffixedFiles: (parent: string) => ReadonlyMap<string, readonly SuffixedFile[]>
}

/** A name that holds a locale. */
interface LocaleName {
  readonly spelling: string
  /** Canonical locale. */
  readonly locale: string
  readonly kind: LocaleSegmentKind
}

/** A file name that ends in a locale. */
export interface SuffixedFile extends LocaleName {
  /** What stands before the locale: `intro.`, `README_`. */
  readonly before: string
}

/** Makes the shared context; everything read from disk is kept for the run. */
export function createContext(disk: Disk, sourceLocale: string, peek: (path: string) => Peek): LocateContext {
  const localeFolders = remembering((parent: string) =>
    disk
      .list(parent)
      .folders.map(localeName)
      .filter(name => name !== null)
  )
  return {
    disk,
    sourceLocale,
    peek: remembering(peek),
    localeFolders,
    suffixedFiles: remembering(parent => suffixedFilesOf(disk, parent))
  }
}

/** Gives a function that computes each answer once. */
export function remembering<Value>(compute: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, { readonly value: Value }>()
  return key => {
    let answer = answers.get(key)
    if (answer === undefined) answers.set(key, (answer = { value: compute(key) }))
    return answer.value
  }
}

function localeName(spelling: string): LocaleName | null {
  const kind = localeSegmentKind(spelling)
  const locale = kind === null ? null : localeOfName(spelling)
  return locale === null ? null : { spelling, locale, kind }
}

function suffixedFilesOf(disk: Disk, parent: string): ReadonlyMap<string, readonly SuffixedFile[]> {
  const byPlainName = new Map<string, SuffixedFile[]>()
  for (const file of disk.list(parent).files) {
    const split = splitSuffixedName(file)
    const name = split === null ? null : localeName(split.spelling)
    if (split === null || name === null) continue
    const plainName = split.base + split.extension
    const names = byPlainName.get(plainName)
    const suffixed = { ...name, before: split.before }
    if (names === undefined) byPlainName.set(plainName, [suffixed])
    else names.push(suffixed)
  }
  return byPlainName
}
