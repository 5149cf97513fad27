// What the bench uses of the built linter, in one place. Tests build into a folder of their own.
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = resolve(process.env.LOC_LINT_TEST_BUILD ?? fileURLToPath(new URL('../../dist', import.meta.url)))
const load = path => import(pathToFileURL(join(folder, path)).href)

export const { createArticle } = await load('src/article/article.js')
export const { createFacts } = await load('src/article/facts.js')
export const { resolveSettings } = await load('src/config/resolve.js')
export const { discoverFiles } = await load('src/discover/discover.js')
export const { parseFrontMatter, peekFrontMatter } = await load('src/front-matter/front-matter.js')
export const { createSchemaService } = await load('src/front-matter/schema.js')
export const { findLinkedArticles } = await load('src/links/linked-articles.js')
export const { createOutlines } = await load('src/links/outlines.js')
export const { finishGroup } = await load('src/lint/group.js')
export const { counterpartOf } = await load('src/lint/counterpart.js')
export const { createLinter } = await load('src/lint/linter.js')
export const { runArticleRules } = await load('src/lint/rule-runner.js')
export const { locateArticles } = await load('src/locate/locate.js')
export const { defaultHost } = await load('src/markdown/parser.js')
export const { contentHashes } = await load('src/read/content-hashes.js')
export const { createFileProbe } = await load('src/discover/file-probe.js')
export const { readArticleFile } = await load('src/read/read-file.js')
export const { rules } = await load('rules/index.js')
export const { lintPaths } = await load('src/run/lint-paths.js')
