import { parseArgs } from 'node:util'
import { UserError } from '../model/error.js'
import { parseArguments, type Arguments } from './arguments.js'
import { allOptions, type OptionEntry } from './option-table.js'

/** The command line of a command that has options of its own. */
export interface CommandLine {
  /** The options that it shares with a run that lints. */
  readonly parsed: Arguments
  /** The last value of one of its own options; `null` if it is not given. */
  valueOf(name: string): string | null
  /** Whether one of its own switches is given. */
  has(name: string): boolean
}

/** The word that begins the command line of a command, and the options that may follow. */
export interface CommandOptions {
  readonly word: string
  readonly own: readonly OptionEntry[]
  /** Names of options that it shares with a run that lints. */
  readonly shared: readonly string[]
}

/**
 * Reads the command line of such a command.
 *
 * @param argv Arguments behind the word.
 * @throws {UserError} One sentence about the first option that is unknown, lacks its value or does not belong to the command.
 */
export function readCommandLine(argv: readonly string[], { word, own, shared }: CommandOptions): CommandLine {
  const byName = new Map(own.map(option => [option.name, option]))
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...allOptions.filter(({ name }) => !byName.has(name)), ...own].map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short })
        }
      ])
    ),
    strict: false,
    tokens: true,
    allowPositionals: true
  })
  const values = new Map<string, string | null>()
  const [rest, paths]: [string[], string[]] = [[], []]
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = byName.get(token.name)
    if (option !== undefined) values.set(option.name, valueOfToken(option, token))
    else if (!shared.includes(token.name) && allOptions.some(({ name }) => name === token.name))
      throw new UserError(
        `Unexpected option \`${token.rawName}\` beside \`${word}\`, expected it where articles are linted`
      )
    else rest.push(...asWritten(token))
  }
  return {
    parsed: parseArguments([...rest, '--', ...paths]),
    valueOf: name => values.get(name) ?? null,
    has: name => values.has(name)
  }
}

function asWritten({ rawName, value, inlineValue }: OptionToken): string[] {
  if (value === undefined) return [rawName]
  return inlineValue === true ? [`${rawName}=${value}`] : [rawName, value]
}

/** Options of a run that lints, in the order of the names. */
export function optionsNamed(names: readonly string[]): OptionEntry[] {
  return names.flatMap(name => allOptions.filter(option => option.name === name))
}

interface OptionToken {
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function valueOfToken(option: OptionEntry, { rawName, value, inlineValue }: OptionToken): string | null {
  if (option.value === undefined) {
    if (value === undefined) return null
    throw new UserError(`Unexpected value \`${value}\` of \`${rawName}\`, expected none`)
  }
  const looksLikeOption = value !== undefined && inlineValue !== true && value.length > 1 && value.startsWith('-')
  if (value !== undefined && value !== '' && !looksLikeOption) return value
  throw new UserError(
    `Unexpected ${looksLikeOption ? `option \`${value}\`` : 'end'} after \`${rawName}\`, expected its value ${option.value}`
  )
}
