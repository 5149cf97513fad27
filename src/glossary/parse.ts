import { UserError } from '../model/error.js'
import type { GlossaryEntry } from '../model/glossary.js'
import { parseCsvGlossary } from './csv.js'
import { parseTbxGlossary } from './tbx.js'

/**
 * Reads a glossary by its extension: `.csv`, `.tsv` and `.txt` are CSV, `.tbx` and `.xml` are TBX.
 *
 * @param text Text of the file.
 * @param path The file as the user named it.
 * @param sourceLocale Canonical tag of the source language.
 * @returns Entries in file order.
 * @throws {UserError} In one sentence, with the line.
 */
export function parseGlossary(text: string, path: string, sourceLocale: string): GlossaryEntry[] {
  try {
    return parserFor(path)(text, path, sourceLocale)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // Cells may hold lines of their own: among messages they would pass for others.
    throw new UserError(error.message.replaceAll(/\s+/g, ' '), { cause: error })
  }
}

function parserFor(path: string): typeof parseCsvGlossary {
  const extension = /\.([a-z]{1,8})$/i.exec(path)?.[1]?.toLowerCase()
  if (extension === 'csv' || extension === 'tsv' || extension === 'txt') return parseCsvGlossary
  if (extension === 'tbx' || extension === 'xml') return parseTbxGlossary
  throw new UserError(
    `Unexpected glossary \`${path}\`, expected a file whose name ends in \`.csv\`, \`.tsv\` or \`.tbx\``
  )
}
