import { hasWords, onBothSides, ownLetters, wordOf } from './content.js'
import { findIn, hasBlanks, insert, replace } from './edit.js'

function strongShape(rule, name, damageOf) {
  return {
    rule,
    name,
    unit(unit, article, random) {
      const strong = unit.target.strong.filter(
        ({ start, end }) =>
          start >= unit.target.start &&
          end <= unit.target.end &&
          article.text.startsWith('**', start) &&
          !/\*/.test(article.text.slice(start + 2, end - 2))
      )
      if (strong.length === 0 || unit.source.strong.length === 0) return null
      return damageOf(random.pick(strong), unit, article, random)
    }
  }
}

const match = 'emphasis-match'
const matchShapes = [
  strongShape(match, 'the opening marker lost', ({ start }) => ({
    edits: [replace({ start, end: start + 2 }, '')],
    at: [{ start, end: start }]
  })),
  strongShape(match, 'the closing marker lost', ({ start, end }) => ({
    edits: [replace({ start: end - 2, end }, '')],
    at: [{ start, end }]
  })),
  strongShape(match, 'both markers escaped', ({ start, end }) => ({
    edits: [insert(start, '\\'), insert(start + 1, '\\'), insert(end - 2, '\\'), insert(end - 1, '\\')],
    at: [{ start, end }]
  })),
  strongShape(match, 'a blank behind the opening marker', ({ start, end }) => ({
    edits: [insert(start + 2, ' ')],
    at: [{ start, end }]
  })),
  strongShape(match, 'a blank before the closing marker', ({ start, end }) => ({
    edits: [insert(end - 2, ' ')],
    at: [{ start, end }]
  }))
].map(shape => ({ ...shape, unit: (unit, article, random) => withWholeUnit(shape.unit(unit, article, random), unit) }))

/** A torn marker may pair with a later one: any marker of the unit may be the odd one. */
function withWholeUnit(damage, unit) {
  return damage === null ? null : { ...damage, at: [{ start: unit.target.start, end: unit.target.end }] }
}

const spacingShapes = [
  strongShape('emphasis-spacing', 'the blank before strong text lost', ({ start, end }, unit, article) => {
    const word = /(\p{L}{5,}) $/u.exec(article.text.slice(unit.target.start, start))
    return word === null ||
      !hasBlanks(article) ||
      isGlued(unit, article) ||
      !/^\*\*[\p{L}\p{N}]/u.test(article.text.slice(start))
      ? null
      : { edits: [replace({ start: start - 1, end: start }, '')], at: [{ start: start - 1 - word[1].length, end }] }
  }),
  strongShape('emphasis-spacing', 'the blank behind strong text lost', ({ start, end }, unit, article) => {
    const word = /^ (\p{L}{5,})/u.exec(article.text.slice(end, unit.target.end))
    return word === null ||
      !hasBlanks(article) ||
      isGlued(unit, article) ||
      !/[\p{L}\p{N}]\*\*$/u.test(article.text.slice(start, end))
      ? null
      : { edits: [replace({ start: end, end: end + 1 }, '')], at: [{ start, end: end + word[0].length }] }
  })
]

function isGlued({ source }) {
  return (
    /[A-Za-z]\*\*|\*\*[A-Za-z]/.test(source.text.replaceAll(/\*\*[^*]+\*\*/g, '*')) ||
    /[A-Za-z]\*\*[^*]+\*\*|\*\*[^*]+\*\*[A-Za-z]/.test(source.text)
  )
}

const requireShapes = [
  strongShape('require-emphasis', 'strong text made plain', ({ start, end }, unit) =>
    unit.target.strong.length > unit.source.strong.length
      ? null
      : { edits: [replace({ start, end: start + 2 }, ''), replace({ start: end - 2, end }, '')], at: [unit.target] }
  )
]

function codeShape(name, damageOf) {
  return {
    rule: 'code-match',
    name,
    unit(unit, article, random) {
      const codes = unit.target.code.filter(
        ({ start, end, value }) =>
          start >= unit.target.start &&
          end <= unit.target.end &&
          /\w/.test(value) &&
          !/[`<]/.test(value) &&
          article.text[start + 1] !== '`' &&
          unit.source.code.some(
            other => other.value === value && !/[a-z]/.test(unit.source.document.text[other.end] ?? '')
          )
      )
      return codes.length === 0 ? null : damageOf(random.pick(codes), unit, article, random)
    }
  }
}

const codeShapes = [
  codeShape('code made plain', (code, unit) => ({ edits: [replace(code, code.value)], at: [unit.target] })),
  codeShape('a letter changed', (code, unit, { text }, random) => {
    const at = findIn(text, code.inner, /[a-z]/gi, random)
    return at === null ? null : { edits: [replace(at, text[at.start] === 'x' ? 'y' : 'x')], at: [unit.target] }
  }),
  codeShape('a blank in the code', (code, unit, { text }, random) => {
    const at = findIn(text, code.inner, /(?<=\w)[-./_:](?=\w)/g, random)
    return at === null ? null : { edits: [insert(at.end, ' ')], at: [unit.target] }
  }),
  codeShape('translated code', (code, unit, _, random) => ({
    edits: [replace(code.inner, random.pick(['kommando', 'команда', '命令', 'أمر', 'コマンド']))],
    at: [unit.target]
  })),
  codeShape('the opening backtick lost', ({ start }, unit) =>
    unit.target.code.length > 1 ? null : { edits: [replace({ start, end: start + 1 }, '')], at: [unit.target] }
  ),
  codeShape('the closing backtick lost', ({ end }, unit) =>
    unit.target.code.length > 1 ? null : { edits: [replace({ start: end - 1, end }, '')], at: [unit.target] }
  ),
  {
    rule: 'code-match',
    name: 'code added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      // A word of the source may be set as code, for want of one in the language.
      return word === null ||
        unit.source.code.length > 0 ||
        unit.source.text.toLowerCase().includes(word.text.toLowerCase())
        ? null
        : { edits: [insert(word.start, '`'), insert(word.end, '`')] }
    }
  }
]

const PLACEHOLDERS = ['{userName}', '{0}', '${file_name}', '%APPDATA%', '{{productName}}', '{item_id}', '%s']
function placeholderShape(name, damageOf) {
  return {
    rule: 'placeholder-match',
    name,
    isAlone: true,
    unit(unit, article, random) {
      if (!hasWords(unit.target) || !hasWords(unit.source) || /[{%$]/.test(unit.source.text + unit.target.text))
        return null
      const placeholder = random.pick(PLACEHOLDERS)
      const other = damageOf(placeholder, ownLetters(unit.target, random))
      return other === null ? null : onBothSides(unit, article, other, ` ${placeholder}`)
    }
  }
}

const placeholderShapes = [
  placeholderShape('lost', () => ''),
  placeholderShape('translated', (placeholder, letters) =>
    /[a-z]{4}/.test(placeholder) && letters !== null ? ` ${placeholder.replace(/[a-zA-Z_]{4,}/, () => letters)}` : null
  ),
  placeholderShape('changed', placeholder =>
    /0/.test(placeholder)
      ? ' {1}'
      : /[a-z]{4}/.test(placeholder)
        ? ` ${placeholder.replace(/[a-z](?=\W*$)/, 'q')}`
        : null
  ),
  placeholderShape('torn', placeholder => (/^\{[a-z]/i.test(placeholder) ? ` ${placeholder.slice(1)}` : null)),
  placeholderShape('blanks in its brackets', placeholder =>
    /^\{[^{]/.test(placeholder)
      ? ` { ${placeholder.slice(1, -1)} }`
      : /^%[a-z]$/.test(placeholder)
        ? ` % ${placeholder[1]}`
        : null
  ),
  placeholderShape('full-width brackets', placeholder =>
    /^\{[^{]/.test(placeholder) ? ` ｛${placeholder.slice(1, -1)}｝` : null
  ),
  placeholderShape('given twice', placeholder => ` ${placeholder} ${placeholder}`)
]

const menuShapes = [
  {
    rule: 'menu-path',
    name: 'the steps of a path lost',
    unit(unit, { text }) {
      const path = /(?:\*\*[^*\n]+\*\*\s*>\s*){1,4}\*\*[^*\n]+\*\*/.exec(unit.target.text)
      if (path === null || !/\*\*\s*>\s*\*\*/.test(unit.source.text)) return null
      const start = unit.target.start + path.index
      return {
        edits: [
          replace(
            { start, end: start + path[0].length },
            text.slice(start, start + path[0].length).replaceAll(/\*\*[^*\n]+\*\*/g, '')
          )
        ]
      }
    }
  },
  {
    rule: 'menu-path',
    name: 'the words of one step lost',
    unit(unit, article, random) {
      const step = findIn(article.text, unit.target, /(?<=\*\*\s*>\s*)\*\*[^*\n]+\*\*(?=\s*>)/g, random)
      return step === null || !/\*\*\s*>\s*\*\*/.test(unit.source.text) ? null : { edits: [replace(step, '')] }
    }
  }
]

const htmlShapes = [
  {
    rule: 'html-match',
    name: 'a tag lost',
    unit(unit, _, random) {
      const tags = unit.target.html.filter(
        ({ name, closing, start }) =>
          !closing && /^(?:br|sup|sub|u|i|b|strong|em|kbd|p)$/.test(name) && start >= unit.target.start
      )
      if (tags.length === 0) return null
      const tag = random.pick(tags)
      const closing =
        tag.name === 'br'
          ? undefined
          : unit.target.html.find(other => other.closing && other.name === tag.name && other.start > tag.start)
      return {
        edits: [tag, ...(closing === undefined ? [] : [closing])].map(range => replace(range, '')),
        at: [unit.target]
      }
    }
  },
  {
    rule: 'html-match',
    name: 'a line break added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      return word === null ? null : { edits: [insert(word.end, random.pick(['<br>', '<br/>']))] }
    }
  },
  {
    rule: 'html-match',
    name: 'an element added',
    unit(unit, _, random) {
      const word = wordOf(unit.target, random)
      const name = random.pick(['u', 'sup', 'kbd', 'sub', 'mark'])
      return word === null ? null : { edits: [insert(word.start, `<${name}>`), insert(word.end, `</${name}>`)] }
    }
  },
  {
    rule: 'html-match',
    name: 'a line break lost',
    isAlone: true,
    unit: (unit, article) =>
      hasWords(unit.target) &&
      hasWords(unit.source) &&
      !unit.target.text.includes('<') &&
      !unit.source.text.includes('<')
        ? onBothSides(unit, article, '', '<br>')
        : null
  }
]

const escapeShapes = ['_', '*', '<'].map(sign => ({
  rule: 'no-broken-escape',
  name: `a blank in the escape of ${sign}`,
  isAlone: true,
  unit(unit, article, random) {
    if (!hasWords(unit.target) || !hasWords(unit.source) || /\\/.test(unit.source.text + unit.target.text)) return null
    const name = random.pick(['my', 'Fjord', 'x1'])
    return onBothSides(unit, article, ` ${name}\\ ${sign}`, ` ${name}\\${sign}`)
  }
}))

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  ...matchShapes,
  ...spacingShapes,
  ...requireShapes,
  ...codeShapes,
  ...placeholderShapes,
  ...menuShapes,
  ...htmlShapes,
  ...escapeShapes
]
