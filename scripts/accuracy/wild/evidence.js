import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Content that the rules were not made with, beside the checkout; it is read and never copied. */
const wildFolder = fileURLToPath(new URL('../../../../shared/wild/', import.meta.url)).replaceAll('\\', '/')

export const hasWild = existsSync(wildFolder)

/** @param {'cases' | 'fixes' | 'sites'} part @returns {string} Absolute path, without a `/` at its end. */
export function evidenceFolder(part) {
  return wildFolder + part
}

/** Names of the folders of a part, in order. */
export function evidenceNames(part) {
  return readdirSync(evidenceFolder(part), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Text of a file of the evidence. */
export function readEvidence(part, path) {
  return readFileSync(`${evidenceFolder(part)}/${path}`, 'utf8')
}
