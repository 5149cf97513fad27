import { isLocaleTag } from '../../../src/text/languages/locale-tag.js'

/**
 * A value of front matter in a form that is equal where two values mean the same: quotes around a number, an empty text
 * against no value, and the order of a mapping's keys make no difference.
 */
export function comparableValue(value: unknown): string {
  if (value === null || value === undefined) return '""'
  if (Array.isArray(value)) return `[${value.map(comparableValue).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${comparableValue(item)}`)
    return `{${entries.sort().join(',')}}`
  }
  return JSON.stringify(String(value).trim())
}

/** A value as a person would write it, on one line and not too long. */
export function displayValue(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? JSON.stringify(value)
        : String(value ?? '')
  const flat = text.replace(/\s/g, ' ')
  const characters = [...flat.slice(0, 200)]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : flat
}

/**
 * Whether a value is a text in several languages: a mapping whose keys are all locales.
 *
 * @param value A value of front matter.
 */
export function isTextPerLocale(value: unknown): boolean {
  if (!isMapping(value)) return false
  const keys = Object.keys(value)
  return (
    keys.length > 1 &&
    keys.every(key => /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}$/.test(key) && isLocaleTag(key.replaceAll('_', '-')))
  )
}

/**
 * Whether a value holds the id of a version, such as a commit's or a hash of contents: translators note so what they have translated.
 *
 * @param value A value of front matter.
 */
export function holdsVersion(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsVersion)
  return /^(?=.*\d)[0-9a-f]{7,64}$/i.test(String(value))
}

/**
 * Whether a value holds entries of its own.
 *
 * @param value A value of front matter.
 */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
