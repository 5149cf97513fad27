import { UserError } from '../model/error.js'
import { parseArguments, type Arguments } from './arguments.js'
import type { CommandContext, Engine } from './context.js'
import { agentSwitch, editorSwitch } from './option-table.js'
import { say, write } from './streams.js'
import { helpText, shortUsage } from './usage.js'

/**
 * Runs the command line. It never throws: failures are reported on stderr.
 *
 * @param context The process as this run sees it.
 * @param loadEngine Loads linter and rules, which information commands partly do without.
 * @returns The exit code: 0 fine, 1 findings, 2 the work could not be done.
 */
export async function main(
  context: CommandContext,
  loadEngine: () => Promise<Engine> = loadOwnEngine
): Promise<number> {
  // Without listeners, a closed pipe would end the process with a stack and the wrong code.
  for (const stream of [context.stdout, context.stderr]) stream.on('error', () => {})
  try {
    if (context.argv.includes(editorSwitch)) {
      const { editorCommand } = await import('./editor-command.js')
      await editorCommand(context)
      return 0
    }
    if (context.argv.includes(agentSwitch)) {
      const { agentCommand } = await import('./agent-command.js')
      await agentCommand(context)
      return 0
    }
    const command = await commandOf(context.argv[0])
    if (command !== null) return await command(context.argv.slice(1), context, await loadEngine())
    return await dispatch(parseArguments(context.argv), context, loadEngine)
  } catch (error) {
    await say(context, describeFailure(error, context.env))
    return 2
  }
}

type Command = (argv: readonly string[], context: CommandContext, engine: Engine) => Promise<number>

/** Commands that have a command line of their own; a folder of that name is `./status`. */
async function commandOf(word: string | undefined): Promise<Command | null> {
  if (word === 'status') return (await import('./status/status-command.js')).statusCommand
  if (word === 'diff') return (await import('./diff/diff-command.js')).diffCommand
  if (word === 'verify') return (await import('./verify/verify-command.js')).verifyCommand
  return null
}

async function dispatch(
  parsed: Arguments,
  context: CommandContext,
  loadEngine: () => Promise<Engine>
): Promise<number> {
  if (parsed.help) return await print(context, helpText())
  if (parsed.version) {
    const { packageVersion } = await import('../config/package-files.js')
    return await print(context, `${packageVersion()}\n`)
  }
  if (parsed.mergeReports !== null) {
    const { mergeCommand } = await import('./merge-command.js')
    return await mergeCommand(parsed.mergeReports, parsed, context, await loadEngine())
  }
  if (parsed.init) {
    const { initCommand } = await import('./init/init-command.js')
    return await initCommand(parsed, context, await loadEngine())
  }
  const information = await informationCommand(parsed, context, loadEngine)
  if (information !== null) return await print(context, information)
  if (parsed.paths.length === 0 && !parsed.stdin && !parsed.staged && parsed.since === null) {
    await write(context.stderr, shortUsage)
    return 2
  }
  const { lintCommand } = await import('./lint-command.js')
  return await lintCommand(parsed, context, await loadEngine())
}

async function informationCommand(
  parsed: Arguments,
  context: CommandContext,
  loadEngine: () => Promise<Engine>
): Promise<string | null> {
  if (parsed.listRules) {
    const { listRules } = await import('./list-rules.js')
    return await listRules(parsed, context, (await loadEngine()).rules)
  }
  if (parsed.completions !== null) {
    const { completionsFor } = await import('./completions/completions.js')
    return completionsFor(
      parsed.completions,
      (await loadEngine()).rules.map(({ name }) => name)
    )
  }
  if (parsed.explain !== null) {
    const { explainRule } = await import('./explain.js')
    return await explainRule(parsed.explain, parsed, context, (await loadEngine()).rules)
  }
  if (parsed.printConfig !== null) {
    const { printConfig } = await import('./print-config.js')
    return await printConfig(parsed.printConfig, parsed, context, (await loadEngine()).rules)
  }
  return null
}

async function print(context: CommandContext, text: string): Promise<number> {
  const failure = await write(context.stdout, text)
  if (failure !== null) await say(context, [`Unexpected failure to write to standard output (${failure})`])
  return failure === null ? 0 : 2
}

async function loadOwnEngine(): Promise<Engine> {
  return await import('./engine.js')
}

/**
 * What to say about an error: the sentence of a `UserError`; for a defect of ours one line, with the stack where `LOC_LINT_DEBUG` is set.
 */
export function describeFailure(error: unknown, env: CommandContext['env']): string[] {
  if (error instanceof UserError) return [error.message]
  const message = error instanceof Error ? `${error.name}: ${error.message.replaceAll('\n', ' ')}` : String(error)
  if ((env['LOC_LINT_DEBUG'] ?? '') !== '')
    return [`Internal error: ${message}`, error instanceof Error ? String(error.stack) : 'no stack']
  return [`Internal error: ${message} (LOC_LINT_DEBUG=1 shows the stack)`]
}
