import { mergeWord } from '../merge-arguments.js'
import { allOptions, type OptionEntry } from '../option-table.js'
import { valuesOf } from './values.js'

/** Completions for fish 3 and later, for a file in `~/.config/fish/completions/`. */
export function fishCompletions(ruleNames: readonly string[]): string {
  const lines = allOptions.map(option => describe(option, ruleNames))
  const merge = `complete -c loc-lint -n __fish_is_first_arg -a ${mergeWord} -d 'report on the shards of a run'`
  return `# fish completion for loc-lint\n${[merge, ...lines].join('\n')}\n`
}

function describe(option: OptionEntry, ruleNames: readonly string[]): string {
  const { name, short, description } = option
  const start = `complete -c loc-lint -l ${name}${short === undefined ? '' : ` -s ${short}`} -d ${quoted(description)}`
  const values = valuesOf(option, ruleNames)
  switch (values.kind) {
    case 'nothing':
      return start
    case 'words':
      return `${start} -x -a ${quoted(values.words.join(' '))}`
    case 'files':
      return `${start} -r -F`
    case 'folders':
      return `${start} -x -a '(__fish_complete_directories)'`
    case 'unknown':
      return `${start} -x`
  }
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`
}
