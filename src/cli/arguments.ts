import { parseArgs } from 'node:util'
import { UserError } from '../model/error.js'
import type { FixMode } from '../model/fix.js'
import { formatNames, type FormatName } from '../report/format-names.js'
import { nearest, listChoices } from '../validation/sentences.js'
import { readShell, type Shell } from './completions/shells.js'
import { checkInit } from './init-arguments.js'
import { mergeFolder } from './merge-arguments.js'
import { allOptions, type OptionEntry } from './option-table.js'
import { runArguments, type RunArguments } from './run-options.js'

/** Where one report goes; without a file, to standard output. */
export interface ReportTarget {
  readonly format: FormatName
  readonly file: string | null
}

/** The command line, checked as far as it can be without configuration and rules. */
export interface Arguments {
  readonly paths: readonly string[]
  readonly reports: readonly ReportTarget[]
  readonly rules: readonly string[]
  readonly locales: readonly string[]
  /** Whether to lint only what the next commit changes. */
  readonly staged: boolean
  /** Lint only what was changed since this git ref. */
  readonly since: string | null
  /** Patterns of files to leave out, in the syntax of `.gitignore`. */
  readonly ignorePatterns: readonly string[]
  /** Whether a path or glob without articles is an error. */
  readonly errorOnUnmatchedPattern: boolean
  readonly sourceLocale: string | null
  readonly config: string | null
  readonly noConfig: boolean
  /** Whether to run no code of the repository whose articles are linted. */
  readonly safe: boolean
  /** Whether comments and front matter switch rules off. */
  readonly inlineConfig: boolean
  /** What to do about fixes; `null` for nothing. */
  readonly fix: FixMode | null
  readonly baseline: string | null
  readonly noBaseline: boolean
  /** What to write to the baseline; `null` for nothing. */
  readonly baselineChange: 'update' | 'prune' | null
  /** Whether to write what is learnt of conventions to their file. */
  readonly learn: boolean
  readonly noConventions: boolean
  /** How the run is done. */
  readonly run: RunArguments
  /** Folder with the reports of shards to merge; `null` for a run that lints. */
  readonly mergeReports: string | null
  readonly quiet: boolean
  /** Whether to show equal findings each at its place. */
  readonly allPlaces: boolean
  readonly maxWarnings: number | null
  readonly color: boolean | null
  readonly stdin: boolean
  readonly stdinFilename: string | null
  /** Whether to write a configuration for the articles that are there. */
  readonly init: boolean
  readonly listRules: boolean
  readonly explain: string | null
  /** The shell to print completions for; `null` for none. */
  readonly completions: Shell | null
  readonly printConfig: string | null
  readonly version: boolean
  readonly help: boolean
}

/**
 * Reads the command line.
 *
 * @param argv Arguments without node and script.
 * @throws {UserError} One sentence about the first option that is unknown, lacks its value or does not fit the others.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, switches, paths } = readTokens(argv)
  const last = (name: string): string | null => values.get(name)?.at(-1) ?? null
  const has = (name: string): boolean => switches.includes(name)
  const parsed: Arguments = {
    paths,
    reports: reportTargets(values.get('format') ?? [], last('output-file')),
    rules: values.get('rule') ?? [],
    locales: (values.get('locale') ?? [])
      .flatMap(value => value.split(','))
      .map(tag => tag.trim())
      .filter(tag => tag !== ''),
    staged: has('staged'),
    since: last('since'),
    ignorePatterns: values.get('ignore-pattern') ?? [],
    errorOnUnmatchedPattern: !has('no-error-on-unmatched-pattern'),
    sourceLocale: last('source-locale'),
    config: last('config'),
    noConfig: has('no-config'),
    safe: has('safe'),
    inlineConfig: !has('no-inline-config'),
    fix: has('fix') ? 'write' : has('diff') ? 'diff' : has('fix-dry-run') ? 'count' : null,
    baseline: last('baseline'),
    noBaseline: has('no-baseline'),
    learn: has('learn'),
    noConventions: has('no-conventions'),
    baselineChange: has('update-baseline') ? 'update' : has('prune-baseline') ? 'prune' : null,
    run: runArguments(last, switches),
    mergeReports: mergeFolder(paths, [...values.keys(), ...switches]),
    quiet: has('quiet'),
    allPlaces: has('all-places'),
    maxWarnings: wholeNumber(last('max-warnings'), '--max-warnings'),
    color: has('color') || has('no-color') ? switches.lastIndexOf('color') > switches.lastIndexOf('no-color') : null,
    stdin: has('stdin'),
    stdinFilename: last('stdin-filename'),
    init: has('init'),
    listRules: has('list-rules'),
    explain: last('explain'),
    completions: readShell(last('completions')),
    printConfig: last('print-config'),
    version: has('version'),
    help: has('help')
  }
  checkTogether(parsed)
  checkSelection(parsed)
  checkBaseline(parsed, switches)
  checkConventions(parsed)
  checkFix(parsed, switches, values.get('format') ?? [])
  if (parsed.init) checkInit([...values.keys(), ...switches])
  return parsed
}

interface Tokens {
  readonly values: ReadonlyMap<string, string[]>
  /** Names of switches in the order given. */
  readonly switches: readonly string[]
  readonly paths: readonly string[]
}

/** `parseArgs` in its lenient mode: its own sentences do not name the nearest option. */
function readTokens(argv: readonly string[]): Tokens {
  const config = Object.fromEntries(
    allOptions.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short === undefined ? {} : { short })
      }
    ])
  )
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true
  })
  const byName = new Map(allOptions.map(option => [option.name, option]))
  const values = new Map<string, string[]>()
  const switches: string[] = []
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = byName.get(token.name)
    if (option === undefined) throw unknownOption(token.rawName, token.name)
    if (option.value === undefined) {
      if (token.value !== undefined)
        throw new UserError(`Unexpected value \`${token.value}\` of \`${token.rawName}\`, expected none`)
      switches.push(option.name)
    } else {
      const value = requireValue(option, token.rawName, token.value, token.inlineValue === true)
      values.set(option.name, [...(values.get(option.name) ?? []), value])
    }
  }
  return { values, switches, paths }
}

function unknownOption(rawName: string, name: string): UserError {
  const guess = nearest(
    name,
    allOptions.map(option => option.name)
  )
  const hint = guess === undefined ? '' : ` (did you mean \`--${guess}\`?)`
  return new UserError(`Unexpected option \`${rawName}\`, expected one that \`loc-lint --help\` lists${hint}`)
}

function requireValue(option: OptionEntry, rawName: string, value: string | undefined, inline: boolean): string {
  const looksLikeOption = value !== undefined && !inline && value.length > 1 && value.startsWith('-')
  if (value !== undefined && value !== '' && !looksLikeOption) return value
  throw new UserError(
    `Unexpected ${looksLikeOption ? `option \`${value}\`` : 'end'} after \`${rawName}\`, expected its value ${option.value ?? ''}`
  )
}

function reportTargets(formats: readonly string[], outputFile: string | null): ReportTarget[] {
  const targets = (formats.length === 0 ? ['stylish'] : formats).map(reportTarget)
  const open = targets.filter(({ file }) => file === null)
  const second = open[1]
  if (second !== undefined) {
    const { format } = second
    throw new UserError(
      `Unexpected second report \`${format}\` for the same output, expected a file for it, as in \`-f ${format}:FILE\``
    )
  }
  if (outputFile === null) return targets
  if (open.length === 0)
    throw new UserError('Unexpected `--output-file`, expected a `--format` that has no file of its own')
  return targets.map(target => (target.file === null ? { ...target, file: outputFile } : target))
}

function reportTarget(text: string): ReportTarget {
  const colon = text.indexOf(':')
  const name = colon === -1 ? text : text.slice(0, colon)
  const format = formatNames.find(known => known === name)
  if (format === undefined) {
    const guess = nearest(name, formatNames)
    const hint = guess === undefined ? '' : ` (did you mean \`${guess}\`?)`
    throw new UserError(`Unexpected format \`${name}\`, expected ${listChoices(formatNames)}${hint}`)
  }
  if (colon === text.length - 1) throw new UserError(`Unexpected end of \`${text}\`, expected a file after the colon`)
  return { format, file: colon === -1 ? null : text.slice(colon + 1) }
}

function wholeNumber(text: string | null, option: string): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`Unexpected value \`${text}\` of \`${option}\`, expected a whole number from 0`)
  return Number(text)
}

function checkTogether(parsed: Arguments): void {
  if (parsed.config !== null && parsed.noConfig)
    throw new UserError('Unexpected `--no-config` beside `--config`, expected one of them')
  if (parsed.safe && parsed.run.cache === true && parsed.run.cacheLocation === null) {
    throw new UserError(
      'Unexpected `--cache` beside `--safe`, expected `--cache-location` with it: a cache inside of the repository may be made up'
    )
  }
  if (parsed.stdinFilename !== null && !parsed.stdin)
    throw new UserError('Unexpected `--stdin-filename`, expected `--stdin` with it')
  if (parsed.stdin && parsed.paths.length > 0) {
    throw new UserError(
      `Unexpected path \`${parsed.paths[0] ?? ''}\` beside \`--stdin\`, expected \`--stdin-filename\` or paths alone`
    )
  }
}

function checkSelection({ staged, since, stdin }: Arguments): void {
  if (staged && since !== null) throw new UserError('Unexpected `--since` beside `--staged`, expected one of them')
  if (stdin && (staged || since !== null)) {
    throw new UserError(
      `Unexpected \`${staged ? '--staged' : '--since'}\` beside \`--stdin\`, expected one of them: standard input is one article`
    )
  }
}

function checkBaseline({ baseline, noBaseline, baselineChange, stdin }: Arguments, switches: readonly string[]): void {
  if (switches.includes('update-baseline') && switches.includes('prune-baseline')) {
    throw new UserError(
      'Unexpected `--prune-baseline` beside `--update-baseline`, expected one of them: the latter prunes too'
    )
  }
  if (noBaseline && baseline !== null)
    throw new UserError('Unexpected `--no-baseline` beside `--baseline`, expected one of them')
  const change = baselineChange === null ? null : `--${baselineChange}-baseline`
  if (change !== null && noBaseline)
    throw new UserError(`Unexpected \`--no-baseline\` beside \`${change}\`, expected one of them`)
  if (change !== null && stdin)
    throw new UserError(`Unexpected \`${change}\` beside \`--stdin\`, expected paths: the text may never become a file`)
}

/** What is learnt of a part of the articles does not hold for the others. */
function checkConventions({ learn, noConventions, stdin, staged, since, run }: Arguments): void {
  if (!learn) return
  if (noConventions) throw new UserError('Unexpected `--no-conventions` beside `--learn`, expected one of them')
  const part = stdin ? '--stdin' : staged ? '--staged' : since === null ? null : '--since'
  if (part !== null)
    throw new UserError(
      `Unexpected \`${part}\` beside \`--learn\`, expected all articles: a convention is a share of them`
    )
  if (run.shard !== null)
    throw new UserError(
      'Unexpected `--learn` beside `--shard`, expected it with `merge-reports`, which sees all articles'
    )
}

function checkFix({ fix, stdin, reports }: Arguments, switches: readonly string[], formats: readonly string[]): void {
  if (fix !== null && reports.some(({ format }) => format === 'blob')) {
    throw new UserError(
      'Unexpected report `blob` beside fixes, expected another format: only what was found can be merged'
    )
  }
  const dry = switches.find(name => name === 'fix-dry-run' || name === 'diff')
  if (fix === 'write' && dry !== undefined) {
    throw new UserError(`Unexpected \`--fix\` beside \`--${dry}\`, expected one of them: the latter writes nothing`)
  }
  if (fix === 'write' && stdin) {
    throw new UserError(
      'Unexpected `--fix` beside `--stdin`, expected `--fix-dry-run` or `--diff`: there is no file to write'
    )
  }
  const open = reports.find(({ file }) => file === null)
  if (fix === 'diff' && open !== undefined && formats.length > 0) {
    const example = `\`-f ${open.format}:FILE\``
    throw new UserError(
      `Unexpected report \`${open.format}\` on standard output beside \`--diff\`, expected a file for it, as in ${example}`
    )
  }
}
