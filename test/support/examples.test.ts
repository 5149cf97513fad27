import { describe, expect, it } from 'vitest'
import { readExamples } from './examples.js'

describe('examples of pages', () => {
  it('are read with path, group, options and findings', () => {
    const page = [
      '# x',
      '````md bad path=nb-no/a.md group=1 options={"a": ["b c"]}',
      '```js',
      '```',
      '````',
      '',
      '- line 1: Unexpected x',
      '- line 2: Unexpected y',
      '- another list',
      '```md good path=a.md',
      'text',
      '```',
      '```md good path=b.md linked=1',
      'more',
      '```'
    ].join('\n')
    expect(readExamples(page)).toEqual([
      {
        line: 2,
        kind: 'bad',
        path: 'nb-no/a.md',
        group: '1',
        linked: null,
        options: { a: ['b c'] },
        text: '```js\n```\n',
        findings: ['line 1: Unexpected x', 'line 2: Unexpected y']
      },
      { line: 10, kind: 'good', path: 'a.md', group: null, linked: null, options: {}, text: 'text\n', findings: [] },
      { line: 13, kind: 'good', path: 'b.md', group: null, linked: '1', options: {}, text: 'more\n', findings: [] }
    ])
  })

  it.each([
    ['```md bad\nx\n```', /no path/],
    ['```md bad path=a.md', /never closed/],
    ['```md bad path=a.md locale=x\nx\n```', /unknown attribute locale/]
  ])('%j is refused', (page, message) => {
    expect(() => readExamples(page)).toThrow(message)
  })
})
