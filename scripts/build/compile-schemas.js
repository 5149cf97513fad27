import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

/** Draft of all schemas of ours. */
const draft = 'ajv'

/**
 * Compiles the project's own schemas, so that a run needs Ajv only for schemas of users.
 *
 * @param {string} folder Absolute path of the compiled sources: `src/` and `rules/` below it.
 * @returns {Promise<string>} A module to stand in for `src/validation/compiled.js`.
 */
export async function compileSchemas(folder) {
  const load = async path => await import(pathToFileURL(join(folder, path)).href)
  const [{ createAjv, draftOf }, { customFormats }, { rules }] = await Promise.all(
    ['src/validation/ajv.js', 'src/validation/formats.js', 'rules/index.js'].map(load)
  )
  const { _, Name } = require('ajv')
  const { default: standaloneCode } = require('ajv/dist/standalone')
  const schemas = [
    ...['config', 'blob', 'conventions', 'front-matter/ms-docs', 'front-matter/generic'].map(shippedSchema),
    ...rules.map(rule => ({ origin: `options of ${rule.name}`, schema: rule.meta.options }))
  ]
  const code = { source: true, esm: true, formats: _`${new Name('customFormats')}` }
  const ajv = createAjv(draft, { useDefaults: false, code })
  // Rules without options have one schema in common.
  const names = new Map(
    [...new Set(schemas.map(({ schema }) => JSON.stringify(schema)))].map((text, index) => [text, `schema_${index}`])
  )
  for (const { origin, schema } of schemas) {
    if (draftOf(schema) !== draft)
      throw new Error(`Unexpected draft of the schema ${origin}, expected the one of all others`)
    checkFormats(schema, customFormats, origin)
  }
  for (const [text, name] of names) ajv.addSchema(JSON.parse(text), name)
  const entries = schemas.map(({ origin, schema }) => {
    const text = JSON.stringify(schema)
    return `[${JSON.stringify(origin)}, { schema: ${JSON.stringify(text)}, validate: ${names.get(text)} }]`
  })
  return `import { customFormats } from './formats.js'
${standaloneCode(ajv, Object.fromEntries([...names.values()].map(name => [name, name]))).replace(/^"use strict";/, '')}
export const compiledSchemas = new Map([
${entries.join(',\n')}
])
`
}

/** Under the name that the engine has for it in messages: that is what it is found by. */
function shippedSchema(name) {
  const path = `schemas/${name}.schema.json`
  return { origin: name.includes('/') ? `loc-lint/${path}` : path, schema: require(`../../${path}`) }
}

/** The compiled code takes its formats from `formats.js`, not from `ajv-formats`. */
function checkFormats(value, known, origin) {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (key === 'format' && typeof child === 'string' && !Object.hasOwn(known, child)) {
      throw new Error(`Unexpected format ${child} in the schema ${origin}, expected one of src/validation/formats.ts`)
    }
    checkFormats(child, known, origin)
  }
}
