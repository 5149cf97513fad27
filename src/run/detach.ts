import type { Occasions } from '../model/choice.js'
import type { FileResult, Finding } from '../model/finding.js'

/**
 * Copies the texts of findings. They quote pieces of articles, and V8 keeps the whole of a text for the sake of a piece of it: results of a long run would hold on
 * to every article with a finding.
 *
 * @param result A result of a batch.
 * @returns An equal one that holds on to no article.
 */
export function detachFindings(result: FileResult): FileResult {
  const { messages, occasions } = result
  if (messages.length === 0 && occasions === undefined) return result
  return {
    ...result,
    messages: messages.map(detach),
    ...(occasions === undefined ? {} : { occasions: JSON.parse(JSON.stringify(occasions)) as Occasions })
  }
}

function detach(finding: Finding): Finding {
  // What is the same for all findings of a rule stays shared.
  const { message, unitId, expected, actual, fix, suggestions, related, choice, excerpt } = finding
  return {
    ...finding,
    ...(JSON.parse(
      JSON.stringify({ message, unitId, expected, actual, fix, suggestions, related, choice, excerpt })
    ) as Partial<Finding>)
  }
}
