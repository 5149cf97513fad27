import { openKnowledge } from '../cache/knowledge.js'
import type { ArticleGroup } from '../model/files.js'
import type { Settings } from '../model/settings.js'
import type { VersionTexts } from '../model/source-version.js'
import { textOf, type ArticleFiles } from '../read/article-files.js'
import { decodeArticle } from '../read/read-file.js'
import { waitingForGit, withReader } from '../versions/drive.js'
import { createVersionFinder, type FileVersions, type VersionFinder } from '../versions/find-versions.js'
import { NO_KNOWLEDGE } from '../versions/knowledge.js'
import { findTexts } from '../versions/texts.js'
import { NO_SHARED_TEXTS, shareTexts, type SharedTexts } from './shared-texts.js'

/** Called now and then while versions are found. */
export type VersionProgress = (found: number, all: number) => void

export interface VersionsOptions {
  readonly settings: Pick<Settings, 'sourceCommitKey' | 'ignoredCommits'>
  readonly files: ArticleFiles
  /** Absolute path of the folder of the cache; `null` where nothing is kept. */
  readonly cacheLocation: string | null
  readonly onProgress?: VersionProgress | null
}

/**
 * Finds out which versions of their sources translations were made from.
 *
 * @param groups Groups of articles.
 * @param options How files are read, and where what was found out is kept.
 * @returns The groups with what was found.
 */
export async function withVersions(
  groups: readonly ArticleGroup[],
  options: VersionsOptions
): Promise<readonly ArticleGroup[]> {
  const { cacheLocation } = options
  const finder = createVersionFinder(root =>
    cacheLocation === null ? NO_KNOWLEDGE : openKnowledge(cacheLocation, root)
  )
  return attach(groups, await withReader(startSearch(finder, groups, options)))
}

/**
 * Reads the versions that translations were made from.
 *
 * @param groups Groups of articles with what is known of their versions.
 */
export async function readVersions(groups: readonly ArticleGroup[]): Promise<SharedTexts> {
  const found = await withReader(findTexts(groups))
  if (found.size === 0) return NO_SHARED_TEXTS
  const texts = new Map<string, Uint8Array>()
  for (const [blob, bytes] of found) {
    const read = decodeArticle(bytes)
    if (!('problem' in read)) texts.set(blob, read.hadBom ? bytes.subarray(3) : bytes)
  }
  return shareTexts(texts)
}

/** A group with what is known of the versions that its translations were made from. */
export interface VersionedGroup {
  readonly group: ArticleGroup
  readonly texts: VersionTexts
}

/** A host lints many files of one repository in one process. */
const lastingFinder = createVersionFinder(() => NO_KNOWLEDGE)

/**
 * The same for one group, waiting for git: for hosts that lint within one call.
 *
 * @param group The group; versions are found for translations that were given.
 * @param options How files are read.
 */
export function versionsNow(group: ArticleGroup, options: Omit<VersionsOptions, 'cacheLocation'>): VersionedGroup {
  const asked = { ...group, files: group.files.filter(({ given, isSource }) => given || isSource) }
  const versions = waitingForGit(startSearch(lastingFinder, [asked], options))
  const [versioned = group] = attach([group], versions)
  const contents = waitingForGit(findTexts([versioned]))
  return {
    group: versioned,
    texts: blob => {
      const bytes = contents.get(blob)
      return bytes === undefined ? null : textOf(decodeArticle(bytes))
    }
  }
}

function startSearch(
  finder: VersionFinder,
  groups: readonly ArticleGroup[],
  { settings: { sourceCommitKey, ignoredCommits }, files, onProgress = null }: Omit<VersionsOptions, 'cacheLocation'>
): ReturnType<VersionFinder['find']> {
  return finder.find(groups, {
    textOf: path => textOf(files.read(path)),
    key: sourceCommitKey,
    ignoredCommits,
    onProgress
  })
}

function attach(groups: readonly ArticleGroup[], versions: FileVersions): readonly ArticleGroup[] {
  if (versions.size === 0) return groups
  return groups.map(group => ({
    ...group,
    files: group.files.map(file => {
      const version = versions.get(file.absolutePath)
      return version === undefined ? file : { ...file, version }
    })
  }))
}
