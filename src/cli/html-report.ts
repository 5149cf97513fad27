import { readPackageFile } from '../config/package-files.js'
import type { FileResult } from '../model/finding.js'
import type { ReportOptions } from '../report/index.js'
import { formatHtml } from '../report/html/html.js'
import type { HtmlAssets } from '../report/html/self-contained.js'

const page = 'dist/report-page'

/** The HTML report, with the code and the styles that ship with loc-lint. */
export function htmlReport(
  results: readonly FileResult[],
  { tool, fixed = null, known = [], faults }: ReportOptions & { readonly faults: readonly string[] }
): string {
  return formatHtml(results, {
    version: tool?.version ?? '0.0.0',
    sourceLocale: tool?.guide.sourceLocale ?? 'en-US',
    fixed,
    known,
    faults,
    assets: readAssets()
  })
}

function readAssets(): HtmlAssets {
  return { script: readPackageFile(`${page}/page.js`), styles: readPackageFile(`${page}/page.css`) }
}
