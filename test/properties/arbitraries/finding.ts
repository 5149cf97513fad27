import fc, { type Arbitrary } from 'fast-check'
import type { FileResult, Finding, Severity } from '../../../src/model/finding.js'
import { oddCharacters, words } from './text.js'

/** What ends a string, a line, a command, an element or a script in some format of report, or steers a terminal. */
const breakers: readonly string[] = [
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\n::error file=a.md::b',
  '::set-output name=x::y',
  '::stop-commands::z',
  '##[error]',
  '##vso[task.complete]',
  '##[add-mask x=1]',
  "##teamcity[setParameter name='x' value='y']",
  '##octopus[stopVerbose]',
  '\u001B[0Ksection_start:1:x\r\u001B[0K',
  'travis_fold:start:x\r',
  ' ::warning::w ',
  '%0A',
  '%',
  ':',
  ',',
  ']]>',
  '<![CDATA[',
  '</script>',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  '<img src=x onerror=alert(1)>',
  '"',
  "'",
  '\\',
  '&',
  '&#0;',
  '`',
  '{0}',
  '[a](b)',
  '\u001B[31m',
  '\u001B]8;;x\u0007',
  '\u009B2J',
  '\b',
  '\u202E',
  '\u{E0041}',
  '\u{10FFFF}'
]

const piece = fc.oneof(
  fc.constantFrom(...breakers),
  fc.constantFrom(...oddCharacters),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 5 })
)

/** A line or more of nothing that a report may show as it stands. */
const hostile: Arbitrary<string> = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))

/** Now and then 100 KB of it. */
const hostileMessage: Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: hostile },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...breakers).map(breaker => breaker.repeat(Math.ceil(100_000 / breaker.length)))
  }
)

const place = fc.record({
  line: fc.integer({ min: 1, max: 9999 }),
  column: fc.integer({ min: 1, max: 9999 }),
  lines: fc.integer({ min: 0, max: 3 }),
  length: fc.integer({ min: 0, max: 400 }),
  offset: fc.nat(100_000)
})
const edits = fc.array(
  fc.tuple(fc.nat(1000), fc.nat(30), hostile).map(([start, length, text]) => ({ start, end: start + length, text })),
  { minLength: 1, maxLength: 2 }
)

const finding: Arbitrary<Finding> = fc
  .tuple(
    place,
    fc.record({
      ruleId: fc.oneof(
        fc.constantFrom('link-url-match', 'no-untranslated', 'remark-lint:no-tabs', null),
        hostile.map(text => `x${text}`)
      ),
      messageId: fc.constantFrom('lost', 'changed'),
      severity: fc.constantFrom<Severity>(0, 1, 2),
      message: hostileMessage.map(text => `Unexpected ${text}`)
    }),
    fc.record(
      {
        unitId: hostile,
        actual: hostile,
        expected: fc.array(hostile, { maxLength: 2 }),
        url: fc.constant('https://example.com/rule.md'),
        issueType: fc.constant('omission' as const),
        fix: edits.map(list => ({ edits: list })),
        suggestions: fc.array(fc.record({ message: hostile, edits }), { maxLength: 1 }),
        related: fc.array(fc.record({ path: hostile, message: hostile, start: fc.nat(100), end: fc.constant(100) }), {
          maxLength: 1
        }),
        excerpt: fc.record({
          target: fc.option(fc.record({ start: fc.constant(0), text: hostile })),
          source: fc.option(fc.record({ start: fc.constant(0), text: hostile }))
        })
      },
      { requiredKeys: [] }
    )
  )
  .map(([{ line, column, lines, length, offset }, needed, others]) => ({
    ...needed,
    ...others,
    line,
    column,
    endLine: line + lines,
    endColumn: column + length,
    offset,
    endOffset: offset + length
  }))

/** Results of a run over files whose names and contents mean harm. */
export const hostileResults: Arbitrary<readonly FileResult[]> = fc
  .array(
    fc.tuple(
      hostile.map(name => `content/${name}.md`),
      fc.constantFrom('nb-NO', 'ar-SA', null),
      fc.array(finding, { maxLength: 4 })
    ),
    { maxLength: 4 }
  )
  .map(files =>
    files.map(([filePath, locale, messages], index) => {
      const count = (severity: Severity): number => messages.filter(message => message.severity === severity).length
      return {
        filePath: `${index}/${filePath}`,
        locale,
        articleKey: filePath,
        messages,
        errorCount: count(2),
        warningCount: count(1),
        infoCount: count(0),
        fixableCount: messages.filter(({ fix }) => fix !== undefined).length
      }
    })
  )
