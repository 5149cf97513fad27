import { discoveredAmong, type IsDiscovered } from '../discover/among.js'
import { discoverFiles } from '../discover/discover.js'
import { peekFile } from '../front-matter/peek-file.js'
import { changesSince, stagedChanges, type Changes } from '../git/changes.js'
import { createGit } from '../git/run.js'
import { stagedTexts } from '../git/staged-texts.js'
import { locateArticles } from '../locate/locate.js'
import { isMarkdownPath, relativePath, withSlashes } from '../discover/paths.js'
import type { FileReference, LocatedFile } from '../model/files.js'
import type { ReadProblem } from '../read/read-file.js'
import type { Settings } from '../model/settings.js'
import type { Arguments } from './arguments.js'

export interface ChangedArticles {
  /** Absolute paths of the files to lint. */
  readonly paths: readonly string[]
  /** Texts that stand in for files on disk, by absolute path. */
  readonly texts: ReadonlyMap<string, string>
  /** Why texts that stand in for files cannot be linted, by absolute path. */
  readonly unreadable: ReadonlyMap<string, ReadProblem>
  /** Sentences about paths that could not be found. */
  readonly faults: readonly string[]
}

/**
 * The articles below the paths of the command line that a change touches: all their locales, because a finding can stand in one locale for
 * what was changed in another. A deleted or renamed file touches the article that it was a locale of.
 *
 * @returns What to lint; an empty list where nothing was changed.
 * @throws {UserError} Where git cannot tell what was changed.
 */
export async function changedArticles(
  {
    staged,
    since,
    paths,
    fix,
    safe,
    errorOnUnmatchedPattern
  }: Pick<Arguments, 'staged' | 'since' | 'paths' | 'fix' | 'safe' | 'errorOnUnmatchedPattern'>,
  cwd: string,
  settings: Settings
): Promise<ChangedArticles> {
  const git = createGit(cwd, safe)
  const changes = since === null ? await stagedChanges(git) : await changesSince(since, git)
  const patterns = paths.length === 0 ? ['.'] : paths
  const isDiscovered = discoveredAmong(patterns, { cwd, ignore: settings.ignore })
  const { files, problems } =
    isDiscovered === null
      ? discoverFiles(patterns, { cwd, ignore: settings.ignore })
      : { files: changedFiles(changes, cwd), problems: [] }
  const touched = touchedFiles(files, changes, isDiscovered, cwd, settings)
  // Fixes go to the disk, so they are made for what is there.
  const { texts, problems: unreadable } =
    staged && fix !== 'write' ? await stagedTexts(changes, git, settings) : { texts: new Map(), problems: new Map() }
  // A folder whose last article was deleted has nothing to lint, and that is no fault of the command line.
  const isFault = ({ isUnmatched }: (typeof problems)[number]): boolean =>
    !isUnmatched || (errorOnUnmatchedPattern && changes.removed.length === 0)
  const faults = problems.filter(isFault).map(({ message }) => message)
  return { paths: touched, texts, unreadable, faults }
}

/** Also those outside of the paths: a change of one locale may be seen in another. */
function changedFiles({ present }: Changes, cwd: string): FileReference[] {
  return present.filter(isMarkdownPath).map(absolutePath => ({ absolutePath, path: relativePath(cwd, absolutePath) }))
}

/** @param isDiscovered Whether a locale of a changed article is one to lint; `null` where `files` has them all. */
function touchedFiles(
  files: readonly FileReference[],
  { present, removed }: Changes,
  isDiscovered: IsDiscovered | null,
  cwd: string,
  settings: Settings
): string[] {
  const changed = new Set([...present, ...removed].map(withSlashes))
  const gone = new Set(removed.map(withSlashes))
  const existing = files.filter(({ absolutePath }) => !gone.has(withSlashes(absolutePath)))
  // A deleted file counts as given, so that its article is found.
  const ghosts = removed.map(absolutePath => ({ absolutePath, path: absolutePath }))
  const groups = locateArticles([...existing, ...ghosts], {
    cwd,
    sourceLocale: settings.sourceLocale,
    layout: settings.layout,
    peek: path => peekFile(path, settings.maxFileSize)
  })
  const isAsked = ({ given, absolutePath }: LocatedFile): boolean =>
    isDiscovered === null ? given : isDiscovered(absolutePath)
  return groups
    .filter(group => group.files.some(({ absolutePath }) => changed.has(withSlashes(absolutePath))))
    .flatMap(group => group.files.filter(file => isAsked(file) && !gone.has(withSlashes(file.absolutePath))))
    .map(({ absolutePath }) => absolutePath)
}
