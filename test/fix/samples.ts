import { finding } from '../report/samples.js'
import type { FileResult, Finding } from '../../src/model/finding.js'
import type { Edit } from '../../src/model/range.js'

/** A finding with a fix; its place is the first edit's. */
export function fixable(edits: readonly Edit[], fields: Partial<Finding> = {}): Finding {
  const [first] = edits
  return finding({
    ruleId: 'link-spacing',
    severity: 1,
    offset: first?.start ?? 0,
    endOffset: first?.end ?? 0,
    fix: { edits },
    ...fields
  })
}

/** An edit. */
export function edit(start: number, end: number, text: string): Edit {
  return { start, end, text }
}

/** All messages of all files that are faults of the tool. */
export function faultsOf(results: readonly FileResult[]): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.filter(({ ruleId }) => ruleId === null).map(({ message }) => `${filePath}: ${message}`)
  )
}
