import { dirname } from 'node:path/posix'
import { relativePath, withSlashes } from '../discover/paths.js'
import type { ArticleGroup, FileReference } from '../model/files.js'
import { createPlacerByArea } from './area.js'
import { createContext } from './context.js'
import { createDisk } from './disk.js'
import { createEvidence } from './evidence.js'
import { locateArticles, type LocateOptions } from './locate.js'
import { groupIdOf, type Slot, type SlotKind } from './slot.js'

/** The files of one locale in a layout. */
export interface SurveyedLocale {
  /** Canonical locale; `null` where neither path nor front matter says one. */
  readonly locale: string | null
  readonly files: number
  readonly isSource: boolean
}

/** One way in which the locale stands in paths, with what follows it. */
export interface SurveyedLayout {
  /** `silent` for files without a locale in their paths. */
  readonly kind: SlotKind | 'silent'
  /** As the setting `layout` takes it; `null` where the paths are silent, or no pattern says it all. */
  readonly pattern: string | null
  /** Why it was taken for a layout, as part of a sentence. */
  readonly reason: string
  /** The folder that holds all its articles, relative to the working directory with `/`. */
  readonly folder: string
  readonly articles: number
  /** Most files first. */
  readonly locales: readonly SurveyedLocale[]
  /** Absolute paths of files that leave the locale out: source articles beside their translations, or silent ones. */
  readonly withoutLocale: readonly string[]
}

interface Gathered {
  readonly kind: SlotKind | 'silent'
  readonly patterns: Set<string>
  readonly spellings: Set<string>
  readonly folders: Set<string>
  readonly articles: Set<string>
  readonly locales: Map<string | null, { files: number; isSource: boolean }>
  readonly withoutLocale: string[]
}

/**
 * Finds how a tree of articles is laid out, with the reasons, by counting how its files are located.
 *
 * @param files Files to lint.
 * @param options As for locating them.
 * @returns Layouts, the one with the most files first.
 */
export function surveyLayouts(files: readonly FileReference[], options: LocateOptions): SurveyedLayout[] {
  const { cwd } = options
  const paths = new Map(files.map(({ absolutePath }) => [withSlashes(absolutePath), absolutePath]))
  const context = createContext(createDisk(new Set(paths.keys()), cwd), options.sourceLocale, path =>
    options.peek(paths.get(path) ?? path)
  )
  const place = createPlacerByArea(context, createEvidence(context), options)
  const layouts = new Map<string, Gathered>()
  const located = locateArticles(files, options)
  for (const group of located) {
    for (const { absolutePath, path, given, locale, isSource } of group.files) {
      if (!given) continue
      const placement = place(withSlashes(absolutePath))
      const slot = placement?.slot ?? null
      const own = slot === null ? null : relativePath(cwd, slot.parent)
      const id = slot === null ? 'silent' : layoutId(slot)
      const layout = layouts.get(id) ?? gather(slot?.kind ?? 'silent')
      layouts.set(id, layout)
      if (slot !== null && own !== null) layout.patterns.add(patternOf(slot, own))
      const spelling = placement?.spelling ?? null
      if (spelling === null) layout.withoutLocale.push(absolutePath)
      else layout.spellings.add(spelling)
      layout.folders.add(slot?.kind === 'folder' || slot?.kind === 'name' ? (own ?? '.') : dirname(path))
      layout.articles.add(slot === null ? group.key : groupIdOf(slot))
      const counted = layout.locales.get(locale)
      if (counted === undefined) layout.locales.set(locale, { files: 1, isSource })
      else counted.files++
    }
  }
  return [...layouts.values()].map(toLayout).sort((left, right) => fileCount(right) - fileCount(left))
}

/** Files of all locales of a layout. */
export function fileCount({ locales }: SurveyedLayout): number {
  return locales.reduce((sum, { files }) => sum + files, 0)
}

/**
 * Whether a pattern gives the same result as detection for every file: then a configuration may use it.
 *
 * @param pattern As the setting `layout` takes it.
 */
export function saysTheSame(pattern: string, files: readonly FileReference[], options: LocateOptions): boolean {
  const detected = locateArticles(files, options)
  const configured = locateArticles(files, { ...options, layout: [pattern] })
  return inShort(detected) === inShort(configured)
}

function inShort(groups: readonly ArticleGroup[]): string {
  return JSON.stringify(
    groups.map(({ key, files, siteLocales }) => [
      key,
      files.map(({ path, locale, isSource }) => [path, locale, isSource]),
      siteLocales
    ])
  )
}

function gather(kind: Gathered['kind']): Gathered {
  return {
    kind,
    patterns: new Set(),
    spellings: new Set(),
    folders: new Set(),
    articles: new Set(),
    locales: new Map(),
    withoutLocale: []
  }
}

/** Folders with locale suffixes belong together, as do the plugins of one Docusaurus site. */
function layoutId({ kind, parent, before }: Slot): string {
  if (kind === 'suffix' || kind === 'container' || kind === 'configured') return kind
  return kind === 'name' ? `${kind}\0${parent}\0${before}` : `${kind}\0${parent}`
}

function patternOf({ kind, before, after }: Slot, parent: string): string {
  const start = parent === '.' ? '' : `${parent}/`
  switch (kind) {
    case 'folder':
      return `${start}{locale}/**`
    case 'name':
      return `${start}${before}{locale}${after}/**`
    case 'suffix':
      return `**/*${before.slice(-1)}{locale}${after}`
    case 'docusaurus':
    case 'container':
    case 'configured':
      return `${start}${before}{locale}${after}/…`
  }
}

function toLayout(gathered: Gathered): SurveyedLayout {
  const { kind, patterns, spellings, folders, articles, locales, withoutLocale } = gathered
  const folder = [...folders].reduce(commonFolder)
  const [pattern = null] = patterns
  const isWhole = patterns.size === 1 && (kind === 'folder' || kind === 'name' || kind === 'suffix')
  const below = kind === 'suffix' && pattern !== null && folder !== '.' ? `${folder}/${pattern}` : pattern
  return {
    kind,
    pattern: isWhole ? below : null,
    reason: reasonOf(kind, [...spellings], locales),
    folder,
    articles: articles.size,
    locales: [...locales]
      .map(([locale, counted]) => ({ locale, ...counted }))
      .sort((left, right) => right.files - left.files || ((left.locale ?? '') < (right.locale ?? '') ? -1 : 1)),
    withoutLocale
  }
}

const namedAtMost = 3

function reasonOf(kind: Gathered['kind'], spellings: readonly string[], locales: Gathered['locales']): string {
  const some = spellings
    .slice(0, namedAtMost)
    .map(spelling => `\`${spelling}\``)
    .join(', ')
  const names = spellings.length > namedAtMost ? `${some} and ${spellings.length - namedAtMost} more` : some
  switch (kind) {
    case 'configured':
      return 'the configuration says so'
    case 'docusaurus':
      return `the folder \`i18n\` of a Docusaurus site holds ${names}`
    case 'folder':
      return `folders are named after locales: ${names}`
    case 'name':
      return `names of folders end in locales: ${names}`
    case 'suffix':
      return `names of files end in locales: ${names}`
    case 'container':
      return `a folder for translations stands beside the source: ${names}`
    case 'silent':
      return [...locales.keys()].some(locale => locale !== null)
        ? 'paths name no locale, the front matter does'
        : 'neither paths nor front matter name a locale'
  }
}

function commonFolder(left: string, right: string): string {
  let common = left
  while (common !== '.' && right !== common && !right.startsWith(`${common}/`)) common = dirname(common)
  return common
}
