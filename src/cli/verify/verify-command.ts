import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { resolve } from 'node:path'
import { lintPair, sourcePathFor, type PairOptions, type PairResult } from '../../hosts/pair/lint-pair.js'
import { UserError } from '../../model/error.js'
import { readArticleFile } from '../../read/read-file.js'
import type { CommandContext } from '../context.js'
import type { OptionEntry } from '../option-table.js'
import { optionsNamed, readCommandLine, type CommandOptions } from '../own-options.js'
import { readStandardInput } from '../standard-input.js'
import { say, write } from '../streams.js'
import { commandHelpText, type CommandHelp } from '../usage.js'

const largestText = 5_000_000

/** Text that stands for standard input where a path is expected. */
const STANDARD_INPUT = '-'

/** First word of the command line that compares a pair of texts. */
const verifyWord = 'verify'

const ownOptions: readonly OptionEntry[] = [
  { name: 'source', value: 'FILE', description: 'source text; - reads standard input' },
  { name: 'target', value: 'FILE', description: 'translation; - reads standard input' },
  { name: 'locale', value: 'TAG', description: 'its locale (that of front matter or path by default)' },
  { name: 'source-locale', value: 'TAG', description: 'locale of the source (en-US)' },
  {
    name: 'batch',
    description:
      'read pairs from standard input, one JSON object a line with source, target and optionally id, locale, sourceLocale, path; write one result a line'
  }
]

const sharedNames = ['help']

/** What `loc-lint verify` takes. */
export const verifySyntax: CommandOptions = { word: verifyWord, own: ownOptions, shared: sharedNames }

const help: CommandHelp = {
  usage: 'loc-lint verify --source FILE --target FILE [--locale TAG]',
  purpose: `Compares one translation with its source, writes its defects as JSON: no site,
no configuration. For programs that translate and check their own work.`,
  options: [...ownOptions, ...optionsNamed(sharedNames)],
  exitCodes: `Exit code: 0 no errors, 1 errors, 2 the work could not be done`
}

/**
 * `loc-lint verify`: compares pairs of texts.
 *
 * @param argv Arguments behind the word.
 * @returns 0 without errors, 1 with errors, 2 where a text could not be compared.
 * @throws {UserError} When the command line or a text makes no sense.
 */
export async function verifyCommand(argv: readonly string[], context: CommandContext): Promise<number> {
  const line = readCommandLine(argv, verifySyntax)
  if (line.parsed.help) return await output(context, commandHelpText(help), 0)
  const [path] = line.parsed.paths
  if (path !== undefined)
    throw new UserError(`Unexpected path \`${path}\` beside \`verify\`, expected \`--source FILE --target FILE\``)
  if (line.has('batch')) return await verifyBatch(context)
  const source = line.valueOf('source')
  const target = line.valueOf('target')
  if (source === null || target === null)
    throw new UserError(
      `Unexpected end of \`verify\` without \`--${source === null ? 'source' : 'target'}\`, expected a file, or \`-\` for standard input`
    )
  if (source === STANDARD_INPUT && target === STANDARD_INPUT)
    throw new UserError('Unexpected standard input for both texts, expected a file for one of them (or `--batch`)')
  const read = async (path: string): Promise<string> =>
    path === STANDARD_INPUT ? await readStandardInput(context.stdin, largestText) : readText(path, context.cwd)
  const result = lintPair({
    source: await read(source),
    target: await read(target),
    locale: line.valueOf('locale'),
    sourceLocale: line.valueOf('source-locale'),
    ...(source === STANDARD_INPUT ? {} : { sourcePath: source }),
    ...(target === STANDARD_INPUT ? {} : { targetPath: target })
  })
  return await output(context, `${JSON.stringify(result, null, 2)}\n`, exitCodeOf(result))
}

function readText(path: string, cwd: string): string {
  const read = readArticleFile(resolve(cwd, path), { maxFileSize: largestText })
  if ('problem' in read) throw new UserError(`${read.problem} in \`${path}\``)
  return read.text
}

/** One process for many pairs: what it takes to start is paid once. */
async function verifyBatch(context: CommandContext): Promise<number> {
  let exitCode = 0
  let line = 0
  for await (const text of createInterface({ input: Readable.from(context.stdin), crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    const answer = verifyLine(text, line)
    exitCode = Math.max(exitCode, answer.exitCode)
    const failure = await write(context.stdout, `${JSON.stringify(answer.value)}\n`)
    if (failure !== null) throw new UserError(`Unexpected failure to write to standard output (${failure})`)
  }
  return exitCode
}

function verifyLine(text: string, line: number): { value: object; exitCode: number } {
  let id: unknown
  try {
    const pair = readPair(text)
    ;({ id } = pair)
    const result = lintPair(pair)
    return { value: { ...(id === undefined ? {} : { id }), ...result }, exitCode: exitCodeOf(result) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // The pairs behind it are compared all the same.
    return { value: { ...(id === undefined ? {} : { id }), line, error: error.message }, exitCode: 2 }
  }
}

function readPair(text: string): PairOptions & { readonly id?: unknown } {
  const value = parseLine(text)
  for (const key of ['source', 'target'] as const)
    if (typeof value[key] !== 'string')
      throw new UserError(
        `Unexpected ${key in value ? `value of \`${key}\`` : `pair without \`${key}\``}, expected a text`
      )
  const optional = (key: string): string | null => {
    const found = value[key] ?? null
    if (found !== null && typeof found !== 'string')
      throw new UserError(`Unexpected value of \`${key}\`, expected a text`)
    return found
  }
  const path = optional('path')
  return {
    id: value['id'],
    source: String(value['source']),
    target: String(value['target']),
    locale: optional('locale'),
    sourceLocale: optional('sourceLocale'),
    ...(path === null ? {} : { targetPath: path, sourcePath: sourcePathFor(path) })
  }
}

function parseLine(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UserError('Unexpected line that is no JSON, expected an object with `source` and `target`', {
      cause: error
    })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UserError('Unexpected JSON, expected an object with `source` and `target`')
  return value as Readonly<Record<string, unknown>>
}

function exitCodeOf({ coverage, findings }: PairResult): number {
  if (coverage === 'unread' || findings.some(({ rule, severity }) => rule === null && severity === 'error')) return 2
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function output(context: CommandContext, text: string, exitCode: number): Promise<number> {
  const failure = await write(context.stdout, text)
  if (failure === null) return exitCode
  await say(context, [`Unexpected failure to write to standard output (${failure})`])
  return 2
}
