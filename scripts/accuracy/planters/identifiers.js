import { hasWords, onBothSides, ownLetters } from './content.js'
import { findIn, insert, replace } from './edit.js'

const NAMES = [
  'my_file_name',
  'Get-FjordDevice',
  'Set-Mailbox',
  'Fjord::Client',
  'backup.config',
  'user_id',
  'readme.txt',
  'fjord.exe',
  'admin@fjord.example'
]

function nameShape(name, damageOf) {
  return {
    rule: 'identifier-match',
    name,
    isAlone: true,
    unit(unit, article, random) {
      if (!hasWords(unit.target) || !hasWords(unit.source)) return null
      const identifier = random.pick(NAMES)
      const damaged = damageOf(identifier, ownLetters(unit.target, random))
      return damaged === null
        ? null
        : onBothSides(unit, article, ` ${damaged}`, ` ${identifier.replaceAll('_', '\\_')}`)
    }
  }
}

const identifierShapes = [
  nameShape('a blank behind the joint', identifier =>
    /[@]/.test(identifier) ? null : identifier.replace(/(?<=\w)(?:[._-]|::)(?=\w)/, '$& ').replaceAll('_', '\\_')
  ),
  nameShape('blanks on both sides of the joint', identifier =>
    /[@_]/.test(identifier) ? null : identifier.replace(/(?<=\w)(?:[.-]|::)(?=\w)/, ' $& ')
  ),
  nameShape('a part translated', (identifier, letters) =>
    /[@]/.test(identifier) || /\.(?:config)$/.test(identifier) || letters === null
      ? null
      : identifier.replace(/[A-Za-z]+$/, () => letters).replaceAll('_', '\\_')
  ),
  {
    rule: 'identifier-match',
    name: 'a real identifier split',
    unit(unit, { text }, random) {
      const at = findIn(
        text,
        unit.target,
        /(?<=\b[A-Za-z]{3,})(?:\\?_|::|(?<=\b(?:Get|Set|New|Remove|Add|Import|Export))-)(?=[A-Za-z]{3,})/g,
        random
      )
      if (
        at === null ||
        unit.target.prose.slice(at.start - unit.target.start, at.end - unit.target.start).trim() === ''
      )
        return null
      const word =
        /[\w\\:-]*$/.exec(text.slice(0, at.start))[0] +
        text.slice(at.start, at.end) +
        /^[\w\\:-]*/.exec(text.slice(at.end))[0]
      // The label of a reference link is its key, too.
      // In a variable, `%FJORD_HOME%`, it is a placeholder that is torn, and in `<file_name>` a tag.
      if (
        !unit.source.prose.includes(word) ||
        /[%<]$/.test(unit.source.prose.slice(0, unit.source.prose.indexOf(word))) ||
        /^[^\s\]]*\]\[/.test(text.slice(at.end))
      )
        return null
      return { edits: [insert(at.end, ' ')], at: [unit.target] }
    }
  }
]

function numberShape(name, numbers, damageOf) {
  return {
    rule: 'number-match',
    name,
    isAlone: true,
    unit(unit, article, random) {
      if (!hasWords(unit.target) || !hasWords(unit.source) || /\d/.test(unit.source.text)) return null
      const number = random.pick(numbers)
      const damaged = damageOf(number, random)
      return damaged === null ? null : onBothSides(unit, article, damaged === '' ? '' : ` ${damaged}`, ` ${number}`)
    }
  }
}

const LARGE = ['2048', '65535', '12,345', '40000', '10,485,760']
const VERSIONS = ['3.1.2', '10.0.14393', '2.4.1', 'v5.0.3']
const HEX = ['0x80070005', '0x8004de40', '0xC004F074']
const ARTICLES = ['KB4480960', 'KB2919355']
const QUANTITIES = ['250 MB', '16 GB', '500 ms', '75%', '1.5 GHz', '24px']
const digit = (text, random) => {
  const places = [...text.matchAll(/(?<=\d[.,]?)\d/g)]
  const { index } = random.pick(places)
  return `${text.slice(0, index)}${(Number(text[index]) + 1 + random.below(8)) % 10}${text.slice(index + 1)}`
}

const numberShapes = [
  numberShape('large number lost', LARGE, () => ''),
  numberShape('digit of a large number changed', LARGE, digit),
  numberShape('version lost', VERSIONS, () => ''),
  numberShape('digit of a version changed', VERSIONS, (text, random) =>
    text.replace(/\d(?=\D*$)/, last => String((Number(last) + 1 + random.below(8)) % 10))
  ),
  numberShape('hexadecimal number lost', HEX, () => ''),
  numberShape('digit of a hexadecimal number changed', HEX, text =>
    text.replace(/.$/, last => (last === '7' ? '8' : '7'))
  ),
  numberShape('article number lost', ARTICLES, () => ''),
  numberShape('digit of an article number changed', ARTICLES, digit),
  numberShape('digit of a quantity changed', QUANTITIES, digit),
  {
    rule: 'number-match',
    name: 'digit of a real number changed',
    unit(unit, { text }, random) {
      const at = findIn(text, unit.target, /(?<![\w.,/-])[1-9]\d{3,}(?![\w.,/-])/g, random)
      if (
        at === null ||
        unit.target.prose.slice(at.start - unit.target.start, at.end - unit.target.start).trim() === ''
      )
        return null
      const number = text.slice(at.start, at.end)
      const count = side => side.text.split(number).length
      if (count(unit.target) !== 2 || count(unit.source) !== 2) return null
      return { edits: [replace(at, digit(number, random))], at: [unit.target] }
    }
  }
]

/** @type {readonly import('../planted.js').Shape[]} */
export default [...identifierShapes, ...numberShapes]
