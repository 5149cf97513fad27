import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseGlossary } from '../glossary/parse.js'
import { UserError } from '../model/error.js'
import type { GlossaryEntry } from '../model/glossary.js'

/**
 * Reads the glossaries that the user named.
 *
 * @param paths `glossary` of the user's settings, relative to `cwd`.
 * @param cwd Absolute path of the working directory.
 * @param sourceLocale Canonical tag.
 * @param origin What the configuration is called in messages.
 * @throws {UserError} When a glossary cannot be read, is not UTF-8, or is malformed (with its line).
 */
export function readGlossaries (paths: readonly string[], cwd: string, sourceLocale: string, origin: string): GlossaryEntry[] {
  return paths.flatMap((path, index) => parseGlossary(readText(resolve(cwd, path), path, `\`glossary[${index}]\` of ${origin}`), path, sourceLocale))
}

function readText (absolute: string, path: string, origin: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const expected = code === 'ENOENT' ? 'a file that exists' : error instanceof TypeError ? 'a file in UTF-8' : `a readable file (${message})`
    throw new UserError(`Unexpected glossary \`${path}\` at ${origin}, expected ${expected}`, { cause: error })
  }
}
