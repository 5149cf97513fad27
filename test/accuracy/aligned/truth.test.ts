import { expect, it } from 'vitest'
import { strip, type Stripped } from '../../../scripts/accuracy/aligned/despan.js'
import { findTruth } from '../../../scripts/accuracy/aligned/truth.js'
import type { Article, Block } from '../../../src/model/article.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

let number = 100
const unit = (target: string, source: string): string => {
  const id = `1a2b3-${++number}`
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}
const translated = `# ${unit('Papīrs', 'Paper')}

${unit('Lapa ir balta.', 'The sheet is white.')} ${unit('Tā ir plāna.', 'It is thin.')}

\`\`\`sh
fold --twice
\`\`\`

- ${unit('Salociet [lapu](fold.md).', 'Fold the [sheet](fold.md).')}
`

/** The article in one language. */
function side(article: Article, of: 'target' | 'source'): Stripped & { blocks: readonly Block[] } {
  const stripped = strip(article.text, article.units, of)
  return { ...stripped, blocks: articleOf(article.path, stripped.text).blocks }
}

/** For each block with translated text, its partner's words in the source file. */
function told(source: string): (string | null)[] {
  const article = articleOf('content/lv-lv/paper.md', translated)
  const file = articleOf('content/en-us/paper.md', source)
  const { known } = findTruth(side(article, 'target'), side(article, 'source'), file)
  return known.map(({ partner }) => {
    const block = partner === null ? undefined : file.blocks[partner]
    return block === undefined ? null : file.text.slice(block.start, block.end)
  })
}

it('finds the blocks of the source file by the English of the spans', () => {
  expect(
    told('# Paper\n\nThe sheet is white. It is\nthin.\n\n```sh\nfold --twice\n```\n\n- Fold the [sheet](other.md).\n')
  ).toEqual(['# Paper', 'The sheet is white. It is\nthin.', 'Fold the [sheet](other.md).'])
})

it('knows no partner of what the source file says in other words, and none of what is gone', () => {
  expect(told('# Paper\n\nThe sheet is grey. It is thin.\n\n- New.\n')).toEqual(['# Paper', null, null])
})

it('tells code by its position in articles of one build', () => {
  const article = articleOf('content/lv-lv/paper.md', translated)
  const english = side(article, 'source')
  const { partners } = findTruth(side(article, 'target'), english, english)
  expect(partners).toEqual([0, 1, 2, 3])
})
