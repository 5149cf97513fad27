import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { fillDefaults } from '../../src/config/option-defaults.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { createLinter, type Linter } from '../../src/lint/linter.js'
import { runArticleRules } from '../../src/lint/rule-runner.js'
import type { Rule } from '../../src/model/rule.js'
import { sxs } from '../../src/testing/cases.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { propertyRuns } from '../properties/property-runs.js'
import { listFiles, listShared, root, sampleOf, withoutShared } from '../support/project.js'

function linterOf(used: readonly Rule[]): Linter {
  const settings = new Map(
    used.map(rule => [rule.name, { level: 'warning' as const, options: fillDefaults(rule.meta.options, {}) }])
  )
  return createLinter(
    { sourceLocale: 'en-US', layout: [], rules: settings, schemas: [], ignore: [], maxFileSize: 1e6 },
    used,
    createSchemaService([])
  )
}

const asDeclared = linterOf(rules)
/** The plain way: every rule is asked about every unit. */
const askedAll = linterOf(rules.map(({ meta: { needs: _, ...meta }, ...rule }) => ({ ...rule, meta })))

function expectSame(path: string, text: string): number {
  const article = articleOf(path, text)
  const { findings } = runArticleRules(article, asDeclared)
  expect(findings, path).toEqual(runArticleRules(article, askedAll).findings)
  return findings.length
}

const isArticle = (path: string): boolean => path.endsWith('.md')
const files = [...listFiles('test/fixtures', isArticle), ...listFiles('examples/content', isArticle)].map(
  path => root + path
)

it(`what rules say they need changes no finding on real articles${withoutShared}`, () => {
  let findings = 0
  for (const file of [...files, ...sampleOf(listShared('corpus', isArticle), 200)]) {
    findings += expectSame(
      file.replace(/^.*\/(?:content|corpus|site)\//, 'content/'),
      readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    )
  }
  expect(findings).toBeGreaterThan(10)
})

it('what rules say they need changes no finding on any text', () => {
  const piece = fc.constantFrom(
    'Lagre',
    'Сохранить',
    '保存',
    'filen',
    ' ',
    '. ',
    '[',
    ']',
    '](https://fjord.example/en-us/a)',
    '(',
    ')',
    '**',
    '_',
    '`',
    '<b>',
    '</b>',
    'https://fjord.example/en-us/a',
    'WWW.fjord.example',
    'ola@fjord.example',
    ' > ',
    '&gt;',
    '→',
    '\\',
    '{0}',
    '%s',
    '#A1',
    '1,500',
    '\u200B',
    'Ã©',
    'РїСЂ',
    '“',
    '［',
    '\uFFFD',
    '![alt](a.png)',
    ':::',
    'a_b'
  )
  const side = fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(side, side, (target, source) => {
      expectSame('content/nb-no/a.md', sxs(target, source))
    }),
    propertyRuns(500)
  )
})
