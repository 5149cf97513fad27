import { describe, expect, it } from 'vitest'
import { createFacts } from '../../src/article/facts.js'
import { defineGroupRule, noOptions } from '../../src/define-rule.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { createFault } from '../../src/lint/findings.js'
import { finishGroup, type ReadArticle } from '../../src/lint/group.js'
import { createLinter } from '../../src/lint/linter.js'
import type { FileResult, Finding } from '../../src/model/finding.js'
import { articleOf } from '../../src/testing/lint-texts.js'

const heardLocales: (string | null)[][] = []
const groupRule = defineGroupRule({
  name: 'group-rule',
  meta: {
    description: 'test',
    scope: 'group',
    recommended: 'warning',
    fixable: false,
    issueType: 'other',
    options: noOptions,
    messages: { seen: 'Unexpected article, expected none' }
  },
  create: context => ({
    group: ({ articles }) => {
      heardLocales.push(articles.map(article => article.locale))
      for (const article of articles) context.report({ article, messageId: 'seen', place: { start: 0, end: 3 } })
    }
  })
})
const linter = createLinter(
  {
    sourceLocale: 'en-US',
    layout: [],
    rules: new Map([['group-rule', { level: 'warning', options: {} }]]),
    schemas: [],
    ignore: [],
    maxFileSize: 1000
  },
  [groupRule],
  createSchemaService([])
)

function read(path: string, text: string | null, given = true, findings: readonly Finding[] = []): ReadArticle {
  const article = text === null ? null : articleOf(path, text)
  const locale = article?.locale ?? null
  const file = { absolutePath: `/${path}`, path, given, locale, pathLocale: locale, isSource: false }
  return {
    file,
    article,
    facts: article === null ? null : createFacts(article, given, []),
    findings,
    counted: [],
    occasions: new Map()
  }
}

function finish(...articles: readonly ReadArticle[]): FileResult[] {
  return finishGroup({ key: 'a.md', files: articles.map(({ file }) => file), siteLocales: [] }, articles, linter)
}

describe('finishGroup', () => {
  it('gives one result for each given file, with counts', () => {
    const finding = { ...createFault('x', 'X'), fix: { edits: [] } }
    const results = finish(read('nb-no/a.md', 'abc', true, [finding]), read('lv-lv/a.md', 'abc', false))
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({
      filePath: 'nb-no/a.md',
      locale: 'nb-NO',
      articleKey: 'a.md',
      errorCount: 1,
      warningCount: 1,
      infoCount: 0,
      fixableCount: 1
    })
  })

  it('shows group rules the articles by locale, without those that could not be read', () => {
    heardLocales.length = 0
    finish(
      read('nb-no/a.md', 'abc'),
      read('ru-ru/a.md', null, true, [createFault('unreadable', 'X')]),
      read('lv-lv/a.md', 'abc', false)
    )
    expect(heardLocales).toEqual([['lv-LV', 'nb-NO']])
  })

  it('gives an unreadable file its fault', () => {
    const results = finish(read('nb-no/a.md', null, true, [createFault('unreadable', 'X')]))
    expect(results[0]?.messages.map(message => message.messageId)).toEqual(['unreadable'])
  })

  it('lets directives act on group findings', () => {
    const [result] = finish(read('nb-no/a.md', 'abc <!-- loc-lint disable-line group-rule -->'))
    expect(result?.messages).toEqual([])
  })

  it('says which directives are not used', () => {
    const [result] = finish(read('nb-no/a.md', 'abc\n\n<!-- loc-lint disable-line group-rule -->'))
    expect(result?.messages.map(message => message.ruleId)).toEqual(['group-rule', 'unused-disable'])
  })

  it('orders findings by place', () => {
    const late = { ...createFault('late', 'X'), offset: 2, endOffset: 3 }
    const [result] = finish(read('nb-no/a.md', 'abc', true, [late]))
    expect(result?.messages.map(message => message.messageId)).toEqual(['seen', 'late'])
  })

  it('counts what was not kept of findings, but for what directives disable', () => {
    const text =
      'abc\n\n<!-- loc-lint disable group-rule -->\n\nabc\n\n<!-- loc-lint enable group-rule -->\n\nabc\n\nabc <!-- loc-lint disable-line -->\n'
    const counted = [{ ruleId: 'group-rule', severity: 2 as const, lines: [11, 9, 9, 5, 5, 5, 1] }]
    const [result] = finish({ ...read('nb-no/a.md', text), counted })
    expect(result?.omitted).toEqual([{ ruleId: 'group-rule', severity: 2, count: 3 }])
    expect(result?.errorCount).toBe(3)
    expect(result?.warningCount).toBe(1)
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['group-rule'])
  })

  it('says nothing of findings that directives disable altogether', () => {
    const counted = [{ ruleId: 'other', severity: 2 as const, lines: [1, 1] }]
    const [result] = finish({ ...read('nb-no/a.md', 'abc <!-- loc-lint disable-line other -->'), counted })
    expect(result?.omitted).toBeUndefined()
    expect(result?.errorCount).toBe(0)
  })
})
