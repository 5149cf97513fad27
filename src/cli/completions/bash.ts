import { mergeWord } from '../merge-arguments.js'
import { allOptions } from '../option-table.js'
import { spellingsOf, valuesOf } from './values.js'

/** Completions for bash 3.2 and later; where they have nothing to offer, bash completes paths itself. */
export function bashCompletions(ruleNames: readonly string[]): string {
  const entries = allOptions.map(option => ({
    pattern: spellingsOf(option).join('|'),
    values: valuesOf(option, ruleNames)
  }))
  const cases = entries.flatMap(({ pattern, values }) =>
    values.kind === 'words'
      ? [`    ${pattern}) COMPREPLY=($(compgen -W '${values.words.join(' ')}' -- "$current")); return ;;`]
      : []
  )
  const others = entries
    .filter(({ values }) => values.kind !== 'words' && values.kind !== 'nothing')
    .map(({ pattern }) => pattern)
  return `# bash completion for loc-lint
_loc_lint () {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # bash takes --option=value apart.
  if [ "$current" = '=' ]; then current=
  elif [ "$previous" = '=' ]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $previous in
${cases.join('\n')}
    ${others.join('|')}) return ;;
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W '${allOptions.map(({ name }) => `--${name}`).join(' ')}' -- "$current")) ;;
    ${mergeWord.slice(0, 3)}*) [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W '${mergeWord}' -- "$current")) ;;
  esac
}
complete -o default -o bashdefault -F _loc_lint loc-lint
`
}
