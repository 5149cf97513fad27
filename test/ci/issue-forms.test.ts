import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { listFiles, readProjectFile, root } from '../support/project.js'
import { existsSync } from 'node:fs'

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly validations?: { readonly required: boolean }
}
interface Form {
  readonly name: string
  readonly description: string
  readonly labels: readonly string[]
  readonly body: readonly Field[]
}

const folder = '.github/ISSUE_TEMPLATE'
const forms = listFiles(folder, path => !path.endsWith('/config.yml')).map(
  path => [path.slice(folder.length + 1), parse(readProjectFile(path)) as Form] as const
)

it('there is a form for each kind of report', () => {
  expect(forms.map(([name]) => name)).toEqual(['1-false-alarm.yml', '2-missed-defect.yml', '3-bug.yml', '4-layout.yml'])
})

// GitHub drops a form without a word where one of these does not hold.
describe.each(forms)('%s', (_, { name, description, labels, body }) => {
  const fields = body.filter(({ type }) => type !== 'markdown')

  it('has what GitHub asks of a form', () => {
    expect([name, description].every(text => text.length > 2)).toBe(true)
    expect(labels).not.toEqual([])
    for (const { type, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      expect(attributes[type === 'markdown' ? 'value' : 'label']).toEqual(expect.any(String))
      if (type === 'dropdown') expect(attributes['options']).toEqual(expect.arrayContaining([expect.any(String)]))
    }
  })

  it('names each field once, and asks for what a report cannot do without', () => {
    const ids = fields.map(({ id }) => id)
    expect(ids.every(id => /^[\w-]+$/.test(id ?? ''))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(fields.filter(({ validations }) => validations?.required === true).length).toBeGreaterThan(2)
  })
})

it('every path with an owner exists', () => {
  const paths = readProjectFile('.github/CODEOWNERS')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(/\s+/)[0] ?? '')
  expect(paths[0]).toBe('*')
  expect(paths.slice(1).filter(path => !path.startsWith('/') || !existsSync(root + path.slice(1)))).toEqual([])
})
