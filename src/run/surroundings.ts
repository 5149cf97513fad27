import { findLinkedArticles, type LinkedReader } from '../links/linked-articles.js'
import type { Surroundings } from '../lint/lint-group.js'
import type { ArticleGroup } from '../model/files.js'
import type { Settings } from '../model/settings.js'
import type { VersionTexts } from '../model/source-version.js'
import { createFileProbe } from '../discover/file-probe.js'
import { createStopwatch, type Stopwatch } from './stopwatch.js'

export interface SurroundingsOptions {
  /** Absolute path. */
  readonly cwd: string
  readonly settings: Pick<Settings, 'sourceLocale'>
  /** Texts of the versions that translations were made from; none by default. */
  readonly versionTexts?: VersionTexts
  readonly stopwatch?: Stopwatch
}

/** Finds out what surrounds groups: the versions of their source, and what their links lead to. */
export interface SurroundingsFinder {
  /**
   * @param groups Groups of articles.
   * @param textOf Text of a file of the groups by its absolute path; `null` where it cannot be read.
   * @param reader Reads articles that links lead to.
   */
  find(groups: readonly ArticleGroup[], textOf: (path: string) => string | null, reader: LinkedReader): Surroundings
}

/**
 * Makes the one place where it is asked which version of its source a translation is compared with. It remembers what it saw of the disk, so it lasts no
 * longer than a run.
 *
 * @param options Working directory and settings of the run.
 */
export function createSurroundings({
  cwd,
  settings: { sourceLocale },
  versionTexts = () => null,
  stopwatch = createStopwatch(false)
}: SurroundingsOptions): SurroundingsFinder {
  const probe = createFileProbe()
  return {
    find: (groups, textOf, reader) => ({
      versionTexts,
      linked: stopwatch.measure('links', () => findLinkedArticles(groups, { cwd, sourceLocale, textOf, probe, reader }))
    })
  }
}
