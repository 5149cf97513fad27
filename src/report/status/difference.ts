import { createColors } from 'picocolors'
import type { DifferenceLine, SectionDifference } from '../../status/difference.js'
import { escapeForTerminal, escapePathAtLineStart } from '../escape.js'
import { counted } from './labels.js'

/** A translation, and what its source has become since. */
export interface ArticleDifference {
  /** Paths, relative to the working directory. */
  readonly path: string
  readonly source: string
  /** The commit of the version that was translated, and what names it; `null` where it was inferred. */
  readonly commit: string
  readonly namedBy: string | null
  /** How likely it is, 0 to 1. */
  readonly likelihood: number
  readonly commits: number
  readonly sections: readonly SectionDifference[]
}

/**
 * Shows for people at a terminal what has changed in sources since they were translated: the source's lines, and below them what the
 * translation has of these passages.
 *
 * @param articles Translations with what was found out about each.
 */
export function formatDifferences(
  articles: readonly ArticleDifference[],
  { color }: { readonly color: boolean }
): string {
  const colors = createColors(color)
  return articles.map(article => `${articleLines(article, colors).join('\n')}\n`).join('\n')
}

type Colors = ReturnType<typeof createColors>

function articleLines(article: ArticleDifference, colors: Colors): string[] {
  const { path, source, commit, namedBy, likelihood, commits, sections } = article
  const how = namedBy === null ? `inferred, ${Math.round(likelihood * 100)} %` : `named by ${namedBy}`
  const title = `${escapePathAtLineStart(path)} translates ${escapeForTerminal(source)}@${commit.slice(0, 12)} (${escapeForTerminal(how)})`
  if (sections.length === 0) return [colors.bold(title), 'Nothing that readers see has changed since']
  const since = commits === 0 ? 'not committed yet' : counted(commits, 'commit')
  return [
    colors.bold(title),
    `Changed since: ${since}`,
    ...sections.flatMap(section => sectionLines(section, article, colors))
  ]
}

function sectionLines(section: SectionDifference, { path, source }: ArticleDifference, colors: Colors): string[] {
  const place = section.line === null ? 'removed' : `${source}:${section.line}`
  return [
    '',
    `${colors.bold(escapeForTerminal(section.name))}  ${colors.dim(escapeForTerminal(place))}`,
    ...section.lines.map(line => differenceLine(line, colors)),
    ...section.passages.flatMap(passage => [
      `  ${colors.dim(escapeForTerminal(`${path}:${passage.line}`))}`,
      ...passage.text.split('\n').map(line => `  ${colors.cyan('│')} ${escapeForTerminal(line)}`)
    ])
  ]
}

function differenceLine({ sign, text }: DifferenceLine, colors: Colors): string {
  const line = `${sign} ${escapeForTerminal(text)}`
  return sign === '+' ? colors.green(line) : sign === '-' ? colors.red(line) : colors.dim(line)
}
