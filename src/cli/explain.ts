import picocolors from 'picocolors'
import { docsUrl } from '../lint/findings.js'
import { UserError } from '../model/error.js'
import type { JsonSchema, Rule } from '../model/rule.js'
import { expectedChoice } from '../validation/sentences.js'
import type { Arguments } from './arguments.js'
import type { CommandContext } from './context.js'
import { renderPage } from './page.js'
import { readPage } from './report-options.js'
import { runSettings } from './settings.js'
import { terminalColumns, useColor } from './streams.js'

const widestPage = 100

/**
 * The text of `--explain`: what the rule does, its level here and as recommended, its options, and its page of documentation.
 *
 * @throws {UserError} When there is no such rule; names the nearest.
 */
export async function explainRule(
  name: string,
  parsed: Arguments,
  context: CommandContext,
  rules: readonly Rule[]
): Promise<string> {
  const rule = rules.find(candidate => candidate.name === name)
  if (rule === undefined) {
    const expected = expectedChoice(
      name,
      rules.map(other => other.name),
      'one that `loc-lint --list-rules` lists'
    )
    throw new UserError(`Unexpected rule \`${name}\`, expected ${expected}`)
  }
  const { settings } = await runSettings(parsed, context.cwd, rules)
  const colors = picocolors.createColors(useColor(parsed.color, context.env, context.stdout))
  const columns = Math.min(terminalColumns(context.stdout).columns ?? 80, widestPage)
  const { meta } = rule
  const setting = settings.rules.get(name)
  const facts: [string, string][] = [
    ['level', `${setting?.level ?? 'off'} (recommended: ${meta.recommended})`],
    ['scope', meta.scope],
    ['fixable', meta.fixable ? 'yes' : 'no'],
    ['issue type', meta.issueType],
    ['page', docsUrl(name)]
  ]
  const head = [
    `${colors.bold(rule.name)}: ${meta.description}`,
    '',
    ...facts.map(([label, value]) => `  ${colors.dim(label.padEnd(10))}  ${value}`),
    ...optionLines(meta.options, setting?.options ?? {}, colors)
  ]
  const page = readPage(name)
  return `${[...head, ...(page === null ? [] : ['', ...renderPage(page, columns, colors)])].join('\n')}\n`
}

function optionLines(
  schema: JsonSchema,
  values: Readonly<Record<string, unknown>>,
  colors: ReturnType<typeof picocolors.createColors>
): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>)
  if (properties.length === 0) return [`  ${colors.dim('options'.padEnd(10))}  none`]
  return properties.map(([name, property], index) => {
    const label = (index === 0 ? 'options' : '').padEnd(10)
    const description = typeof property['description'] === 'string' ? `  ${property['description']}` : ''
    return `  ${colors.dim(label)}  ${name}: ${JSON.stringify(values[name])}${colors.dim(description)}`
  })
}
