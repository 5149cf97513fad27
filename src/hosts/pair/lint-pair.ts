import { extname, resolve } from 'node:path'
import { rules } from '../../../rules/index.js'
import { DEFAULT_SOURCE_LOCALE, localeSetting } from '../../config/locale-setting.js'
import { resolveSettings } from '../../config/resolve.js'
import { peekFrontMatter } from '../../front-matter/peek.js'
import { createSchemaService } from '../../front-matter/schema.js'
import { addExcerpts } from '../../lint/excerpts.js'
import { createLinter, type Linter } from '../../lint/linter.js'
import { defaultHost } from '../../markdown/parser.js'
import { UserError } from '../../model/error.js'
import type { Article } from '../../model/article.js'
import type { ArticleGroup, LocatedFile } from '../../model/files.js'
import type { Coverage, FileResult } from '../../model/finding.js'
import type { UserSettings } from '../../model/settings.js'
import { filesOnDisk, withStandIns } from '../../read/article-files.js'
import { createGroupLinter } from '../../run/group-linter.js'
import { canonicalLocale } from '../../text/languages/locale.js'
import { localeOfPath } from '../../text/languages/locale-of-path.js'
import { toPairFinding, type PairFinding } from './pair-finding.js'

/** A source text, its translation, and what is known of them. */
export interface PairOptions {
  /** Text of the source. */
  readonly source: string
  /** Text of the translation. */
  readonly target: string
  /** Locale of the translation; by default the one of its front matter, else of `targetPath`. */
  readonly locale?: string | null
  /** Locale of the source; `en-US` by default. */
  readonly sourceLocale?: string | null
  /** What the texts are called; `.mdx` makes them MDX. Nothing is read from there. */
  readonly sourcePath?: string
  readonly targetPath?: string
  /** Settings as in `.remarkrc.js`; the recommended rules by default. */
  readonly settings?: UserSettings
}

/** What was found in a translation. */
export interface PairResult {
  /** Canonical locale of the translation; `null` where nothing says it: rules that have to know the language were silent. */
  readonly locale: string | null
  /** What it was compared with; `compared` unless a text could not be read. */
  readonly coverage: Coverage
  /** In the order of the translation. */
  readonly findings: readonly PairFinding[]
}

/** What a source is called of which only the translation's path is known: both are MDX, or neither is. */
export function sourcePathFor(targetPath: string): string {
  return targetPath.endsWith('.mdx') ? 'source.mdx' : 'source.md'
}

/** A pair has no files around it that links could lead to. */
const WITHOUT_SITE = { 'no-dead-link': 'off' } as const

/** Folder that the two texts stand in. It does not exist, so that nothing beside them is read. */
const FOLDER = resolve('/loc-lint-pair')

const largestText = 5_000_000

/**
 * Compares a translation with its source, without any file or configuration: for programs that translate and check their own work.
 *
 * @param options The two texts.
 * @returns Findings on the translation.
 * @throws {UserError} When a locale or the settings are not valid, or a text is longer than 5,000,000 code units.
 */
export function lintPair(options: PairOptions): PairResult {
  const { source, target, sourcePath = 'source.md', targetPath = 'target.md' } = options
  for (const [name, text] of [
    [sourcePath, source],
    [targetPath, target]
  ] as const)
    if (text.length > largestText)
      throw new UserError(
        `Unexpected length of \`${name}\` (${text.length}), expected ${largestText} code units at most`
      )
  const sourceLocale = localeSetting(options.sourceLocale ?? DEFAULT_SOURCE_LOCALE, '`sourceLocale`')
  const locale = targetLocale(options, targetPath)
  const linter = linterOf(options.settings ?? {}, sourceLocale)
  const sourceFile = virtualFile(sourcePath, 'source', { locale: sourceLocale, isSource: true })
  const targetFile = virtualFile(targetPath, 'target', { locale, isSource: false })
  const group: ArticleGroup = {
    key: targetPath,
    files: [sourceFile, targetFile],
    siteLocales: [...new Set([sourceLocale, locale ?? sourceLocale])].sort()
  }
  const texts = new Map([
    [sourceFile.absolutePath, source],
    [targetFile.absolutePath, target]
  ])
  const groupLinter = createGroupLinter({ cwd: FOLDER, linter, parser: defaultHost().parser })
  const { results } = groupLinter.lint([group], { files: withStandIns(filesOnDisk(linter.settings), texts) })
  const [result] = results
  return {
    locale,
    coverage: result?.coverage ?? 'unread',
    findings: (result?.messages ?? []).map(finding => toPairFinding(finding, target))
  }
}

function targetLocale({ locale, target }: PairOptions, path: string): string | null {
  if (locale !== undefined && locale !== null) return localeSetting(locale, '`locale`')
  return canonicalLocale(peekFrontMatter(target).locale ?? '') ?? localeOfPath(path.replaceAll('\\', '/'))
}

/** Linters by settings: one process checks many pairs with the same. */
const linters = new Map<string, Linter>()
const keptLinters = 8

function linterOf(user: UserSettings, sourceLocale: string): Linter {
  const key = JSON.stringify([user, sourceLocale])
  const known = linters.get(key)
  if (known !== undefined) return known
  const settings = resolveSettings({ ...user, rules: { ...WITHOUT_SITE, ...user.rules } }, { sourceLocale }, rules, {
    cwd: FOLDER,
    origin: 'settings',
    safe: true
  })
  const linter = createLinter(settings, rules, createSchemaService(settings.schemas), complete)
  if (linters.size >= keptLinters) linters.clear()
  linters.set(key, linter)
  return linter
}

/** Passages are named by what they say; an id helps only where a localization tool has written it into the file. */
function complete(result: FileResult, article: Article): FileResult {
  const whole = addExcerpts(result, article)
  if (article.comparison.isToolMade) return whole
  return { ...whole, messages: whole.messages.map(({ unitId: _unit, ...finding }) => finding) }
}

/** A file of the pair. Its name has no locale, so that neither is looked up in a site. */
function virtualFile(
  path: string,
  name: string,
  { locale, isSource }: Pick<LocatedFile, 'locale' | 'isSource'>
): LocatedFile {
  const extension = extname(path).toLowerCase() === '.mdx' ? '.mdx' : '.md'
  return {
    absolutePath: resolve(FOLDER, name + extension),
    path,
    given: !isSource,
    locale,
    pathLocale: locale,
    isSource,
    // The source of a pair is the text that was translated.
    ...(isSource ? {} : { version: { pin: null, isPresent: true } })
  }
}
