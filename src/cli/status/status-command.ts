import { localeSetting } from '../../config/locale-setting.js'
import { packageVersion, readPackageFile } from '../../config/package-files.js'
import { UserError } from '../../model/error.js'
import { readArticleFile } from '../../read/read-file.js'
import { formatStatusBadge } from '../../report/status/badge.js'
import { formatStatusHtml } from '../../report/status/html.js'
import { formatStatusJson } from '../../report/status/json.js'
import { formatStatusMarkdown } from '../../report/status/markdown.js'
import { formatStatusText } from '../../report/status/text.js'
import { findVersionedArticles } from '../../run/versioned-groups.js'
import { sayUnknown } from '../../run/unknown-versions.js'
import { collectStatus } from '../../status/collect.js'
import type { SiteStatus } from '../../status/row.js'
import { nearest, listChoices } from '../../validation/sentences.js'
import type { CommandContext, Engine } from '../context.js'
import type { OptionEntry } from '../option-table.js'
import { writeOutputFile } from '../output-file.js'
import { optionsNamed, readCommandLine, type CommandLine, type CommandOptions } from '../own-options.js'
import { engineOptions } from '../run-options.js'
import { runSettings } from '../settings.js'
import { say, useColor, write } from '../streams.js'
import { commandHelpText, type CommandHelp } from '../usage.js'
import { createVersionProgress } from './version-progress.js'

/** First word of the command line that shows the state of each translation. */
const statusWord = 'status'

const formats = ['text', 'json', 'markdown', 'html', 'badge'] as const
type StatusFormat = (typeof formats)[number]

const statusOptions: readonly OptionEntry[] = [
  { name: 'format', short: 'f', value: 'NAME', description: 'text (default), json, markdown, html or badge (SVG)' },
  { name: 'output-file', short: 'o', value: 'FILE', description: 'write the status to a file' },
  { name: 'fail-behind', value: 'N', description: 'exit with 1 when more translations than this are behind' }
]

const sharedNames = [
  'locale',
  'source-locale',
  'since',
  'ignore-pattern',
  'config',
  'no-config',
  'safe',
  'cache',
  'no-cache',
  'cache-location',
  'color',
  'no-color',
  'help'
]

/** What `loc-lint status` takes. */
export const statusSyntax: CommandOptions = { word: statusWord, own: statusOptions, shared: sharedNames }

const help: CommandHelp = {
  usage: 'loc-lint status [options] [file, folder or glob]…',
  purpose: `Shows the state of each translation: translated, behind its source, of an unknown
version, untranslated, missing, or without a source.`,
  options: [...statusOptions, ...optionsNamed(sharedNames)],
  exitCodes: `Exit code: 0 fine, 1 more translations behind than --fail-behind,
           2 the work could not be done`
}

/**
 * `loc-lint status [paths]`: shows the state of each translation.
 *
 * @param argv Arguments behind the word.
 * @returns The exit code.
 * @throws {UserError} When the command line or the configuration makes no sense, or the status cannot be written.
 */
export async function statusCommand(argv: readonly string[], context: CommandContext, engine: Engine): Promise<number> {
  const line = readCommandLine(argv, statusSyntax)
  if (line.parsed.help) {
    await write(context.stdout, commandHelpText(help))
    return 0
  }
  const format = formatOf(line.valueOf('format'))
  const failBehind = wholeNumber(line.valueOf('fail-behind'))
  const { status, sentences, hasFaults } = await findStatus(line, context, engine)
  await say(context, sentences)
  const file = line.valueOf('output-file')
  const text = render(status, format, {
    color: useColor(line.parsed.color, context.env, file === null ? context.stdout : null)
  })
  if (file !== null) writeOutputFile(file, text, context.cwd)
  else {
    const failure = await write(context.stdout, text)
    if (failure !== null) throw new UserError(`Unexpected failure to write to standard output (${failure})`)
  }
  if (hasFaults) return 2
  const behind = status.rows.filter(({ state }) => state === 'behind').length
  return failBehind !== null && behind > failBehind ? 1 : 0
}

interface FoundStatus {
  readonly status: SiteStatus
  readonly sentences: readonly string[]
  readonly hasFaults: boolean
}

async function findStatus({ parsed }: CommandLine, context: CommandContext, engine: Engine): Promise<FoundStatus> {
  const { cwd } = context
  const { settings } = await runSettings(parsed, cwd, engine.rules)
  const changed =
    parsed.since === null ? null : await (await import('../changed-articles.js')).changedArticles(parsed, cwd, settings)
  const progress = createVersionProgress(context)
  const { groups, versionTexts, faults } = await findVersionedArticles({
    cwd,
    patterns: changed?.paths ?? (parsed.paths.length === 0 ? ['.'] : parsed.paths),
    settings,
    cacheLocation: engineOptions(parsed, context).cacheLocation ?? null,
    onProgress: progress.show
  }).finally(progress.remove)
  const status = collectStatus(groups, {
    sourceLocale: settings.sourceLocale,
    versionTexts,
    textOf: path => {
      const read = readArticleFile(path, settings)
      return 'problem' in read ? null : read.text
    },
    locales: parsed.locales.length === 0 ? null : parsed.locales.map(tag => localeSetting(tag, '`--locale`')),
    now: Math.floor(Date.now() / 1000)
  })
  const problems = [...(changed?.faults ?? []), ...faults]
  return { status, sentences: [...problems, ...sayUnknown(groups)], hasFaults: problems.length > 0 }
}

function render(status: SiteStatus, format: StatusFormat, { color }: { readonly color: boolean }): string {
  switch (format) {
    case 'text':
      return formatStatusText(status, { color })
    case 'json':
      return formatStatusJson(status, packageVersion())
    case 'markdown':
      return formatStatusMarkdown(status)
    case 'badge':
      return formatStatusBadge(status)
    case 'html':
      return formatStatusHtml(status, {
        version: packageVersion(),
        date: new Date(),
        assets: { script: readPackageFile(`${page}.js`), styles: readPackageFile(`${page}.css`) }
      })
  }
}

const page = 'dist/report-page/status'

function formatOf(name: string | null): StatusFormat {
  const format = formats.find(known => known === (name ?? 'text'))
  if (format !== undefined) return format
  const guess = nearest(name ?? '', formats)
  const hint = guess === undefined ? '' : ` (did you mean \`${guess}\`?)`
  throw new UserError(
    `Unexpected format \`${name ?? ''}\` of \`${statusWord}\`, expected ${listChoices(formats)}${hint}`
  )
}

function wholeNumber(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`Unexpected value \`${text}\` of \`--fail-behind\`, expected a whole number from 0`)
  return Number(text)
}
