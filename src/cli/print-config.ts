import { discoverFiles } from '../discover/discover.js'
import { peekFile } from '../front-matter/peek-file.js'
import { locateArticles, type LocateOptions } from '../locate/locate.js'
import { surveyLayouts } from '../locate/survey.js'
import { UserError } from '../model/error.js'
import type { ArticleGroup } from '../model/files.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import { escapeInJson } from '../report/escape.js'
import type { Arguments } from './arguments.js'
import type { CommandContext } from './context.js'
import { runSettings } from './settings.js'

/**
 * The text of `--print-config`: as JSON, what loc-lint knows of a file before it is linted (locale, key, the other locales of its
 * article) and the complete settings in force.
 *
 * @throws {UserError} When the path is not one file that would be linted.
 */
export async function printConfig(
  path: string,
  parsed: Arguments,
  context: CommandContext,
  rules: readonly Rule[]
): Promise<string> {
  const { cwd } = context
  const { settings, configuration } = await runSettings(parsed, cwd, rules)
  const file = locateFile(path, cwd, settings)
  const printed = { configuration, file, settings: { ...settings, rules: Object.fromEntries(settings.rules) } }
  return `${escapeInJson(JSON.stringify(printed, null, 2))}\n`
}

function locateFile(path: string, cwd: string, settings: Settings): object {
  const { files, problems } = discoverFiles([path], { cwd, ignore: settings.ignore })
  const [problem] = problems
  if (problem !== undefined) throw new UserError(problem.message)
  const [file, second] = files
  if (file === undefined || second !== undefined)
    throw new UserError(`Unexpected \`${path}\` of \`--print-config\`, expected the path of one file`)
  const options: LocateOptions = {
    cwd,
    sourceLocale: settings.sourceLocale,
    layout: settings.layout,
    peek: absolutePath => peekFile(absolutePath, settings.maxFileSize)
  }
  const groups = locateArticles([file], options)
  const group = groups.find(candidate => candidate.files.some(({ given }) => given))
  const located = group?.files.find(({ given }) => given)
  if (group === undefined || located === undefined) {
    throw new UserError(`Unexpected \`${path}\` of \`--print-config\`, expected a file that would be linted`)
  }
  return {
    path: located.path,
    locale: located.locale,
    localeFrom: located.locale === null ? null : located.pathLocale === null ? 'front matter' : 'path',
    isSource: located.isSource,
    layout: layoutOf(group, options),
    articleKey: group.key,
    otherLocales: group.files.filter(({ given }) => !given).map(other => ({ path: other.path, locale: other.locale })),
    siteLocales: group.siteLocales
  }
}

/** The path pattern of an article, and the reason for it; found from all of its locales, because one path alone shows little. */
function layoutOf({ files }: ArticleGroup, options: LocateOptions): object | null {
  const [layout] = surveyLayouts(
    files.map(({ absolutePath, path }) => ({ absolutePath, path })),
    options
  )
  return layout === undefined ? null : { kind: layout.kind, pattern: layout.pattern, reason: layout.reason }
}
