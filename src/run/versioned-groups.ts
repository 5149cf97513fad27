import { discoverFiles } from '../discover/discover.js'
import { peekFile } from '../front-matter/peek-file.js'
import { locateArticles } from '../locate/locate.js'
import type { ArticleGroup } from '../model/files.js'
import type { Settings } from '../model/settings.js'
import type { VersionTexts } from '../model/source-version.js'
import { filesOnDisk } from '../read/article-files.js'
import { openTexts } from './shared-texts.js'
import { readVersions, withVersions, type VersionProgress } from './source-versions.js'

export interface ArticlesRequest {
  /** Absolute path; paths of articles are relative to it. */
  readonly cwd: string
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly settings: Settings
  /** Absolute path of the folder of the cache; `null` where nothing is kept. */
  readonly cacheLocation: string | null
  readonly onProgress: VersionProgress | null
}

export interface VersionedArticles {
  /** Groups with what is known of the versions that their translations were made from. */
  readonly groups: readonly ArticleGroup[]
  readonly versionTexts: VersionTexts
  /** Sentences about paths that could not be found. */
  readonly faults: readonly string[]
}

/**
 * Finds articles and the versions of their sources, without linting them.
 *
 * @param request Where to look.
 */
export async function findVersionedArticles({
  cwd,
  patterns,
  settings,
  cacheLocation,
  onProgress
}: ArticlesRequest): Promise<VersionedArticles> {
  const { files, problems } = discoverFiles(patterns, { cwd, ignore: settings.ignore })
  const { sourceLocale, layout, maxFileSize } = settings
  const located = locateArticles(files, { cwd, sourceLocale, layout, peek: path => peekFile(path, maxFileSize) })
  const groups = await withVersions(located, { settings, files: filesOnDisk(settings), cacheLocation, onProgress })
  return {
    groups,
    versionTexts: openTexts(await readVersions(groups)),
    faults: problems.map(({ message }) => message)
  }
}
