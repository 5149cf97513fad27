import { followReference, referencesOf } from './schema-walk.js'
import type { JsonSchema } from '../model/rule.js'
import type { SchemaError } from './violations.js'

/** Keywords that say "this alternative is not intended" when they fail at the place of the alternatives themselves. */
const deciding = new Set(['type', 'const', 'enum', 'false schema'])

/**
 * Ajv reports the errors of every alternative of an `anyOf` or `oneOf`, then the keyword itself. This keeps the errors of the
 * alternative that was intended, or the keyword alone where that cannot be known.
 *
 * @param errors Ajv's errors in its order: those of alternatives stand before their keyword's.
 * @param root The schema, to follow its local `$ref`s.
 */
export function collapseAlternatives(errors: readonly SchemaError[], root: JsonSchema): readonly SchemaError[] {
  let kept: SchemaError[] = []
  for (const error of errors) {
    if ((error.keyword !== 'anyOf' && error.keyword !== 'oneOf') || !Array.isArray(error.schema)) {
      kept.push(error)
      continue
    }
    const branches = error.schema.map((schema: unknown, index) => {
      const own = `${error.schemaPath}/${index}/`
      const here = [own, ...referencesOf(schema, root, true).map(reference => `${reference}/`)]
      const below = [own, ...referencesOf(schema, root, false).map(reference => `${reference}/`)]
      return kept.filter(
        child =>
          isUnder(child, error) &&
          (child.instancePath === error.instancePath ? here : below).some(prefix => child.schemaPath.startsWith(prefix))
      )
    })
    const children = new Set(branches.flat())
    kept = kept.filter(child => !children.has(child))
    kept.push(...(intendedBranch(branches, error) ?? [resolveAlternatives(error, root)]))
  }
  return kept
}

function isUnder(child: SchemaError, parent: SchemaError): boolean {
  return child.instancePath === parent.instancePath || child.instancePath.startsWith(`${parent.instancePath}/`)
}

/** The errors of the one alternative that the value is intended to be: its kind fits, and it has the fewest errors of those. */
function intendedBranch(
  branches: readonly (readonly SchemaError[])[],
  parent: SchemaError
): readonly SchemaError[] | undefined {
  const fitting = branches.filter(
    branch =>
      branch.length > 0 &&
      !branch.some(error => error.instancePath === parent.instancePath && deciding.has(error.keyword))
  )
  // A constant that does not agree (`kind: 'a'`) names the alternative that is not intended.
  const named = fitting.filter(branch => !branch.some(error => error.keyword === 'const'))
  const candidates = named.length > 0 ? named : fitting
  const fewest = Math.min(...candidates.map(branch => branch.length))
  const best = candidates.filter(branch => branch.length === fewest)
  return best.length === 1 ? best[0] : undefined
}

/** The keyword's error with its alternatives' `$ref`s followed, so that a sentence can name them. */
function resolveAlternatives(error: SchemaError, root: JsonSchema): SchemaError {
  return { ...error, schema: (error.schema as unknown[]).map(schema => followReference(schema, root)) }
}
