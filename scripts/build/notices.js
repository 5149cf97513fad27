import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that ask for no more than that they are handed on. */
const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'])

/**
 * Lists the libraries that modules belong to, with their licences.
 *
 * @param {readonly string[]} modules Absolute paths, also of modules that are in no library.
 * @returns {string} A text to hand on with the modules.
 * @throws {Error} When a library has a licence of another kind than those known here.
 */
export function formatNotices(modules) {
  const folders = [...new Set(modules.map(packageFolder).filter(folder => folder !== null))]
  const libraries = folders.map(readLibrary)
  const texts = new Map(libraries.map(library => [`${library.name} ${library.version}`, library]))
  const sections = [...texts]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([title, { license, text }]) => `${title} (${license})\n\n${text.trim()}\n`)
  return ['loc-lint contains code of the following libraries.\n', ...sections].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the innermost package that a module lies in; `null` outside of `node_modules`. */
function packageFolder(path) {
  const found = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)
  return found === null ? null : found[1]
}

function readLibrary(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!permissive.has(license))
    throw new Error(
      `Unexpected licence ${license} of ${name}, expected one that the bundle may hand on: ${[...permissive].join(', ')}`
    )
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:[-.]\w+)?$/i.test(entry))
  const text =
    file === undefined ? (licenceInReadme(folder) ?? withoutText(author)) : readFileSync(join(folder, file), 'utf8')
  return { name, version, license, text }
}

/** Some packages have the text of their licence in the README alone. */
function licenceInReadme(folder) {
  const file = readdirSync(folder).find(entry => /^readme\.md$/i.test(entry))
  return file === undefined
    ? null
    : (/^#+ licen[cs]e\b[^]*/im.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? null)
}

function withoutText(author) {
  return `The package comes without the text of this licence. Its author: ${typeof author === 'object' ? author.name : author}`
}
