import { replace } from './edit.js'

/** Blocks that stand between blank lines, as they are written: what is taken out or put in leaves the others as they are. */
function standAlone(article, kind) {
  return article.blocks.filter(
    block =>
      block.kind === kind &&
      block.nesting === '' &&
      block.end - block.start > 40 &&
      /\n\n$/.test(article.text.slice(0, block.start).replaceAll('\r', '')) &&
      /^(?:\r?\n\r?\n|\s*$)/.test(article.text.slice(block.end))
  )
}

/** Blocks with a line of their own that matches, between two such lines. */
function lines(article, kind, pattern) {
  return article.blocks.filter(block => block.kind === kind && lineAt(article, block) !== null)

  function lineAt({ text }, { start, end }) {
    const line = lineOf(text, start)
    const before = lineOf(text, line.start - 1)
    const after = lineOf(text, Math.min(text.length, line.end + 1))
    return line.end >= end && [line, before, after].every(other => pattern.test(text.slice(other.start, other.end)))
      ? line
      : null
  }
}

function lineOf(text, offset) {
  const end = text.indexOf('\n', offset)
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}

function structureShape(name, blocksOf, damageOf) {
  return {
    rule: 'structure-match',
    name,
    article(article, random) {
      // Only what is compared with its source as it is today has a structure that must be the source's.
      const { structure } = article.comparison
      if (structure === null || structure.differences.length > 0) return null
      const blocks = blocksOf(article)
      return blocks.length < 3 ? null : damageOf(article, random.pick(blocks))
    }
  }
}

/** The block before is where the finding stands. */
function removal(article, block) {
  const before = article.blocks[article.blocks.indexOf(block) - 1]
  return before === undefined
    ? null
    : { edits: [replace({ start: before.end, end: block.end }, '')], at: [before], unitId: null }
}

/** Which of two lines like each other is gone, nobody can say for certain. */
function lineRemoval(article, block) {
  const index = article.blocks.indexOf(block)
  const line = lineOf(article.text, block.start)
  const at = { start: article.blocks[index - 1].start, end: article.blocks[index + 1].end }
  return { edits: [replace({ start: line.start - 1, end: line.end }, '')], at: [at], unitId: null }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  structureShape('a paragraph lost', article => standAlone(article, 'text'), removal),
  structureShape('a code block lost', article => standAlone(article, 'code'), removal),
  structureShape(
    'a heading lost',
    article => article.blocks.filter(({ kind, depth }) => kind === 'heading' && depth > 1),
    removal
  ),
  structureShape('a list item lost', article => lines(article, 'text', /^(?:[-*+]|\d{1,3}[.)]) \S/), lineRemoval),
  structureShape('a table row lost', article => lines(article, 'row', /^\|.*[^\s|:-]/), lineRemoval),
  structureShape(
    'a paragraph doubled',
    article => standAlone(article, 'text'),
    (article, block) => {
      const copy = `\n\n${article.text.slice(block.start, block.end)}`
      return { edits: [replace({ start: block.end, end: block.end }, copy)], at: [block], unitId: null }
    }
  )
]
