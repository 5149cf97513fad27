import type { InlineCode, PairedUnit, Segment } from '../../../src/model/article.js'
import { isOtherForm } from './comparable-code.js'
import { betweenSlots } from './slots.js'
import { isLabel, isLiteral, isPlainWording } from './wording.js'

/** The highest level of a finding; `null` for the rule's own. */
export type Cap = 'warning' | 'info' | null

/** Whether the source is the very text that was translated; else it may have moved on since. */
export function isOwnSource({ comparison }: PairedUnit): boolean {
  return !comparison.mayBeOlder
}

/**
 * How bad it is that code was changed: damage cannot come from an earlier version of the source, other changes can.
 *
 * @param from Code of the source as the parser reads it.
 * @param to The code that the translation has instead.
 * @param unit The unit of both.
 */
export function capOfChange(from: string, to: string, unit: PairedUnit): Cap {
  if (isTorn(from, to) || isRequoted(from, to)) return isOwnSource(unit) ? null : 'warning'
  if (isOtherForm(from, to)) return 'info'
  if (isOwnSource(unit) || (hasOtherLetters(to) && !hasOtherLetters(from) && !isPlainWording(from))) return null
  return 'warning'
}

/** Letters that are no English ones, outside of what readers fill in and of quoted texts, which may be translated. */
function hasOtherLetters(value: string): boolean {
  return /(?![A-Za-z])\p{L}/u.test(
    betweenSlots(value)
      .join(' ')
      .replaceAll(/"[^"]*"|'[^']*'/g, '')
  )
}

/** `bin / helm`: spaces around the signs of a path or a name, which the source has nowhere. */
function isTorn(from: string, to: string): boolean {
  return (
    from !== to && !/\s/.test(from) && to.replaceAll(/\s{1,3}([/\\._:@-])\s{0,3}|([/\\._:@-])\s{1,3}/g, '$1$2') === from
  )
}

/** A quotation mark that has lost its other half, or one around `true`, which makes a text of it. */
function isRequoted(from: string, to: string): boolean {
  if (from.replaceAll(/["']/g, '') !== to.replaceAll(/["']/g, '')) return false
  const isPaired = (value: string): boolean => /^(?:[^"']|"[^"]*"|'[^']*')*$/.test(value)
  return (isPaired(from) && !isPaired(to)) || isLiteral(from)
}

/**
 * How bad it is that code went missing: where its words are still there the text reads well without markup, unless Markdown takes its signs for markup.
 *
 * @param code Code of the source that the target lacks.
 * @param unit The unit of both.
 */
export function capOfLoss(code: InlineCode, unit: PairedUnit): Cap {
  const { value } = code
  if (isEaten(value) && unit.target.text.includes(value)) return null
  if (standsInText(value, unit.target)) return 'info'
  if (isOfKeptList(code, unit)) return isOwnSource(unit) ? null : 'warning'
  return isLabel(value) ? 'info' : capOfUncertain(value, unit)
}

function isEaten(value: string): boolean {
  return /<\/?[A-Za-z!]|\{\{|\\[!-/:-@[-`{-~]|\*[^*]+\*|(?<![\p{L}\p{N}])_[^_]+_(?![\p{L}\p{N}])/u.test(value)
}

/** Whether a text stands there without markup, as a whole word where it is one. */
function standsInText(value: string, { text, start, code }: Segment): boolean {
  if (value.trim() === '') return false
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + value.length)]
    const isWhole =
      !(isWordCharacter(before) && isWordCharacter(value.charAt(0))) &&
      !(isWordCharacter(behind) && isWordCharacter(value.charAt(value.length - 1)))
    if (isWhole && !code.some(range => range.start <= start + at && start + at < range.end)) return true
  }
  return false
}

function isWordCharacter(character: string): boolean {
  return /\w/.test(character)
}

/** What stands between the members of a list in a sentence. */
const BETWEEN_MEMBERS = /^(?:[\s,、،，;/|\\]|\b(?:an?d?|or)\b|<br ?\/?>){1,12}$/

/** Whether code is a member of a list, `a`, `b` and `c`, of which the translation has others: the list is shorter now. */
function isOfKeptList(code: InlineCode, { source, target }: PairedUnit): boolean {
  const kept = new Set(target.code.map(({ value }) => value))
  const at = source.code.indexOf(code)
  const isMember = (left: InlineCode | undefined, right: InlineCode | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    BETWEEN_MEMBERS.test(source.text.slice(left.end - source.start, right.start - source.start))
  const [before, behind] = [source.code[at - 1], source.code[at + 1]]
  return (
    (isMember(before, code) && kept.has(before?.value ?? '')) ||
    (isMember(code, behind) && kept.has(behind?.value ?? ''))
  )
}

/**
 * How certain it is that a plain word in code, of which the translation has made a word of its language, is a name and no text.
 *
 * @param code Code of the source.
 * @param unit Its unit.
 * @returns `null` where nothing says so.
 */
export function capOfTranslatedWord(code: InlineCode, unit: PairedUnit): 'warning' | 'info' | null {
  if (!/^[a-z]+$/.test(code.value)) return null
  if (isOfKeptList(code, unit)) return 'warning'
  return !isOwnSource(unit) && unit.target.document.text.includes(`\`${code.value}\``) ? 'info' : null
}

/**
 * How bad it is that a translation has code that its source lacks.
 *
 * @param code Code of the target.
 * @param unit Its unit.
 */
export function capOfAddition({ value, start, end }: InlineCode, unit: PairedUnit): Cap {
  const { source, target } = unit
  const around = [target.text.charAt(start - target.start - 1), target.text.charAt(end - target.start)]
  // Backticks that were typed for apostrophes: o`rganish … o`rganish.
  if (hasWords(value) && around.every(character => /\p{L}/u.test(character))) return 'warning'
  return source.prose.toLowerCase().includes(value.toLowerCase()) ? 'info' : capOfUncertain(value, unit)
}

/** Whether letters stand on both sides of a space. */
function hasWords(value: string): boolean {
  return value.split(/\s/).filter(part => /\p{L}/u.test(part)).length > 1
}

/** A common word or a number may be written with or without markup as the sentence asks; a name of code hardly. */
function capOfUncertain(value: string, unit: PairedUnit): Cap {
  const isCommon = /^(?:[A-Za-z]?[a-z]+(?: [a-z]+)*|[\d.,]+)$/.test(value)
  return isOwnSource(unit) ? null : isCommon ? 'info' : 'warning'
}
