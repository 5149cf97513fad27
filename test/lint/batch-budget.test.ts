import { describe, expect, it } from 'vitest'
import { createTimeBudget, type TimeBudget } from '../../src/budget/time.js'
import { defineGroupRule, defineRule, noOptions } from '../../src/define-rule.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { lintBatch } from '../../src/lint/batch.js'
import { createLinter } from '../../src/lint/linter.js'
import { satteriHost } from '../../src/markdown/parser.js'
import type { ArticleGroup } from '../../src/model/files.js'
import type { MarkdownParser } from '../../src/model/mark.js'
import type { Rule } from '../../src/model/rule.js'
import { batchContext } from '../support/batch-context.js'

const meta = {
  description: 'test',
  recommended: 'error',
  fixable: false,
  issueType: 'other',
  options: noOptions,
  messages: { seen: 'Unexpected text, expected none' }
} as const
const isEndless = (text: string): boolean => text.includes('uendelig')

const sees = defineRule({
  name: 'sees',
  meta: { ...meta, scope: 'article' },
  create: context => ({
    article: () => {
      context.report({ messageId: 'seen', place: { start: 0, end: 1 } })
    }
  })
})
const spins = defineRule({
  name: 'spins',
  meta: { ...meta, scope: 'article' },
  create: () => ({
    article: ({ text }) => {
      while (isEndless(text));
    }
  })
})
const groupSpins = defineGroupRule({
  name: 'group-spins',
  meta: { ...meta, scope: 'group' },
  create: () => ({
    group: ({ articles }) => {
      while (articles.some(({ outsideText }) => isEndless(outsideText)));
    }
  })
})

const texts = new Map([
  ['/site/nb/a.md', 'vanlig'],
  ['/site/nb/b.md', 'uendelig'],
  ['/site/de/b.md', 'anders'],
  ['/site/nb/c.md', 'vanlig']
])
const groups: ArticleGroup[] = ['a', 'b', 'c'].map(name => ({
  key: `${name}.md`,
  siteLocales: ['nb'],
  files: [...texts.keys()]
    .filter(path => path.endsWith(`${name}.md`))
    .map(path => ({
      path: path.slice(6),
      absolutePath: path,
      given: true,
      locale: 'nb',
      pathLocale: 'nb',
      isSource: false
    }))
}))

function told(
  rules: readonly Rule[],
  budget: TimeBudget,
  parser: MarkdownParser = satteriHost.parser,
  some = groups
): string[] {
  const settings = {
    sourceLocale: 'en-US',
    layout: [],
    rules: new Map(rules.map(({ name }) => [name, { level: 'error' as const, options: {} }])),
    schemas: [],
    ignore: [],
    maxFileSize: 1000
  }
  const results = lintBatch(some, createLinter(settings, rules, createSchemaService([])), {
    ...batchContext(texts, parser),
    budget
  })
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, messageId, message }) => `${filePath} ${ruleId ?? `${messageId}: ${message}`}`)
  )
}

/** Interrupts what is endless once it has surely begun; what ends has time on any machine. */
const budget = createTimeBudget(
  characters => (characters === 'vanlig'.length ? 120_000 : 3000),
  () => performance.now()
)

const slow = (rule: string): string =>
  `tooSlow: Unexpected time on this file${rule}, expected 10 s, and 5 s more for each million characters, at most: it was interrupted`

describe('a file that takes too long', () => {
  it('is a fault that names the rule; the other files have their findings', () => {
    expect(told([sees, spins], budget)).toEqual([
      'nb/a.md sees',
      `nb/b.md ${slow(' (in the rule `spins`)')}`,
      'de/b.md sees',
      'nb/c.md sees'
    ])
    expect(told([sees, spins], budget, satteriHost.parser, groups.slice(0, 1))).toEqual(['nb/a.md sees'])
  })

  it('also where the parser does not end', () => {
    const parser: MarkdownParser = {
      name: 'satteri',
      parse: text => {
        while (isEndless(text));
        return satteriHost.parser.parse(text)
      }
    }
    expect(told([sees], budget, parser)).toEqual([
      'nb/a.md sees',
      `nb/b.md ${slow('')}`,
      'de/b.md sees',
      'nb/c.md sees'
    ])
  })

  it('also where it is a rule that compares locales: the findings of the others stay', () => {
    const fault = slow(' (in the rule `group-spins`)')
    expect(told([sees, groupSpins], budget)).toEqual([
      'nb/a.md sees',
      `nb/b.md ${fault}`,
      'nb/b.md sees',
      `de/b.md ${fault}`,
      'de/b.md sees',
      'nb/c.md sees'
    ])
  })

  it.each([
    [
      'costs its own time once, and the others run once as well',
      () => performance.now(),
      ['nb/a.md', 'nb/b.md', 'de/b.md', 'nb/c.md']
    ],
    [
      'has a second chance where the machine has slept',
      () => 0,
      ['nb/a.md', 'nb/b.md', 'nb/b.md', 'de/b.md', 'nb/c.md']
    ]
  ])('%s', (_, processorTime, expected) => {
    const runs: string[] = []
    const counts = defineRule({
      name: 'counts',
      meta: { ...meta, scope: 'article' },
      create: () => ({
        article: ({ path, text }) => {
          runs.push(path)
          while (isEndless(text));
        }
      })
    })
    const patient = createTimeBudget(characters => (characters === 'uendelig'.length ? 300 : 120_000), processorTime)
    told([counts], patient)
    expect(runs).toEqual(expected)
  })
})

describe('a file that nests too deeply', () => {
  it('is a fault; the other files have their findings', () => {
    const deep = new Map([...texts, ['/site/nb/a.md', '>'.repeat(5000)]])
    const settings = {
      sourceLocale: 'en-US',
      layout: [],
      rules: new Map([['sees', { level: 'error' as const, options: {} }]]),
      schemas: [],
      ignore: [],
      maxFileSize: 1000
    }
    const results = lintBatch(groups, createLinter(settings, [sees], createSchemaService([])), batchContext(deep))
    expect(results.map(({ messages }) => messages.map(({ messageId }) => messageId))).toEqual([
      ['tooDeep'],
      ['seen'],
      ['seen'],
      ['seen']
    ])
  })
})
