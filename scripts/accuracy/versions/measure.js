// How well the versions that translations were made from are inferred: from a repository whose translations name them, the names are taken out.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { rules } from '../../../dist/rules/index.js'
import { resolveSettings } from '../../../dist/src/config/resolve.js'
import { discoverFiles } from '../../../dist/src/discover/discover.js'
import { peekFile } from '../../../dist/src/front-matter/peek-file.js'
import { locateArticles } from '../../../dist/src/locate/locate.js'
import { lintPaths } from '../../../dist/src/run/lint-paths.js'
import { changedSections } from '../../../dist/src/versions/changed-sections.js'
import { withReader } from '../../../dist/src/versions/drive.js'
import { featuresOf } from '../../../dist/src/versions/features.js'
import { createVersionFinder } from '../../../dist/src/versions/find-versions.js'
import { NO_KNOWLEDGE } from '../../../dist/src/versions/knowledge.js'
import { sectionsOf } from '../../../dist/src/versions/sections.js'
import { findTexts } from '../../../dist/src/versions/texts.js'
import { checkOut, makeUnpinnedCopy } from './unpinned-copy.js'

/** Entries by which translations name versions, and what says that they are behind. */
const KEYS = ['default_lang_commit', 'drifted_from_default', 'l10n', 'ms\\.sourcegitcommit']

/**
 * Compares the versions that translations name with those that are inferred without the names.
 *
 * @param {string} repository Git directory of a repository with pins.
 * @param {string} sourceLocale Locale of the source articles.
 * @returns One row for each translation whose pin git knows.
 */
export async function measureVersions(repository, sourceLocale, { withFindings = true } = {}) {
  const folder = join(tmpdir(), 'loc-lint-versions', basename(dirname(repository)))
  const [pinned, unpinned] = [join(folder, 'pinned'), join(folder, 'unpinned')]
  mkdirSync(folder, { recursive: true })
  checkOut(repository, pinned)
  makeUnpinnedCopy(repository, unpinned, KEYS)
  const named = await versionsIn(pinned, sourceLocale)
  const inferred = await versionsIn(unpinned, sourceLocale)
  const findings = withFindings
    ? [await findingsIn(pinned, sourceLocale), await findingsIn(unpinned, sourceLocale)]
    : [new Map(), new Map()]
  return [...named].flatMap(([path, { locale, version, present }]) => {
    if (version === null || version.pin === null) return []
    const own = inferred.get(path)?.version ?? null
    return [
      {
        path,
        locale,
        isStale: changedSections(version.text, present).length > 0,
        isFoundStale: own !== null && own.likelihood >= 0.5 && changedSections(own.text, present).length > 0,
        isFound: own !== null,
        isEqual: own !== null && isEqual(own.text, version.text),
        likelihood: own?.likelihood ?? 0,
        commit: version.commit,
        found: own?.commit ?? null,
        hasEqualFindings: findings[0].get(path) === findings[1].get(path)
      }
    ]
  })
}

/** Versions of all translations by path: with their texts, and what the source says today. */
async function versionsIn(cwd, sourceLocale) {
  const groups = groupsIn(cwd, sourceLocale)
  const textOf = path => (existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : null)
  const found = await withReader(
    createVersionFinder(() => NO_KNOWLEDGE).find(groups, { textOf, key: undefined, ignoredCommits: [] })
  )
  const versioned = groups.map(group => ({
    ...group,
    files: group.files.map(file => ({ ...file, version: found.get(file.absolutePath) }))
  }))
  const texts = await withReader(findTexts(versioned))
  const rows = new Map()
  for (const { files } of versioned) {
    const source = files.find(({ isSource }) => isSource)
    if (source === undefined) continue
    const present = textOf(source.absolutePath)
    for (const { path, locale, isSource, version } of files) {
      if (isSource) continue
      const text = version === undefined || 'unknown' in version ? undefined : texts.get(version.blob)?.toString('utf8')
      rows.set(path, { locale, present, version: text === undefined ? null : { ...version, text } })
    }
  }
  return rows
}

function groupsIn(cwd, sourceLocale) {
  const { files } = discoverFiles(['.'], { cwd, ignore: [] })
  const { layout } = settingsOf(cwd, sourceLocale)
  return locateArticles(files, { cwd, sourceLocale, layout, peek: path => peekFile(path, 5_000_000) })
}

function settingsOf(cwd, sourceLocale) {
  return resolveSettings({ sourceLocale }, {}, rules, { cwd, origin: 'accuracy' })
}

/** What all rules but one report on each file, as one text: commits and lines differ in a copy. */
async function findingsIn(cwd, sourceLocale) {
  const { results } = await lintPaths({ cwd, patterns: ['.'], settings: settingsOf(cwd, sourceLocale) })
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath,
      messages
        .filter(({ ruleId }) => ruleId !== 'no-stale-translation')
        .map(({ ruleId, message }) => `${ruleId} ${message.replaceAll(/@[0-9a-f]+(?=:)|:\d+/g, '')}`)
        .sort()
        .join('\n')
    ])
  )
}

/** Whether rules cannot tell two versions apart: entries of front matter are no part of what is compared. */
function isEqual(text, other) {
  return text === other || changedSections(text, other).length === 0 || shapeOf(text) === shapeOf(other)
}

function shapeOf(text) {
  const shapes = sectionsOf(text)
    .filter(({ kind }) => kind !== 'frontMatter')
    .map(featuresOf)
  return JSON.stringify(shapes.map(({ depth, counts }) => [depth, [...counts].sort()]))
}
