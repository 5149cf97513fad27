// Writes the tables of the guides in docs/ that follow from code: options, settings, and rules by issue type.
import { readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../dist/rules/index.js'
import { optionGroups } from '../dist/src/cli/option-table.js'
import { mqmTypes } from '../dist/src/model/mqm.js'
import { cell, replaceBlock } from './replace-block.js'

fill('configuration', { settings: settingsTable(), options: optionTables() })
fill('rule-types', { types: typesTable() })

function fill(name, blocks) {
  const page = new URL(`../docs/${name}.md`, import.meta.url)
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    Object.entries(blocks).reduce((before, [block, content]) => replaceBlock(before, block, content), text)
  )
}

function settingsTable() {
  const { properties } = JSON.parse(readFileSync(new URL('../schemas/config.schema.json', import.meta.url), 'utf8'))
  return [
    '| setting | meaning | default |',
    '|---|---|---|',
    ...Object.entries(properties).map(
      ([name, { description, default: value }]) =>
        `| \`${name}\` | ${cell(description)} | ${value === undefined ? '–' : `\`${JSON.stringify(value)}\``} |`
    )
  ].join('\n')
}

function optionTables() {
  return optionGroups
    .flatMap(({ title, options }) => [
      `### ${title}`,
      '',
      '| option | what it does |',
      '|---|---|',
      ...options.map(
        ({ name, short, value, description }) =>
          `| \`--${name}${value === undefined ? '' : ` ${value}`}\`${short === undefined ? '' : `, \`-${short}\``} | ${cell(description)} |`
      ),
      ''
    ])
    .join('\n')
    .trimEnd()
}

/** One row for each type in use: what it is in MQM, and the rules whose findings are of it. */
function typesTable() {
  const used = Object.keys(mqmTypes).filter(type => rules.some(({ meta }) => meta.issueType === type))
  return [
    '| ITS 2.0 type | MQM dimension | MQM type | rules |',
    '|---|---|---|---|',
    ...used.map(type => {
      const names = rules
        .filter(({ meta }) => meta.issueType === type)
        .map(({ name }) => `[\`${name}\`](rules/${name}.md)`)
      return `| \`${type}\` | ${mqmTypes[type].dimension} | \`${mqmTypes[type].type}\` | ${names.join(', ')} |`
    })
  ].join('\n')
}
