import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { lint, type FileResult, type Finding } from '../../src/index.js'
import { projectFolder } from '../support/project.js'

const corpus = resolve(projectFolder, '../shared/corpus')

describe.skipIf(!existsSync(corpus))('real content (skipped where ../shared/corpus is absent)', () => {
  let results: readonly FileResult[] = []
  const findings = (): { path: string; text: string; finding: Finding }[] =>
    results.flatMap(({ filePath, messages }) => {
      const text = readFileSync(resolve(corpus, filePath), 'utf8').replace(/^\uFEFF/, '')
      return messages.map(finding => ({ path: filePath, text, finding }))
    })

  beforeAll(async () => {
    const outcome = await lint({
      cwd: corpus,
      paths: ['alchemy', 'products', 'plain'],
      settings: { extends: 'strict' }
    })
    expect(outcome.faults).toEqual([])
    results = outcome.results
  })

  test('runs through without a fault of the tool', () => {
    expect(results.length).toBeGreaterThan(1300)
    expect(findings().filter(({ finding }) => finding.ruleId === null)).toEqual([])
  })

  test('every finding stands on a text, on code-point boundaries, at the line and column that it says', () => {
    for (const { path, text, finding } of findings()) {
      const { offset, endOffset, line, column, ruleId } = finding
      const place = `${path}:${line}:${column} ${ruleId ?? ''}`
      expect(text.slice(offset, endOffset), place).not.toBe('')
      for (const edge of [offset, endOffset])
        expect(/^[\uDC00-\uDFFF]/.test(text.slice(edge)) && /[\uD800-\uDBFF]$/.test(text.slice(0, edge)), place).toBe(
          false
        )
      const before = text.slice(0, offset).split(/\r\n|\n|\r/)
      expect([before.length, (before.at(-1) ?? '').length + 1], place).toEqual([line, column])
    }
  })

  test('no message has an unfilled placeholder or an empty quotation', () => {
    for (const {
      finding: { message }
    } of findings())
      expect(message).not.toMatch(/\{\{\w+\}\}|undefined|\[object|“”|(?<!`)``(?!`)/)
  })

  test('human-translated articles have no error but damaged span markup', () => {
    const errors = findings().filter(
      ({ path, finding }) => path.startsWith('products/dynamics/') && finding.severity === 2
    )
    expect(new Set(errors.map(({ finding }) => finding.ruleId))).toEqual(new Set(['span-well-formed']))
  })

  test('the locales of one article are one group', () => {
    const sizes = new Map<string, number>()
    for (const { articleKey } of results.filter(({ filePath }) => filePath.startsWith('alchemy/')))
      sizes.set(articleKey, (sizes.get(articleKey) ?? 0) + 1)
    expect([...sizes.values()].filter(size => size === 12)).toHaveLength(75)
  })
})
