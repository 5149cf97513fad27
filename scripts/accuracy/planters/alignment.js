import { replace } from './edit.js'

/** Blocks that stand between blank lines, as they are written: what is taken out or put in leaves the others as they are. */
function standAlone (article, kinds) {
  return article.blocks.filter(({ kind, nesting, start, end }) => kinds.includes(kind) && nesting === '' && end - start > 40 &&
    /\n\n$/.test(article.text.slice(0, start).replaceAll('\r', '')) && /^(?:\r?\n\r?\n|\s*$)/.test(article.text.slice(end)))
}

function structureShape (name, kinds, damageOf) {
  return {
    rule: 'structure-match',
    name,
    article (article, random) {
      // Only what is compared with its source as it is today has a structure that must be the source's.
      if (article.structure === null || article.structure.differences.length > 0) return null
      const blocks = standAlone(article, kinds)
      return blocks.length < 3 ? null : damageOf(article, blocks, random)
    }
  }
}

/** The block before is where the finding stands. */
function removal (article, block) {
  const before = article.blocks[article.blocks.indexOf(block) - 1]
  return before === undefined ? null : { edits: [replace({ start: before.end, end: block.end }, '')], at: [before], unitId: null }
}

export default [
  structureShape('a paragraph lost', ['text'], (article, blocks, random) => removal(article, random.pick(blocks))),
  structureShape('a code block lost', ['code'], (article, blocks, random) => removal(article, random.pick(blocks))),
  structureShape('a paragraph doubled', ['text'], (article, blocks, random) => {
    const block = random.pick(blocks)
    const copy = `\n\n${article.text.slice(block.start, block.end)}`
    return { edits: [replace({ start: block.end, end: block.end }, copy)], at: [block], unitId: null }
  })
]
