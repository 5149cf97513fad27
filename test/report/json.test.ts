import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatResults } from '../../src/report/index.js'
import { createValidator } from '../../src/validation/validator.js'
import { finding, manyScripts, result } from './samples.js'

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as Record<string, unknown>
const validate = createValidator(schema, 'schemas/report.schema.json')

function json(results = manyScripts): string {
  return formatResults(results, { format: 'json', color: false })
}

describe('json', () => {
  it('is what its schema describes', () => {
    expect(validate(JSON.parse(json()))).toEqual([])
    expect(validate(JSON.parse(json([])))).toEqual([])
  })

  it('has a schema that rejects what is not the contract', () => {
    const [first] = JSON.parse(json()) as Record<string, unknown>[]
    expect(validate([{ ...first, extra: 1 }])).not.toEqual([])
    expect(validate([{ ...first, filePath: undefined }])).not.toEqual([])
    expect(validate([{ ...first, messages: [{ ruleId: 'x' }] }])).not.toEqual([])
  })

  it('writes one object for each file, clean ones too, with edits as ranges', () => {
    const parsed = JSON.parse(json()) as { filePath: string; messages: Record<string, unknown>[] }[]
    expect(parsed.map(({ filePath }) => filePath)).toEqual(manyScripts.map(({ filePath }) => filePath))
    expect(parsed[0]?.messages[0]).toEqual({
      ruleId: 'link-url-match',
      messageId: 'lost',
      severity: 2,
      line: 12,
      column: 5,
      endLine: 12,
      endColumn: 40,
      offset: 301,
      endOffset: 336,
      message: 'Link to `https://example.com/` in `انقر فوق حفظ` is missing, expected as in the source',
      unitId: '11751-103',
      expected: ['https://example.com/'],
      actual: 'https://example.com/ar/',
      issueType: 'omission',
      url: 'https://example.com/docs/rules/link-url-match.md',
      fix: { edits: [{ range: [301, 336], text: '[حفظ](https://example.com/)' }] },
      suggestions: [{ message: 'Take the source', edits: [{ range: [301, 336], text: '' }] }],
      related: [{ filePath: 'content/en-us/a.md', message: 'The source span', range: [5, 9] }]
    })
    expect(json().trimEnd().split('\n')).toHaveLength(manyScripts.length + 2)
  })

  it('writes keys in the same order whatever their order in memory', () => {
    const turned = manyScripts.map(file => Object.fromEntries(Object.entries(file).reverse()) as unknown as typeof file)
    expect(json(turned)).toBe(json())
  })

  it('holds no control, bidi or invisible character, and parses back to them', () => {
    const hostile = '\u0000\u001B[31m\u0085\u202E\u200B\u00AD\u2028\u{E0041}\uFEFF\uD800 ok 👩‍💻 می‌خواهم'
    const text = json([result(`${hostile}.md`, null, [finding({ message: hostile })])])
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2028\u{E0041}\uFEFF]/u)
    const [file] = JSON.parse(text) as [{ filePath: string; messages: [{ message: string }] }]
    expect(file.filePath).toBe(`${hostile}.md`)
    expect(file.messages[0].message).toBe(hostile)
  })
})
