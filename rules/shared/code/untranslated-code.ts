import { firstDifference, withoutComment, type LineDifference } from './lines.js'

/** Languages in which only comments and strings hold words for readers. Markup, data, diagrams and output are full of them. */
const LANGUAGES = new Set(
  (
    'bash bat batch c c# cmd cpp c++ cs csharp dart elixir fish go golang groovy java javascript js kotlin lua perl php posh powershell ps1 pwsh py python r rb rs ruby rust ' +
    'scala sh shell sql swift ts typescript vb vbnet zsh'
  ).split(' ')
)

/** What opens comments and strings of several lines. Where they end is a matter of each language, so code with them is not compared. */
const OPENS_LINES = /\/\*|<#|"""|'''|`|<<|@["']/

/** What readers fill in: `<your-name>`, `YOUR_NAME`. */
const PLACEHOLDER = /<[^<>]{1,80}>|(?<!\w)[A-Z][A-Z_]{3,80}(?!\w)/g

/**
 * Compares code with that of the source article where translators may have put comments, strings and placeholders in their own language.
 *
 * @param actual Code of the translation, with LF between its lines.
 * @param expected Code of the source.
 * @param lang Language of the source's block.
 * @returns The first line whose code differs, with its number in `actual`; `null` where there is none, and where code cannot be told from text.
 */
export function differenceInCode(actual: string, expected: string, lang: string | null): LineDifference | null {
  if (!LANGUAGES.has((lang ?? '').toLowerCase()) || OPENS_LINES.test(actual) || OPENS_LINES.test(expected)) return null
  const [own, wanted] = [codeLines(actual), codeLines(expected)]
  if (own === null || wanted === null) return null
  const difference = firstDifference(
    own.map(({ code }) => code),
    wanted.map(({ code }) => code),
    (left, right) => left === right
  )
  if (difference === null) return null
  const [left, right] = [own[difference.index], wanted[difference.index]]
  return { index: left?.index ?? actual.split('\n').length, actual: left?.line ?? null, expected: right?.line ?? null }
}

/** Share of lines, or of the words of a single line, in which the same code may differ. */
const MOST_DIFFERENT = { lines: 0.25, words: 0.4 }

/**
 * Whether two pieces of code are the same but for few lines: one was damaged, then. Who adapts an example, or translates a newer one, changes most lines.
 *
 * @param actual Code of the translation, with LF between its lines.
 * @param expected Code of the source.
 */
export function isNearlySameCode(actual: string, expected: string): boolean {
  const [own, wanted] = [codeLines(actual), codeLines(expected)]
  if (own === null || wanted?.length !== own.length) return false
  const different = own.filter(({ code }, index) => code !== wanted[index]?.code)
  if (own.length > 1) return different.length <= Math.max(1, own.length * MOST_DIFFERENT.lines)
  const [left, right] = [wordsOf(own), wordsOf(wanted)]
  return left.filter(word => !right.includes(word)).length <= MOST_DIFFERENT.words * Math.max(left.length, right.length)
}

function wordsOf(lines: readonly CodeLine[]): string[] {
  return lines.flatMap(({ code }) => code.split(/[^\p{L}\p{N}]+/u).filter(word => word !== ''))
}

interface CodeLine {
  readonly index: number
  /** As it is written. */
  readonly line: string
  /** What is left of it without indentation, comments, and the words of strings and placeholders. */
  readonly code: string
}

/** Lines that are more than comments, since translation may wrap these anew; `null` where a string goes on in the next line. */
function codeLines(value: string): CodeLine[] | null {
  const lines: CodeLine[] = []
  for (const [index, line] of value.split('\n').entries()) {
    const code = withoutStrings(withoutComment(line))
    if (code === null) return null
    const bare = code.replaceAll(PLACEHOLDER, '<>').replaceAll(/\s+/g, ' ').trim()
    if (bare !== '') lines.push({ index, line, code: bare })
  }
  return lines
}

function withoutStrings(line: string): string | null {
  let code = line
  for (const quote of ['"', "'"]) {
    const parts = code.split(quote)
    if (parts.length % 2 === 0) return null
    code = parts.filter((_, index) => index % 2 === 0).join(quote + quote)
  }
  return code
}
