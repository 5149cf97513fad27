import { describe, expect, it } from 'vitest'
import { createTimeBudget } from '../../src/budget/time.js'
import type { JsonSchema } from '../../src/model/rule.js'
import { checkSchemaSize } from '../../src/validation/limits.js'
import { createValidator } from '../../src/validation/validator.js'

function doubling(steps: number, keyword: string): JsonSchema {
  const entries = Array.from({ length: steps }, (_, index): [string, JsonSchema] => [
    `d${index}`,
    { [keyword]: [{ $ref: `#/definitions/d${index + 1}` }, { $ref: `#/definitions/d${index + 1}` }] }
  ])
  return {
    $ref: '#/definitions/d0',
    definitions: { ...Object.fromEntries(entries), [`d${steps}`]: { required: ['title'] } }
  }
}

describe('the size of a schema', () => {
  it.each([
    ['a few references', doubling(3, 'allOf')],
    ['one that leads to itself', { properties: { children: { items: { $ref: '#' } } } }],
    [
      'a list of ten thousand names',
      { properties: { author: { enum: Array.from({ length: 10_000 }, (_, n) => `a${n}`) } } }
    ],
    ['a chain', { $ref: '#/definitions/a', definitions: { a: { $ref: '#/definitions/b' }, b: { type: 'object' } } }],
    ['a reference to nothing', { $ref: '#/definitions/gone' }]
  ])('is fine: %s', (_, schema) => {
    expect(() => {
      checkSchemaSize(schema, 'my.json')
    }).not.toThrow()
  })

  it.each([
    ['allOf', doubling(30, 'allOf')],
    ['anyOf', doubling(30, 'anyOf')],
    ['oneOf', doubling(60, 'oneOf')]
  ])('references that double with %s are refused before Ajv sees them', (_, schema) => {
    expect(() => createValidator(schema, 'my.json')({})).toThrow(
      'Invalid JSON Schema my.json: Unexpected `$ref`s that unfold to more than 200,000 subschemas'
    )
  })

  it('what is large or deep is refused', () => {
    const values = Array.from({ length: 100_000 }, (_, index) => ({ index }))
    expect(() => createValidator({ enum: values }, 'my.json')({})).toThrow(
      /my\.json: Unexpected size, more than 100,000/
    )
    let deep: JsonSchema = { type: 'string' }
    for (let level = 0; level < 50_000; level++) deep = { not: deep }
    expect(() => createValidator(deep, 'my.json')({})).toThrow(/my\.json: Unexpected nesting of more than 200 levels/)
    const chain = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`d${index}`, { $ref: `#/definitions/d${index + 1}` }])
    )
    expect(() => createValidator({ $ref: '#/definitions/d0', definitions: chain }, 'my.json')({})).toThrow(
      /my\.json: Unexpected (?:`\$ref`s that unfold|size)/
    )
  })

  it('a schema of which one article was not done in time keeps no second one busy', () => {
    // Recursion along the data is fine in itself; here each level of the data doubles the work.
    const validate = createValidator(
      {
        definitions: {
          a: { properties: { x: { allOf: [{ $ref: '#/definitions/a' }, { $ref: '#/definitions/a' }] } } }
        },
        $ref: '#/definitions/a'
      },
      'slow.json'
    )
    let data: object = {}
    for (let level = 0; level < 60; level++) data = { x: data }
    expect(createTimeBudget(() => 500).within(() => validate(data), 1)).toBeNull()
    expect(() => validate({})).toThrow('Unexpected JSON Schema slow.json that was not done with an article in time')
  })

  it('a finding names a hundred values of a long list, and searches no longer one for the nearest', () => {
    const [violation] = createValidator(
      { properties: { author: { enum: Array.from({ length: 20_000 }, (_, index) => `author-${index}`) } } },
      'my.json'
    )({ author: 'author-x' })
    expect(violation?.expected).toHaveLength(100)
    expect(violation?.message).toBe(
      'Unexpected value `author-x` of `author`, expected one of the values that the schema lists'
    )
  })
})
