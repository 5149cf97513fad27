import { maskFrontMatter, type KnownParts } from '../article/article.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import { parseBody } from '../markdown/mdx.js'
import type { FrontMatter } from '../model/article.js'
import type { LocatedFile } from '../model/files.js'
import type { Finding } from '../model/finding.js'
import type { MarkdownParser } from '../model/mark.js'
import { contentHashes } from '../read/content-hashes.js'
import type { ArticleFiles } from '../read/article-files.js'
import { createFault } from './findings.js'
import { parseBatchAhead } from './parse-ahead.js'

/** A file of a group with its text. */
export interface OpenFile {
  readonly file: LocatedFile
  /** Without byte order mark. */
  readonly text: string
  /** Hashes of the bytes, which translations may name; only of the source article. */
  readonly hashes: readonly string[]
}

/** A file that cannot be read, and the fault that says why. */
export interface UnreadableFile {
  readonly file: LocatedFile
  readonly fault: Finding
}

/** The marks of a file, and the parser that pieces of it are parsed with. */
export interface ParsedFile extends Pick<KnownParts, 'body' | 'marks'> {
  readonly frontMatter: FrontMatter
  readonly parser: MarkdownParser
}

/** Parses files, or takes over what a host has parsed. */
export interface FileParser {
  /** Parses what is no whole file, such as earlier versions of the source. */
  readonly markdown: MarkdownParser
  /** Called with the files of a batch before the first one is parsed. */
  readonly parseAhead: (files: readonly OpenFile[]) => void
  /**
   * @throws {TooDeepError} For texts that parsers do not stand.
   * @throws {ParserLostError} For texts that the native parser was lost on.
   */
  readonly parseFile: (opened: OpenFile) => ParsedFile
}

/**
 * Reads a file.
 *
 * @param file The file.
 * @param files Where its content comes from.
 */
export function openFile(file: LocatedFile, files: ArticleFiles): OpenFile | UnreadableFile {
  const read = files.read(file.absolutePath)
  if ('problem' in read) return { file, fault: createFault('unreadable', read.problem) }
  return { file, text: read.text, hashes: file.isSource ? contentHashes(read.bytes) : [] }
}

/**
 * Makes a parser of files.
 *
 * @param markdown Parser of Markdown; MDX is parsed as such.
 */
export function createFileParser(markdown: MarkdownParser): FileParser {
  return {
    markdown,
    parseAhead: files => {
      parseBatchAhead(
        files.map(({ file: { path }, text }) => ({ path, text })),
        markdown
      )
    },
    parseFile: ({ file, text }) => {
      const frontMatter = parseFrontMatter(text)
      const body = parseBody(file.path, maskFrontMatter(text, frontMatter.range.end), markdown)
      return { frontMatter, body, parser: markdown }
    }
  }
}
