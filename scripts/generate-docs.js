// Writes what follows from the rules' meta data and the table of precedence: headers and option tables of the rules' pages, the README's table, rule
// names in the configuration schema, docs/precedence.md.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '../dist/rules/index.js'
import { lint } from '../dist/src/index.js'
import { formatResults } from '../dist/src/report/index.js'
import { precedencePage, precedenceOf } from './precedence-page.js'
import { cell, replaceBlock, sentence } from './replace-block.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'info (only in `strict`)', off: 'off' }

const EXPERIMENTAL =
  '**Experimental**: no finding of this rule on real content has been judged right yet, so it may change or go in any [minor version](../versioning.md).'

for (const rule of rules) {
  const page = new URL(`../docs/rules/${rule.name}.md`, import.meta.url)
  if (!existsSync(page)) continue
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, replaceBlock(replaceBlock(text, 'meta', metaOf(rule)), 'options', optionsOf(rule)))
}

writeFileSync(new URL('../docs/precedence.md', import.meta.url), precedencePage())

const readme = new URL('../README.md', import.meta.url)
if (existsSync(readme)) {
  const text = readFileSync(readme, 'utf8')
  const blocks = { newcomer: await newcomerOutput(text), rules: ruleTable(), output: await exampleOutput() }
  writeFileSync(
    readme,
    Object.entries(blocks).reduce((before, [name, content]) => replaceBlock(before, name, content), text)
  )
}

const configSchema = new URL('../schemas/config.schema.json', import.meta.url)
const schema = JSON.parse(readFileSync(configSchema, 'utf8'))
schema.properties.rules.properties = Object.fromEntries(
  rules.map(({ name, meta }) => [name, { $ref: '#/definitions/ruleSetting', description: sentence(meta.description) }])
)
writeFileSync(configSchema, `${JSON.stringify(schema, null, 2)}\n`)

function metaOf({ name, meta }) {
  return [
    `${sentence(meta.description)}`,
    '',
    '| scope | level | preset | fix | issue type |',
    '|---|---|---|---|---|',
    `| ${meta.scope} | ${LEVELS[meta.recommended]} | ${presetsOf(meta)} | ${meta.fixable ? 'yes' : 'no'} | \`${meta.issueType}\` |`,
    ...(meta.experimental ? ['', EXPERIMENTAL] : []),
    ...precedenceOf(name).flatMap(line => ['', line])
  ].join('\n')
}

function presetsOf(meta) {
  const presets =
    meta.recommended === 'off' ? [] : meta.recommended === 'info' ? ['`strict`'] : ['`recommended`', '`strict`']
  return [...presets, ...(meta.critical ? ['`critical`'] : [])].join(', ') || '–'
}

function optionsOf({ meta }) {
  const properties = Object.entries(meta.options.properties)
  if (properties.length === 0) return 'None.'
  return [
    '| option | type | default | what it does |',
    '|---|---|---|---|',
    ...properties.map(
      ([name, option]) =>
        `| \`${name}\` | ${typeOf(option)} | \`${JSON.stringify(option.default)}\` | ${cell(option.description ?? '')} |`
    )
  ].join('\n')
}

function typeOf(option) {
  if (option.enum) return option.enum.map(value => `\`${JSON.stringify(value)}\``).join(' or ')
  return option.type === 'array' ? `array of ${option.items.type}s` : option.type
}

function ruleTable() {
  return [
    '| rule | what it asks for | scope | level | fix |',
    '|---|---|---|---|---|',
    ...rules.map(
      ({ name, meta }) =>
        `| [\`${name}\`](docs/rules/${name}.md) | ${cell(meta.description)} | ${meta.scope} | ${meta.recommended} | ${meta.fixable ? '✓' : ''} |`
    )
  ].join('\n')
}

/** What the README's first command prints in a terminal: the first and the last files, and the counts. */
async function exampleOutput() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { results } = await lint({ cwd: root, paths: ['examples/content'] })
  const report = formatResults(results, { format: 'stylish', color: false, columns: 110 })
  const blocks = report.trimEnd().split('\n\n')
  return ['```text', ...[...blocks.slice(0, 3), '…', ...blocks.slice(-5)].join('\n\n').split('\n'), '```'].join('\n')
}

/** What is reported of the files that the README shows. */
async function newcomerOutput(text) {
  const cwd = mkdtempSync(join(tmpdir(), 'loc-lint-readme-'))
  try {
    for (const [, path, content] of text.matchAll(/<!-- file: (\S+) -->\n```md\n([\s\S]*?)```/g)) {
      mkdirSync(join(cwd, dirname(path)), { recursive: true })
      writeFileSync(join(cwd, path), content)
    }
    const { results } = await lint({ cwd, paths: ['docs'] })
    const [findings] = formatResults(results, { format: 'stylish', color: false, columns: 110 }).split('\n\n')
    return ['```text', ...findings.trim().split('\n'), '```'].join('\n')
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
