import { escapeForTerminal } from '../report/escape.js'
import type { CommandContext, OutputStream } from './context.js'

/**
 * Writes text and waits until it is out. A reader that has gone (`| head`) is no fault.
 *
 * @returns The reason why it could not be written, else `null`.
 */
export async function write(stream: OutputStream, text: string): Promise<string | null> {
  if (text === '') return null
  const error = await new Promise<Error | null | undefined>(resolve => {
    stream.write(text, resolve)
  })
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code
  return error === null || error === undefined || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'
    ? null
    : error.message
}

/** Sentences as lines for stderr: each begins with our name, none holds a control character. */
export function toNotices(sentences: readonly string[]): string {
  return sentences
    .flatMap(sentence => sentence.split('\n'))
    .map(line => `loc-lint: ${escapeForTerminal(line)}\n`)
    .join('')
}

/** Writes sentences for the user. */
export async function say(context: CommandContext, sentences: readonly string[]): Promise<void> {
  await write(context.stderr, toNotices(sentences))
}

/**
 * Whether output gets colours: the command line decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal.
 *
 * @param wanted `--color` or `--no-color`; `null` for neither.
 * @param stream Where the output goes; `null` for a file, which gets colours only when asked for.
 */
export function useColor(wanted: boolean | null, env: CommandContext['env'], stream: OutputStream | null): boolean {
  if (wanted !== null) return wanted
  if (stream === null) return false
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

/** Width of a terminal, as an option for reports; nothing where the stream is no terminal. */
export function terminalColumns(stream: OutputStream): { columns?: number } {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0 ? { columns: stream.columns } : {}
}
