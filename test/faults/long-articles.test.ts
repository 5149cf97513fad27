import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintPaths } from '../../src/run/lint-paths.js'
import { makeTree } from '../discover/make-tree.js'

it('an article of very many blocks is not compared with its source, and says so', async () => {
  const list = (count: number, word: string): string => Array.from({ length: count }, () => `- ${word}\n`).join('')
  const cwd = makeTree({
    'content/en-us/a.md': list(20_001, 'item'),
    'content/nb-no/a.md': list(20_001, 'punkt'),
    'content/en-us/b.md': list(30, 'item'),
    'content/nb-no/b.md': list(30, 'punkt')
  })
  const settings = resolveSettings({}, {}, rules, { cwd, origin: 'the test' })
  const { results } = await lintPaths({ cwd, patterns: ['content'], settings })
  expect(
    results.map(({ filePath, messages }) => [
      filePath,
      messages.filter(({ ruleId }) => ruleId === null).map(({ message }) => message)
    ])
  ).toEqual([
    ['content/en-us/a.md', []],
    ['content/en-us/b.md', []],
    [
      'content/nb-no/a.md',
      [
        'Unexpected 20,001 paragraphs, list items and other blocks in `content/en-us/a.md`, expected at most 20,000 for a comparison with the source'
      ]
    ],
    ['content/nb-no/b.md', []]
  ])
})
