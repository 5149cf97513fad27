import { expect, test } from 'vitest'
import { UserError } from '../../src/model/error.js'
import type { JsonSchema } from '../../src/model/rule.js'
import { createValidator } from '../../src/validation/validator.js'

const settings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sourceLocale: { type: 'string', format: 'locale-tag' },
    extends: { enum: ['recommended', 'strict', 'critical', 'off'], default: 'recommended' },
    rules: {
      type: 'object',
      additionalProperties: {
        anyOf: [
          { $ref: '#/definitions/level' },
          { type: 'array', minItems: 1, items: [{ $ref: '#/definitions/level' }, { type: 'object' }], maxItems: 2 }
        ]
      }
    },
    schemas: {
      type: 'array',
      items: {
        type: 'object',
        required: ['files', 'schema'],
        properties: { files: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] } }
      }
    },
    count: { type: 'integer', minimum: 1 }
  },
  definitions: { level: { enum: ['error', 'warning', 'info', 'off', 0, 1, 2] } }
}

function messages(schema: JsonSchema, data: unknown): string[] {
  return createValidator(schema, 'test.json')(data).map(violation => violation.message)
}

test.each([
  [
    { rulse: {} },
    'Unexpected key `rulse`, expected `sourceLocale`, `extends`, `rules`, `schemas` or `count` (did you mean `rules`?)'
  ],
  [
    { extends: 'recomended' },
    'Unexpected value `recomended` of `extends`, expected `recommended`, `strict`, `critical` or `off` (did you mean `recommended`?)'
  ],
  [
    { rules: { x: 'eror' } },
    'Unexpected value `eror` of `rules.x`, expected `error`, `warning`, `info`, `off`, `0`, `1`, `2` or a list (did you mean `error`?)'
  ],
  [
    { rules: { x: ['warnin'] } },
    'Unexpected value `warnin` of `rules.x[0]`, expected `error`, `warning`, `info`, `off`, `0`, `1` or `2` (did you mean `warning`?)'
  ],
  [{ rules: { x: ['error', 3] } }, 'Unexpected number `3` as `rules.x[1]`, expected a mapping'],
  [
    { rules: { x: true } },
    'Unexpected boolean `true` as `rules.x`, expected `error`, `warning`, `info`, `off`, `0`, `1`, `2` or a list'
  ],
  [{ sourceLocale: 'en_US' }, 'Unexpected value `en_US` of `sourceLocale`, expected a BCP 47 tag such as `nb-NO`'],
  [{ schemas: [{ files: 3 }] }, 'Unexpected missing key `schema` in `schemas[0]`, expected it to be present'],
  [{ schemas: [{ files: ['a', 3], schema: 1 }] }, 'Unexpected number `3` as `schemas[0].files[1]`, expected a text'],
  [{ count: 0 }, 'Unexpected number `0` as `count`, expected at least 1'],
  [[], 'Unexpected list, expected a mapping']
])('%j is told in one sentence', (data, message) => {
  expect(messages(settings, data)[0]).toBe(message)
})

test('alternatives give one sentence for a place, and other places keep theirs', () => {
  expect(messages(settings, { rules: { x: [], y: 'eror' }, schemas: [{ files: {}, schema: {} }] })).toEqual([
    'Unexpected list as `rules.x`, expected at least 1 item',
    'Unexpected value `eror` of `rules.y`, expected `error`, `warning`, `info`, `off`, `0`, `1`, `2` or a list (did you mean `error`?)',
    'Unexpected mapping as `schemas[0].files`, expected a text or a list'
  ])
})

test('paths, keywords and keys are given as data', () => {
  expect(createValidator(settings, 'x')({ schemas: [{ files: 'a' }] })).toEqual([
    {
      path: ['schemas', 0],
      keyword: 'required',
      property: 'schema',
      expected: ['schema'],
      message: 'Unexpected missing key `schema` in `schemas[0]`, expected it to be present'
    }
  ])
  expect(createValidator({ properties: { 'a/b~c': { type: 'string' } } }, 'x')({ 'a/b~c': 1 })[0]?.path).toEqual([
    'a/b~c'
  ])
  expect(
    createValidator({ properties: { a: { properties: { 0: { type: 'string' } } } } }, 'x')({ a: { 0: 1 } })[0]?.path
  ).toEqual(['a', '0'])
})

test('conditions are merged into the place that breaks them', () => {
  const schema = { if: { required: ['a'] }, then: { required: ['b'], properties: { b: { type: 'string' } } } }
  expect(messages(schema, { a: 1 })).toEqual(['Unexpected missing key `b`, expected a text'])
})

test('keys themselves can be at fault', () => {
  expect(messages({ propertyNames: { pattern: '^[a-z]+$' } }, { 'A b': 1 })).toEqual([
    'Unexpected key `A b`, expected a text that matches `^[a-z]+$`'
  ])
  expect(
    messages({ dependentRequired: { a: ['b'] }, $schema: 'https://json-schema.org/draft/2020-12/schema' }, { a: 1 })
  ).toEqual(['Unexpected missing key `b`, expected it beside `a`'])
})

test('a schema words its expectation itself', () => {
  expect(
    messages(
      { properties: { hash: { pattern: '^[0-9a-f]{40}$', 'x-expected': '40 hexadecimal digits' } } },
      { hash: 'zz' }
    )
  ).toEqual(['Unexpected value `zz` of `hash`, expected 40 hexadecimal digits'])
})

test('oneOf with a discriminating constant tells the errors of the alternative meant', () => {
  const schema = {
    oneOf: [
      { properties: { kind: { const: 'a' }, size: { type: 'number' } }, required: ['kind', 'size'] },
      { properties: { kind: { const: 'b' }, name: { type: 'string' } }, required: ['kind', 'name'] }
    ]
  }
  expect(messages(schema, { kind: 'b' })).toEqual(['Unexpected missing key `name`, expected a text'])
})

test('2020-12 and draft-07 schemas are both understood', () => {
  expect(
    messages({ $schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{ type: 'string' }] }, [1])
  ).toEqual(['Unexpected number `1` as `[0]`, expected a text'])
  expect(messages({ $schema: 'http://json-schema.org/draft-07/schema#', items: [{ type: 'string' }] }, [1])).toEqual([
    'Unexpected number `1` as `[0]`, expected a text'
  ])
  expect(messages({ $schema: 'http://json-schema.org/draft-06/schema#', type: 'string' }, 1)).toHaveLength(1)
})

test('defaults are filled in only when asked for', () => {
  const given: Record<string, unknown> = {}
  createValidator(settings, 'x', { useDefaults: true })(given)
  expect(given).toEqual({ extends: 'recommended' })
  const untouched = {}
  createValidator(settings, 'x')(untouched)
  expect(untouched).toEqual({})
})

test('inherited and null-prototype names are data like any other', () => {
  const data = Object.assign(Object.create(null) as object, { constructor: 'x' })
  expect(
    messages({ type: 'object', required: ['toString'], properties: { toString: { type: 'string' } } }, data)
  ).toEqual(['Unexpected missing key `toString`, expected a text'])
  expect(messages({ properties: { constructor: { type: 'number' } } }, data)).toHaveLength(1)
  expect(messages({ type: 'object', additionalProperties: false }, JSON.parse('{"__proto__": 1}'))).toEqual([
    'Unexpected key `__proto__`, expected a known key'
  ])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

test.each([
  [{ type: 'strin' }, 'Invalid JSON Schema my.json at `type`: Unexpected value `strin`'],
  [{ properties: { a: { type: 'strng' } } }, 'at `properties.a.type`'],
  [{ properties: { a: { pattern: '(' } } }, 'at `properties.a.pattern`'],
  [
    { properties: { a: { $ref: 'https://example.com/x.json' } } },
    'at `properties.a.$ref`: Unexpected `$ref` to `https://example.com/x.json`'
  ],
  [{ allOf: [{ $ref: 'file:///etc/passwd' }] }, 'at `allOf[0].$ref`: Unexpected `$ref` to `file:///etc/passwd`'],
  [{ $ref: '#/definitions/nope' }, 'at `$ref`'],
  [{ $ref: '#' }, 'leads back to itself'],
  [
    {
      $ref: '#/definitions/a',
      definitions: { a: { $ref: '#/definitions/b' }, b: { anyOf: [{ $ref: '#/definitions/a' }] } }
    },
    'leads back to itself'
  ],
  [{ $schema: 'https://example.com/mine' }, 'at `$schema`: Unexpected `https://example.com/mine`']
])('the broken schema %j is a user error that names the place', (schema, part) => {
  const validate = createValidator(schema, 'my.json')
  expect(() => validate({ a: 'x' })).toThrow(UserError)
  expect(() => validate({ a: 'x' })).toThrow(part)
})

test('two schemas with one $id do not disturb each other', () => {
  const first = createValidator({ $id: 'https://example.com/s', type: 'string' }, 'a')
  const second = createValidator({ $id: 'https://example.com/s', type: 'number' }, 'b')
  expect([first('x'), second(1)].flat()).toEqual([])
  expect(first(1)).toHaveLength(1)
})

test('a recursive schema that consumes data is fine', () => {
  const tree = { type: 'object', properties: { child: { $ref: '#' } }, additionalProperties: false }
  expect(messages(tree, { child: { child: { chld: 1 } } })).toEqual([
    'Unexpected key `chld` in `child.child`, expected `child`'
  ])
})

test('an exponential pattern is stopped and named', () => {
  const validate = createValidator({ properties: { a: { pattern: '^(a+)+$' } } }, 'slow.json')
  expect(() => validate({ a: `${'a'.repeat(40)}!` })).toThrow('Unexpected pattern `^(a+)+$` in JSON Schema slow.json')
})
