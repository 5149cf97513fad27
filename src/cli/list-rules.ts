import picocolors from 'picocolors'
import type { Level, Rule } from '../model/rule.js'
import { wrap } from '../report/wrap.js'
import type { Arguments } from './arguments.js'
import type { CommandContext } from './context.js'
import { runSettings } from './settings.js'
import { terminalColumns, useColor } from './streams.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** The text of `--list-rules`: every rule with its level under the present configuration, its scope and what it does. */
export async function listRules(parsed: Arguments, context: CommandContext, rules: readonly Rule[]): Promise<string> {
  const { settings } = await runSettings(parsed, context.cwd, rules)
  const colors = picocolors.createColors(useColor(parsed.color, context.env, context.stdout))
  const columns = terminalColumns(context.stdout).columns ?? Number.POSITIVE_INFINITY
  const sorted = [...rules].sort((left, right) => (left.name < right.name ? -1 : 1))
  const nameWidth = Math.max(4, ...sorted.map(rule => rule.name.length))
  const header = `${'Rule'.padEnd(nameWidth)}  ${'Level'.padEnd(7)}  ${'Scope'.padEnd(7)}  Fix  `
  const lines = sorted.flatMap(({ name, meta }) => {
    const level = settings.rules.get(name)?.level ?? 'off'
    const fix = meta.fixable ? 'yes' : '   '
    const start = `${name.padEnd(nameWidth)}  ${paintLevel(level, colors)}  ${colors.dim(`${meta.scope.padEnd(7)}  ${fix}  `)}`
    const [first = '', ...rest] = wrap(meta.description, Math.max(24, columns - header.length))
    return [`${start}${first}`, ...rest.map(line => `${' '.repeat(header.length)}${line}`)]
  })
  return `${[colors.dim(`${header}What it does`), ...lines].join('\n')}\n`
}

function paintLevel(level: Level, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan, off: colors.dim }[level]
  return paint(level.padEnd(7))
}
