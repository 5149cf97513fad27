import { mergeWord } from '../merge-arguments.js'
import { allOptions, type OptionEntry } from '../option-table.js'
import { spellingsOf, valuesOf } from './values.js'

/** Completions for zsh, for `source` and for a file `_loc-lint` in a folder of `fpath`. */
export function zshCompletions(ruleNames: readonly string[]): string {
  return `#compdef loc-lint
_loc_lint () {
  _arguments -s \\
${allOptions.map(option => `    ${describe(option, ruleNames)} \\`).join('\n')}
    '1: :_alternative "words:command:(${mergeWord})" "files:article:_files"' \\
    '*:article:_files'
}
if [ "$funcstack[1]" = '_loc-lint' ]; then _loc_lint "$@"; else compdef _loc_lint loc-lint; fi
`
}

function describe(option: OptionEntry, ruleNames: readonly string[]): string {
  const values = valuesOf(option, ruleNames)
  const action =
    values.kind === 'words'
      ? `(${values.words.join(' ')})`
      : values.kind === 'files'
        ? '_files'
        : values.kind === 'folders'
          ? '_files -/'
          : ' '
  const value = values.kind === 'nothing' ? '' : `:${option.value ?? ''}:${action}`
  const text = `[${option.description.replace(/[\]:[\\]/g, String.raw`\$&`)}]${value}`
  // A long option takes its value behind `=` or as the next word; what may be repeated is offered again.
  return spellingsOf(option)
    .map(spelling => quoted(`*${spelling}${values.kind !== 'nothing' && spelling.startsWith('--') ? '=' : ''}${text}`))
    .join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
