import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { remarkHost, satteriHost } from '../src/markdown/parser.js'
import type { Rule } from '../src/model/rule.js'
import { readExamples, type Example } from './support/examples.js'
import { lintTexts } from '../src/testing/lint-texts.js'
import { listFiles, readProjectFile } from './support/project.js'

const companions = rules.filter(
  ({ meta }) => meta.scope !== 'group' && (meta.recommended === 'error' || meta.recommended === 'warning')
)
const pages = listFiles('docs/rules', path => path.endsWith('.md') && !/\/(?:index|README)\.md$/.test(path))

describe('the page of a rule', () => {
  it.each(pages)('%s', page => {
    const name = page.slice('docs/rules/'.length, -'.md'.length)
    const rule = rules.find(candidate => candidate.name === name) as Rule
    expect(rule, `a rule named ${name}`).toBeDefined()
    const text = readProjectFile(page)
    expect(partsMissing(text, name), 'parts that every page has').toEqual([])
    const examples = readExamples(text)
    expect(new Set(examples.map(example => example.kind)), 'kinds of examples').toEqual(new Set(['good', 'bad']))
    for (const group of groupsOf(examples)) {
      for (const { parser } of [satteriHost, remarkHost]) {
        const texts = Object.fromEntries(group.map(example => [example.path, example.text]))
        const found = lintTexts(rule, texts, {
          parser,
          companions: companions.filter(other => other !== rule),
          linked: Object.fromEntries(
            examples
              .filter(({ linked }) => linked !== null && linked === group[0]?.group)
              .map(example => [example.path, example.text])
          ),
          options: group.find(example => Object.keys(example.options).length > 0)?.options ?? {}
        })
        for (const example of group) {
          const findings = (found.get(example.path) ?? []).map(finding => `line ${finding.line}: ${finding.message}`)
          expect(findings, `findings of the example on line ${example.line} with ${parser.name}`).toEqual(
            example.findings
          )
          expect(example.findings.length > 0 ? 'bad' : 'good', `kind of the example on line ${example.line}`).toBe(
            example.kind
          )
        }
      }
    }
  })
})

/** Examples of one article; those without a group stand alone. */
function groupsOf(examples: readonly Example[]): Example[][] {
  const groups = new Map<string, Example[]>()
  for (const example of examples) {
    if (example.linked !== null) continue
    const key = example.group ?? `line ${example.line}`
    groups.set(key, [...(groups.get(key) ?? []), example])
  }
  return [...groups.values()]
}

function partsMissing(text: string, name: string): string[] {
  const lines = new Set(text.split('\n'))
  const parts = [
    `# ${name}`,
    '<!-- meta -->',
    '## What it reports',
    '## Options',
    '<!-- options -->',
    '## Examples',
    '## When not to use it'
  ]
  return parts.filter(part => !lines.has(part))
}
