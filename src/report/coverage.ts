import type { FileResult } from '../model/finding.js'
import { isNothingCompared, plural } from './counts.js'

/** What a run compared, in sentences for people. */
export interface CoverageSummary {
  /** Whether there were articles to compare and none of them was. */
  readonly isNothing: boolean
  /** "Compared 40 articles in 3 locales with their source", and what was not compared and why; none if the host does not record it. */
  readonly sentences: readonly string[]
}

/**
 * Sums up what articles were compared with. A run without findings means little if nothing was compared.
 *
 * @param results Results of a run, errors only or all.
 */
export function summarizeCoverage(results: readonly FileResult[]): CoverageSummary {
  const compared = results.filter(({ coverage }) => coverage === 'compared')
  const sources = results.filter(({ coverage }) => coverage === 'source')
  const alone = results.filter(({ coverage }) => coverage === 'alone')
  if (compared.length + sources.length + alone.length === 0) return { isNothing: false, sentences: [] }
  const locales = new Set(compared.map(({ locale }) => locale))
  const isNothing = isNothingCompared(results)
  const first =
    compared.length === 0
      ? isNothing
        ? 'No article was compared with a source'
        : `${plural(sources.length, 'source article')}, no translation`
      : `Compared ${plural(compared.length, 'article')} in ${plural(locales.size, 'locale')} with ${compared.length === 1 ? 'its' : 'their'} source`
  const advice = isNothing ? ': `--init` looks for the layout of the site, and the setting `layout` names it' : ''
  return { isNothing, sentences: [`${first}${advice}`, ...aloneSentence(alone)] }
}

function aloneSentence(alone: readonly FileResult[]): string[] {
  const reasons = [
    reason(
      alone.filter(({ locale }) => locale !== null),
      'no source article was found'
    ),
    reason(
      alone.filter(({ locale }) => locale === null),
      'neither path nor front matter says the locale'
    )
  ].filter(text => text !== null)
  return reasons.length === 0 ? [] : [`Not compared: ${reasons.join('; ')}`]
}

function reason(files: readonly FileResult[], why: string): string | null {
  const [first] = files
  if (first === undefined) return null
  const subject = files.length === 1 ? `\`${first.filePath}\`` : `${files.length} files such as \`${first.filePath}\``
  return `${subject} (${why})`
}
