import { join } from 'node:path'
import type { ArticleGroup } from '../../src/model/files.js'
import type { FileVersion } from '../../src/model/source-version.js'
import { readArticleFile } from '../../src/read/read-file.js'
import { waitingForGit } from '../../src/versions/drive.js'
import { createVersionFinder, type VersionFinder } from '../../src/versions/find-versions.js'
import { NO_KNOWLEDGE } from '../../src/versions/knowledge.js'
import { findTexts } from '../../src/versions/texts.js'

/** A version as tests look at it: with its text in place of the name that git has for it. */
export type ReadVersion =
  | {
      readonly text: string
      readonly commit: string
      readonly commitCount: number
      readonly likelihood: number
      readonly onlyIgnored?: true
    }
  | { readonly unknown: string }
  | { readonly isPresent: true }
  | null

export const freshFinder = (): VersionFinder => createVersionFinder(() => NO_KNOWLEDGE)

/** The group of a source and its translations, whose paths are relative to a folder. */
export function groupOf(folder: string, source: string, ...targets: readonly string[]): ArticleGroup {
  const file = (path: string, isSource: boolean): ArticleGroup['files'][number] => ({
    absolutePath: join(folder, path),
    path,
    given: true,
    locale: null,
    pathLocale: null,
    isSource
  })
  return { key: source, files: [file(source, true), ...targets.map(path => file(path, false))], siteLocales: [] }
}

/** What is found out about the translations of a group, in their order. */
export function versionsIn(
  group: ArticleGroup,
  finder = freshFinder(),
  sourceLocale: string | null = null
): ReadVersion[] {
  const textOf = (path: string): string | null => {
    const read = readArticleFile(path, { maxFileSize: 1_000_000 })
    return 'problem' in read ? null : read.text
  }
  const versions = waitingForGit(
    finder.find([withLocale(group, sourceLocale)], { textOf, key: undefined, ignoredCommits: undefined })
  )
  return group.files
    .filter(({ isSource }) => !isSource)
    .map(file => {
      const version = versions.get(file.absolutePath)
      return version === undefined ? null : read(version, file)
    })
}

function withLocale(group: ArticleGroup, locale: string | null): ArticleGroup {
  return { ...group, files: group.files.map(file => (file.isSource ? { ...file, locale } : file)) }
}

function read(version: FileVersion, file: ArticleGroup['files'][number]): ReadVersion {
  if ('unknown' in version) return { unknown: version.unknown }
  if ('isPresent' in version) return { isPresent: true }
  const { commit, commitCount, likelihood, blob, onlyIgnored } = version
  const contents = waitingForGit(findTexts([{ key: '', files: [{ ...file, version }], siteLocales: [] }]))
  return {
    text:
      contents
        .get(blob)
        ?.toString('utf8')
        .replace(/^\uFEFF/, '') ?? '',
    commit,
    commitCount,
    likelihood,
    ...(onlyIgnored ? { onlyIgnored } : {})
  }
}
