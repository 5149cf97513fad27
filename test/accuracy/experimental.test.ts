import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { readProjectFile } from '../support/project.js'

/** Rules whose right findings on real content have no label: with what shows them. */
const SHOWN_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['directive-match', 'all 33 shortcodes that maintainers corrected are found (docs/accuracy.md)']
])

describe('rules are experimental until a finding on real content has been judged right', () => {
  const right = new Set([
    ...rowsOf('labels.tsv').flatMap(({ rule, verdict }) => (verdict === 'true' ? [rule] : [])),
    ...rowsOf('wild-labels.tsv').flatMap(({ rule, verdict }) =>
      verdict === 'act' || verdict === 'petty' ? [rule] : []
    )
  ])

  it.each(rules)('$name', ({ name, meta }) => {
    expect(meta.experimental === true).toBe(!right.has(name) && !SHOWN_OTHERWISE.has(name))
  })
})

/** The rows of a file of labels, by the names in its header. */
function rowsOf(file: string): { rule: string; verdict: string }[] {
  const [header = '', ...lines] = readProjectFile(`test/accuracy/${file}`).trimEnd().split('\n')
  const names = header.split('\t')
  const [rule, verdict] = [names.indexOf('rule'), names.indexOf('verdict')]
  return lines.map(line => {
    const cells = line.split('\t')
    return { rule: cells[rule] ?? '', verdict: cells[verdict] ?? '' }
  })
}
