import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { FileResult } from '../../src/model/finding.js'
import { unifiedDiff } from '../../src/fix/unified-diff.js'
import { formatDiff } from '../../src/report/diff.js'
import { formatHtml } from '../../src/report/html/html.js'
import { formatResults } from '../../src/report/index.js'
import { createValidator } from '../../src/validation/validator.js'
import { createSarifValidator } from '../support/sarif.js'
import { parseXml } from '../support/xml.js'
import { hostileResults } from './arbitraries/finding.js'
import { propertyRuns } from './property-runs.js'

/** What a terminal acts on or hides. */
const controls = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B-\u200D\u2028\u2029\u2060\uFEFF\u{E0000}-\u{E007F}]/u

/** What runners take for a command anywhere in a line: GitHub, Azure Pipelines, TeamCity, Octopus, GitLab, Travis. */
const commandInside = /##\[[a-z-]+[\] ]|##(?:vso|teamcity|octopus)\[|section_(?:start|end):\d|travis_(?:fold|time):/i

/** Lines that GitHub's runner takes for commands. */
const commandLines = (text: string): string[] => text.split('\n').filter(line => line.trimStart().startsWith('::'))

type TextFormat = 'json' | 'github' | 'sarif' | 'junit' | 'gitlab' | 'stylish'

const guide = {
  rules,
  sourceLocale: 'en-US',
  levelOf: () => 'error' as const,
  urlOf: (name: string) => `https://example.com/${name}.md`,
  pageOf: () => '# Rule\n'
}

function format(results: readonly FileResult[], name: TextFormat, color = false): string {
  const text = formatResults(results, {
    format: name,
    color,
    ...(name === 'sarif' ? { tool: { version: '1.2.3', guide } } : {})
  })
  expect(text).not.toMatch(commandInside)
  return text
}

/** Holds a property of the report of any results. */
function holds(property: (results: readonly FileResult[]) => void): void {
  fc.assert(
    fc.property(hostileResults, results => {
      property(results)
    }),
    propertyRuns(300)
  )
}

function findingCount(results: readonly FileResult[]): number {
  return results.reduce((sum, { messages }) => sum + messages.length, 0)
}

function expectInert(text: string): void {
  expect(controls.exec(text.replaceAll('\n', ''))).toBeNull()
}

describe('whatever names and findings hold', () => {
  it('json is valid, says it all and holds no control characters', () => {
    const validate = createValidator(
      JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as Record<string, unknown>,
      'report'
    )
    holds(results => {
      const text = format(results, 'json')
      const parsed = JSON.parse(text) as { filePath: string; messages: { message: string; unitId?: string }[] }[]
      expectInert(text)
      expect(validate(parsed)).toEqual([])
      expect(
        parsed.map(({ filePath, messages }) => [filePath, messages.map(({ message, unitId }) => [message, unitId])])
      ).toEqual(
        results.map(({ filePath, messages }) => [filePath, messages.map(({ message, unitId }) => [message, unitId])])
      )
    })
  })

  it('sarif is valid under its schema, with each finding', () => {
    const violations = createSarifValidator()
    holds(results => {
      const text = format(results, 'sarif')
      const log = JSON.parse(text) as {
        runs: [{ results: unknown[]; invocations?: [{ toolExecutionNotifications?: unknown[] }] }]
      }
      const [run] = log.runs
      expectInert(text)
      expect(violations(log)).toEqual([])
      // Faults of the tool are notifications.
      expect(run.results.length + (run.invocations?.[0].toolExecutionNotifications?.length ?? 0)).toBe(
        findingCount(results)
      )
    })
  })

  it('gitlab is JSON with fingerprints that tell findings apart', () => {
    holds(results => {
      const text = format(results, 'gitlab')
      const issues = JSON.parse(text) as { fingerprint: string; description: string }[]
      expectInert(text)
      expect(issues).toHaveLength(findingCount(results))
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    })
  })

  it('junit is XML with a case for each finding', () => {
    holds(results => {
      const text = format(results, 'junit')
      const elements = parseXml(text)
      expectInert(text)
      expect(elements.filter(({ name }) => name === 'testsuite')).toHaveLength(results.length)
      expect(elements.filter(({ name }) => name === 'failure')).toHaveLength(
        results.flatMap(({ messages }) => messages).filter(({ severity, ruleId }) => severity === 2 && ruleId !== null)
          .length
      )
    })
  })

  it('github prints annotations and no other command', () => {
    holds(results => {
      const text = format(results, 'github')
      expectInert(text)
      const commands = commandLines(text)
      for (const command of commands) {
        // As the runner reads it: up to the second pair of colons stand name and properties.
        const [, name = '', properties = ''] = /^::(\S+) (.*?)::/.exec(command) ?? []
        expect(['error', 'warning', 'notice']).toContain(name)
        expect(
          properties
            .split(',')
            .map(property => property.split('=', 1)[0])
            .every(key => ['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key ?? ''))
        ).toBe(true)
      }
      expect(commands.length > 0).toBe(findingCount(results) > 0)
    })
  })

  it('stylish shows text without control characters, begins no line with a command, and colours nothing but its own', () => {
    holds(results => {
      const text = format(results, 'stylish')
      expectInert(text)
      expect(commandLines(text)).toEqual([])
      const narrow = formatResults(results, { format: 'stylish', color: false, columns: 60 })
      expect(commandLines(narrow)).toEqual([])
      expect(format(results, 'stylish', true).replaceAll(/\u001B\[\d{1,2}m/g, '')).toBe(text)
    })
  })

  it('a diff in a log holds no command, whatever the lines of the article are', () => {
    holds(results => {
      const lines = results.flatMap(({ messages }) => messages.map(({ message }) => message))
      const before = lines.join('\n')
      const diff = unifiedDiff('a.md', before, `${before}\nx\n`)
      const text = formatDiff([{ filePath: 'a.md', findingCount: 1, diff }], { color: false, isExact: false })
      expectInert(text)
      expect(text).not.toMatch(commandInside)
      expect(commandLines(text)).toEqual([])
    })
  })

  it('html has the scripts that it brings along, its data parses, and nothing of it is markup', () => {
    const assets = { script: 'start()', styles: 'p { color: red }' }
    const tagsOf = (page: string): string[] =>
      [...page.matchAll(/<\/?(?:script|img|iframe|style)\b/gi)].map(([tag]) => tag)
    const page = (results: readonly FileResult[]): string =>
      formatHtml(results, {
        version: '1.2.3',
        sourceLocale: 'en-US',
        fixed: null,
        known: [],
        faults: results.map(({ filePath }) => filePath),
        assets
      })
    const expected = tagsOf(page([]))
    holds(results => {
      const text = page(results)
      expectInert(text)
      expect(tagsOf(text)).toEqual(expected)
      const data = JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(text)?.[1] ?? '') as {
        findings: unknown[]
      }
      expect(data.findings).toHaveLength(findingCount(results))
    })
  })
})
