import type { FileResult } from '../model/finding.js'
import type { FormatName } from './format-names.js'
import type { FixOutcome } from './fixes.js'
import { formatBlob, type BlobRun } from './blob.js'
import { formatGithub } from './github.js'
import { formatGitlab } from './gitlab.js'
import { formatJson } from './json.js'
import { formatJunit } from './junit.js'
import { formatSarif } from './sarif.js'
import type { RuleGuide } from './sarif-rules.js'
import { formatStylish } from './stylish.js'

export type { FormatName } from './format-names.js'

export interface ReportOptions {
  /** The run that the results are of, for `blob`. */
  readonly run?: BlobRun
  /** Whether to use ANSI colours, where the format has any. */
  readonly color: boolean
  /** Width of the terminal; without it, lines are as long as they need to be. */
  readonly columns?: number
  /** What the run did about fixes; `null` where it was not asked to. */
  readonly fixed?: FixOutcome | null
  /** Path of the working directory inside the repository, for formats that services read. */
  readonly pathPrefix?: string
  /** Findings that the baseline knows, for formats that can mark them as known. */
  readonly known?: readonly FileResult[]
  /** What the baseline hides, in one sentence; `null` for nothing. */
  readonly baselineNote?: string | null
  /** Whether equal findings are shown each at its place, in the report for people. */
  readonly allPlaces?: boolean
  /** What `sarif` says about tool and rules. */
  readonly tool?: { readonly version: string; readonly guide: RuleGuide }
}

const noRun: BlobRun = { version: '0.0.0', fingerprint: '', shard: { index: 1, count: 1 }, faults: [] }
const noTool = {
  version: '0.0.0',
  guide: { rules: [], sourceLocale: 'en-US', levelOf: () => 'off' as const, urlOf: () => '', pageOf: () => null }
}

/**
 * Formats results as a complete report. The page for browsers is made elsewhere (`html/`): it carries code and styles, which other reports do not load.
 *
 * @param results One for each linted file, in the order to report.
 * @returns Text that ends with a line break, or nothing where there is nothing to say.
 */
export function formatResults(
  results: readonly FileResult[],
  options: ReportOptions & { readonly format: Exclude<FormatName, 'html'> }
): string {
  switch (options.format) {
    case 'json':
      return formatJson(results)
    case 'github':
      return formatGithub(results, options.pathPrefix)
    case 'gitlab':
      return formatGitlab(results, options.pathPrefix)
    case 'junit':
      return formatJunit(results, options.known)
    case 'sarif':
      return formatSarif(results, { ...noTool, ...options.tool, ...options })
    case 'blob':
      return formatBlob(results, options.run ?? noRun)
    case 'stylish':
      return formatStylish(results, options)
  }
}
