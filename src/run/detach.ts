import type { FileResult, Finding } from '../model/finding.js'

/**
 * Copies the texts of findings. They quote pieces of articles, and V8 keeps the whole of a text for the sake of a piece of it: results of a long run would hold on
 * to every article with a finding.
 *
 * @param result A result of a batch.
 * @returns An equal one that holds on to no article.
 */
export function detachFindings(result: FileResult): FileResult {
  return result.messages.length === 0 ? result : { ...result, messages: result.messages.map(detach) }
}

function detach(finding: Finding): Finding {
  // What is the same for all findings of a rule stays shared.
  const { message, unitId, expected, actual, fix, suggestions, related, excerpt } = finding
  return {
    ...finding,
    ...(JSON.parse(
      JSON.stringify({ message, unitId, expected, actual, fix, suggestions, related, excerpt })
    ) as Partial<Finding>)
  }
}
