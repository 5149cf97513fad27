import { FILE_EXTENSIONS } from './data/file-extensions.js'
import { PLAIN_NOUNS, POWERSHELL_VERBS } from './data/powershell-verbs.js'
import type { Segment } from '../../../src/model/article.js'
import { remember } from '../../../src/text/structures/bounded-memo.js'

/** What makes a word an identifier: `a_b`, `A::B`, `Verb-Noun`, a file name, or only dots (`System.String`). Addresses are links. */
export type IdentifierKind = 'snake' | 'scoped' | 'cmdlet' | 'file' | 'dotted' | 'option' | 'label'

export interface Identifier {
  readonly kind: IdentifierKind
  readonly name: string
}

/** No name is longer; what is, is data. */
const LONGEST = 200

const TOKEN = /[A-Za-z0-9_]+(?:(?:::|[.-])[A-Za-z0-9_]+)*/g
/** `{{name("argument")}}`, the argument of which may be an id that is translated. */
const CALL = /\{\{[^{}\n]{1,200}\}\}/g
/** The characters around an identifier show what it is part of: placeholders and variables have rules of their own, URLs are already removed. */
const INSIDE_OTHER = /[{%$<@#=?&+]$/

/**
 * Finds the identifiers in a text: words that no language translates.
 *
 * @param text Text without code, URLs, escapes.
 * @returns Identifiers in text order, with repetitions.
 */
export function identifiersIn(text: string): Identifier[] {
  const found: Identifier[] = []
  // What stands in braces is `placeholder-match`'s.
  const outside = text.includes('{{') ? text.replaceAll(CALL, call => ' '.repeat(call.length)) : text
  for (const { 0: token, index } of outside.matchAll(TOKEN)) {
    if (token.length > LONGEST || !/[._-]|::/.test(token)) continue
    const end = index + token.length
    if (INSIDE_OTHER.test(text.slice(Math.max(0, index - 1), index)) || /^[}%@]/.test(text.slice(end, end + 1)))
      continue
    const whole = classify(token)
    if (whole !== null) found.push({ kind: whole, name: token })
    else if (token.includes('-')) {
      for (const piece of token.split('-')) {
        const kind = classify(piece)
        if (kind !== null) found.push({ kind, name: piece })
      }
    }
  }
  return found
}

function classify(token: string): IdentifierKind | null {
  if (token.includes('-')) return classifyDashed(token)
  if (token.includes('::')) return /^[A-Za-z_]\w*(?:::[A-Za-z_]\w*)+$/.test(token) ? 'scoped' : null
  if (token.includes('.')) return classifyDotted(token)
  return /^[A-Za-z]\w*[A-Za-z0-9]_[A-Za-z0-9]|^[A-Za-z]_[A-Za-z0-9]{2}/.test(token) && !token.includes('__')
    ? 'snake'
    : null
}

function classifyDashed(token: string): IdentifierKind | null {
  if (isFileName(token)) return 'file'
  const [verb, noun, ...rest] = token.split('-')
  if (verb === undefined || noun === undefined || rest.length > 0) return null
  const isCmdlet =
    /^[A-Z]/.test(verb) && POWERSHELL_VERBS.has(verb.toLowerCase()) && /^[A-Z][A-Za-z0-9]{2,}$/.test(noun)
  return isCmdlet && !PLAIN_NOUNS.has(noun.toLowerCase()) ? 'cmdlet' : null
}

function classifyDotted(token: string): IdentifierKind | null {
  if (isFileName(token)) return 'file'
  // Abbreviations (`e.g`, `U.S`) and numbers (`v1.2`) have parts of one letter or with a digit in front.
  return token.split('.').every(part => /^[A-Za-z_]\w+$/.test(part)) ? 'dotted' : null
}

function isFileName(token: string): boolean {
  const dot = token.lastIndexOf('.')
  return (
    dot > 1 &&
    FILE_EXTENSIONS.has(token.slice(dot + 1).toLowerCase()) &&
    /^(?=\d*[A-Za-z_])[\w.-]+$/.test(token) &&
    !token.includes('..')
  )
}

/** Spaces that translation puts around a separator; never a line break, which is an author's. */
const GAP = '[ \\u00A0\\u202F]{0,2}'
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['.', `${GAP}\\.${GAP}`],
  ['::', `${GAP}:${GAP}:${GAP}`],
  ['_', `${GAP}\\\\?${GAP}_${GAP}`],
  ['-', `${GAP}[-\\u2010-\\u2014]${GAP}`]
])

/** `Remove LocalGroupMember`: nothing but the cmdlet can be intended where the noun is written like this. */
const CMDLET_GAP = '(?: |[ \\u00A0\\u202F]{0,2}[-\\u2010-\\u2014][ \\u00A0\\u202F]{0,2})'

/**
 * Makes a pattern that finds an identifier in Markdown also where translation has put spaces around its separators.
 *
 * @param identifier An identifier.
 * @returns A global pattern without regard to case; what it matches has no other letters than the identifier.
 */
export function splitPattern(identifier: Identifier): RegExp {
  const key = `${identifier.kind} ${identifier.name}`
  return patterns.get(key) ?? remember(patterns, key, createSplitPattern(identifier), PATTERNS_KEPT)
}

/** The locales of an article ask for the same identifiers. */
const patterns = new Map<string, RegExp>()
const PATTERNS_KEPT = 2000

function createSplitPattern({ kind, name }: Identifier): RegExp {
  const isCompound = kind === 'cmdlet' && /-[A-Z\d_]*[a-z][a-z\d_]*[A-Z]/.test(name)
  const parts = name
    .split(/(::|[._-])/)
    .map(part => (isCompound && part === '-' ? CMDLET_GAP : (SEPARATORS.get(part) ?? part)))
  return new RegExp(`(?<![\\w.-])${parts.join('')}(?!\\w)`, 'gi')
}

/** `--force`, and `-ErrorAction`, which a capital inside distinguishes from a word. */
const OPTION =
  /(?<![\w\p{L}-])(?:--[A-Za-z][\w]{1,30}(?:-[A-Za-z]\w{0,30}){0,5}|-[A-Z][a-z]+(?:[A-Z][a-z]+)+)(?![\w\p{L}-])/gu

/** What an option begins behind, and marks of emphasis that open there: behind a word or its markup, two hyphens are a dash. */
const BEFORE_OPTION = /(?:^|[\s([{"'“‘«「『|/,;:=])[*_~]{0,3}$/

/**
 * Finds options of commands in a text.
 *
 * @param segment Its prose is without code, URLs, escapes and marks of emphasis, at the same offsets as its text.
 * @returns Options in text order.
 */
export function optionsIn({ prose, text }: Pick<Segment, 'prose' | 'text'>): Identifier[] {
  if (!prose.includes('-')) return []
  return [...prose.matchAll(OPTION)]
    .filter(({ index }) => BEFORE_OPTION.test(text.slice(Math.max(0, index - 4), index)))
    .map(({ 0: name }) => ({ kind: 'option', name }))
}
