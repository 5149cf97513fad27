import { describe, expect, it } from 'vitest'
import { applyDirectives, readDirectives, unusedDirectives } from '../../src/lint/directives.js'
import type { Finding } from '../../src/model/finding.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { endsInTime } from '../support/in-time.js'

const known = ['rule-a', 'rule-b', 'rule-c']

/** A finding of each rule named, on each line that holds the rule's mark: `@a` for rule-a. */
function findingsIn(text: string): Finding[] {
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(/@([a-z])/g)].map(
      ([, letter = '']) =>
        ({
          ruleId: letter === 'x' ? null : `rule-${letter}`,
          messageId: 'm',
          severity: 2,
          message: 'Unexpected mark, expected none',
          line: index + 1,
          column: 1,
          endLine: index + 1,
          endColumn: 2,
          offset: 0,
          endOffset: 1
        }) as const
    )
  )
}

function run(text: string, active: readonly string[] = known): { left: string[]; notices: string[] } {
  const article = articleOf('nb-no/a.md', text)
  const directives = readDirectives(article)
  const left = applyDirectives(findingsIn(text), directives)
  const notices = unusedDirectives(directives, article, new Set(active), known)
  return {
    left: left.map(({ line, ruleId }) => `${line} ${ruleId ?? 'fault'}`),
    notices: notices.map(
      ({ line, messageId, offset, endOffset }) => `${line} ${messageId} ${text.slice(offset, endOffset)}`
    )
  }
}

describe('very many directives', () => {
  it('are not all read, and the first that is not is reported', () => {
    const pair = '<!-- loc-lint disable rule-a -->\n\n@a\n\n<!-- loc-lint enable rule-a -->\n\n'
    const { left, notices } = run(`${pair.repeat(1000)}${pair}`)
    expect(left).toEqual([`${1000 * 6 + 3} rule-a`])
    expect(notices).toEqual([`${1000 * 6 + 1} tooMany <!-- loc-lint disable rule-a -->`])
    expect(run(pair.repeat(1000)).notices).toEqual([])
  })
})

describe('comments that disable', () => {
  it.each([
    ['the next line', '<!-- loc-lint disable-next-line rule-a -->\n@a\n@a', ['3 rule-a']],
    ['the next line, for all rules', '<!-- loc-lint disable-next-line -->\n@a @b\n@a', ['3 rule-a']],
    ['the next line behind blank lines', '<!-- loc-lint disable-next-line rule-a -->\n\n \n@a\n@a', ['5 rule-a']],
    ['the next line with CRLF', '<!-- loc-lint disable-next-line rule-a -->\r\n\r\n@a\r\n@a', ['4 rule-a']],
    [
      'the next line, one comment for each rule',
      '<!-- loc-lint disable-next-line rule-a -->\n<!-- loc-lint disable-next-line rule-b -->\n@a @b @c',
      ['3 rule-c']
    ],
    ['several rules', '<!-- loc-lint disable-next-line rule-a, rule-b -->\n@a @b @c', ['2 rule-c']],
    ['with a reason', '<!-- loc-lint disable-next-line rule-a -- rule-b is right -->\n@a @b', ['2 rule-b']],
    ['all rules with a reason', '<!-- loc-lint disable-next-line -- a quotation -->\n@a @b', []],
    ['with a reason over two lines', '<!-- loc-lint disable-next-line rule-a -- because\nof this -->\n@a', []],
    ['without spaces around', '<!--loc-lint disable-next-line rule-a-->\n@a', []],
    ['its own line', '@a <!-- loc-lint disable-line rule-a -->\n@a', ['2 rule-a']],
    ['the rest of the file', '@a\n\n<!-- loc-lint disable rule-a -->\n\n@a @b\n@a', ['1 rule-a', '5 rule-b']],
    ['a part of the file', '<!-- loc-lint disable -->\n@a\n<!-- loc-lint enable -->\n@b', ['4 rule-b']],
    [
      'one of two rules until it is enabled',
      '<!-- loc-lint disable rule-a, rule-b -->\n@a @b\n<!-- loc-lint enable rule-a -->\n@a @b',
      ['4 rule-a']
    ],
    [
      'all rules but one that is enabled again',
      '<!-- loc-lint disable -->\n@a @b\n<!-- loc-lint enable rule-a -->\n@a @b',
      ['4 rule-a']
    ],
    [
      'again what was enabled',
      '<!-- loc-lint disable rule-a -->\n@a\n<!-- loc-lint enable rule-a -->\n@a\n<!-- loc-lint disable rule-a -->\n@a',
      ['4 rule-a']
    ],
    ['as an MDX comment', '{/* loc-lint disable-next-line rule-a */}\n@a\n@a', ['3 rule-a']],
    ['in a list', '- <!-- loc-lint disable-line rule-a --> @a\n- @a', ['2 rule-a']]
  ])('%s', (_, text, left) => {
    expect(run(text)).toEqual({ left, notices: [] })
  })

  it('never disable faults of the tool', () => {
    expect(run('<!-- loc-lint disable -->\n@x @a').left).toEqual(['2 fault'])
  })

  it.each([
    ['in a code block', '```md\n<!-- loc-lint disable -->\n```\n@a'],
    ['in inline code', 'Write `<!-- loc-lint disable -->` @a'],
    ['in front matter', '---\ntitle: "<!-- loc-lint disable -->"\n---\n@a'],
    ['about the tool', '<!-- loc-lint found this -->\n@a'],
    ['of another tool', '<!-- markdownlint disable -->\n@a']
  ])('are no directives %s', (_, text) => {
    const { left, notices } = run(text)
    expect(left.map(line => line.slice(2))).toEqual(['rule-a'])
    expect(notices).toEqual([])
  })
})

describe('the front-matter key', () => {
  it.each([
    ['a list', 'loc-lint-disable: [rule-a, rule-b]', ['4 rule-c']],
    ['a name', 'loc-lint-disable: rule-a', ['4 rule-b', '4 rule-c']],
    ['names in one text', 'loc-lint-disable: rule-a, rule-b', ['4 rule-c']],
    ['true', 'loc-lint-disable: true', []],
    ['nothing', 'loc-lint-disable:', ['4 rule-a', '4 rule-b', '4 rule-c']],
    ['an empty list', 'loc-lint-disable: []', ['4 rule-a', '4 rule-b', '4 rule-c']],
    ['false', 'loc-lint-disable: false', ['4 rule-a', '4 rule-b', '4 rule-c']]
  ])('%s', (_, entry, left) => {
    expect(run(`---\n${entry}\n---\n@a @b @c`)).toEqual({ left, notices: [] })
  })
})

describe('what is said about directives', () => {
  it.each([
    [
      'an unused one',
      '<!-- loc-lint disable-next-line rule-a -->\nx',
      ['1 unused <!-- loc-lint disable-next-line rule-a -->']
    ],
    ['an unused one for all rules', 'x <!-- loc-lint disable-line -->', ['1 unused <!-- loc-lint disable-line -->']],
    ['an unused key', '---\nloc-lint-disable: rule-a\n---\nx', ['2 unused loc-lint-disable']],
    [
      'the unused one of two',
      '<!-- loc-lint disable rule-b -->\n<!-- loc-lint disable-next-line rule-a -->\n@a',
      ['1 unused <!-- loc-lint disable rule-b -->']
    ],
    [
      'an unknown rule',
      '<!-- loc-lint disable-next-line rule-aa -->\n@a',
      ['1 unknownRule <!-- loc-lint disable-next-line rule-aa -->']
    ],
    [
      'an unknown rule to enable',
      '<!-- loc-lint disable rule-a -->\n@a\n<!-- loc-lint enable rule-aa -->',
      ['3 unknownRule <!-- loc-lint enable rule-aa -->']
    ],
    ['an unknown rule in the key', '---\nloc-lint-disable: [rule-aa]\n---\nx', ['2 unknownRule loc-lint-disable']],
    [
      'a directive that does not exist',
      '<!-- loc-lint disable-nextline rule-a -->\n@a',
      ['1 unknownDirective <!-- loc-lint disable-nextline rule-a -->']
    ],
    ['nothing of an enable alone', '<!-- loc-lint enable -->\nx', []]
  ])('%s', (_, text, notices) => {
    expect(run(text).notices).toEqual(notices)
  })

  it('nothing of an unused one for a rule that did not run', () => {
    expect(run('<!-- loc-lint disable-next-line rule-a -->\nx', ['rule-b']).notices).toEqual([])
  })

  it('in sentences that name the nearest choice', () => {
    const article = articleOf(
      'nb-no/a.md',
      '<!-- loc-lint disable-next-line rule-bb -->\n<!-- loc-lint disabel rule-a -->\n<!-- loc-lint disable-line rule-a, rule-b -->'
    )
    const directives = readDirectives(article)
    expect(
      unusedDirectives(directives, article, new Set(known), known).map(({ ruleId, severity, message }) => [
        ruleId,
        severity,
        message
      ])
    ).toEqual([
      ['unused-disable', 1, 'Unexpected unknown rule `rule-bb` in a directive, expected a rule name such as `rule-b`'],
      ['unused-disable', 1, 'Unexpected directive `disabel`, expected `disable`'],
      [
        'unused-disable',
        1,
        'Unexpected unused directive: there is no finding of `rule-a`, `rule-b` to disable, expected no directive here'
      ]
    ])
  })
})

it.each(['<!-- loc-lint disable-next-line -->\n', '<!-- loc-lint disable ', '{/* loc-lint '])(
  'takes time in proportion to the text: 20,000 times %s',
  piece => {
    const article = articleOf('nb-no/a.md', piece.repeat(20_000), 'en-US', { name: 'remark', parse: () => [] })
    expect(endsInTime(() => readDirectives(article), article.text.length)).toBe(true)
  }
)
