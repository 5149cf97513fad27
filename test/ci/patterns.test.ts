import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ overrideConfigFile: resolve('eslint.patterns.config.js') })

async function rulesAgainst(pattern: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`export const pattern = ${pattern}\n`, { filePath: 'src/text/example.ts' })
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))].sort()
}

describe('the check of our patterns', () => {
  it.each([
    // From each of many spaces to the end of their run.
    ['/\\s+$/', ['redos/no-vulnerable', 'regexp/no-super-linear-move']],
    ['/^\\w*[a-z]\\w*!$/', ['redos/no-vulnerable', 'regexp/no-super-linear-backtracking']],
    ['/^(?:a|a)*$/', ['redos/no-vulnerable']],
    // To the end of the line, from each opening.
    ['/<!--.*$/', ['redos/no-vulnerable']]
  ])('refuses %s', async (pattern, rules) => {
    expect(await rulesAgainst(pattern)).toEqual(rules)
  })

  it.each(['/(?<!\\s)\\s+$/', '/^[A-Z\\d_]*[a-z]\\w*$/', '/<!--[\\s\\S]*/'])('lets %s pass', async pattern => {
    expect(await rulesAgainst(pattern)).toEqual([])
  })
})
