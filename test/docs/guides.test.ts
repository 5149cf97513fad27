import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { parseArguments, type Arguments } from '../../src/cli/arguments.js'
import { diffSyntax } from '../../src/cli/diff/diff-command.js'
import { allOptions, editorSwitch } from '../../src/cli/option-table.js'
import { readCommandLine } from '../../src/cli/own-options.js'
import { statusSyntax } from '../../src/cli/status/status-command.js'
import { verifySyntax } from '../../src/cli/verify/verify-command.js'
import { splitPlugins } from '../../src/config/plugin-entries.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { parseRuleFlags } from '../../src/config/rule-flag.js'
import type { JsonSchema } from '../../src/model/rule.js'
import { createValidator } from '../../src/validation/validator.js'
import { listFiles, projectFolder, readProjectFile } from '../support/project.js'

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  ...listFiles('docs', path => path.endsWith('.md') && !path.startsWith('docs/rules/'))
]

interface Fence {
  readonly page: string
  readonly language: string
  readonly text: string
}

const fences = guides.flatMap(page =>
  [...readProjectFile(page).matchAll(/^(`{3,})(\w+)[^\n]*\n([\s\S]*?)^\1$/gm)].map(
    ([, , language = '', text = '']): Fence => ({ page, language, text })
  )
)

/** Words of a line as a shell takes them apart. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|\$\{\{[^}]*\}\}|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/["']/g, '')
  )
}

/** Command lines of loc-lint in a text, without what a shell does with them; made-up rules are those of the guide to writing one. */
function commandsIn(text: string): string[][] {
  return text.split('\n').flatMap(line => {
    const command = /(?:^|[\s'"])(?:npx )?loc-lint (.*)$/.exec(line)?.[1]
    return command === undefined || /^\s*(?:[-#]\s|\w+:)|install|version/.test(line.replace(/^\s*- run: /, ''))
      ? []
      : [wordsOf(command.replace(/ (?:\|\||[<>|&]|2>).*$| #.*$/, '').replace(/['"] > .*$/, ''))]
  })
}

const commands = fences
  .filter(({ language }) => ['sh', 'bash', 'yaml'].includes(language))
  .flatMap(({ page, text }) => commandsIn(text).map(argv => ({ page, argv })))
const inline = guides.flatMap(page =>
  [...readProjectFile(page).matchAll(/`(?:npx )?loc-lint ([^`]+)`/g)].map(([, command = '']) => ({
    page,
    argv: wordsOf(command)
  }))
)

/** Reads a command line as the command that its first word names would. */
function parseCommand(argv: readonly string[]): Arguments {
  const syntax = [statusSyntax, diffSyntax, verifySyntax].find(({ word }) => word === argv[0])
  return syntax === undefined ? parseArguments(argv) : readCommandLine(argv.slice(1), syntax).parsed
}

describe('commands of the guides', () => {
  it.each([...commands, ...inline])('$page: loc-lint $argv', ({ page, argv }) => {
    if (argv.includes(editorSwitch)) return
    const parsed = parseCommand(argv.map(word => word.replaceAll(/\$\{\{.*?\}\}/g, '1')))
    const made = page === 'docs/writing-a-rule.md' ? 'question-mark-match' : ''
    for (const name of Object.keys(parseRuleFlags(parsed.rules)))
      expect([made, 'name', ...rules.map(rule => rule.name)]).toContain(name)
  })

  it.each(['status --pin', 'diff --fail-behind 3 a.md', 'verify --fix', 'verify --sauce a.md'])(
    'would fail with an option that the command lacks: %s',
    line => expect(() => parseCommand(line.split(' '))).toThrow('Unexpected option')
  )

  it('are found', () => {
    expect(commands.length).toBeGreaterThan(20)
    expect(inline.length).toBeGreaterThan(5)
  })
})

describe('configurations of the guides', () => {
  const examples = fences.filter(({ language, text }) => language === 'json' && text.includes('"plugins"'))

  it.each(examples)('$page', ({ text }) => {
    const { settings, otherPlugins } = splitPlugins(JSON.parse(text), projectFolder, 'the guide')
    expect(otherPlugins).toEqual([])
    const schema = JSON.parse(readProjectFile('schemas/config.schema.json')) as JsonSchema
    expect(createValidator(schema, 'settings', { trusted: true })(settings)).toEqual([])
    // Files that an example names need not exist.
    const { schemas: _schemas, glossary: _glossary, ...rest } = settings
    expect(() => resolveSettings(rest, {}, rules, { cwd: projectFolder, origin: 'the guide' })).not.toThrow()
  })

  it('are found', () => expect(examples.length).toBeGreaterThan(3))
})

describe('tables and links of the guides', () => {
  it('docs/configuration.md names every option, setting and preset', () => {
    const text = readProjectFile('docs/configuration.md')
    for (const { name, value } of allOptions)
      expect(text).toContain(`\`--${name}${value === undefined ? '' : ` ${value}`}\``)
    const { properties } = JSON.parse(readProjectFile('schemas/config.schema.json')) as {
      properties: Record<string, unknown>
    }
    for (const name of Object.keys(properties)) expect(text).toContain(`| \`${name}\` |`)
  })

  it('docs/versions.md names the options of `status` and `diff`', () => {
    const text = readProjectFile('docs/versions.md')
    for (const { name } of [...statusSyntax.own, ...diffSyntax.own]) expect(text).toMatch(new RegExp(`--${name}\\b`))
  })

  it('docs/for-eslint-users.md names options that exist here, or says what takes their place', () => {
    const rows = readProjectFile('docs/for-eslint-users.md')
      .split('\n')
      .filter(line => line.startsWith('| `--') && line.endsWith('the same |'))
    const known = allOptions.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])])
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows)
      for (const [option] of (row.split('|')[1] ?? '').matchAll(/--?[a-z][a-z-]*/g)) expect(known).toContain(option)
  })

  it('docs/rule-types.md names every rule once', () => {
    const text = readProjectFile('docs/rule-types.md')
    for (const { name } of rules) expect(text.split(`](rules/${name}.md)`)).toHaveLength(2)
  })

  it.each(guides)('links of %s lead somewhere', page => {
    const text = readProjectFile(page).replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, '')
    const missing = [...text.matchAll(/\]\((?!https?:)([^()\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter(target => {
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? page : join(dirname(page), path)
        if (!existsSync(join(projectFolder, file))) return true
        return anchor !== undefined && !anchorsOf(readProjectFile(file.replaceAll('\\', '/'))).includes(anchor)
      })
    expect(missing).toEqual([])
  })
})

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-')
  )
}
