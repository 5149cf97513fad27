import { resolve } from 'node:path'
import { parseGlossary } from '../glossary/parse.js'
import { UserError } from '../model/error.js'
import type { GlossaryEntry } from '../model/glossary.js'
import { withinSettingsBudget } from '../budget/data.js'
import { largestGlossary, readBytes, settingsPlace, UnreadableFile, type SettingsPlace } from './read-bytes.js'
import type { ResolveContext } from './resolve.js'

/**
 * Reads the glossaries that the user named.
 *
 * @param paths `glossary` of the user's settings, relative to `cwd`.
 * @param sourceLocale Canonical tag.
 * @param context Working directory, what the configuration is called in messages, and whether glossaries must lie in that directory.
 * @throws {UserError} When a glossary cannot be read, is not UTF-8, or is malformed (with its line).
 */
export function readGlossaries(
  paths: readonly string[],
  sourceLocale: string,
  { cwd, origin, safe = false }: ResolveContext
): GlossaryEntry[] {
  return paths.flatMap((path, index) => {
    const absolute = resolve(cwd, path)
    const text = readText(
      absolute,
      settingsPlace(absolute, cwd, safe, largestGlossary),
      `Unexpected glossary \`${path}\` at \`glossary[${index}]\` of ${origin}`
    )
    return withinSettingsBudget(`glossary \`${path}\``, () => parseGlossary(text, path, sourceLocale))
  })
}

function readText(path: string, place: SettingsPlace, complaint: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path, place))
  } catch (error) {
    const expected = error instanceof UnreadableFile ? error.expected : 'a file in UTF-8'
    throw new UserError(`${complaint}, expected ${expected}`, { cause: error })
  }
}
