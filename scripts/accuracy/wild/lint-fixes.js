import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { evidenceFolder, readEvidence } from './evidence.js'
import { judgeFix, parseFixes } from './fixes.js'
import { lintFolder } from './lint-folder.js'

/**
 * Lints the pages of all fixes, before and after. Each page is an article of its own in one site: its texts are laid out in a folder for
 * the time of the run.
 *
 * @returns {Promise<import('./fixes.js').FixOutcome[]>} In the order of the table.
 */
export async function measureFixes() {
  const fixes = parseFixes(readEvidence('fixes', 'index.tsv'))
  const before = await lintSide(fixes, 'before')
  const after = await lintSide(fixes, 'after')
  return fixes.map((fix, index) => judgeFix(fix, before[index], after[index]))
}

async function lintSide(fixes, side) {
  const folder = mkdtempSync(join(tmpdir(), 'loc-lint-fixes-'))
  try {
    fixes.forEach((fix, index) => layOut(fix, side, `${folder}/content`, articleOf(index)))
    const results = await lintFolder(folder, { patterns: ['content'], settings: { sourceLocale: 'en' } })
    const found = fixes.map(() => [])
    for (const { filePath, messages } of results) found[Number(/\/c(\d{5})\//.exec(filePath)[1])].push(...messages)
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function articleOf(index) {
  return `c${String(index).padStart(5, '0')}`
}

function layOut(fix, side, content, article) {
  const { folder, extension } = filesOf(fix)
  for (const [locale, name] of [
    ['en', 'source'],
    [fix.locale.replaceAll('_', '-').toLowerCase(), side]
  ]) {
    const path = `${content}/${locale}/${article}/index${extension}`
    mkdirSync(dirname(path), { recursive: true })
    copyFileSync(`${folder}/${name}${extension}`, path)
  }
}

function filesOf({ id }) {
  const folder = `${evidenceFolder('fixes')}/${id}`
  return { folder, extension: extname(readdirSync(folder).find(name => name.startsWith('before'))) }
}

/**
 * The three texts of a fix.
 *
 * @param {import('./fixes.js').Fix} fix
 * @returns {{ source: string, before: string, after: string }}
 */
export function readFix(fix) {
  const { extension } = filesOf(fix)
  const textOf = name => readEvidence('fixes', `${fix.id}/${name}${extension}`)
  return { source: textOf('source'), before: textOf('before'), after: textOf('after') }
}
