import { createRequire } from 'node:module'
import { isFraction, isInteger } from './yaml-scalars.js'

const require = createRequire(import.meta.url)

/** Values in one block of front matter, aliases counted each time they stand for something. */
const maximumNodes = 10_000
const maximumDepth = 64

export type YamlResult =
  | { readonly kind: 'mapping'; readonly data: Readonly<Record<string, unknown>>; readonly hasDuplicates: boolean }
  | { readonly kind: 'notMapping'; readonly found: string }
  | { readonly kind: 'tooComplex'; readonly message: string }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number }

/** What we use of js-yaml; it comes without types. */
interface YamlLibrary {
  load(text: string, options: { schema: unknown; json: boolean; maxDepth: number }): unknown
  FAILSAFE_SCHEMA: { extend(types: { implicit: unknown[] }): unknown }
  types: Record<'null' | 'bool', unknown>
  Type: new (tag: string, options: object) => unknown
}

let library: { yaml: YamlLibrary; schema: unknown } | undefined

/**
 * Parses a block of YAML within a budget. Dates, `012`, `1:30:00` and numbers that JavaScript cannot hold stay text.
 *
 * @param parse Runs a YAML parser over the block: `gray-matter` does, with the parser it is given.
 */
export function readYaml(parse: (parser: (yaml: string) => unknown) => unknown): YamlResult {
  let hasDuplicates = false
  try {
    let value: unknown
    try {
      value = parse(yaml => load(yaml, false))
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      hasDuplicates = true
      value = parse(yaml => load(yaml, true))
    }
    if (value === null || value === undefined) return { kind: 'mapping', data: emptyMapping(), hasDuplicates }
    if (Array.isArray(value)) return { kind: 'notMapping', found: 'list' }
    if (typeof value !== 'object') return { kind: 'notMapping', found: 'text' }
    return { kind: 'mapping', data: toPlain(value) as Record<string, unknown>, hasDuplicates }
  } catch (error) {
    if (error instanceof Budget) return { kind: 'tooComplex', message: error.message }
    if (error instanceof RangeError) return { kind: 'tooComplex', message: depthMessage }
    const { reason, mark, message } = error as { reason?: string; mark?: { position?: number }; message?: string }
    if (reason?.startsWith('nesting exceeded') === true) return { kind: 'tooComplex', message: depthMessage }
    return { kind: 'broken', reason: reason ?? message ?? String(error), offset: mark?.position ?? 0 }
  }
}

/** A mapping without entries and without a prototype, so that no key can be an inherited one. */
export function emptyMapping(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>
}

class Budget extends Error {}

const depthMessage = `Unexpected front matter nested more than ${maximumDepth} levels deep, expected a flat mapping`

/** Copies parsed YAML into objects without prototypes; aliases are expanded, so an alias bomb runs out of budget here. */
function toPlain(root: unknown): unknown {
  let nodes = 0
  const copy = (value: unknown, depth: number): unknown => {
    if (++nodes > maximumNodes) {
      throw new Budget(
        `Unexpected front matter with more than ${maximumNodes} values once its aliases are expanded, expected fewer`
      )
    }
    if (depth > maximumDepth) throw new Budget(depthMessage)
    if (Array.isArray(value)) return Object.freeze(value.map(item => copy(item, depth + 1)))
    if (typeof value !== 'object' || value === null) return value
    const mapping = emptyMapping()
    for (const key of Object.keys(value)) mapping[key] = copy((value as Record<string, unknown>)[key], depth + 1)
    return Object.freeze(mapping)
  }
  return copy(root, 0)
}

function isDuplicateKey(error: unknown): boolean {
  return (error as { reason?: unknown } | null)?.reason === 'duplicated mapping key'
}

function load(yaml: string, allowDuplicates: boolean): unknown {
  library ??= loadLibrary()
  return library.yaml.load(yaml, { schema: library.schema, json: allowDuplicates, maxDepth: maximumDepth })
}

function loadLibrary(): { yaml: YamlLibrary; schema: unknown } {
  const yaml = require('js-yaml') as YamlLibrary
  const number = (tag: string, isNumber: (text: string) => boolean): unknown =>
    new yaml.Type(`tag:yaml.org,2002:${tag}`, {
      kind: 'scalar',
      resolve: (text: string | null) => text !== null && isNumber(text),
      construct: Number
    })
  return {
    yaml,
    schema: yaml.FAILSAFE_SCHEMA.extend({
      implicit: [yaml.types.null, yaml.types.bool, number('int', isInteger), number('float', isFraction)]
    })
  }
}
