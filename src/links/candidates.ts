import type { LocaleTrees } from '../locate/locale-trees.js'
import { folderOf, nameOf } from '../locate/slot.js'
import { isSourceLocale, languageOf, localeOfName } from '../text/languages/locale.js'

/** A translation whose links are followed. Paths are absolute with `/`. */
export interface LinkOrigin {
  /** Path of the source article. */
  readonly source: string
  readonly trees: LocaleTrees
  /** Canonical locale of the translation. */
  readonly locale: string
  /** Canonical source locale. */
  readonly sourceLocale: string
  /** The folder that files are looked for in. */
  readonly home: string
  /** First folders of the translation's links that begin at the root of the site. */
  readonly rootFolders: ReadonlySet<string>
}

const extensions = ['.md', '.mdx', '.markdown']
const indexNames = ['index', '_index', 'README']

/**
 * The source articles that a link of a translation may mean, as sites resolve links: relative to the file, relative to the page that it is served as
 * (`a/b.md` is `a/b/`), or from the root of the site or of the locale.
 *
 * @param destination Destination as written, without query and fragment.
 * @param origin The translation.
 * @returns Paths of files that may exist, likeliest first; none where the link leads to the source locale's page.
 */
export function sourceCandidates(destination: string, origin: LinkOrigin): string[] {
  const { source, trees } = origin
  const path = decode(destination)
  if (leadsPast(path, trees)) return []
  const bases = path.startsWith('/') ? rootedBases(path, origin) : relativeBases(path, source)
  const files = bases.flatMap(base => (base === null ? [] : filesAt(base, trees)))
  return [...new Set(files)].filter(file =>
    file.startsWith(`${trees.sourceRoot === '' ? origin.home : trees.sourceRoot}/`)
  )
}

/**
 * The files that a relative link may mean, of any kind.
 *
 * @param destination Destination as written, without query and fragment.
 * @param article Path of the article that the link stands in.
 */
export function relativeCandidates(destination: string, article: string): string[] {
  const bases = relativeBases(decode(destination), article).filter(base => base !== null)
  return [...new Set(bases.flatMap(base => [base, ...articlesAt(base)]))]
}

/** `README_ja.md` is a name that nothing but people reads: a link to `guide.md` in it leads there, whether or not there is a `guide_ja.md`. Generators know `guide.ja.md`. */
function leadsPast(path: string, { translationMark }: LocaleTrees): boolean {
  return /^[-_]/.test(translationMark) && !path.replace(/\.\w{1,8}$/, '').endsWith(translationMark)
}

function decode(destination: string): string {
  const plain = destination.replaceAll('&amp;', '&')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

function relativeBases(path: string, article: string): (string | null)[] {
  const folder = folderOf(article)
  const name = nameOf(article).replace(/(?:\.[A-Za-z-]{2,10})?\.\w{1,8}$/, '')
  // A link to a file is relative to the file; a page without extension is served as a folder of its own.
  const folders = hasExtension(path) || indexNames.includes(name) ? [folder] : [`${folder}/${name}`, folder]
  return folders.map(from => join(from, path))
}

/** A path from the root of the site leads into the translation's pages where it names their locale, and where the site adds the locale itself. */
function rootedBases(path: string, origin: LinkOrigin): (string | null)[] {
  const { source, trees, home } = origin
  const segments = path.split('/').slice(1)
  // Sites in a folder of their host have its name before the locale.
  const index = segments.slice(0, 2).findIndex(segment => isOwnLocale(segment, origin))
  if (index < 0 && !addsLocale(segments[0] ?? '', origin)) return []
  const rest = segments.slice(index + 1).join('/')
  const roots: string[] = []
  for (
    let folder = trees.sourceRoot === '' ? folderOf(source) : trees.sourceRoot;
    folder.startsWith(home);
    folder = folderOf(folder)
  )
    roots.push(folder)
  return roots.map(root => join(root, rest))
}

/**
 * Whether a path without the translation's locale leads into its pages. Docusaurus adds the locale to every link. Where the source locale has the root of the site for itself,
 * such a path is that of the source's page. Otherwise a template of the site may add it; then nobody writes it, so a single link with it shows that no template does.
 */
function addsLocale(segment: string, origin: LinkOrigin): boolean {
  const {
    trees: { sourceRoot, translationRoot },
    sourceLocale,
    rootFolders
  } = origin
  if (isDocusaurus(origin)) return true
  if (isSourceLocale(localeOfName(segment), sourceLocale) || translationRoot.startsWith(`${sourceRoot}/`)) return false
  return ![...rootFolders].some(folder => isOwnLocale(folder, origin))
}

export function isDocusaurus({ trees: { translationRoot } }: Pick<LinkOrigin, 'trees'>): boolean {
  return translationRoot.includes('/docusaurus-plugin-content-')
}

/** Whether a folder of a URL names the translation's locale. */
export function isOwnLocale(folder: string, { locale }: Pick<LinkOrigin, 'locale'>): boolean {
  return folder.toLowerCase() === languageOf(locale) || localeOfName(folder) === locale
}

/** The Markdown files that a page may be made of, with the mark of the source locale in their names. */
function filesAt(base: string, { sourceMark, translationMark }: LocaleTrees): string[] {
  return articlesAt(base).map(file => {
    const dot = file.lastIndexOf('.')
    const name = file.slice(0, dot)
    const plain = [translationMark, sourceMark].find(mark => mark !== '' && name.endsWith(mark)) ?? ''
    return name.slice(0, name.length - plain.length) + sourceMark + file.slice(dot)
  })
}

function articlesAt(base: string): string[] {
  if (extensions.some(extension => base.endsWith(extension))) return [base]
  const page = base.replace(/\.html$/, '').replace(/\/$/, '')
  const named = nameOf(page) === '' ? [] : extensions.map(extension => page + extension)
  return [...named, ...indexNames.flatMap(index => extensions.map(extension => `${page}/${index}${extension}`))]
}

function hasExtension(path: string): boolean {
  return /\.[A-Za-z]\w{1,7}$/.test(path)
}

/** @returns `null` where the path leads above the root of the file system. */
function join(folder: string, path: string): string | null {
  const parts = folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length <= 1) return null
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
