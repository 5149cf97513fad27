import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyArticle, joinArticles, plainCopy } from './copy.js'
import { chooseLocales } from './locales.js'

/** Changes with the way corpora are made: older ones are made anew. */
const VERSION = 1
const SITES = {
  site: { files: 8_700, locales: 3 },
  large: { files: 100_000, locales: 36 },
  staged: { files: 650, locales: 13 },
  plain: { bytes: 29_000_000, locales: 3, isPlain: true }
}
const ARTICLE_BYTES = 600_000
const STAGED_BYTES = 7_000

/**
 * A folder to lint. `file` is one path in it that stands for the whole where a part lints one file.
 *
 * @typedef {{ name: string, folder: string, files: number, bytes: number, locales: number, seeds: string, file: string }} Corpus
 *
 * @param {string} name `site`, `large`, `staged` (one article in 13 locales and others around it), `plain` (as much as `site`, without spans: a source
 *   locale and its translations), `article` (600 KB) or `tiny`
 * @param {import('./seeds.js').Seeds} seeds
 * @param {string} root folder of all corpora; what is there already is used again
 * @param {(notice: string) => void} tell
 * @returns {Corpus}
 */
export function buildCorpus(name, seeds, root, tell) {
  const folder = join(root, name)
  const known = readManifest(folder)
  if (known?.version === VERSION && known.fingerprint === seeds.fingerprint) return { ...known, folder }
  tell(`building the corpus ${name}`)
  rmSync(folder, { recursive: true, force: true })
  // Made under another name first: a run that was stopped leaves no half corpus behind.
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  const made =
    name in SITES
      ? writeSite(partial, seeds, SITES[name])
      : writeOne(partial, seeds, name === 'article' ? ARTICLE_BYTES : 1)
  const manifest = { version: VERSION, fingerprint: seeds.fingerprint, name, seeds: seeds.name, ...made }
  writeFileSync(join(partial, 'corpus.json'), JSON.stringify(manifest))
  renameSync(partial, folder)
  return { ...manifest, folder }
}

/** Reads every file of a corpus once, so that the first tool does not pay for the disk. */
export function warmFileCache({ folder }) {
  for (const path of listFiles(join(folder, 'content'))) readFileSync(path)
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

function readManifest(folder) {
  const path = join(folder, 'corpus.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** Of as many files, or of as many bytes. */
function writeSite(folder, seeds, { files = Infinity, bytes: most = Infinity, locales: count, isPlain = false }) {
  const own = spread(chooseLocales(seeds.locales, Math.max(count, seeds.locales.length)), isPlain ? count - 1 : count)
  const locales = isPlain ? [...own, { locale: 'en-US', seed: own[0].seed, side: 'source' }] : own
  let bytes = 0
  let number = 0
  let best = { file: '', distance: Infinity }
  for (; number * locales.length < files && bytes < most; number++) {
    const { path, texts } = seeds.articles[number % seeds.articles.length]
    const set = String(Math.floor(number / seeds.articles.length)).padStart(5, '0')
    for (const { locale, seed, side = 'target' } of locales) {
      const text = isPlain ? plainCopy(texts.get(seed), side) : copyArticle(texts.get(seed), { locale, number })
      const file = `content/${locale}/set-${set}/${path}`
      const size = write(join(folder, file), text)
      bytes += size
      const distance = Math.abs(size - STAGED_BYTES)
      if (locale === locales[0].locale && distance < best.distance) best = { file, distance }
    }
  }
  return { files: number * locales.length, bytes, locales: locales.length, file: best.file }
}

function writeOne(folder, seeds, size) {
  const [{ locale, seed }] = chooseLocales(
    seeds.locales.filter(tag => tag.toLowerCase().startsWith('de')),
    1
  )
  const file = `content/${locale}/article.md`
  const texts = seeds.articles.map(article => article.texts.get(seed)).sort((one, other) => one.length - other.length)
  // One byte asks for the smallest article; a large one begins with the middle of them.
  const used = size === 1 ? texts.slice(0, 1) : texts.slice(Math.floor(texts.length / 4))
  const bytes = write(
    join(folder, file),
    joinArticles(used, { locale, bytes: size === 1 ? Buffer.byteLength(used[0]) : size })
  )
  return { files: 1, bytes, locales: 1, file }
}

/** `count` of the locales, evenly over the list: other languages and scripts, not the first ones by name. */
function spread(locales, count) {
  return Array.from(
    { length: Math.min(count, locales.length) },
    (_, index) => locales[Math.floor((index * locales.length) / count)]
  )
}

const knownFolders = new Set()

function write(path, text) {
  const folder = dirname(path)
  if (!knownFolders.has(folder)) mkdirSync(folder, { recursive: true })
  knownFolders.add(folder)
  writeFileSync(path, text)
  return statSync(path).size
}
