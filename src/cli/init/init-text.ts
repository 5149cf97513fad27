import picocolors from 'picocolors'
import type { SurveyedLayout } from '../../locate/survey.js'
import type { Convention } from '../../model/choice.js'
import type { FileResult } from '../../model/finding.js'
import { countByRule, noLocaleName, plural, summarize } from '../../report/counts.js'
import { escapeForTerminal, escapeLineStart } from '../../report/escape.js'
import { countTable } from '../../report/table.js'
import { wrap } from '../../report/wrap.js'
import type { Sample } from './sample.js'
import type { SourceLocaleGuess } from './source-locale.js'

/** All that `--init` found and did. */
export interface InitOutcome {
  readonly files: number
  readonly guess: SourceLocaleGuess
  /** The pattern written; `null` where detection decides. */
  readonly layout: string | null
  readonly sample: Sample
  readonly results: readonly FileResult[]
  /** What translations of a locale do everywhere, by what these articles say. */
  readonly conventions: readonly Convention[]
  /** Files written, the configuration first. */
  readonly written: readonly string[]
  /** What to lint from now on. */
  readonly paths: readonly string[]
}

const localesAtMost = 40
const rulesAtMost = 12
const labelWidth = 12

/** What `--init` prints: the tree as it was understood, what is wrong in it, what was written, and the next commands. */
export function describeInit(
  outcome: InitOutcome,
  { color, columns = Number.POSITIVE_INFINITY }: { color: boolean; columns?: number }
): string {
  const colors = picocolors.createColors(color)
  const { guess, results, written } = outcome
  const facts: [string, string][] = [
    ['articles', `${articleKinds(outcome)}, ${plural(outcome.files, 'file')}`],
    ...guess.layouts.map((layout): [string, string] => [
      'layout',
      `${nameOf(layout, outcome.layout)}: ${layout.reason}`
    ]),
    ['source', `${guess.sourceLocale}: ${guess.reason}`],
    ['schema', `${schemaOf(outcome.sample)} for front matter, chosen for each article`]
  ]
  const rules = countByRule(results)
  const findings = rules.length === 0 ? [] : ['', ...countTable('Rule', rules.slice(0, rulesAtMost), colors)]
  const more = rules.length > rulesAtMost ? [colors.dim(`and ${plural(rules.length - rulesAtMost, 'rule')} more`)] : []
  const lines = [
    colors.bold('Found'),
    ...facts.flatMap(([label, value]) =>
      wrap(escapeForTerminal(value), columns - labelWidth).map(
        (line, index) => `${index === 0 ? `  ${colors.dim(label.padEnd(8))}  ` : ' '.repeat(labelWidth)}${line}`
      )
    ),
    '',
    ...localeLines(guess.layouts).map(line => `  ${line}`),
    ...findings,
    ...more,
    '',
    summarize(results),
    '',
    colors.bold(`Wrote ${written.map(path => escapeForTerminal(path)).join(' and ')}`),
    '',
    colors.bold('Next'),
    ...nextCommands(outcome).map(
      ([command, purpose]) => `  ${colors.cyan(escapeForTerminal(command))}\n      ${purpose}`
    )
  ]
  return `${lines.map(escapeLineStart).join('\n')}\n`
}

function articleKinds({ sample }: InitOutcome): string {
  if (sample.sideBySide === 0) return 'plain Markdown, compared by article'
  if (sample.sideBySide === sample.articles) return 'side by side, with translation spans'
  return `side by side, ${sample.sideBySide} of ${sample.articles} with translation spans`
}

function nameOf({ kind, pattern, folder }: SurveyedLayout, written: string | null): string {
  if (kind === 'silent') return 'no pattern'
  if (pattern === null) return folder === '.' ? 'detected' : `detected below ${folder}/`
  return pattern === written ? pattern : `${pattern}, detected`
}

function schemaOf({ localized, sideBySide, articles }: Sample): string {
  const special = Math.max(localized, sideBySide)
  return special === 0 ? 'generic' : special === articles ? 'ms-docs' : 'ms-docs or generic'
}

/** Locales of all layouts together with their files, in columns. */
function localeLines(layouts: readonly SurveyedLayout[]): string[] {
  const files = new Map<string, number>()
  for (const { locales } of layouts) {
    for (const { locale, files: count, isSource } of locales) {
      const name = `${locale ?? noLocaleName}${isSource ? ' (source)' : ''}`
      files.set(name, (files.get(name) ?? 0) + count)
    }
  }
  const cells = [...files].sort(([, left], [, right]) => right - left).map(([name, count]) => `${name} ${count}`)
  const shown = cells.slice(0, localesAtMost)
  if (cells.length > localesAtMost) shown.push(`and ${cells.length - localesAtMost} more`)
  const width = Math.max(...shown.map(cell => cell.length)) + 3
  const columns = Math.max(1, Math.floor(76 / width))
  return Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) =>
    shown
      .slice(row * columns, (row + 1) * columns)
      .map(cell => cell.padEnd(width))
      .join('')
      .trimEnd()
  )
}

function nextCommands({ results, conventions, written, paths }: InitOutcome): [string, string][] {
  const command = `npx loc-lint ${paths.map(quoted).join(' ')}`
  const all = results.reduce(
    (sum, { errorCount, warningCount, infoCount }) => sum + errorCount + warningCount + infoCount,
    0
  )
  const fixable = results.reduce((sum, { fixableCount }) => sum + fixableCount, 0)
  const hasBaseline = written.length > 1
  const hook: [string, string] = ['npx loc-lint --staged', 'in a hook before each commit: only what it changes']
  const learn: [string, string][] =
    conventions.length === 0
      ? []
      : [[`${command} --learn`, `keeps ${plural(conventions.length, 'convention')} of the site in a file, for review`]]
  if (all === 0) return [[command, 'checks everything: nothing is to be fixed'], hook]
  return [
    [command, hasBaseline ? 'reports new findings only' : 'shows all findings at their lines'],
    ...(fixable === 0
      ? []
      : [
          [`${command} --fix`, `would fix ${fixable} of ${all}; --diff shows the changes first`] satisfies [
            string,
            string
          ]
        ]),
    ...(hasBaseline
      ? [[`${command} --no-baseline`, 'reports the known findings too'] satisfies [string, string]]
      : [
          [`${command} --update-baseline`, 'makes what is there known, so that only new findings fail'] satisfies [
            string,
            string
          ]
        ]),
    ...learn,
    hook
  ]
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
