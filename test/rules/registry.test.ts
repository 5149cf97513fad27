import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
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
    expect(templates.flatMap(template => messageFaults(template).map(fault => `${fault}: ${template}`))).toEqual([])
  })
})

/** Placeholders for what stands in articles: readers have to see where it begins and ends. */
const quotedValues = [
  'actual',
  'url',
  'key',
  'id',
  'path',
  'tag',
  'text',
  'label',
  'word',
  'locale',
  'source',
  'marker'
]

/** Words that make people who fix texts ask what they are about. */
const insiderWords = /\b(?:own|wanted|told|tells?|blanks?|mend\w*|meant|planted|elsewhere|speaks?)\b/i

function messageFaults(template: string): string[] {
  const words = template.replaceAll(/\{\{\w+\}\}/g, '')
  const isOpen = (quotes: RegExp): boolean => (template.match(quotes) ?? []).length % 2 === 1
  const bare = quotedValues.filter(name => new RegExp(`(?<![\`“][^\`”]*)\\{\\{${name}\\}\\}`).test(template))
  return [
    ...(/^(?:\p{Lu}|\{\{)/u.test(template) ? [] : ['it starts without a capital letter']),
    ...(template.endsWith('.') ? ['it ends in a full stop'] : []),
    ...(/^Unexpected/.test(template) ? ['it says first that there is a defect, and then which'] : []),
    ...(insiderWords.test(words) ? [`it has the word “${insiderWords.exec(words)?.[0]}”`] : []),
    ...(isOpen(/`/g) || isOpen(/[“”]/g) ? ['a quotation is never closed'] : []),
    ...bare.map(name => `{{${name}}} stands without quotes`)
  ]
}
