import { UserError } from '../model/error.js'

/**
 * Parses JSON that a user wrote.
 *
 * @param text The file's text; a BOM is allowed.
 * @param file What the file is called in the message.
 * @throws {UserError} Naming file, line and column of the first character that cannot be there.
 */
export function parseJson(text: string, file: string): unknown {
  const source = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(source)
  } catch (error) {
    const offset = findError(source)
    const before = source.slice(0, offset).split('\n')
    const place = `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`
    throw new UserError(`Unexpected ${describeCharacter(source, offset)} at ${place}, expected valid JSON`, {
      cause: error
    })
  }
}

function describeCharacter(text: string, offset: number): string {
  const character = [...text.slice(offset, offset + 2)][0]
  if (character === undefined) return 'end of the file'
  return /[\r\n]/.test(character) ? 'end of the line' : `\`${character}\``
}

/** V8 names the position in some of its messages only: the longest beginning that could still become JSON ends at the error. */
function findError(text: string): number {
  let viable = 0
  let broken = text.length + 1
  while (broken - viable > 1) {
    const middle = (viable + broken) >> 1
    if (isViable(text.slice(0, middle))) viable = middle
    else broken = middle
  }
  return viable
}

function isViable(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const { message } = error as Error
    const position = /at position (\d+)/.exec(message)
    return (
      message.startsWith('Unexpected end of JSON') || (position !== null && Number(position[1]) >= beginning.length)
    )
  }
}
