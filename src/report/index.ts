import type { FileResult } from '../model/finding.js'
import type { FormatName } from './format-names.js'
import type { FixOutcome } from './fixes.js'
import { formatGithub } from './github.js'
import { formatJson } from './json.js'
import { formatStylish } from './stylish.js'

export { formatNames, type FormatName } from './format-names.js'

export interface ReportOptions {
  readonly format: FormatName
  /** Whether to use ANSI colours, where the format has any. */
  readonly color: boolean
  /** Width of the terminal; without it, lines are as long as they need to be. */
  readonly columns?: number
  /** What the run did about fixes; `null` where it was not asked to. */
  readonly fixed?: FixOutcome | null
  /** Path of the working directory inside the repository, for `github`. */
  readonly pathPrefix?: string
}

/**
 * Formats results as a complete report.
 *
 * @param results One for each linted file, in the order to report.
 * @returns Text that ends with a line break, or nothing where there is nothing to say.
 */
export function formatResults (results: readonly FileResult[], options: ReportOptions): string {
  switch (options.format) {
    case 'json': return formatJson(results)
    case 'github': return formatGithub(results, options.pathPrefix)
    case 'stylish': return formatStylish(results, options)
  }
}
