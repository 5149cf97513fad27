import type { ArticleGroup, LocatedFile } from '../model/files.js'
import { isReference, type FileVersion, type SourcePin, type VersionTexts } from '../model/source-version.js'
import { codeUnitOrder } from '../discover/paths.js'
import { changedSections } from '../versions/changed-sections.js'
import type { KnownBy, SiteStatus, StatusRow } from './row.js'
import { totalsOf } from './totals.js'
import { without } from '../text/structures/difference.js'
import { countWords, paragraphsOf } from './words.js'

export interface StatusSource {
  readonly sourceLocale: string
  /** Text of a file by its absolute path; `null` where it cannot be read. */
  readonly textOf: (path: string) => string | null
  readonly versionTexts: VersionTexts
  /** Locales to include, canonical; `null` for all. */
  readonly locales: readonly string[] | null
  /** Seconds since 1970, UTC. */
  readonly now: number
}

/**
 * Finds out where each translation of a site stands.
 *
 * @param groups Groups of articles with what is known of their versions.
 */
export function collectStatus(groups: readonly ArticleGroup[], source: StatusSource): SiteStatus {
  const isAsked = (locale: string): boolean => source.locales?.includes(locale) ?? true
  const rows = groups.flatMap(group => rowsOf(group, source)).filter(({ locale }) => isAsked(locale))
  rows.sort((a, b) => codeUnitOrder(a.article, b.article) || codeUnitOrder(a.locale, b.locale))
  return {
    sourceLocale: source.sourceLocale,
    articles: groups.filter(({ files }) => files.some(({ isSource }) => isSource)).length,
    rows,
    locales: totalsOf(rows)
  }
}

function rowsOf(group: ArticleGroup, options: StatusSource): StatusRow[] {
  const source = group.files.find(({ isSource }) => isSource)
  const targets = group.files.filter(({ isSource, locale }) => !isSource && locale !== options.sourceLocale)
  const present = source === undefined ? null : options.textOf(source.absolutePath)
  if (source === undefined || present === null) return targets.map(orphaned)
  const paragraphs = paragraphsOf(present)
  const article: Article = { path: source.path, present, paragraphs, words: countWords(paragraphs) }
  const there = new Set(group.files.map(({ locale }) => locale))
  const missing = group.siteLocales.filter(locale => locale !== source.locale && !there.has(locale))
  return [
    ...targets.map(file => rowOf(file, article, options)),
    ...missing.map(locale => ({ ...emptyRow(article, locale), state: 'missing' as const, words: article.words }))
  ]
}

/** A source article. */
interface Article {
  readonly path: string
  readonly present: string
  readonly paragraphs: readonly string[]
  readonly words: number
}

function rowOf(file: LocatedFile, article: Article, { textOf, versionTexts, now }: StatusSource): StatusRow {
  const text = textOf(file.absolutePath)
  const row = { ...emptyRow(article, file.locale ?? 'und'), path: file.path }
  if (text === null) return { ...row, state: 'unknown' }
  if (isCopy(paragraphsOf(text), article.paragraphs)) return { ...row, state: 'untranslated', words: article.words }
  const { version } = file
  if (version === undefined || 'unknown' in version) return { ...row, state: 'unknown' }
  const known = { ...row, knownBy: knownBy(version.pin), likelihood: likelihoodOf(version) }
  if (!isReference(version)) return known
  const before = versionTexts(version.blob)
  if (before === null) return { ...known, state: 'unknown' }
  const sections = version.onlyIgnored === true ? [] : changedSections(before, article.present)
  if (sections.length === 0) return { ...known, commit: version.commit }
  return {
    ...known,
    state: 'behind',
    commit: version.commit,
    commits: version.commitCount,
    days: version.changedAt === undefined ? 0 : Math.max(0, Math.floor((now - version.changedAt) / 86_400)),
    sections,
    words: countWords(without(article.paragraphs, paragraphsOf(before), identity))
  }
}

function emptyRow({ path, words }: Article, locale: string): StatusRow {
  return {
    article: path,
    locale,
    path: null,
    state: 'translated',
    knownBy: null,
    likelihood: null,
    commit: null,
    commits: 0,
    days: 0,
    sections: [],
    words: 0,
    sourceWords: words
  }
}

function orphaned({ path, locale }: LocatedFile): StatusRow {
  return { ...emptyRow({ path, present: '', paragraphs: [], words: 0 }, locale ?? 'und'), path, state: 'orphaned' }
}

function knownBy(pin: SourcePin | null): KnownBy {
  return pin === null ? 'history' : pin.kind === 'commit' ? 'commit' : 'hash'
}

function likelihoodOf(version: FileVersion): number {
  return isReference(version) ? version.likelihood : 1
}

/** Share of its paragraphs that an article has from its source where nobody has translated it yet. */
const COPIED = 0.8
const LEAST_PARAGRAPHS = 3
/** Shorter paragraphs are names and commands, which stay as they are. */
const LEAST_WORDS = 4

/** Whether a text is in the language of the source still. */
function isCopy(paragraphs: readonly string[], source: readonly string[]): boolean {
  const long = paragraphs.filter(paragraph => paragraph.split(' ').length >= LEAST_WORDS)
  if (long.length < LEAST_PARAGRAPHS) return false
  return without(long, source, identity).length <= long.length * (1 - COPIED)
}

function identity(paragraph: string): string {
  return paragraph
}
