/**
 * @typedef {{ start: number, end: number }} TextRange
 * @typedef {{ start: number, end: number, kind: string, nesting: string, depth: number }} Block
 *
 * @typedef {object} Damage What was done to an article.
 * @property {readonly (TextRange | string)[]} pieces The damaged text: ranges of the original text in their new order, and what is new between them.
 * @property {readonly number[]} touched Positions of the blocks that were damaged.
 * @property {'missing' | 'added' | 'moved' | 'kept'} outcome What has become of them.
 *
 * @typedef {object} Shape One way to damage an article.
 * @property {string} name
 * @property {number} change How many blocks the article has more.
 * @property {(article: { text: string, blocks: readonly Block[], places: readonly TextRange[] }, random: import('../random.js').Random) => Damage | null} damage
 */

/** @type {readonly Shape[]} */
export const shapes = [
  { name: 'a block lost', change: -1, damage: (article, random) => lose(article, standAlone(article), random) },
  { name: 'a list item lost', change: -1, damage: (article, random) => lose(article, items(article), random) },
  { name: 'a table row lost', change: -1, damage: (article, random) => lose(article, rows(article), random) },
  {
    name: 'a block doubled',
    change: 1,
    damage(article, random) {
      // A title that stands there twice is told by a rule of its own.
      const at = random.pick(standAlone(article).filter(at => article.blocks[at].depth !== 1))
      if (at === undefined) return null
      const lines = linesOf(article, at)
      return {
        pieces: [{ start: 0, end: lines.end }, ending(article.text, lines), lines, rest(article, lines.end)],
        touched: [at],
        outcome: 'added'
      }
    }
  },
  {
    name: 'two blocks swapped',
    change: 0,
    damage(article, random) {
      const own = standAlone(article)
      const at = random.pick(
        own.filter(
          at =>
            own.includes(at + 1) && article.blocks[at].kind !== 'heading' && article.blocks[at + 1].kind !== 'heading'
        )
      )
      if (at === undefined) return null
      const [first, second] = [linesOf(article, at), linesOf(article, at + 1)]
      return { pieces: exchange(article, first, second), touched: [at, at + 1], outcome: 'moved' }
    }
  },
  {
    name: 'a paragraph split',
    change: 1,
    damage(article, random) {
      const own = standAlone(article).filter(at => article.blocks[at].kind === 'text')
      const borders = own.flatMap(at => sentenceBorders(article, article.blocks[at]).map(border => ({ at, border })))
      const chosen = random.pick(borders)
      if (chosen === undefined) return null
      const { at, border } = chosen
      return {
        pieces: [{ start: 0, end: border.start }, '\n\n', rest(article, border.end)],
        touched: [at],
        outcome: 'kept'
      }
    }
  },
  {
    name: 'two paragraphs merged',
    change: -1,
    damage(article, random) {
      const own = mergeable(article)
      const at = random.pick(own.filter(at => own.includes(at + 1)))
      if (at === undefined) return null
      return {
        pieces: [{ start: 0, end: article.blocks[at].end }, ' ', rest(article, article.blocks[at + 1].start)],
        touched: [at, at + 1],
        outcome: 'kept'
      }
    }
  },
  {
    name: 'a paragraph written as three',
    change: 2,
    damage(article, random) {
      const own = standAlone(article).filter(at => article.blocks[at].kind === 'text')
      const chosen = random.pick(
        own.flatMap(at => {
          const borders = sentenceBorders(article, article.blocks[at])
          return borders.slice(1).map((second, index) => ({ at, first: borders[index], second }))
        })
      )
      if (chosen === undefined) return null
      const { at, first, second } = chosen
      return {
        pieces: [
          { start: 0, end: first.start },
          '\n\n',
          { start: first.end, end: second.start },
          '\n\n',
          rest(article, second.end)
        ],
        touched: [at],
        outcome: 'kept'
      }
    }
  },
  {
    name: 'three paragraphs merged',
    change: -2,
    damage(article, random) {
      const own = mergeable(article)
      const at = random.pick(own.filter(at => own.includes(at + 1) && own.includes(at + 2)))
      if (at === undefined) return null
      const [first, second, third] = [at, at + 1, at + 2].map(position => article.blocks[position])
      return {
        pieces: [
          { start: 0, end: first.end },
          ' ',
          { start: second.start, end: second.end },
          ' ',
          rest(article, third.start)
        ],
        touched: [at, at + 1, at + 2],
        outcome: 'kept'
      }
    }
  },
  {
    name: 'a section moved',
    change: 0,
    damage(article, random) {
      const sections = sectionsOf(article)
      const at = random.pick(positions(sections, ({ depth }, at) => depth === sections[at + 1]?.depth))
      if (at === undefined) return null
      const [first, second] = [sections[at], sections[at + 1]]
      const touched = positions(article.blocks, ({ start, end }) => start >= first.start && end <= second.end)
      return { pieces: exchange(article, first, second), touched, outcome: 'moved' }
    }
  }
]

/**
 * Writes a damaged text.
 *
 * @param {string} text The original text.
 * @param {Damage['pieces']} pieces
 * @returns {{ text: string, placesOf: (range: TextRange) => TextRange[] }} `placesOf` tells where a range of the original stands: nowhere, once or
 * twice; where it was torn, from the start of its first part to the end of its last.
 */
export function assemble(text, pieces) {
  let joined = ''
  const placed = pieces.map(piece => {
    const at = joined.length
    joined += typeof piece === 'string' ? piece : text.slice(piece.start, piece.end)
    return typeof piece === 'string' ? { start: 0, end: 0, at } : { ...piece, at }
  })
  const moved = ({ start, end }, piece) => ({
    start: start - piece.start + piece.at,
    end: end - piece.start + piece.at
  })
  return {
    text: joined,
    placesOf(range) {
      const whole = placed.filter(piece => range.start >= piece.start && range.end <= piece.end)
      if (whole.length > 0) return whole.map(piece => moved(range, piece))
      const head = placed.find(piece => range.start >= piece.start && range.start < piece.end)
      const tail = placed.find(piece => range.end > piece.start && range.end <= piece.end)
      return head === undefined || tail === undefined || tail.at < head.at
        ? []
        : [{ start: moved(range, head).start, end: moved(range, tail).end }]
    }
  }
}

function lose(article, own, random) {
  const at = random.pick(own)
  if (at === undefined) return null
  const { start, end } = linesOf(article, at)
  return { pieces: [{ start: 0, end: start }, rest(article, end)], touched: [at], outcome: 'missing' }
}

/** Blocks of the text itself that stand between blank lines. */
function standAlone(article) {
  const { text, blocks } = article
  return positions(
    blocks,
    ({ kind, nesting, start, end }) =>
      ['text', 'heading', 'code'].includes(kind) &&
      nesting === '' &&
      /\n[ \t\r]*\n$/.test(text.slice(Math.max(0, start - 9), start)) &&
      /^[ \t]*(?:\r?\n[ \t]*\r?\n|\s*$)/.test(text.slice(end))
  )
}

/** Paragraphs without markup that has to stand at the start of a line. */
function mergeable(article) {
  return standAlone(article).filter(
    at => article.blocks[at].kind === 'text' && !/^[>:![]/.test(article.text.slice(article.blocks[at].start))
  )
}

/** Items that consist of one block, between other items. */
function items(article) {
  const { text, blocks } = article
  const marker = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/
  const isItem = at =>
    blocks[at]?.kind === 'text' &&
    /^[-1]$/.test(blocks[at].nesting) &&
    marker.test(text.slice(lineStart(text, blocks[at].start), blocks[at].start))
  return positions(blocks, (_, at) => isItem(at) && isItem(at - 1) && isItem(at + 1))
}

/** Rows behind the line that divides head and body. */
function rows(article) {
  const { text, blocks } = article
  const isRow = at => blocks[at]?.kind === 'row' && blocks[at].nesting === '|'
  return positions(
    blocks,
    ({ end }, at) => isRow(at) && isRow(at - 1) && isRow(at + 1) && !/^[^\n]*\n[|\s:-]+\n/.test(text.slice(end))
  )
}

function positions(blocks, isWanted) {
  return [...blocks.keys()].filter(at => isWanted(blocks[at], at))
}

/** Whole lines of a block with the empty lines behind it. */
function linesOf({ text, blocks }, at) {
  const end = /[^\n]*(?:\n[ \t\r]*(?=\n|$))*\n?/y
  end.lastIndex = blocks[at].end
  return { start: lineStart(text, blocks[at].start), end: blocks[at].end + end.exec(text)[0].length }
}

function lineStart(text, offset) {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Places between two units of a paragraph: there ends a sentence. */
function sentenceBorders({ text, places }, { start, end }) {
  const own = places.filter(place => place.start >= start && place.end <= end)
  return own
    .slice(1)
    .map((place, index) => ({ start: own[index].end, end: place.start }))
    .filter(border => border.end > border.start && text.slice(border.start, border.end).trim() === '')
}

/** Headings of the text itself with all that follows them up to the next one that is as high. */
function sectionsOf({ text, blocks }) {
  const headings = blocks.filter(({ kind, nesting, depth }) => kind === 'heading' && nesting === '' && depth > 1)
  return headings.map(({ start, depth }, index) => {
    const next = headings.slice(index + 1).find(other => other.depth <= depth)
    return { start, end: next?.start ?? text.length, depth }
  })
}

function exchange(article, first, second) {
  const between = { start: first.end, end: second.start }
  return [
    { start: 0, end: first.start },
    second,
    ending(article.text, second),
    between,
    first,
    rest(article, second.end)
  ]
}

/** What a stretch lacks to end with a blank line. */
function ending(text, { end }) {
  return /\n[ \t\r]*\n$/.test(text.slice(0, end).slice(-9)) ? '' : '\n\n'
}

function rest({ text }, start) {
  return { start, end: text.length }
}
