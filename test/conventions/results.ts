import type { Choice } from '../../src/model/choice.js'
import type { FileResult, Finding } from '../../src/model/finding.js'

export const HOST: Choice = { kind: 'url', from: 'https://old.example/…', to: 'https://new.example/…' }
export const NOTICE: Choice = { kind: 'block', from: '', to: 'paragraph at the end “Übersetzt von #”' }

/** A finding at its own place. */
export function findingOf(offset: number, choice?: Choice, extra: Partial<Finding> = {}): Finding {
  return {
    ...{ ruleId: 'link-url-match', messageId: 'changed', severity: 2, message: `at ${offset}` },
    ...{ line: 1, column: offset + 1, endLine: 1, endColumn: offset + 2, offset, endOffset: offset + 1 },
    ...(choice === undefined ? {} : { choice }),
    ...extra
  }
}

/** The result of an article, with its counts. */
export function resultOf(filePath: string, messages: readonly Finding[], more: Partial<FileResult> = {}): FileResult {
  const count = (severity: number): number => messages.filter(each => each.severity === severity).length
  return {
    ...{ filePath, locale: 'de', articleKey: filePath, messages },
    ...{ errorCount: count(2), warningCount: count(1), infoCount: count(0), fixableCount: 0 },
    ...more
  }
}

/** Articles of one locale, each with so many findings of a choice and so many occasions for it. */
export function siteOf(
  choice: Choice,
  articles: readonly { readonly changed: number; readonly occasions: number }[],
  rule = 'link-url-match'
): FileResult[] {
  return articles.map(({ changed, occasions }, index) =>
    resultOf(
      `de/${index}.md`,
      Array.from({ length: changed }, (_, place) => findingOf(place, choice, { ruleId: rule })),
      occasions === 0 ? {} : { occasions: { [`${rule} ${choice.kind} ${choice.from}`]: occasions } }
    )
  )
}
