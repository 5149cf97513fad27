import { folderOf, nameOf } from './slot.js'

/** Where the articles of two locales lie, as one article and its translation show it. Paths are absolute with `/`. */
export interface LocaleTrees {
  /** Folder of the source articles, and that of the translations; both empty where the locale stands in the file's name: then it is any folder. */
  readonly sourceRoot: string
  readonly translationRoot: string
  /** What stands between the name and the extension: `.ja` of `print.ja.md`, `_ja` of `README_ja.md`; empty where there is nothing. */
  readonly sourceMark: string
  readonly translationMark: string
}

/**
 * Finds from an article and its translation where the two locales keep their articles.
 *
 * @param source Path of the source article.
 * @param translation Path of its translation.
 * @returns `null` where their names have too little in common.
 */
export function localeTrees(source: string, translation: string): LocaleTrees | null {
  const [sourceName, name] = [nameOf(source), nameOf(translation)]
  if (sourceName !== name) return folderOf(source) === folderOf(translation) ? markedTrees(sourceName, name) : null
  const [sourceParts, parts] = [source.split('/'), translation.split('/')]
  let shared = 1
  while (shared < Math.min(sourceParts.length, parts.length) && sourceParts.at(-shared - 1) === parts.at(-shared - 1))
    shared++
  const rootOf = (all: readonly string[]): string => all.slice(0, -shared).join('/')
  const [sourceRoot, translationRoot] = [rootOf(sourceParts), rootOf(parts)]
  return sourceRoot === translationRoot ? null : { sourceRoot, translationRoot, sourceMark: '', translationMark: '' }
}

function markedTrees(sourceName: string, name: string): LocaleTrees | null {
  const [sourceSplit, split] = [splitName(sourceName), splitName(name)]
  if (sourceSplit.extension !== split.extension) return null
  const [sourceBase, base] = [sourceSplit.base, split.base]
  let shared = 0
  while (shared < Math.min(sourceBase.length, base.length) && sourceBase[shared] === base[shared]) shared++
  const cut =
    shared === sourceBase.length && /^[-._]/.test(base.slice(shared))
      ? shared
      : base.slice(0, shared).search(/[-._][^-._]*$/)
  return cut > 0 ? inAnyFolder(sourceBase.slice(cut), base.slice(cut)) : null
}

function inAnyFolder(sourceMark: string, translationMark: string): LocaleTrees {
  return { sourceRoot: '', translationRoot: '', sourceMark, translationMark }
}

/**
 * The translation of another article, where the translations of all articles lie as the two say.
 *
 * @param trees Where the locales keep their articles.
 * @param path Path of a file of the source locale.
 * @returns Path of the translation, which need not exist; `null` where the path is none of the source locale.
 */
export function counterpartPath(
  { sourceRoot, translationRoot, sourceMark, translationMark }: LocaleTrees,
  path: string
): string | null {
  if (
    !path.startsWith(`${sourceRoot}/`) ||
    (translationRoot.startsWith(`${sourceRoot}/`) && path.startsWith(`${translationRoot}/`))
  )
    return null
  const { base, extension } = splitName(nameOf(path))
  if (!base.endsWith(sourceMark) || (translationMark !== '' && base.endsWith(translationMark))) return null
  const name = base.slice(0, base.length - sourceMark.length) + translationMark + extension
  return `${translationRoot}${folderOf(path).slice(sourceRoot.length)}/${name}`
}

function splitName(name: string): { readonly base: string; readonly extension: string } {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? { base: name, extension: '' } : { base: name.slice(0, dot), extension: name.slice(dot) }
}
