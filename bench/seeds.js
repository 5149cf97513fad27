import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PLACES = [
  { name: '../shared/corpus', folder: new URL('../../shared/corpus/alchemy/', import.meta.url) },
  { name: 'test/fixtures/site', folder: new URL('../test/fixtures/site/', import.meta.url) }
]
/** A few articles are giants of one locale; copied by the hundred they would say nothing about a usual site. */
const LARGEST_SEED = 64 * 1024

/**
 * The articles that corpora are made of: those that every locale has.
 *
 * @typedef {{ path: string, texts: Map<string, string> }} SeedArticle texts by locale; `path` is without the locale.
 * @typedef {{ name: string, locales: string[], articles: SeedArticle[], fingerprint: string }} Seeds
 * @returns {Seeds}
 */
export function readSeeds() {
  const place = PLACES.find(({ folder }) => existsSync(folder))
  if (place === undefined) throw new Error('The benchmark found no articles to copy, expected test/fixtures/site')
  const root = fileURLToPath(place.folder)
  const byLocale = new Map(
    listFolders(root)
      .filter(isTranslation)
      .map(locale => [locale, listArticles(join(root, locale))])
  )
  const locales = [...byLocale.keys()].sort()
  const [first, ...others] = locales.map(locale => byLocale.get(locale))
  const paths = [...first].filter(path => others.every(paths => paths.has(path))).sort()
  const hash = createHash('sha256')
  const articles = []
  for (const path of paths) {
    const texts = new Map(locales.map(locale => [locale, readFileSync(join(root, locale, path), 'utf8')]))
    if ([...texts.values()].some(text => text.length > LARGEST_SEED)) continue
    for (const [locale, text] of texts) hash.update(`${locale}\0${path}\0${text}\0`)
    articles.push({ path, texts })
  }
  return { name: place.name, locales, articles, fingerprint: hash.digest('hex').slice(0, 16) }
}

function isTranslation(locale) {
  return !locale.toLowerCase().startsWith('en-')
}

function listFolders(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

function listArticles(root) {
  return new Set(
    readdirSync(root, { recursive: true })
      .filter(path => path.endsWith('.md'))
      .map(path => path.replaceAll('\\', '/'))
  )
}
