import { UserError } from '../model/error.js'
import type { JsonSchema } from '../model/rule.js'
import { resolvePointer } from './schema-walk.js'

/** Most subschemas and values of a user's schema: more than any that people have written. */
const mostNodes = 100_000

/** How often validators may come past subschemas where each `$ref` is replaced by what it leads to. */
const mostUnfolded = 200_000

/** Chains of subschemas and references that are longer are walked by nobody. */
const longestChain = 200

/**
 * Refuses a schema that would keep Ajv busy for ever: a very large one, or one whose references double at each step.
 *
 * @param origin What the schema is called in messages.
 * @throws {UserError} In one sentence.
 */
export function checkSchemaSize(schema: JsonSchema, origin: string): void {
  const { nodes, excess } = measure(schema)
  const complaint =
    excess ??
    (nodes > mostNodes
      ? `Unexpected size, more than ${mostNodes.toLocaleString('en-US')} values, expected a smaller schema`
      : unfoldedSize(schema) > mostUnfolded
        ? `Unexpected \`$ref\`s that unfold to more than ${mostUnfolded.toLocaleString('en-US')} subschemas, expected each to be used fewer times`
        : null)
  if (complaint !== null) throw new UserError(`Invalid JSON Schema ${origin}: ${complaint}`)
}

function measure(schema: JsonSchema): { readonly nodes: number; readonly excess: string | null } {
  const pending: [value: unknown, depth: number][] = [[schema, 0]]
  let nodes = 0
  for (let next = pending.pop(); next !== undefined && nodes <= mostNodes; next = pending.pop()) {
    const [value, depth] = next
    nodes++
    if (typeof value !== 'object' || value === null) continue
    if (depth >= longestChain)
      return { nodes, excess: `Unexpected nesting of more than ${longestChain} levels, expected a flatter schema` }
    for (const child of Object.values(value)) {
      pending.push([child, depth + 1])
      if (pending.length > mostNodes) return { nodes: mostNodes + 1, excess: null }
    }
  }
  return { nodes, excess: null }
}

/** Number of values of the schema with references followed; a reference that leads back to where it is counts once. */
function unfoldedSize(root: JsonSchema): number {
  const sizes = new Map<object, number>()
  const sizeOf = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 1
    const known = sizes.get(value)
    if (known !== undefined) return known
    if (depth > longestChain * 10) return mostUnfolded + 1
    // What leads back here is data that recurs: its depth is that of the data.
    sizes.set(value, 1)
    let size = 1
    for (const [key, child] of Object.entries(value)) {
      size += sizeOf(child, depth + 1)
      if (key === '$ref' && typeof child === 'string') size += sizeOf(resolvePointer(child, root), depth + 1)
      if (size > mostUnfolded) break
    }
    sizes.set(value, size)
    return size
  }
  return sizeOf(root, 0)
}
