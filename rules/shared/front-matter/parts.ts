import { holdsVersion, isMapping, isTextPerLocale } from './entries.js'

type Step = string | number
type Data = Readonly<Record<string, unknown>>

/** A part of the page that only one of both sides has. */
export interface PartDifference {
  readonly kind: 'added' | 'missing'
  /** Steps to its key. */
  readonly path: readonly Step[]
  /** Its value, on the side that has it. */
  readonly value: unknown
}

/**
 * Finds the parts of a page that a translation lost or added: mappings such as a banner, and the entries of mappings that both sides have. Lists are compared where they
 * have as many items. Single values at the top may be each side's own.
 *
 * @param own Data of the translation.
 * @param source Data of its source article.
 * @param ignored Keys at the top that are not compared.
 * @returns Differences in the order of the source, then of the translation.
 */
export function partDifferences(own: Data, source: Data, ignored: readonly string[]): PartDifference[] {
  const differences: PartDifference[] = []
  compareMappings(own, source, [], differences)
  return differences.filter(({ kind, path, value }) => {
    const isSingle = path.length === 1 && !isMapping(value)
    const title = kind === 'added' ? own['title'] : source['title']
    // Translators may note there what they have translated.
    const isNote = kind === 'added' && holdsVersion(value)
    return (
      !isSingle && !isNote && !ignored.includes(String(path[0])) && !isTextPerLocale(value) && !namesPage(value, title)
    )
  })
}

/** The name of an entry, as people write it: `sidebar.badge`, `hero.actions[0].icon`. */
export function nameOfPath(path: readonly Step[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step)).join('')
}

function compareMappings(own: Data, source: Data, path: readonly Step[], differences: PartDifference[]): void {
  for (const [key, value] of Object.entries(source)) {
    if (Object.hasOwn(own, key)) compareValues(own[key], value, [...path, key], differences)
    else differences.push({ kind: 'missing', path: [...path, key], value })
  }
  for (const [key, value] of Object.entries(own))
    if (!Object.hasOwn(source, key)) differences.push({ kind: 'added', path: [...path, key], value })
}

function compareValues(own: unknown, source: unknown, path: readonly Step[], differences: PartDifference[]): void {
  if (isMapping(own) && isMapping(source)) {
    if (!isTextPerLocale(own) && !isTextPerLocale(source)) compareMappings(own, source, path, differences)
  } else if (Array.isArray(own) && Array.isArray(source) && own.length === source.length) {
    for (const [index, item] of source.entries()) compareValues(own[index], item, [...path, index], differences)
  }
}

/** A short name of the page has half of its words or more from the title: whether one is needed depends on how long the title is in each language. */
function namesPage(value: unknown, title: unknown): boolean {
  if (isMapping(value)) return Object.values(value).some(item => namesPage(item, title))
  if (typeof value !== 'string' || typeof title !== 'string') return false
  const whole = title.toLowerCase()
  // Letters without case are those of scripts with short words.
  const words = value.toLowerCase().match(/[\p{Lo}\p{M}]{2,}|[\p{L}\p{M}]{4,}/gu) ?? []
  return words.length > 0 && words.filter(word => whole.includes(word)).length * 2 >= words.length
}
