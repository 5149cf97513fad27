/** One command-line option: what parses it and what `--help` says. */
export interface OptionEntry {
  readonly name: string
  readonly short?: string
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string
  readonly description: string
}

export interface OptionGroup {
  readonly title: string
  readonly options: readonly OptionEntry[]
}

/** All options, in the order of the help. */
export const optionGroups: readonly OptionGroup[] = [
  {
    title: 'What to check',
    options: [
      { name: 'locale', value: 'TAG', description: 'report only on this locale (repeatable)' },
      { name: 'source-locale', value: 'TAG', description: 'locale that articles are translated from (en-US)' },
      { name: 'staged', description: 'only articles, in all locales, that the next git commit changes' },
      { name: 'since', value: 'REF', description: 'only articles, in all locales, changed since this git ref' },
      {
        name: 'ignore-pattern',
        value: 'GLOB',
        description: 'leave out these files, even if they are named (repeatable)'
      },
      { name: 'no-error-on-unmatched-pattern', description: 'a path or glob without articles is no error' },
      { name: 'stdin', description: 'read one article from standard input' },
      { name: 'stdin-filename', value: 'PATH', description: 'path that this article stands for' }
    ]
  },
  {
    title: 'Rules and configuration',
    options: [
      { name: 'rule', value: 'SETTING', description: "set a rule, as 'name: severity' (repeatable)" },
      { name: 'config', short: 'c', value: 'FILE', description: 'read this configuration instead of ./.remarkrc.*' },
      { name: 'no-config', description: 'read no configuration: the recommended rules' },
      { name: 'safe', description: 'run no code of the repository: for content from strangers' },
      { name: 'no-inline-config', description: 'ignore comments and front matter that switch rules off' }
    ]
  },
  {
    title: 'Fix',
    options: [
      { name: 'fix', description: 'make the fixes that are certain, report what is left' },
      { name: 'fix-dry-run', description: 'the same report, but write nothing' },
      { name: 'diff', description: 'show what --fix would change as a unified diff, write nothing' }
    ]
  },
  {
    title: 'Known findings',
    options: [
      {
        name: 'baseline',
        value: 'FILE',
        description: 'findings that are known and not reported (.loc-lint-baseline.json where it exists)'
      },
      { name: 'no-baseline', description: 'report known findings too' },
      { name: 'update-baseline', description: 'write all present findings to the baseline' },
      { name: 'prune-baseline', description: 'remove from the baseline what no longer occurs' }
    ]
  },
  {
    title: 'Conventions of the site',
    options: [
      {
        name: 'learn',
        description: 'record what each locale does consistently in loc-lint.conventions.json, for review'
      },
      { name: 'no-conventions', description: 'report conventions like any other difference' }
    ]
  },
  {
    title: 'Run',
    options: [
      { name: 'cache', description: 'skip articles that have not changed (default, but not in CI)' },
      { name: 'no-cache', description: 'lint all articles' },
      { name: 'cache-location', value: 'DIR', description: 'folder of the cache (node_modules/.cache/loc-lint)' },
      { name: 'concurrency', value: 'N', description: 'number of threads, auto (default) or off' },
      { name: 'shard', value: 'I/N', description: 'lint the I-th of N parts of the articles' },
      {
        name: 'plugin-timeout',
        value: 'SECONDS',
        description: 'stop third-party plugins that finish no file in this time (60)'
      },
      { name: 'stats', description: 'print on stderr where time and memory went' }
    ]
  },
  {
    title: 'Report',
    options: [
      {
        name: 'format',
        short: 'f',
        value: 'NAME',
        description:
          'stylish (default), json, github, sarif, junit, gitlab, html or blob; NAME:FILE writes to that file (repeatable)'
      },
      { name: 'output-file', short: 'o', value: 'FILE', description: 'write the report to a file' },
      {
        name: 'max-findings',
        value: 'N',
        description: 'keep this many findings of a rule in a file, count the rest (1000)'
      },
      { name: 'all-places', description: 'show each of several equal findings, instead of one with a list of places' },
      { name: 'quiet', description: 'report errors only' },
      { name: 'max-warnings', value: 'N', description: 'exit with 1 when there are more warnings than this' },
      { name: 'color', description: 'use colours even if the output is no terminal' },
      { name: 'no-color', description: 'use no colours' }
    ]
  },
  {
    title: 'Information',
    options: [
      { name: 'init', description: 'look at the articles, write a configuration to match, list the next steps' },
      { name: 'list-rules', description: 'list all rules with the level they have here' },
      { name: 'explain', value: 'RULE', description: 'show the documentation of a rule' },
      { name: 'print-config', value: 'FILE', description: 'show the settings, locale and article key of a file' },
      { name: 'completions', value: 'SHELL', description: 'print a completion script for bash, zsh or fish' },
      { name: 'lsp', description: 'serve an editor by the language server protocol' },
      { name: 'mcp', description: 'serve an agent by the Model Context Protocol' },
      { name: 'version', short: 'v', description: 'show the version' },
      { name: 'help', short: 'h', description: 'show this help' }
    ]
  }
]

export const allOptions: readonly OptionEntry[] = optionGroups.flatMap(group => group.options)

/** Serves an editor; clients add options of their own to it. */
export const editorSwitch = '--lsp'

/** Serves an agent; it takes no other options. */
export const agentSwitch = '--mcp'
