import { optionGroups, type OptionEntry, type OptionGroup } from './option-table.js'

const width = 80
const usageLine = 'Usage: loc-lint [options] <file, folder or glob>…'

/** What is shown where paths are missing. */
export const shortUsage = `${usageLine}\n       loc-lint --help lists all options\n`

/** The text of `--help`; no line is longer than 80 columns. */
export function helpText(): string {
  return `${[usageLine, purpose, commands, ...describeGroups(optionGroups), examples, exitCodes].join('\n\n')}\n`
}

export interface CommandHelp {
  readonly usage: string
  readonly purpose: string
  readonly options: readonly OptionEntry[]
  readonly exitCodes: string
}

/** The text of `--help` behind the word of a command. */
export function commandHelpText(help: CommandHelp): string {
  const groups = describeGroups([{ title: 'Options', options: help.options }])
  return `${[`Usage: ${help.usage}`, help.purpose, ...groups, help.exitCodes].join('\n\n')}\n`
}

function describeGroups(groups: readonly OptionGroup[]): string[] {
  const labelWidth = Math.max(...groups.flatMap(group => group.options.map(option => label(option).length)))
  return groups.map(({ title, options }) =>
    [`${title}:`, ...options.flatMap(option => describe(option, labelWidth))].join('\n')
  )
}

const purpose = `Checks translated Markdown against its source: lost links, changed ids, missing
counterparts, front-matter drift, stale locales.`

const commands = `Commands (status, diff and verify have a --help of their own):
  loc-lint status [paths]        what is translated, behind or missing by locale
  loc-lint diff <translation>…   what has changed in its source since
  loc-lint verify                one pair of texts, for programs that translate
  loc-lint merge-reports <dir>   one report of the blobs of several machines`

const exitCodes = `Exit code: 0 no errors, 1 errors or too many warnings,
           2 the work could not be done`

const examples = `Examples:
  loc-lint content/
  loc-lint content/nb-no "docs/**/*.md" --max-warnings 0
  loc-lint content/ --locale nb-NO,lv-LV -f stylish -f json:report.json
  loc-lint content/ --shard 1/4 -f blob:reports/1.blob
  loc-lint merge-reports reports/
  loc-lint verify --source guide.md --target guide.ja.md
  loc-lint content/ --rule 'no-untranslated: [warn, { allow: [Teams] }]'`

function label({ name, short, value }: OptionEntry): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}

function describe(option: OptionEntry, labelWidth: number): string[] {
  const start = `  ${label(option).padEnd(labelWidth)}  `
  const lines: string[] = []
  let line = start
  for (const word of option.description.split(' ')) {
    if (line.length + word.length > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ' '.repeat(start.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
