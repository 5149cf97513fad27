import type { TextRange } from '../../../src/model/range.js'

/** One `import` of a module of MDX; the range is that of the statement. */
export interface MdxImport extends TextRange {
  readonly text: string
  /** What it takes, with the names that it has there, sorted: `Tabs`, `default as logo`. */
  readonly specifiers: readonly string[]
  /** The names that the article uses for it. */
  readonly names: readonly string[]
  /** Where it takes it from, as written. */
  readonly from: string
}

/** What stands before the quotes goes on in lines that begin no other import. */
const IMPORT =
  /^[ \t]*import(?=\s)((?:[^'"`;\r\n\u2028\u2029]|[\r\n\u2028\u2029](?![ \t]*import\s)){1,2000})(["'])([^"'\r\n\u2028\u2029]{1,500})\2[ \t]*;?/gm

/**
 * Reads the imports of a module: one block of MDX can hold several, and what it exports.
 *
 * @param text The block.
 * @param offset Where it stands in its article.
 * @returns Imports in text order.
 */
export function importsIn(text: string, offset: number): MdxImport[] {
  return [...text.matchAll(IMPORT)].flatMap(match => {
    const [whole, words, , from] = match as unknown as [string, string, string, string]
    const clause = clauseOf(words)
    if (clause === null) return []
    const specifiers = specifiersOf(clause)
    const start = offset + match.index + whole.length - whole.trimStart().length
    return {
      text: whole.trim(),
      specifiers: specifiers.map(({ taken, name }) => (taken === name ? name : `${taken} as ${name}`)).sort(),
      names: specifiers.map(({ name }) => name),
      from,
      start,
      end: offset + match.index + whole.length
    }
  })
}

/** What stands before `from`: nothing where a module is only run, `null` where the words are no import. */
function clauseOf(words: string): string | null {
  const trimmed = words.trimEnd()
  if (trimmed === '') return ''
  return trimmed !== words && /\sfrom$/.test(trimmed) ? trimmed.slice(0, -'from'.length) : null
}

/** `logo, { Tabs, Item as TabItem }`: names in braces, and others, which are the default or all of a module. */
function specifiersOf(clause: string): { taken: string; name: string }[] {
  const named = /\{([^{}]*)\}/.exec(clause)
  const others = clause.replace(/\{[^{}]*\}/, '').split(',')
  const read = (part: string, alone: string): { taken: string; name: string }[] => {
    const [first = '', name] = part
      .trim()
      .split(/\sas\s/)
      .map(side => side.trim())
    return first === '' ? [] : [{ taken: name === undefined && alone !== '' ? alone : first, name: name ?? first }]
  }
  return [
    ...others.flatMap(part => read(part, 'default')),
    ...(named?.[1] ?? '').split(',').flatMap(part => read(part, ''))
  ]
}

/**
 * Whether two imports take the same: the names in any order, from one place, whatever steps lead to it from the folder of each article.
 *
 * @param own An import.
 * @param other One of the other locale.
 * @param comparable Brings a path into the form in which two locales are compared.
 */
export function isSameImport(own: MdxImport, other: MdxImport, comparable: (path: string) => string): boolean {
  if (own.specifiers.join() !== other.specifiers.join()) return false
  const [path, otherPath] = [own, other].map(({ from }) => ({
    isRelative: from.startsWith('.'),
    rest: comparable(from).replace(/^(?:\.{1,2}\/)+/, '')
  })) as [{ isRelative: boolean; rest: string }, { isRelative: boolean; rest: string }]
  if (path.rest === otherPath.rest) return true
  // One names the place from a root, the other from where it lies.
  const [relative, rooted] = path.isRelative ? [path, otherPath] : [otherPath, path]
  return relative.isRelative && !rooted.isRelative && rooted.rest.endsWith(`/${relative.rest}`)
}
