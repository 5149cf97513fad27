import { dirname } from 'node:path'
import { createRepositoryFinder } from '../discover/repository-root.js'
import { isInside, nativePath, withSlashes } from '../discover/paths.js'
import { counterpartPath, localeTrees } from '../locate/locale-trees.js'
import type { LinkedArticleFact, LinkedFacts, OutlineFact } from '../model/facts.js'
import type { ArticleGroup, LocatedFile } from '../model/files.js'
import type { FileProbe } from '../discover/file-probe.js'
import { comparableAcrossSites } from '../text/urls/comparable-link.js'
import { keepsFragments } from '../text/urls/outline-fragments.js'
import { isDocusaurus, isOwnLocale, relativeCandidates, sourceCandidates, type LinkOrigin } from './candidates.js'
import { destinationsIn, type Destinations } from './destinations.js'

/** An article that a link may mean; `translation` is `null` where it has none: the site then serves the source's page. */
interface LinkedPair {
  readonly source: string
  readonly translation: string | null
}

/** What the links of one translation lead to. Paths are absolute. */
interface ArticleLinks {
  readonly origin: LinkOrigin
  /** By destination, without query and fragment. */
  readonly targets: ReadonlyMap<string, readonly LinkedPair[]>
  /** Relative destinations that lead to no file, with the destination that stands for it in the source and leads to one. */
  readonly missing: ReadonlyMap<string, string>
}

/** What is read of an article that links lead to. */
export interface LinkedOutline extends OutlineFact {
  /** First folders of its links that begin at the root of the site. */
  readonly rootFolders: readonly string[]
}

/** Reads articles that links lead to, by absolute path. */
export interface LinkedReader {
  /** What stands for the bytes of a file; the same for all files that cannot be read. */
  digestOf(path: string): string
  /** Where links to an article can lead; `null` where it cannot be read or parsed. */
  outlineOf(path: string): LinkedOutline | null
}

/** What the links of translations lead to beyond their articles. */
export interface LinkedArticles {
  /** For rules: files are read and parsed when they ask. `null` where no link leads anywhere. */
  factsOf(absolutePath: string): LinkedFacts | null
  /** Stores what lint knows about an article of the groups, so that it is not parsed again for those that link to it. */
  note(absolutePath: string, outline: OutlineFact): void
  /** Everything that the result of `factsOf` depends on, as one text; `null` if it depends on nothing. */
  signatureOf(absolutePath: string): string | null
}

export interface LinkSurroundings {
  readonly cwd: string
  /** Canonical source locale. */
  readonly sourceLocale: string
  /** Text of a file of the groups by its absolute path; `null` where it cannot be read. */
  readonly textOf: (path: string) => string | null
  readonly probe: FileProbe
  readonly reader: LinkedReader
}

/**
 * Finds what the links of translations lead to: other articles of the site, where a link names a part of them, and files of the source locale that have another name in
 * the link of the translation. Side-by-side articles are left out: their URLs are those of the source, and so are their anchors.
 *
 * @param groups Groups of articles; those without a source article have nothing to compare with.
 * @param surroundings How files are found and read.
 */
export function findLinkedArticles(
  groups: readonly ArticleGroup[],
  { cwd, sourceLocale, textOf, probe, reader }: LinkSurroundings
): LinkedArticles {
  const repositoryOf = createRepositoryFinder()
  const found = new Map<string, ArticleLinks>()
  const rootFolders = new Map<string, readonly string[]>()
  const noted = new Map<string, LinkedOutline>()
  const outlineOf = (path: string): LinkedOutline | null => noted.get(path) ?? reader.outlineOf(path)
  for (const { files } of groups) {
    const source = files.find(({ isSource }) => isSource)
    if (source === undefined) continue
    // Nobody asks where the links of a source article lead.
    rootFolders.set(source.absolutePath, [])
    for (const file of files) {
      if (file.isSource || !file.given || file.locale === null) continue
      const text = textOf(file.absolutePath)
      if (text === null || text.includes('<span data-ttu-id=')) continue
      const destinations = destinationsIn(text)
      rootFolders.set(file.absolutePath, [...destinations.rootFolders])
      if (destinations.withFragment.size === 0 && destinations.relative.size === 0) continue
      const folder = dirname(source.absolutePath)
      const home = repositoryOf(folder) ?? (isInside(cwd, folder) ? cwd : commonFolder(folder, file.absolutePath))
      const origin = originOf(source, file, { sourceLocale, home, destinations })
      if (origin === null) continue
      const links = follow(destinations, origin, {
        translation: withSlashes(file.absolutePath),
        sourceText: () => textOf(source.absolutePath) ?? '',
        probe
      })
      if (links.targets.size > 0 || links.missing.size > 0) found.set(file.absolutePath, links)
    }
  }
  return {
    factsOf(path) {
      const links = found.get(path)
      return links === undefined
        ? null
        : { articlesAt: url => articlesAt(pathOf(url), links, outlineOf), missing: links.missing }
    },
    note(path, { path: shown, headings, anchors }) {
      const folders = rootFolders.get(path)
      if (found.size > 0 && folders !== undefined)
        noted.set(path, { path: shown, headings, anchors, rootFolders: folders })
    },
    signatureOf(path) {
      const links = found.get(path)
      if (links === undefined) return null
      const targets = [...links.targets].map(([destination, pairs]) => [
        destination,
        ...pairs.flatMap(({ source, translation }) => [
          source,
          reader.digestOf(source),
          translation,
          translation === null ? null : reader.digestOf(translation)
        ])
      ])
      return JSON.stringify([targets, [...links.missing]])
    }
  }
}

function originOf(
  source: LocatedFile,
  { absolutePath, locale }: LocatedFile,
  { sourceLocale, home, destinations }: { sourceLocale: string; home: string; destinations: Destinations }
): LinkOrigin | null {
  const sourcePath = withSlashes(source.absolutePath)
  const trees = localeTrees(sourcePath, withSlashes(absolutePath))
  if (trees === null || locale === null) return null
  return {
    source: sourcePath,
    trees,
    locale,
    sourceLocale,
    home: withSlashes(home),
    rootFolders: destinations.rootFolders
  }
}

function commonFolder(folder: string, path: string): string {
  let common = folder
  while (!isInside(common, path)) common = dirname(common)
  return common
}

interface Following {
  /** Path of the translation, with `/`. */
  readonly translation: string
  readonly sourceText: () => string
  readonly probe: FileProbe
}

function follow(
  { withFragment, relative }: Destinations,
  origin: LinkOrigin,
  { translation, sourceText, probe }: Following
): ArticleLinks {
  const { trees, home } = origin
  const isFile = (path: string): boolean => probe(nativePath(path), nativePath(home))
  const targets = new Map<string, readonly LinkedPair[]>()
  for (const destination of withFragment) {
    const pairs = sourceCandidates(destination, origin)
      .filter(isFile)
      .map((path): LinkedPair => {
        const counterpart = counterpartPath(trees, path)
        return {
          source: nativePath(path),
          translation: counterpart !== null && isFile(counterpart) ? nativePath(counterpart) : null
        }
      })
    if (pairs.length > 0) targets.set(destination, pairs)
  }
  return { origin, targets, missing: missingFiles(relative, origin, { translation, sourceText, isFile }) }
}

/**
 * Equal destinations are mostly alive: what the translation lacks is served from the source. Where the translations lie in a folder of the source's
 * own, files are served from where they lie, and a path needs more steps from there.
 */
function missingFiles(
  relative: ReadonlySet<string>,
  origin: LinkOrigin,
  { translation, sourceText, isFile }: Omit<Following, 'probe'> & { readonly isFile: (path: string) => boolean }
): Map<string, string> {
  const missing = new Map<string, string>()
  const inSource = relative.size === 0 ? relative : destinationsIn(sourceText()).relative
  const isNested = origin.trees.translationRoot.startsWith(`${origin.trees.sourceRoot}/`)
  const leadsFrom = (destination: string, article: string): boolean =>
    relativeCandidates(destination, article).some(isFile)
  for (const destination of isNested ? [...relative].filter(isAsset) : []) {
    if (inSource.has(destination) && !leadsFrom(destination, translation) && leadsFrom(destination, origin.source))
      missing.set(destination, deepened(destination, origin.source, translation))
  }
  const changed = [...relative].filter(destination => !inSource.has(destination))
  if (changed.length === 0) return missing
  const comparable = comparableAcrossSites(origin.locale, origin.sourceLocale)
  const byPage = new Map([...inSource].map(destination => [comparable(destination), destination]))
  const leadsToFile = (destination: string): boolean =>
    [translation, origin.source].some(article => leadsFrom(destination, article))
  for (const destination of changed) {
    const expected = byPage.get(comparable(destination))
    if (expected !== undefined && !leadsToFile(destination) && leadsToFile(expected)) missing.set(destination, expected)
  }
  return missing
}

/** A file that no generator makes a page of: nothing serves the source's in its place. */
function isAsset(destination: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|mp4|webm|pdf|zip)$/i.test(destination)
}

/** The same path from the folder of a translation that lies deeper than the source. */
function deepened(destination: string, source: string, translation: string): string {
  const depth = translation.split('/').length - source.split('/').length
  return '../'.repeat(Math.max(0, depth)) + destination.replace(/^\.\//, '')
}

function pathOf(url: string): string {
  return url.replace(/[?#].*/s, '')
}

function articlesAt(
  destination: string,
  { origin, targets }: ArticleLinks,
  outlineOf: LinkedReader['outlineOf']
): LinkedArticleFact[] {
  return (targets.get(destination) ?? []).flatMap(pair => {
    const source = outlineOf(pair.source)
    const translation = pair.translation === null ? null : outlineOf(pair.translation)
    if (source === null || (pair.translation !== null && translation === null)) return []
    const isOpen =
      destination.startsWith('/') &&
      !destination
        .split('/')
        .slice(1, 3)
        .some(folder => isOwnLocale(folder, origin)) &&
      !isDocusaurus(origin)
    // Where one of the two articles writes the locale into its links, the site does not add it: a link without it leads to the source's page. Where none does, the site may add it; whichever
    // page it leads to, a heading lacks its id where others have theirs.
    const isSourcePage =
      isOpen &&
      translation !== null &&
      (translation.rootFolders.some(folder => isOwnLocale(folder, origin)) || !keepsFragments(translation, source))
    return [{ source, translation: isSourcePage ? null : translation }]
  })
}
