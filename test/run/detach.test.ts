import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { FileResult, Finding } from '../../src/model/finding.js'
import { detachFindings } from '../../src/run/detach.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function resultQuoting(article: string): FileResult {
  const quoted = article.slice(100, 160)
  const finding: Finding = {
    ruleId: 'no-repeated-word',
    messageId: 'doubled',
    severity: 1,
    message: `Unexpected “${quoted}”`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    offset: 0,
    endOffset: 1,
    unitId: '00001-101',
    expected: [quoted],
    actual: quoted,
    fix: { edits: [{ start: 0, end: 1, text: quoted }] },
    related: [{ path: 'a.md', start: 0, end: 1, message: quoted }]
  }
  return {
    filePath: 'a.md',
    locale: 'nb-NO',
    articleKey: 'a.md',
    messages: [finding],
    errorCount: 0,
    warningCount: 1,
    infoCount: 0,
    fixableCount: 1
  }
}

describe('findings that outlive their article', () => {
  it('say what they said, in the same order of keys', () => {
    const result = resultQuoting('Noen ord som står to ganger: på på, och så vidare; 二重 \uD83D. '.repeat(10))
    expect(JSON.stringify(detachFindings(result))).toBe(JSON.stringify(result))
  })

  it('are handed on as they are where there are none', () => {
    const result = { ...resultQuoting(''.padEnd(200)), messages: [] }
    expect(detachFindings(result)).toBe(result)
  })

  it('do not hold on to the text that they quote', () => {
    const half = 512 * 1024
    const texts = Array.from({ length: 80 }, (_, index) => Buffer.alloc(half, `tekst ${index} `).toString('latin1'))
    collectGarbage()
    const before = process.memoryUsage().heapUsed
    const kept = texts.map(text => detachFindings(resultQuoting(text)))
    texts.length = 0
    collectGarbage()
    expect(kept).toHaveLength(80)
    expect(process.memoryUsage().heapUsed).toBeLessThan(before - 60 * half)
  })
})
