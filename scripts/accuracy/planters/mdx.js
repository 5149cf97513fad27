const TAG = /^<([A-Z]\w*)/

/** Pieces of MDX that have what a shape damages, in translations of articles that are MDX, too. */
function pieceShape(name, isWanted, damageOf) {
  return {
    rule: 'mdx-match',
    name,
    article(article, random, group) {
      const source = group.reads.find(({ file }) => file.isSource)?.article
      if (
        article.isSource ||
        article.mdx === null ||
        source?.mdx == null ||
        source.mdx.code.length !== article.mdx.code.length
      )
        return null
      const pieces = article.mdx.code.filter(({ start, end }) => isWanted(article.text.slice(start, end)))
      if (pieces.length === 0) return null
      const { start, end } = random.pick(pieces)
      return { edits: [{ start, end, text: damageOf(article.text.slice(start, end)) }], at: [{ start, end }] }
    }
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  pieceShape(
    'a component renamed',
    text => TAG.test(text) && text.endsWith('/>'),
    text => text.replace(TAG, '<$1Neu')
  ),
  pieceShape(
    'a value changed',
    text => TAG.test(text) && /\s(?:icon|href|syncKey|variant)="[a-z]/.test(text),
    text => text.replace(/(?<=\s(?:icon|href|syncKey|variant)=")[a-z]/, 'q')
  ),
  pieceShape(
    'a module changed',
    text => /^import .* from '[@~]/.test(text),
    text => text.replace(/(?<=from '[@~])/, 'q')
  ),
  pieceShape(
    'a tag that is not closed',
    text => TAG.test(text) && text.endsWith('/>'),
    text => text.replace(/\s*\/>$/, '>')
  )
]
