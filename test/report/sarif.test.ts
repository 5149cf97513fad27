/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return --
   Reports are read as other tools read them: without our types. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { FileResult } from '../../src/model/finding.js'
import { formatResults } from '../../src/report/index.js'
import type { RuleGuide } from '../../src/report/sarif-rules.js'
import { readProjectFile } from '../support/project.js'
import { createSarifValidator } from '../support/sarif.js'
import { finding, manyScripts, result } from './samples.js'

const guide: RuleGuide = {
  rules,
  sourceLocale: 'en-US',
  levelOf: name => rules.find(rule => rule.name === name)?.meta.recommended ?? 'off',
  urlOf: name => `https://example.com/${name}.md`,
  pageOf: name => readProjectFile(`docs/rules/${name}.md`)
}

interface Options {
  readonly known?: readonly FileResult[]
  readonly pathPrefix?: string
}

function sarif(results: readonly FileResult[], options: Options = {}): any {
  return JSON.parse(
    formatResults(results, { format: 'sarif', color: true, tool: { version: '1.2.3', guide }, ...options })
  )
}

function runOf(results: readonly FileResult[], options: Options = {}): any {
  return sarif(results, options).runs[0]
}

const violations = createSarifValidator()

describe('sarif', () => {
  it('is valid under the schema of SARIF 2.1.0, whatever findings hold', () => {
    const odd = result('a b/保存#1?%\u200B.md', null, [
      finding({ ruleId: 'other-plugin', message: '\u001B[31m{0} [x](1)\uD800', unitId: '\u202E' })
    ])
    expect(violations(sarif([...manyScripts, odd], { known: manyScripts.slice(0, 2), pathPrefix: 'docs' }))).toEqual([])
    expect(violations(sarif([]))).toEqual([])
  })

  it('the schema test can fail', () => {
    const log = sarif(manyScripts)
    log.runs[0].results[0].level = 'fatal'
    log.runs[0].results[1].locations[0].physicalLocation.region.startLine = 0
    expect(violations(log).length).toBeGreaterThanOrEqual(2)
  })

  it('describes every rule with level, help and at most ten tags', () => {
    const { rules: described, version, name } = runOf([]).tool.driver
    expect({ version, name, count: described.length }).toEqual({
      version: '1.2.3',
      name: 'loc-lint',
      count: rules.length
    })
    const rule = described.find(({ id }: { id: string }) => id === 'link-url-match')
    expect(rule).toMatchObject({
      name: 'LinkUrlMatch',
      helpUri: 'https://example.com/link-url-match.md',
      defaultConfiguration: { enabled: true, level: 'error' }
    })
    expect(rule.help.markdown).toContain('## What it reports')
    expect(rule.properties.tags).toEqual(['localization', 'its:omission', 'mqm:accuracy/omission', 'scope:unit'])
    for (const { id, properties, help } of described) {
      expect(properties.tags.length, id).toBeLessThanOrEqual(10)
      expect(help.markdown, id).not.toMatch(/\]\((?!https?:)[\w./#-]+\.md\)|<!-- meta/)
    }
  })

  it('places a finding in UTF-16 units and names unit, locale and article', () => {
    const { results, columnKind } = runOf(manyScripts, { pathPrefix: 'docs' })
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results[0]).toMatchObject({
      ruleId: 'link-url-match',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/content/ar-sa/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 40, charOffset: 301, charLength: 35 }
          },
          logicalLocations: [{ name: '11751-103' }]
        }
      ],
      properties: {
        locale: 'ar-SA',
        articleKey: 'content/a.md',
        unitId: '11751-103',
        issueType: 'omission',
        mqmDimension: 'accuracy',
        mqmType: 'omission'
      }
    })
  })

  it('offers the fix and each suggestion as edits', () => {
    const { fixes } = runOf(manyScripts).results[0]
    expect(fixes).toHaveLength(2)
    expect(fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { charOffset: 301, charLength: 35 }, insertedContent: { text: '[حفظ](https://example.com/)' } }
    ])
  })

  it('points to the same finding in other locales, and to the source', () => {
    const same = finding({ unitId: '11751-103', line: 7 })
    const { results } = runOf([
      result('content/de-de/a.md', 'de-DE'),
      result('content/en-us/a.md', 'en-US'),
      result('content/lv-lv/a.md', 'lv-LV', [finding({ unitId: '11751-103', line: 9 })]),
      result('content/nb-no/a.md', 'nb-NO', [same])
    ])
    const related = results[0].relatedLocations.map(({ message, physicalLocation }: any) => [
      message.text,
      physicalLocation.artifactLocation.uri,
      physicalLocation.region.startLine
    ])
    expect(related).toEqual([
      ['The same finding in nb-NO', 'content/nb-no/a.md', 7],
      ['The same article in en-US', 'content/en-us/a.md', 1]
    ])
  })

  it('keeps fingerprints when text moves, and tells equal findings, units and locales apart', () => {
    const prints = (...messages: Parameters<typeof finding>[0][]): string[] =>
      runOf([
        result(
          'content/fr-fr/a.md',
          'fr-FR',
          messages.map(fields => finding(fields))
        )
      ]).results.map(({ partialFingerprints }: any) => partialFingerprints['locLintFinding/v1'])
    const at = (line: number, text = 'Unexpected `x`, expected it on line 3'): any => ({
      unitId: 'a-1',
      line,
      offset: line * 9,
      message: text
    })
    expect(prints(at(99))).toEqual(prints(at(3)))
    expect(prints(at(3, 'Unexpected `x`, expected it on line 4'))).toEqual(prints(at(3)))
    const several = prints(
      at(1),
      at(2),
      at(3, 'Unexpected `y`'),
      { ...at(1), unitId: 'a-2' },
      { ...at(1), ruleId: 'no-untranslated' }
    )
    expect(new Set(several).size).toBe(5)
    expect(several[1]).toBe(several[0]?.replace(/:1$/, ':2'))
  })

  it('keeps findings of the baseline as suppressed, after the others', () => {
    const known = [result('a.md', 'fr-FR', [finding({ messageId: 'changed' })])]
    const { results } = runOf([result('a.md', 'fr-FR', [finding({ severity: 0 })])], { known })
    expect(results.map(({ suppressions }: any) => suppressions?.[0]?.kind ?? null)).toEqual([null, 'external'])
  })

  it('tells faults of the tool as notifications of a run that has not succeeded', () => {
    const [invocation] = runOf(manyScripts).invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications[0].message.text).toBe('Unexpected bytes, expected UTF-8')
    expect(runOf([]).invocations[0].executionSuccessful).toBe(true)
  })

  it('keeps the 25,000 weightiest findings and says how many it left out', () => {
    const messages = Array.from({ length: 25_010 }, (_, index) =>
      finding({ severity: index < 10 ? 0 : 2, line: index + 1 })
    )
    const { results, invocations } = runOf([result('a.md', 'zh-CN', messages)])
    expect(results).toHaveLength(25_000)
    expect(results.every(({ level }: any) => level === 'error')).toBe(true)
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^10 findings left out/)
  })

  it('says how many findings were counted and not kept', () => {
    const { invocations } = runOf([
      { ...result('a.md', 'de-DE', [finding({})]), omitted: [{ ruleId: 'link-url-match', severity: 2, count: 7 }] }
    ])
    const sentences = invocations[0].toolExecutionNotifications.map(({ message }: any) => message.text)
    expect(sentences).toEqual([expect.stringMatching(/^7 findings .*--max-findings/)])
  })

  it('lets brackets of content make no links', () => {
    const { results } = runOf([result('a.md', 'ja-JP', [finding({ message: 'Unexpected [保存](1)' })])])
    expect(results[0].message.text).toBe('Unexpected \\[保存\\](1)')
  })
})
