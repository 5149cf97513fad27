import { hasOwnUnits, inHeading, versionOf } from './content.js'
import { insert, replace } from './edit.js'

const OTHER_PREFIX = '0f0f0'

/** The same number with one digit changed, in no other unit of the article. */
function otherId(id, article, random) {
  const dash = id.indexOf('-')
  for (let tries = 20; tries > 0; tries--) {
    const other = `${id.slice(0, dash)}-${1000 + random.below(9000)}`
    if (article.units.every(unit => unit.id !== other)) return other
  }
  return null
}

/** The tags around the texts of a unit, as they stand in the article; `null` where the markup is not the usual one. */
function tagsOf(unit, { text }) {
  const target = { start: unit.start, end: unit.target.start }
  const between = { start: unit.target.end, end: unit.source.start }
  const end = { start: unit.source.end, end: unit.end }
  const isUsual =
    text.slice(between.start, between.end).startsWith('</span><span class="sxs-lookup"><span data-stu-id="') &&
    text.slice(end.start, end.end) === '</span></span>'
  return isUsual ? { target, between, end } : null
}

/** Names of tags would be taken for the markup around the unit. */
function holdsSpan({ target, source }) {
  return /<\/?span/i.test(target.text + source.text)
}

const idShapes = [
  {
    rule: 'span-id-match',
    name: 'another number in the target',
    unit(unit, article, random) {
      const id = otherId(unit.id, article, random)
      return id === null ? null : { edits: [replace(unit.idPlace, id)], unitId: id }
    }
  },
  {
    rule: 'span-id-match',
    name: 'another number in the source',
    unit(unit, article, random) {
      const id = otherId(unit.id, article, random)
      return id === null ? null : { edits: [replace(unit.sourceIdPlace, id)], at: [unit.idPlace] }
    }
  },
  {
    rule: 'span-id-match',
    name: 'the id of another unit in the target',
    unit(unit, article, random) {
      const { id } = random.pick(article.units)
      return id === unit.id ? null : { edits: [replace(unit.idPlace, id)], unitId: id }
    }
  },
  {
    rule: 'span-id-match',
    name: 'two target ids swapped',
    unit(unit, article, random) {
      const other = random.pick(article.units.filter(({ target, source }) => target !== null && source !== null))
      if (other.id === unit.id) return null
      return {
        edits: [replace(unit.idPlace, other.id), replace(other.idPlace, unit.id)],
        at: [unit.idPlace, other.idPlace],
        unitId: null
      }
    }
  },
  {
    rule: 'span-id-match',
    name: 'a digit of the target id lost',
    unit(unit) {
      return { edits: [replace(unit.idPlace, unit.id.slice(0, -1))], unitId: unit.id.slice(0, -1) }
    }
  },
  {
    rule: 'span-id-unique',
    name: 'the ids of another unit on both sides',
    unit(unit, article, random) {
      const other = random.pick(article.units)
      if (other.id === unit.id) return null
      const second = other.start > unit.start ? other : unit
      return {
        edits: [replace(unit.idPlace, other.id), replace(unit.sourceIdPlace, other.id)],
        at: [second.idPlace],
        unitId: other.id
      }
    }
  },
  {
    rule: 'span-id-unique',
    name: 'the same unit twice',
    unit(unit, { text }) {
      const copy = text.slice(unit.start, unit.end)
      return { edits: [insert(unit.end, inHeading(text, unit.start) ? `\n\n${copy}` : ` ${copy}`)] }
    }
  },
  {
    rule: 'span-id-unique',
    name: 'the prefix of another file',
    unit(unit, article) {
      if (article.units.length < 3) return null
      const id = unit.id.replace(/^[^-]*/, OTHER_PREFIX)
      return { edits: [replace(unit.idPlace, id), replace(unit.sourceIdPlace, id)], at: [unit.idPlace], unitId: id }
    }
  }
]

function markupShape(name, damageOf) {
  return {
    rule: 'span-well-formed',
    name,
    unit(unit, article, random) {
      const tags = tagsOf(unit, article)
      return tags === null || holdsSpan(unit) ? null : damageOf(tags, unit, article, random)
    }
  }
}

const wellFormedShapes = [
  markupShape('no end of the target span', ({ target, between }) => ({
    edits: [replace({ start: between.start, end: between.start + 7 }, '')],
    at: [target]
  })),
  markupShape('one end tag too few', ({ end }, unit) => ({
    edits: [replace(end, '</span>')],
    at: [{ start: unit.start, end: unit.end }]
  })),
  markupShape('no end tags at all', ({ end }, unit) => ({
    edits: [replace(end, '')],
    at: [{ start: unit.start, end: unit.end }]
  })),
  markupShape('one end tag too many', ({ end }) => ({ edits: [insert(end.end, '</span>')] })),
  markupShape('escaped quotes in the target tag', ({ target }, unit) => ({
    edits: [replace(target, `<span data-ttu-id=&quot;${unit.id}&quot;>`)]
  })),
  markupShape('escaped target tag', ({ target }, unit) => ({
    edits: [replace(target, `&lt;span data-ttu-id="${unit.id}"&gt;`)]
  })),
  markupShape('escaped quotes in both tags', ({ target, between }, unit) => ({
    edits: [
      replace(target, `<span data-ttu-id=&quot;${unit.id}&quot;>`),
      replace(between, `</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;${unit.id}&quot;>`)
    ],
    at: [target]
  })),
  markupShape('a quote lost in the target tag', ({ target }, unit, _, random) => ({
    edits: [
      replace(
        target,
        random.pick([
          `<span data-ttu-id="${unit.id}>`,
          `<span data-ttu-id=${unit.id}">`,
          `<span data-ttu-id=${unit.id}>`
        ])
      )
    ]
  })),
  markupShape('a bracket lost in the target tag', ({ target }, unit) => ({
    edits: [replace(target, `span data-ttu-id="${unit.id}">`)]
  })),
  markupShape('the lookup span lost', ({ between, end }, unit) => ({
    edits: [replace(between, `</span><span data-stu-id="${unit.id}">`), replace(end, '</span>')],
    at: [{ start: between.start, end: end.end }]
  })),
  {
    rule: 'span-well-formed',
    name: 'segmented front matter',
    article(article) {
      const place = article.frontMatter.place(['title'])
      if (place === null || article.units.length === 0) return null
      const { start, end } = place.value
      const title = article.text.slice(start, end)
      const id = `${article.units[0].id.replace(/-.*/, '')}-101`
      const at = { start: article.text.lastIndexOf('\n', place.key.start) + 1, end }
      const line = `title: ${title}`
      const source = `<span class="sxs-lookup"><span data-stu-id="${id}">${line}</span></span>`
      return { edits: [replace(at, `<span data-ttu-id="${id}">${line}</span>${source}`)] }
    }
  }
]

/** Texts that show nothing. */
const BLANKS = ['', ' ', '\u00A0', '\u200B', '&nbsp;', '\t', '\u3000', '<!-- -->', '\u00AD', '&#160; ']

function hasWords({ text }) {
  return /\p{L}{2}/u.test(text)
}

const translationShapes = [
  {
    rule: 'require-translation',
    name: 'empty target',
    unit: unit => (hasWords(unit.source) ? { edits: [replace(unit.target, '')] } : null)
  },
  {
    rule: 'require-translation',
    name: 'blank target',
    unit: (unit, _, random) =>
      hasWords(unit.source)
        ? { edits: [replace(unit.target, random.pick(BLANKS))], at: [{ start: unit.start, end: unit.target.end }] }
        : null
  },
  {
    rule: 'require-translation',
    name: 'no target span',
    unit(unit, article) {
      const tags = tagsOf(unit, article)
      if (tags === null || !hasWords(unit.source) || holdsSpan(unit)) return null
      return {
        edits: [replace({ start: unit.start, end: tags.between.start + 7 }, '')],
        at: [{ start: unit.start, end: unit.source.end }]
      }
    }
  },
  {
    rule: 'require-translation',
    name: 'no source span',
    unit(unit, article) {
      const tags = tagsOf(unit, article)
      if (tags === null || !hasWords(unit.target) || holdsSpan(unit)) return null
      return {
        edits: [replace({ start: tags.between.start + 7, end: unit.end }, '')],
        at: [{ start: unit.start, end: unit.target.end }]
      }
    }
  },
  {
    rule: 'require-translation',
    name: 'blank source',
    unit: (unit, _, random) =>
      hasWords(unit.target)
        ? {
            edits: [replace(unit.source, random.pick(BLANKS))],
            at: [{ start: unit.target.start, end: unit.target.end }]
          }
        : null
  }
]

function parityShape(name, damageOf) {
  return {
    rule: 'span-parity',
    name,
    article(article, random, group) {
      if (article.isSource || versionOf(article, group).filter(({ facts }) => facts.units.length > 0).length < 3)
        return null
      const units = article.units.filter(
        unit => unit.target !== null && unit.source !== null && hasWords(unit.source) && !/-p/.test(unit.id)
      )
      if (units.length < 2) return null
      return damageOf(random.pick(units), article, random, group)
    }
  }
}

const parityShapes = [
  parityShape('a unit lost', (unit, article, _, group) => {
    const index = article.units.indexOf(unit)
    const neighbour = article.units[index === 0 ? 1 : index - 1]
    // What another unit says too is not missing; ids that others do not have are compared by text.
    const twins = versionOf(article, group).every(
      ({ facts }) =>
        facts.units.length === 0 || facts.units.some(({ id }) => id.replace(/^.*-/, '') === unit.id.replace(/^.*-/, ''))
    )
    if (!twins || article.units.some(other => other !== unit && other.source?.text.includes(unit.source.text)))
      return null
    return { edits: [replace(unit, '')], at: [{ start: neighbour.start, end: neighbour.end }] }
  }),
  parityShape('a word of the source changed', (unit, article, random) => {
    const words = [...unit.source.prose.matchAll(/(?<=[a-z] )[a-z]{3,}(?= [a-z])/g)]
    if (words.length < 2 || inHeading(article.text, unit.start)) return null
    const word = random.pick(words)
    const start = unit.source.start + word.index
    return { edits: [replace({ start, end: start + word[0].length }, random.pick(['kept', 'never', 'Quux']))] }
  }),
  parityShape('a unit added', (unit, article, random) => {
    const id = otherId(unit.id, article, random)
    if (id === null) return null
    if (inHeading(article.text, unit.start)) return null
    const text = random.pick(['Fjord Quux', 'Quux Backup', 'Nordic Quux Server'])
    return {
      edits: [
        insert(
          unit.end,
          ` <span data-ttu-id="${id}">${text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>`
        )
      ]
    }
  })
]

/** Units of a comparison with the source article have no markup of their own to damage. */
function onlyInSpans({ unit: ofUnit, article: ofArticle, ...shape }) {
  return {
    ...shape,
    ...(ofUnit === undefined
      ? {}
      : { unit: (unit, article, random) => (hasOwnUnits(article) ? ofUnit(unit, article, random) : null) }),
    ...(ofArticle === undefined
      ? {}
      : { article: (article, random, group) => (hasOwnUnits(article) ? ofArticle(article, random, group) : null) })
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [...idShapes, ...wellFormedShapes, ...translationShapes, ...parityShapes].map(onlyInSpans)
