import { resolve } from 'node:path'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { settlePart } from '../conventions/settle.js'
import { relativePath } from '../discover/paths.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import { peekFrontMatter } from '../front-matter/peek.js'
import { createSchemaService } from '../front-matter/schema.js'
import { createLinter } from '../lint/linter.js'
import { createFileParser, type FileParser, type OpenFile } from '../lint/parse-file.js'
import { locateArticles } from '../locate/locate.js'
import { collectMarks } from '../markdown/marks.js'
import { isMdxPath } from '../markdown/mdx.js'
import { defaultHost, remarkHost } from '../markdown/parser.js'
import type { ArticleGroup } from '../model/files.js'
import type { Finding } from '../model/finding.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import { filesOnDisk, textOf, withStandIns, type ArticleFiles } from '../read/article-files.js'
import { createGroupLinter } from '../run/group-linter.js'
import { versionsNow } from '../run/source-versions.js'

/**
 * Lints one file that a host has parsed. Siblings are read from disk as reference; only this file is reported on.
 *
 * @param tree The host's tree of the whole file, front matter included.
 * @param file The file; without a path there are no siblings and no locale.
 * @param settings Complete settings.
 * @param rules Rules to choose from.
 * @returns Findings, ordered by place. Where time is up, a fault stands for those of the file.
 */
export function lintTree(tree: Root, file: VFile, settings: Settings, rules: readonly Rule[]): readonly Finding[] {
  const absolutePath = resolve(file.cwd, file.path || 'stdin.md')
  const files = withStandIns(filesOnDisk(settings), new Map([[absolutePath, String(file)]]))
  const located = groupOf(absolutePath, file.cwd, settings, files)
  const { group, texts: versionTexts } = versionsNow(located, { settings, files })
  const { parser } = defaultHost()
  const linter = createLinter(settings, rules, createSchemaService(settings.schemas))
  // Made for this file alone: in an editor, other files change between two calls.
  const groupLinter = createGroupLinter({ cwd: file.cwd, linter, parser, versionTexts })
  const { results } = groupLinter.lint([group], {
    files,
    fileParser: parserFor(absolutePath, tree, createFileParser(parser))
  })
  return settlePart(results, settings).flatMap(({ messages }) => messages)
}

function groupOf(absolutePath: string, cwd: string, settings: Settings, files: ArticleFiles): ArticleGroup {
  const groups = locateArticles([{ absolutePath, path: relativePath(cwd, absolutePath) }], {
    cwd,
    sourceLocale: settings.sourceLocale,
    layout: settings.layout,
    peek: path => peekFrontMatter(textOf(files.read(path)) ?? '')
  })
  return groups.find(group => group.files.some(({ given }) => given)) as ArticleGroup
}

/** Takes the host's tree for its own file. Hosts read MDX as Markdown, so that of MDX is not taken. */
function parserFor(absolutePath: string, tree: Root, others: FileParser): FileParser {
  const isTheirs = ({ file }: OpenFile): boolean => file.absolutePath === absolutePath && !isMdxPath(file.path)
  return {
    markdown: others.markdown,
    parseAhead: files => {
      others.parseAhead(files.filter(file => !isTheirs(file)))
    },
    parseFile: opened => {
      if (!isTheirs(opened)) return others.parseFile(opened)
      const { text } = opened
      return { frontMatter: parseFrontMatter(text), marks: collectMarks(tree, text), parser: remarkHost.parser }
    }
  }
}
