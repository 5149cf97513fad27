import { blankFrontMatter, type KnownParts } from '../article/article.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import { parseBody } from '../markdown/mdx.js'
import type { FrontMatter } from '../model/article.js'
import type { LocatedFile } from '../model/files.js'
import type { Finding } from '../model/finding.js'
import type { MarkdownParser } from '../model/mark.js'
import { contentHashes } from '../read/content-hashes.js'
import type { ArticleFiles } from '../read/article-files.js'
import { createFault } from './findings.js'

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

/**
 * Parses a file, or takes over what a host has parsed.
 *
 * @throws {TooDeepError} For texts that parsers do not stand.
 */
export type ParseFile = (opened: OpenFile) => ParsedFile

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
 * Makes the parser of whole files.
 *
 * @param parser Parser of Markdown; MDX is parsed as such.
 */
export function createParseFile(parser: MarkdownParser): ParseFile {
  return ({ file, text }) => {
    const frontMatter = parseFrontMatter(text)
    return { frontMatter, body: parseBody(file.path, blankFrontMatter(text, frontMatter.range.end), parser), parser }
  }
}
