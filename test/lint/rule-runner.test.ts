import { describe, expect, it } from 'vitest'
import { createFacts } from '../../src/article/facts.js'
import { defineGroupRule, defineRule, noOptions } from '../../src/define-rule.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { createLinter, type Linter } from '../../src/lint/linter.js'
import { mostKept } from '../../src/lint/finding-collector.js'
import { runArticleRules, runGroupRules } from '../../src/lint/rule-runner.js'
import type { Article } from '../../src/model/article.js'
import type { Level, ReportDescriptor, Rule, RuleListener } from '../../src/model/rule.js'
import { sxs } from '../../src/testing/cases.js'
import { articleOf } from '../../src/testing/lint-texts.js'

const text = `${sxs('Lagre', 'Save', '11751-101')}\n<span data-ttu-id="11751-102">Lukk</span>\n`
const article = articleOf('nb-no/a.md', text)
const place = { start: 0, end: 5 }
const messages = { seen: 'Unexpected {{what}}, expected nothing' }
const meta = {
  description: 'test',
  scope: 'unit',
  recommended: 'error',
  fixable: false,
  issueType: 'other',
  options: noOptions,
  messages
} as const

function ruleThat(
  name: string,
  listen: (report: (descriptor: Partial<ReportDescriptor<'seen'>>) => void) => RuleListener
): Rule {
  return defineRule({
    name,
    meta,
    create: context =>
      listen(descriptor => {
        context.report({ messageId: 'seen', data: { what: 'x' }, place, ...descriptor })
      })
  })
}

function linterOf(rules: readonly Rule[], levels: Readonly<Record<string, Level>> = {}): Linter {
  const settings = new Map(
    rules.map(rule => [rule.name, { level: levels[rule.name] ?? rule.meta.recommended, options: {} }])
  )
  return createLinter(
    {
      sourceLocale: 'en-US',
      layout: [],
      rules: settings,
      schemas: [],
      ignore: [],
      maxFileSize: 1000
    },
    rules,
    createSchemaService([])
  )
}

const told = (rules: readonly Rule[], levels = {}): string[] =>
  runArticleRules(article, linterOf(rules, levels)).findings.map(
    ({ ruleId, messageId, message }) => `${ruleId ?? 'fault'} ${messageId}: ${message}`
  )

describe('unit and article rules', () => {
  it('hear of the article, of all units, and of those with both sides', () => {
    const heard: string[] = []
    told([
      ruleThat('listener', () => ({
        article: ({ path }) => {
          heard.push(path)
        },
        anyUnit: ({ id }) => {
          heard.push(`any ${id}`)
        },
        unit: ({ id, target, source }) => {
          heard.push(`both ${id} ${target.text} ${source.text}`)
        }
      }))
    ])
    expect(heard).toEqual(['nb-no/a.md', 'any 11751-101', 'both 11751-101 Lagre Save', 'any 11751-102'])
  })

  it('report findings with everything filled in', () => {
    const {
      findings: [finding]
    } = runArticleRules(
      article,
      linterOf(
        [
          ruleThat('complete', report => ({
            unit: unit => {
              report({
                unit,
                place: unit.idPlace,
                expected: ['a'],
                actual: 'b',
                edits: [{ start: 0, end: 1, text: 'c' }]
              })
            }
          }))
        ],
        { complete: 'warning' }
      )
    )
    expect(finding).toEqual({
      ruleId: 'complete',
      messageId: 'seen',
      severity: 1,
      message: 'Unexpected x, expected nothing',
      line: 1,
      column: 20,
      endLine: 1,
      endColumn: 29,
      offset: 19,
      endOffset: 28,
      unitId: '11751-101',
      expected: ['a'],
      actual: 'b',
      issueType: 'other',
      url: expect.stringMatching(/^https:.*\/docs\/rules\/complete\.md$/),
      fix: { edits: [{ start: 0, end: 1, text: 'c' }] },
      subjects: [{ kind: 'text', target: { start: 19, end: 28 } }]
    })
  })

  it('have keys only where they apply', () => {
    const {
      findings: [finding]
    } = runArticleRules(
      article,
      linterOf([
        ruleThat('plain', report => ({
          article: () => {
            report({})
          }
        }))
      ])
    )
    expect(Object.keys(finding ?? {})).not.toEqual(expect.arrayContaining(['unitId']))
    for (const key of ['unitId', 'expected', 'actual', 'fix', 'suggestions', 'related'])
      expect(finding).not.toHaveProperty(key)
  })

  it('fold spaces in what fills a message', () => {
    expect(
      told([
        ruleThat('folding', report => ({
          article: () => {
            report({ data: { what: 'a\n > b\tc' } })
          }
        }))
      ])
    ).toEqual(['folding seen: Unexpected a > b c, expected nothing'])
  })

  it('do not fill placeholders that stand in the data', () => {
    expect(
      told([
        ruleThat('literal', report => ({
          article: () => {
            report({ data: { what: '{{what}} $& $1' } })
          }
        }))
      ])
    ).toEqual(['literal seen: Unexpected {{what}} $& $1, expected nothing'])
  })

  it('are silent when off', () => {
    expect(
      told(
        [
          ruleThat('silent', report => ({
            article: () => {
              report({})
            }
          }))
        ],
        { silent: 'off' }
      )
    ).toEqual([])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken')
      },
      /^fault ruleCrash: Unexpected failure of the rule `bad` on this file \(broken\), expected it to run through$/
    ],
    [
      'throws what is no error',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- rules of others may
        throw 'text'
      },
      /\(text\)/
    ],
    [
      'changes the article',
      (given: Article) => {
        ;(given as { path: string }).path = 'x'
      },
      /\(Cannot assign to read only property/
    ],
    [
      'changes a unit',
      (given: Article) => {
        ;(given.units as unknown[]).length = 0
      },
      /Cannot/
    ]
  ])('that one %s is a fault; the others go on', (_, act, fault) => {
    const bad = ruleThat('bad', () => ({ article: act }))
    const good = ruleThat('good', report => ({
      article: () => {
        report({})
      }
    }))
    expect(told([bad, good])).toEqual([expect.stringMatching(fault), 'good seen: Unexpected x, expected nothing'])
  })

  it('keep what they reported before they threw', () => {
    const rule = ruleThat('late', report => ({
      anyUnit: ({ id }) => {
        if (id === '11751-102') throw new Error('late')
        report({})
      }
    }))
    expect(told([rule])).toEqual(['late seen: Unexpected x, expected nothing', expect.stringContaining('(late)')])
  })

  it.each([
    ['an unknown message', { messageId: 'other' }, 'has no message other'],
    ['a message without its data', { data: {} }, 'message misses what']
  ])('that report %s are at fault', (_, descriptor, reason) => {
    expect(
      told([
        ruleThat('wrong', report => ({
          article: () => {
            report(descriptor as Partial<ReportDescriptor<'seen'>>)
          }
        }))
      ])
    ).toEqual([expect.stringContaining(reason)])
  })
})

describe('group rules', () => {
  const facts = (path: string, given: boolean) => createFacts(articleOf(path, text), given, [])
  const group = (...articles: ReturnType<typeof facts>[]) => ({
    key: 'a.md',
    sourceLocale: 'en-US',
    articles,
    siteLocales: [],
    versions: []
  })
  const pointAt = (_: string, offset: number) => article.pointAt(offset)
  const ruleOnAll = defineGroupRule({
    name: 'on-all',
    meta: { ...meta, scope: 'group' },
    create: context => ({
      group: ({ articles }) => {
        for (const each of articles)
          context.report({ article: each, messageId: 'seen', data: { what: each.path }, place })
      }
    })
  })
  const crashing = defineGroupRule({
    name: 'crashing',
    meta: { ...meta, scope: 'group' },
    create: () => ({
      group: () => {
        throw new Error('group')
      }
    })
  })

  it('report on given files only', () => {
    const found = runGroupRules(
      group(facts('lv-lv/a.md', false), facts('nb-no/a.md', true)),
      linterOf([ruleOnAll]),
      pointAt
    )
    expect([...found].map(([path, { findings }]) => [path, findings.map(finding => finding.message)])).toEqual([
      ['nb-no/a.md', ['Unexpected nb-no/a.md, expected nothing']]
    ])
  })

  it('do not run where no file was given', () => {
    expect(runGroupRules(group(facts('lv-lv/a.md', false)), linterOf([crashing]), pointAt).size).toBe(0)
  })

  it('that throw are a fault of the first given file', () => {
    const found = runGroupRules(
      group(facts('lv-lv/a.md', false), facts('nb-no/a.md', true), facts('ru-ru/a.md', true)),
      linterOf([crashing, ruleOnAll]),
      pointAt
    )
    expect(found.get('nb-no/a.md')?.findings.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([
      [null, 'ruleCrash'],
      ['on-all', 'seen']
    ])
    expect(found.get('ru-ru/a.md')?.findings).toHaveLength(1)
  })
})

it('gives `unit` no unit with an empty side, `anyUnit` all of them', () => {
  const blank = articleOf(
    'nb-no/b.md',
    `${sxs('<!-- -->', 'Save', '11751-101')}\n${sxs('Lukk', '&nbsp;', '11751-102')}\n${sxs('.', 'Open', '11751-103')}\n`
  )
  const seen: string[] = []
  const rule = ruleThat('a', () => ({
    unit: ({ id }) => {
      seen.push(`unit ${id}`)
    },
    anyUnit: ({ id }) => {
      seen.push(`any ${id}`)
    }
  }))
  expect(runArticleRules(blank, linterOf([rule])).findings).toEqual([])
  expect(seen).toEqual(['any 11751-101', 'any 11751-102', 'any 11751-103', 'unit 11751-103'])
})

describe('a rule that finds more than is kept', () => {
  const rule = ruleThat('talkative', report => ({
    article: () => {
      for (let index = 0; index < mostKept + 3; index++)
        report({ place: { start: index % 2 === 0 ? 0 : text.length, end: text.length } })
    }
  }))

  it('is counted beyond that, with the lines of what was not kept', () => {
    const { findings, counted } = runArticleRules(
      article,
      linterOf([
        rule,
        ruleThat('other', report => ({
          article: () => {
            report({})
          }
        }))
      ])
    )
    expect(findings.filter(({ ruleId }) => ruleId === 'talkative')).toHaveLength(mostKept)
    expect(findings.at(-1)?.ruleId).toBe('other')
    const last = article.pointAt(text.length).line
    expect(counted).toEqual([{ ruleId: 'talkative', severity: 2, lines: [1, last, 1] }])
  })
})
