import { UserError } from '../../model/error.js'
import type { ArticleGroup, LocatedFile } from '../../model/files.js'
import { isReference, type VersionTexts } from '../../model/source-version.js'
import { defaultHost } from '../../markdown/parser.js'
import { readArticleFile } from '../../read/read-file.js'
import { formatDifferences, type ArticleDifference } from '../../report/status/difference.js'
import { findVersionedArticles } from '../../run/versioned-groups.js'
import { sayUnknown } from '../../run/unknown-versions.js'
import { differenceOf } from '../../status/difference.js'
import type { CommandContext, Engine } from '../context.js'
import type { OptionEntry } from '../option-table.js'
import { optionsNamed, readCommandLine, type CommandOptions } from '../own-options.js'
import { engineOptions } from '../run-options.js'
import { runSettings } from '../settings.js'
import { say, useColor, write } from '../streams.js'
import { commandHelpText, type CommandHelp } from '../usage.js'

/** First word of the command line that shows what has changed in a source since it was translated. */
const diffWord = 'diff'

const diffOptions: readonly OptionEntry[] = [
  { name: 'pin', description: 'pin the named translations: record that they translate the present source' }
]

const sharedNames = [
  'locale',
  'source-locale',
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

/** What `loc-lint diff` takes. */
export const diffSyntax: CommandOptions = { word: diffWord, own: diffOptions, shared: sharedNames }

const help: CommandHelp = {
  usage: 'loc-lint diff [options] <translation>…',
  purpose: `Shows what has changed in the source of a translation since it was translated,
section by section, each beside the passage of the translation concerned.`,
  options: [...diffOptions, ...optionsNamed(sharedNames)],
  exitCodes: `Exit code: 0 fine, 2 the work could not be done`
}

/**
 * `loc-lint diff ARTICLE…`: what has changed in the source since the version that was translated, section by section, beside the translation's
 * text that it concerns; with `--pin`, records in the translations that they translate the present version.
 *
 * @param argv Arguments behind the word.
 * @returns The exit code: 0, or 2 where an article could not be found or pinned.
 * @throws {UserError} When the command line or the configuration makes no sense.
 */
export async function diffCommand(argv: readonly string[], context: CommandContext, engine: Engine): Promise<number> {
  const line = readCommandLine(argv, diffSyntax)
  const { parsed } = line
  if (parsed.help) {
    await write(context.stdout, commandHelpText(help))
    return 0
  }
  if (parsed.paths.length === 0)
    throw new UserError(`Unexpected end after \`${diffWord}\`, expected the path of a translation`)
  const { cwd } = context
  const { settings } = await runSettings(parsed, cwd, engine.rules)
  const { groups, versionTexts, faults } = await findVersionedArticles({
    cwd,
    patterns: parsed.paths,
    settings,
    cacheLocation: engineOptions(parsed, context).cacheLocation ?? null,
    onProgress: null
  })
  if (line.has('pin')) {
    const { pinArticles } = await import('./pin.js')
    const outcome = pinArticles(groups, { cwd, settings })
    await say(context, [...faults, ...outcome.sentences])
    return faults.length > 0 || outcome.hasFaults ? 2 : 0
  }
  const textOf = (path: string): string | null => {
    const read = readArticleFile(path, settings)
    return 'problem' in read ? null : read.text
  }
  const { differences, sentences } = collectDifferences(groups, versionTexts, textOf)
  const text = formatDifferences(differences, { color: useColor(parsed.color, context.env, context.stdout) })
  await say(context, [...faults, ...sentences, ...sayUnknown(groups)])
  await write(context.stdout, text)
  return faults.length > 0 ? 2 : 0
}

function collectDifferences(
  groups: readonly ArticleGroup[],
  versionTexts: VersionTexts,
  textOf: (path: string) => string | null
): { differences: ArticleDifference[]; sentences: string[] } {
  const differences: ArticleDifference[] = []
  const sentences: string[] = []
  for (const { files } of groups) {
    const source = files.find(({ isSource }) => isSource)
    for (const file of files) {
      if (!file.given || file.isSource) continue
      const difference = source === undefined ? null : differenceFor(file, source, versionTexts, textOf)
      if (difference !== null) differences.push(difference)
      else if (source === undefined)
        sentences.push(`Unexpected lack of a source for \`${file.path}\`, expected one in the source locale`)
      else if (file.version === undefined)
        sentences.push(
          `Unknown version of \`${source.path}\`: neither \`${file.path}\` nor its history tells which one it translates`
        )
    }
  }
  return { differences, sentences }
}

function differenceFor(
  file: LocatedFile,
  source: LocatedFile,
  versionTexts: VersionTexts,
  textOf: (path: string) => string | null
): ArticleDifference | null {
  const { version } = file
  const [translation, present] = [textOf(file.absolutePath), textOf(source.absolutePath)]
  if (!isReference(version) || translation === null || present === null) return null
  const before = versionTexts(version.blob)
  if (before === null) return null
  return {
    path: file.path,
    source: source.path,
    commit: version.commit,
    namedBy: version.pin?.key ?? null,
    likelihood: version.likelihood,
    commits: version.commitCount,
    sections: differenceOf({ before, present, translation, source, target: file, parser: defaultHost().parser })
  }
}
