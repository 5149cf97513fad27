import type { FileResult, Finding } from '../model/finding.js'
import { cellKey, countCells } from './cells.js'
import { countByLocale, countByRule, faultName, omittedSentence, plural, severityName, summarize } from './counts.js'
import { escapeForMarkdown } from './escape.js'
import { writtenUnit } from './written-unit.js'

/** GitHub takes this many bytes for the summary of a step, and drops it as a whole where it is longer. */
export const largestSummary = 1024 * 1024

/** Room for the sentence that says what was left out. */
const reserve = 400

export interface JobSummaryOptions {
  /** Bytes that the summary may take. */
  readonly budget?: number
  /** What the baseline hides, in one sentence; `null` for nothing. */
  readonly note?: string | null
}

/**
 * The summary of a GitHub job in Markdown: the totals, how many findings each rule has in each locale, and all findings by file. Where
 * they do not fit, as many files as do, those with errors first, and how many findings were left out.
 */
export function formatJobSummary(
  results: readonly FileResult[],
  { budget = largestSummary, note = null }: JobSummaryOptions = {}
): string {
  const faulty = results.filter(({ messages }) => messages.length > 0)
  const icon = results.some(({ errorCount }) => errorCount > 0) ? '❌' : faulty.length > 0 ? '⚠️' : '✅'
  const notes = [omittedSentence(results), note].flatMap(sentence =>
    sentence === null ? [] : ['', escapeForMarkdown(sentence)]
  )
  const head = ['## loc-lint', '', `${icon} ${summarize(results)}`, ...notes]
  const table = faulty.length === 0 ? [] : ['', ...countsTable(faulty), '']
  const sorted = faulty.toSorted((first, second) => second.errorCount - first.errorCount)
  const blocks = sorted.map(result => ({ text: fileBlock(result), count: result.messages.length }))
  // A table of very many rules and locales would leave no room for anything else.
  const withTable = byteLength([...head, ...table]) <= budget / 2 ? [...head, ...table] : head
  return fit(withTable, blocks, budget)
}

function fit(
  head: readonly string[],
  blocks: readonly { readonly text: string; readonly count: number }[],
  budget: number
): string {
  let text = `${head.join('\n')}\n`
  let size = Buffer.byteLength(text)
  if (size + reserve > budget) return ''
  let omitted = 0
  for (const block of blocks) {
    const bytes = Buffer.byteLength(block.text)
    if (omitted > 0 || size + bytes + reserve > budget) {
      omitted += block.count
      continue
    }
    text += block.text
    size += bytes
  }
  if (omitted === 0) return text
  return `${text}\n${plural(omitted, 'finding')} more did not fit into the summary of a job: the log of this step names them all.\n`
}

function byteLength(lines: readonly string[]): number {
  return Buffer.byteLength(lines.join('\n'))
}

/** Rules down, locales across, most errors first on both sides; zeros are dots so that the eye finds the rest. */
function countsTable(results: readonly FileResult[]): string[] {
  const cells = countCells(results)
  const locales = countByLocale(results).map(([name]) => name)
  const rows = countByRule(results).map(([rule, { error, warning, info }]) => {
    const counts = locales.map(locale => cells.get(cellKey(rule, locale)) ?? '·')
    return `| ${[escapeForMarkdown(rule), `**${error + warning + info}**`, ...counts].join(' | ')} |`
  })
  return [
    `| rule | all | ${locales.map(locale => escapeForMarkdown(locale)).join(' | ')} |`,
    `|:---|${'---:|'.repeat(locales.length + 1)}`,
    ...rows
  ]
}

function fileBlock({ filePath, messages }: FileResult): string {
  const title = `<code>${escapeForMarkdown(filePath)}</code>: ${plural(messages.length, 'finding')}`
  return `\n<details><summary>${title}</summary>\n\n${messages.map(listItem).join('\n')}\n\n</details>\n`
}

function listItem(finding: Finding): string {
  const { line, column, severity, ruleId, message } = finding
  const unitId = writtenUnit(finding)
  const text = message
    .split(/(`[^`]+`)/)
    .map((part, index) =>
      index % 2 === 0 ? escapeForMarkdown(part) : `<code>${escapeForMarkdown(part.slice(1, -1))}</code>`
    )
  const unit = unitId === undefined ? '' : ` unit ${escapeForMarkdown(unitId)}`
  return `- ${line}:${column} **${severityName(severity)}** ${text.join('')} (${escapeForMarkdown(ruleId ?? faultName)}${unit})`
}
