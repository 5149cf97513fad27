import { createRequire } from 'node:module'
import type { EntryPlace, FrontMatter, FrontMatterProblem } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import { findBlock, type Block } from './block.js'
import { readFlatMapping } from './flat-mapping.js'
import { emptyMapping, readYaml } from './yaml-data.js'
import { locateYaml, type YamlPlaces } from './yaml-places.js'

const require = createRequire(import.meta.url)

/** gray-matter's time grows with the square of blank lines, so what it may see is capped. */
const maximumCharacters = 16 * 1024
const maximumLines = 400
const maximumBrackets = 250
const maximumIndentation = 200
const deepLine = new RegExp(`^[ \\t?:-]{${maximumIndentation}}[ \\t?:-]*[^ \\t?:\\r-]`)

/** Closes what we hand to gray-matter: it looks for its delimiter at any line start, ours is a whole line already found. */
const delimiter = '---loc-lint-end-of-front-matter---'

/**
 * Reads the front matter of an article. Only a bare `---` opens it and only YAML is read: nothing in an article is ever run.
 *
 * @param text The article without BOM.
 * @returns Never throws: what is wrong is reported as `problems` at their places.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = findBlock(text)
  switch (opening.kind) {
    case 'block':
      return readBlock(text, opening.block)
    case 'unclosed':
      return absent(text, [
        {
          kind: 'unclosed',
          message: 'Unexpected front matter that is never closed, expected a line `---` after its last entry',
          ...opening.fence
        }
      ])
    case 'infoString':
      return absent(text, [
        {
          kind: 'infoString',
          message: `Unexpected \`${opening.info}\` after the opening \`---\`, expected \`---\` alone (front matter is read as YAML only)`,
          ...opening.fence
        }
      ])
    case 'unopened':
      return absent(text, [
        {
          kind: 'unclosed',
          message: 'Unexpected front matter without its first line, expected `---` above it',
          ...opening.line
        }
      ])
    case 'none':
      return absent(text, [])
  }
}

/**
 * Range of a front-matter block that a translation tool took for text and cut into units, or `null`.
 *
 * @param text The article without BOM.
 */
export function findSegmentedFrontMatter(text: string): TextRange | null {
  const opening = findBlock(text)
  return opening.kind === 'block' && isSegmented(text, opening.block) ? opening.block.range : null
}

function isSegmented(text: string, block: Block): boolean {
  const body = text.slice(block.body.start, Math.min(block.body.end, block.body.start + maximumCharacters))
  return body.includes('tu-id') && /<span\s{1,10}[^<>]{0,100}data-[ts]tu-id\s{0,10}=/.test(body)
}

function absent(text: string, problems: readonly FrontMatterProblem[]): FrontMatter {
  return {
    exists: false,
    range: { start: 0, end: 0 },
    opening: firstVisibleLine(text),
    data: Object.freeze(emptyMapping()),
    problems,
    segmented: false,
    place: nowhere
  }
}

function firstVisibleLine(text: string): TextRange {
  const start = Math.max(0, text.search(/\S/))
  const end = text.indexOf('\n', start)
  return { start, end: start + text.slice(start, end < 0 ? text.length : end).trimEnd().length }
}

function readBlock(text: string, block: Block): FrontMatter {
  const body = text.slice(block.body.start, block.body.end)
  const segmented = isSegmented(text, block)
  const tooLarge = sizeProblem(body)
  const { data, problems, place } =
    tooLarge === null
      ? readBody(body, block, segmented)
      : {
          data: emptyMapping(),
          problems: [{ kind: 'tooLarge' as const, message: tooLarge, start: 0, end: 3 }],
          place: nowhere
        }
  const unclosed: FrontMatterProblem[] =
    block.closing.marker === '---'
      ? []
      : [
          {
            kind: 'unclosed',
            message: 'Unexpected `...` at the end of the front matter, expected `---`',
            start: block.closing.start,
            end: block.closing.end
          }
        ]
  return {
    exists: true,
    range: block.range,
    opening: { start: 0, end: 3 },
    data,
    // Segmented front matter is reported as a damaged span; what follows from it is not worth a second finding.
    problems: segmented ? [] : [...problems, ...unclosed],
    segmented,
    place
  }
}

const nowhere: FrontMatter['place'] = () => null

/**
 * Refuses before parsing what could nest deeply: parsers recurse, and V8 ends the process, without an error to catch, when the stack
 * runs out while it compiles a regular expression. Quoted brackets count, too: recognising them would take a parser.
 */
function nestingProblem(body: string): string | null {
  const brackets = bracketsIn(body)
  if (brackets > maximumBrackets)
    return `Unexpected front matter with ${brackets} opening brackets, expected at most ${maximumBrackets}`
  const isDeep = body.split('\n').some(line => deepLine.test(line))
  return isDeep
    ? `Unexpected front matter indented by more than ${maximumIndentation} columns, expected a flat mapping`
    : null
}

function bracketsIn(body: string): number {
  return body.length - body.replace(/[[{]/g, '').length
}

function sizeProblem(body: string): string | null {
  if (body.length > maximumCharacters) {
    return `Unexpected front matter of ${body.length} characters, expected at most ${maximumCharacters}`
  }
  const lines = body.split('\n').length - 1
  return lines > maximumLines ? `Unexpected front matter of ${lines} lines, expected at most ${maximumLines}` : null
}

interface Body {
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: readonly FrontMatterProblem[]
  readonly place: FrontMatter['place']
}

function readBody(body: string, block: Block, segmented: boolean): Body {
  const { start } = block.body
  let located: YamlPlaces | undefined
  const places = (): YamlPlaces => (located ??= locateYaml(body, start))
  const unreadable = (problem: FrontMatterProblem): Body => ({
    data: Object.freeze(emptyMapping()),
    problems: [problem],
    place: nowhere
  })
  const flat = bracketsIn(body) > maximumBrackets ? null : readFlatMapping(body)
  if (flat !== null) {
    const { data, places: known } = flat
    return {
      data,
      problems: [],
      place: path =>
        flatPlace(known, path, start) ?? (Object.hasOwn(data, String(path[0])) ? places().place(path) : null)
    }
  }
  const tooDeep = nestingProblem(body)
  if (tooDeep !== null) return unreadable({ kind: 'tooComplex', message: tooDeep, start: 0, end: 3 })
  const result = readYaml(parser => readWithGrayMatter(body, parser))
  switch (result.kind) {
    case 'mapping': {
      const problems = !result.hasDuplicates
        ? []
        : places().duplicates.map(({ key, ...range }): FrontMatterProblem => ({
            kind: 'duplicateKey',
            message: `Unexpected second key \`${key}\`, expected each key once`,
            ...range
          }))
      return { data: result.data, problems, place: path => places().place(path) }
    }
    case 'notMapping':
      return unreadable({
        kind: 'notMapping',
        message: `Unexpected ${result.found} as front matter, expected a mapping of \`key: value\` lines`,
        ...contentRange(body, start)
      })
    case 'tooComplex':
      return unreadable({ kind: 'tooComplex', message: result.message, start: 0, end: 3 })
    case 'broken': {
      // The syntax error of a block that was cut into units is not reported.
      if (segmented) return { data: Object.freeze(emptyMapping()), problems: [], place: nowhere }
      const error = syntaxError(places) ?? {
        reason: result.reason,
        start: start + result.offset,
        end: start + result.offset
      }
      const reason = `${error.reason.charAt(0).toLowerCase()}${error.reason.slice(1)}`
      return unreadable({
        kind: 'yaml',
        message: `Unexpected broken YAML in the front matter (${reason}), expected valid YAML`,
        ...visibleRange(body, start, error)
      })
    }
  }
}

/** The place of a whole entry that is no list. */
function flatPlace(
  places: ReadonlyMap<string, EntryPlace | null>,
  path: readonly (string | number)[],
  offset: number
): EntryPlace | null {
  const place = path.length === 1 ? (places.get(String(path[0])) ?? null) : null
  if (place === null) return null
  const shift = ({ start, end }: TextRange): TextRange => ({ start: start + offset, end: end + offset })
  return { key: shift(place.key), value: shift(place.value) }
}

/** The clearer of two parsers may still overflow on what the other one refused early. */
function syntaxError(places: () => YamlPlaces): YamlPlaces['error'] {
  try {
    return places().error
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readWithGrayMatter(body: string, parser: (yaml: string) => unknown): unknown {
  const matter = require('gray-matter') as typeof import('gray-matter')
  const deny = (): never => {
    throw new Error('Only YAML front matter is read')
  }
  let value: unknown
  const yaml = {
    parse: (text: string): object => {
      value = parser(text)
      return {}
    }
  }
  // With options gray-matter does not cache; its cache forgets errors and never frees.
  matter(`---\n${body}${body === '' || body.endsWith('\n') ? '' : '\n'}${delimiter}\n`, {
    language: 'yaml',
    delimiters: ['---', delimiter],
    engines: { yaml, json: deny, javascript: deny, js: deny, coffee: deny, coffeescript: deny, cson: deny }
  })
  return value
}

/** The body without spaces around it. */
function contentRange(body: string, start: number): TextRange {
  const leading = body.length - body.trimStart().length
  return { start: start + leading, end: start + Math.max(leading, body.trimEnd().length) }
}

/** An error's range, widened to the rest of its line where the parser gives a bare position, and to the line before where that is blank. */
function visibleRange(body: string, start: number, error: TextRange): TextRange {
  let from = Math.min(Math.max(error.start - start, 0), body.length)
  while (from > 0 && body.slice(from).split('\n', 1)[0]?.trim() === '') from = body.lastIndexOf('\n', from - 2) + 1
  const [line = ''] = body.slice(from).split('\n', 1)
  const leading = line.length - line.trimStart().length
  return { start: start + from + leading, end: start + from + line.trimEnd().length }
}

export { peekFrontMatter } from './peek.js'
