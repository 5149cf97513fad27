import { closest, distance } from 'fastest-levenshtein'

/** How many valid choices a sentence lists before it names the nearest only. */
const maximumListed = 8

/**
 * A path inside data as people write it: `rules.x[0]`; the empty path is `(root)`.
 */
export function formatPath(path: readonly (string | number)[]): string {
  if (path.length === 0) return '(root)'
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('')
}

/** More choices than this, or a longer text, are not searched for the nearest: it would take longer than all else about a finding. */
const mostCompared = 5000
const longestCompared = 200

/** The choice that `text` was probably intended to be, or `undefined` where none is near. */
export function nearest(text: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0 || choices.length > mostCompared || text.length > longestCompared) return undefined
  const lowered = text.toLowerCase()
  const byLowered = new Map(choices.map(choice => [choice.toLowerCase(), choice]))
  const candidate = closest(lowered, [...byLowered.keys()])
  // Two letters that changed places are a distance of 2.
  const shorter = Math.min(lowered.length, candidate.length)
  const limit = shorter < 4 ? 1 : Math.max(2, Math.floor(shorter / 3))
  return distance(lowered, candidate) <= limit ? byLowered.get(candidate) : undefined
}

/** Names in backquotes, joined as `a`, `b` or `c`. */
export function listChoices(choices: readonly string[], conjunction = 'or'): string {
  const quoted = choices.map(choice => `\`${choice}\``)
  const last = quoted.pop() ?? 'nothing'
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`
}

/**
 * The end of a sentence about a name that is none of `choices`: the choices where they are few, and the nearest.
 *
 * @param kind What one choice is called, for long lists: "a known key".
 */
export function expectedChoice(text: string, choices: readonly string[], kind: string): string {
  const guess = nearest(text, choices)
  const listed = choices.length > 0 && choices.length <= maximumListed ? listChoices(choices) : kind
  if (guess === undefined || choices.length === 1) return listed
  return `${listed} (did you mean \`${guess}\`?)`
}

/** A value as it stands in a sentence: short, on one line, with its kind where that is not plain. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty value'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'mapping'
  return `${typeof value === 'string' ? 'value' : typeof value} \`${shorten(String(value))}\``
}

/** A value as text for `actual`. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    const json = JSON.stringify(value) as string | undefined
    return shorten(json ?? 'undefined')
  } catch {
    return describeValue(value)
  }
}

function shorten(text: string): string {
  const flat = text.replace(/\s/g, ' ')
  const characters = [...flat.slice(0, 200)]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : flat
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing'
}

/** Names of JSON types: "a text or a list". */
export function describeTypes(types: readonly string[]): string {
  return join(types.map(type => typeNames[type] ?? type))
}

/** Alternatives joined as "a, b or c", each once. */
export function join(alternatives: readonly string[]): string {
  const unique = [...new Set(alternatives)]
  const last = unique.pop() ?? ''
  return unique.length === 0 ? last : `${unique.join(', ')} or ${last}`
}
