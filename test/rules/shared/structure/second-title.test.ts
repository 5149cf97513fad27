import { expect, it } from 'vitest'
import type { ArticleFacts } from '../../../../src/model/facts.js'
import { findSecondTitle } from '../../../../rules/shared/structure/second-title.js'

/** Facts with these headings only: `# slug`. */
function facts(headings: readonly string[], title?: string): ArticleFacts {
  const toHeading = (line: string, start: number): object => ({
    depth: line.indexOf(' '),
    slug: line.slice(line.indexOf(' ') + 1),
    start,
    end: start + 1
  })
  return {
    headings: headings.map(toHeading),
    frontMatter: { data: title === undefined ? {} : { title } }
  } as unknown as ArticleFacts
}

it.each([
  ['one title', facts(['# drucken']), facts(['# print']), null],
  ['twice', facts(['# drucken', '# drucken-1']), facts(['# print']), { repeats: 'title', start: 1 }],
  ['the source first', facts(['# print', '# 印刷']), facts(['# print']), { repeats: 'source', start: 0 }],
  ['the source second', facts(['# 印刷', '# print']), facts(['# print']), { repeats: 'source', start: 1 }],
  [
    'that of the front matter',
    facts(['# skriv-ut'], 'Skriv ut!'),
    facts(['## steps']),
    { repeats: 'frontMatter', start: 0 }
  ],
  ['another heading than the front matter', facts(['# trinn'], 'Skriv ut'), facts([]), null],
  ['two in both', facts(['# печать', '# печать-1']), facts(['# print', '# print-1']), null],
  ['another part', facts(['# impression', '# notes']), facts(['# print']), null],
  ['no words', facts(['# ', '# -1']), facts(['# print']), null]
])('%s', (_, article, source, expected) => {
  const found = findSecondTitle(article, source)
  expect(found === null ? null : { repeats: found.repeats, start: found.heading.start }).toEqual(expected)
})
