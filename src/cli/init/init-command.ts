import { findConfiguration } from '../../config/load.js'
import { localeSetting } from '../../config/locale-setting.js'
import { resolveSettings } from '../../config/resolve.js'
import { defaultBaselinePath } from '../../baseline/file.js'
import { discoverFiles } from '../../discover/discover.js'
import { peekFile } from '../../front-matter/peek-file.js'
import type { LocateOptions } from '../../locate/locate.js'
import { saysTheSame, surveyLayouts } from '../../locate/survey.js'
import { UserError } from '../../model/error.js'
import type { FileReference } from '../../model/files.js'
import type { UserSettings } from '../../model/settings.js'
import type { Arguments } from '../arguments.js'
import { loadBaseline, useBaseline } from '../baseline.js'
import type { CommandContext, Engine } from '../context.js'
import { createOutputFile } from '../output-file.js'
import { createProgressLine } from '../progress.js'
import { engineOptions } from '../run-options.js'
import { say, terminalColumns, useColor, write } from '../streams.js'
import { describeInit } from './init-text.js'
import { sampleArticles, type Sample } from './sample.js'
import { guessSourceLocale, type SourceLocaleGuess } from './source-locale.js'

/** JSON runs no code, and needs nothing of the project: neither ES modules nor an installed loc-lint. */
const configurationPath = '.remarkrc.json'

/**
 * `--init`: looks at the tree, writes the configuration that fits it, and says what it found.
 *
 * @returns The exit code.
 * @throws {UserError} Where there is a configuration already, or nothing to lint; nothing is written then.
 */
export async function initCommand(parsed: Arguments, context: CommandContext, engine: Engine): Promise<number> {
  const { cwd } = context
  const existing = findConfiguration(cwd)
  if (existing !== null)
    throw new UserError(
      `Unexpected \`--init\` beside the configuration \`${existing}\`, expected a folder without one: it is left as it is`
    )
  const paths = parsed.paths.length === 0 ? ['.'] : parsed.paths
  const initial = resolveSettings({}, {}, engine.rules, { cwd, origin: configurationPath })
  const { files, problems } = discoverFiles(paths, { cwd, ignore: [] })
  const [problem] = problems
  if (problem !== undefined) throw new UserError(problem.message)

  const options = {
    cwd,
    sourceLocale: initial.sourceLocale,
    layout: [],
    peek: (path: string) => peekFile(path, initial.maxFileSize)
  }
  const sample = sampleArticles(files, initial.maxFileSize)
  const guess = sourceLocaleOf(parsed, files, sample, options, initial.maxFileSize)
  checkTranslations(guess, sample)
  const user = proposeSettings(guess, files, { ...options, sourceLocale: guess.sourceLocale })

  const settings = resolveSettings(user, {}, engine.rules, { cwd, origin: configurationPath })
  const baseline = parsed.baselineChange === 'update' ? loadBaseline(parsed, cwd) : null
  const progress = createProgressLine(context)
  const lintOptions = {
    cwd,
    patterns: paths,
    settings,
    ...engineOptions(parsed, context),
    maxFindings: null,
    onProgress: progress.show
  }
  const { results, faults, conventions = [] } = await engine.lintPaths(lintOptions).finally(progress.remove)
  createOutputFile(configurationPath, `${JSON.stringify({ plugins: [['loc-lint', user]] }, null, 2)}\n`, cwd)
  const compared = useBaseline(results, baseline, parsed.baselineChange, cwd)
  const text = describeInit(
    {
      files: files.length,
      guess,
      layout: typeof user.layout === 'string' ? user.layout : null,
      sample,
      results,
      conventions,
      written: [configurationPath, ...(baseline === null ? [] : [parsed.baseline ?? defaultBaselinePath])],
      paths: parsed.paths.length === 0 ? contentFolders(guess) : parsed.paths
    },
    { color: useColor(parsed.color, context.env, context.stdout), ...terminalColumns(context.stdout) }
  )
  const failure = await write(context.stdout, text)
  await say(context, [
    ...faults,
    ...compared.notices,
    ...(failure === null ? [] : [`Unexpected failure to write to standard output (${failure})`])
  ])
  return faults.length > 0 || failure !== null ? 2 : 0
}

function sourceLocaleOf(
  { sourceLocale }: Arguments,
  files: readonly FileReference[],
  sample: Sample,
  options: LocateOptions,
  maxFileSize: number
): SourceLocaleGuess {
  if (sourceLocale === null) return guessSourceLocale({ files, sample, options, maxFileSize })
  const given = localeSetting(sourceLocale, '`--source-locale`')
  return {
    sourceLocale: given,
    reason: '`--source-locale` says so',
    layouts: surveyLayouts(files, { ...options, sourceLocale: given })
  }
}

/** Without a second locale and without spans there is nothing to compare. */
function checkTranslations({ layouts }: SourceLocaleGuess, { sideBySide }: Sample): void {
  const locales = new Set(
    layouts.flatMap(layout => layout.locales.map(({ locale }) => locale)).filter(locale => locale !== null)
  )
  if (locales.size >= 2 || sideBySide > 0) return
  throw new UserError(
    'Unexpected tree without translations, expected articles in two locales or more (folders such as `content/nb-no`, ' +
      'names such as `page.fr.md`, or `i18n/`), or translation spans: name the folder that holds them, or write the setting `layout` by hand'
  )
}

/** Settings for what was found. If detection finds more than a pattern can express, no pattern is written. */
function proposeSettings(
  { sourceLocale, layouts }: SourceLocaleGuess,
  files: readonly FileReference[],
  options: LocateOptions
): UserSettings {
  const patterns = layouts.filter(({ kind }) => kind !== 'silent').map(({ pattern }) => pattern)
  const [pattern] = patterns
  const layout =
    patterns.length === 1 && typeof pattern === 'string' && saysTheSame(pattern, files, options)
      ? { layout: pattern }
      : {}
  return { sourceLocale, extends: 'recommended', ...layout }
}

/** The folders to lint from now on: without what lies beside the articles, such as the project's own README. */
function contentFolders({ layouts }: SourceLocaleGuess): string[] {
  const placed = layouts.filter(({ kind }) => kind !== 'silent')
  const folders = new Set(placed.flatMap(({ kind, folder }) => (kind === 'docusaurus' ? ['.'] : [folder])))
  return folders.size === 0 || folders.has('.') ? ['.'] : [...folders].map(folder => `${folder}/`).sort()
}
