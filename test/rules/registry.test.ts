import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { templateFaults } from '../support/message-faults.js'
import { root, ruleNames } from '../support/project.js'

describe('the registry of rules', () => {
  it.each(ruleNames)('%s has a page, a test and an entry', name => {
    const missing = [`docs/rules/${name}.md`, `test/rules/${name}.test.ts`].filter(path => !existsSync(root + path))
    if (!rules.some(rule => rule.name === name)) missing.push(`${name} in rules/index.ts (npm run generate)`)
    expect(missing).toEqual([])
  })

  it('holds each rule once, in the order of names', () => {
    expect(rules.map(rule => rule.name)).toEqual(ruleNames)
  })

  it.each(rules)('$name says of itself what the docs are made from', ({ name, meta }) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(meta.description, 'a sentence that starts with a verb and has no full stop').toMatch(/^[a-z].*[^.]$/)
    expect(meta.options['type']).toBe('object')
    expect(meta.options['additionalProperties'], 'unknown options are refused').toBe(false)
    for (const [option, schema] of Object.entries(
      meta.options['properties'] as Record<string, Record<string, unknown>>
    )) {
      expect(schema, `${option} has a description`).toHaveProperty('description')
      expect(schema, `${option} has a default`).toHaveProperty('default')
    }
  })

  it.each(rules)('messages of $name name the defect first, in words of people who fix it', ({ meta }) => {
    // A message that is a placeholder alone comes from a validator, which has tests of its own.
    const templates = Object.values(meta.messages).filter(template => template !== '{{message}}')
    expect(templates.flatMap(template => templateFaults(template).map(fault => `it ${fault}: ${template}`))).toEqual([])
  })
})
