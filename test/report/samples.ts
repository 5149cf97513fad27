import type { FileResult, Finding } from '../../src/model/finding.js'

/** A finding with every required field; tests name only what they are about. */
export function finding(fields: Partial<Finding>): Finding {
  return {
    ruleId: 'link-url-match',
    messageId: 'lost',
    severity: 2,
    message: 'Unexpected missing link',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 5,
    offset: 0,
    endOffset: 4,
    ...fields
  }
}

/** The result of one file, with counts that fit its messages. */
export function result(filePath: string, locale: string | null, messages: readonly Finding[] = []): FileResult {
  const count = (severity: number): number => messages.filter(message => message.severity === severity).length
  return {
    filePath,
    locale,
    articleKey: 'content/a.md',
    messages,
    errorCount: count(2),
    warningCount: count(1),
    infoCount: count(0),
    fixableCount: messages.filter(({ fix }) => fix !== undefined).length
  }
}

/** Findings in several scripts, with everything that a finding can carry. */
export const manyScripts: readonly FileResult[] = [
  result('content/ar-sa/a.md', 'ar-SA', [
    finding({
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 40,
      offset: 301,
      endOffset: 336,
      unitId: '11751-103',
      expected: ['https://example.com/'],
      actual: 'https://example.com/ar/',
      issueType: 'omission',
      url: 'https://example.com/docs/rules/link-url-match.md',
      message: 'Link to `https://example.com/` in `انقر فوق حفظ` is missing, expected as in the source',
      fix: { edits: [{ start: 301, end: 336, text: '[حفظ](https://example.com/)' }] },
      suggestions: [{ message: 'Take the source', edits: [{ start: 301, end: 336, text: '' }] }],
      related: [{ path: 'content/en-us/a.md', message: 'The source span', start: 5, end: 9 }]
    }),
    finding({
      ruleId: 'no-untranslated',
      messageId: 'same',
      severity: 1,
      line: 112,
      column: 45,
      endLine: 113,
      endColumn: 2,
      unitId: '11751-104'
    })
  ]),
  result('content/ja-jp/a.md', 'ja-JP', [
    finding({
      ruleId: 'require-translation',
      messageId: 'empty',
      message:
        'Unexpected empty target of `設定を保存するには、[保存] を選択してから、ウィンドウを閉じます。変更はすぐに反映されます。`, expected a translation'
    }),
    finding({ ruleId: 'no-missing-article', messageId: 'missing', severity: 0, line: 3 })
  ]),
  result('content/lv-lv/a.md', 'lv-LV', [
    finding({ ruleId: null, messageId: 'notUtf8', message: 'Unexpected bytes, expected UTF-8' })
  ]),
  result('content/zh-cn/a.md', 'zh-CN')
]
