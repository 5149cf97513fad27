import { expect, it } from 'vitest'
import { createFacts } from '../../../../src/article/facts.js'
import type { ArticleFacts } from '../../../../src/model/facts.js'
import { placeInSameSection } from '../../../../rules/shared/group/section-place.js'
import { articleOf } from '../../../../src/testing/lint-texts.js'

const facts = (text: string): ArticleFacts => createFacts(articleOf('content/lv-lv/a.md', text), true, [])
const model = '# Paper\n\nOne.\n\n## Ink\n\nTwo.\n'

it.each([
  ['the section of the same number', '# Papīrs\n\n## Tinte\n', 'Two.', '## Tinte'],
  ['another one', '# Papīrs\n\n## Tinte\n', 'One.', '# Papīrs'],
  ['the last section, where there are fewer', '# Papīrs\n', 'Two.', '# Papīrs'],
  ['the front matter, where there are none', '---\ntitle: a\n---\nTinte.\n', 'Two.', '---'],
  ['the first line', 'Tinte.\n', 'Two.', 'Tinte.']
])('%s', (_, text, at, expected) => {
  const place = placeInSameSection(facts(text), facts(model), model.indexOf(at))
  expect(text.slice(place.start, place.end)).toBe(expected)
})
