import { expect, it } from 'vitest'
import { strip } from '../../../scripts/accuracy/aligned/despan.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

const unit = (id: string, target: string, source: string): string =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
const text = `---
title: Brød
ms.openlocfilehash: 0123
---
# <a name="bake-bread"></a>${unit('1a2b3-101', 'Bake brød', 'Bake bread')}

${unit('1a2b3-102', 'Bland mel og vann.', 'Mix flour and water.')} ${unit('1a2b3-103', 'Vent.', 'Wait.')}

\`\`\`sh
oven --on
\`\`\`
`
const { units } = articleOf('content/nb-no/bread.md', text)

it('keeps the translation and everything that is not in spans', () => {
  expect(strip(text, units, 'target').text).toBe(
    '---\ntitle: Brød\nms.openlocfilehash: 0123\n---\n# <a name="bake-bread"></a>Bake brød\n\nBland mel og vann. Vent.\n\n```sh\noven --on\n```\n'
  )
})

it('keeps the English in the same build', () => {
  expect(strip(text, units, 'source').text).toContain(
    '# <a name="bake-bread"></a>Bake bread\n\nMix flour and water. Wait.\n\n```sh'
  )
})

it('takes out the traces of the translation tool where they give the pair away', () => {
  expect(strip(text, units, 'target', true).text).toBe(
    '---\ntitle: Brød\n---\n# Bake brød\n\nBland mel og vann. Vent.\n\n```sh\noven --on\n```\n'
  )
})

it.each([false, true])('tells where units stand, and where their text comes from', isByHand => {
  const { text: stripped, places, toOriginal } = strip(text, units, 'target', isByHand)
  expect(places.map(({ unit: at, start, end }) => [at, stripped.slice(start, end)])).toEqual([
    [0, 'Bake brød'],
    [1, 'Bland mel og vann.'],
    [2, 'Vent.']
  ])
  for (const { start, end } of places)
    expect(text.slice(toOriginal(start), toOriginal(end - 1) + 1)).toBe(stripped.slice(start, end))
  expect(text.slice(toOriginal(stripped.indexOf('oven'))).startsWith('oven --on')).toBe(true)
})
