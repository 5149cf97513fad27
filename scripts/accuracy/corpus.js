import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dirname, relative } from 'node:path'
import { applyEdits } from './edits.js'
import {
  contentHashes,
  counterpartOf,
  createArticle,
  createFacts,
  createFileProbe,
  createLinter,
  createOutlines,
  createSchemaService,
  defaultHost,
  discoverFiles,
  findLinkedArticles,
  finishGroup,
  locateArticles,
  nothingKnown,
  parseFrontMatter,
  peekFrontMatter,
  readArticleFile,
  resolveSettings,
  rules,
  runArticleRules
} from './core.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const fixtures = fileURLToPath(new URL('../../test/fixtures', import.meta.url))

/** Folders of `test/fixtures`: a site of many locales, and one in languages of which there is no real content. Both are without defects by design. */
export const OWN_CORPORA = ['site', 'unseen']

/**
 * @typedef {object} ReadFile A file with all that linting knows of it; the same shape as the linter's own, and the file's hashes.
 * @property {object} file
 * @property {object} article
 * @property {object} facts
 * @property {object[]} findings Findings of unit and article rules.
 * @property {readonly string[]} hashes
 * @property {ReadFile | null} source The source article that it was compared with.
 *
 * @typedef {object} Group
 * @property {string} corpus
 * @property {string} key
 * @property {readonly string[]} siteLocales
 * @property {readonly ReadFile[]} reads
 * @property {readonly Group[]} neighbours All groups of the corpus as they are on disk, this one included.
 */

/**
 * Makes a linter with the `strict` preset, and what turns texts into findings with it.
 */
export function createBench() {
  const settings = resolveSettings({ extends: 'strict' }, {}, rules, { cwd: root, origin: 'the accuracy bench' })
  const linter = createLinter(settings, rules, createSchemaService(settings.schemas))
  const { parser } = defaultHost()
  const { sourceLocale } = settings
  const [probe, outlines] = [createFileProbe(), createOutlines({ cwd: root, sourceLocale, parser })]
  const readFile = path => readArticleFile(path, { maxFileSize: settings.maxFileSize })

  /** @returns {ReadFile} */
  function read(file, text, hashes, source = null) {
    const { path, locale, pathLocale, isSource } = file
    const frontMatter = parseFrontMatter(text)
    const known = { frontMatter, ...counterpartOf(frontMatter, isSource ? null : source) }
    const article = createArticle(
      { path, locale, pathLocale, isSource, sourceLocale: settings.sourceLocale },
      text,
      parser,
      known
    )
    const { findings, counted } = runArticleRules(article, linter)
    const surroundings = {
      ...nothingKnown,
      present: isSource ? null : (source?.facts ?? null),
      linked: isSource || source?.file === undefined ? null : follow(file, text, source)
    }
    return {
      file,
      article,
      hashes,
      findings,
      counted,
      occasions: new Map(),
      source,
      facts: createFacts(article, true, hashes, surroundings)
    }
  }

  /** What the links of a translation lead to, as it is now; nobody knows where a source without a file stands. */
  function follow(file, text, source) {
    const texts = new Map([
      [file.absolutePath, text],
      [source.file.absolutePath, source.article.text]
    ])
    const group = { key: file.path, siteLocales: [], files: [source.file, { ...file, given: true }] }
    const reader = outlines(
      path => (texts.has(path) ? { text: texts.get(path), bytes: Buffer.from(texts.get(path)) } : readFile(path)),
      path => texts.has(path)
    )
    const surroundings = { cwd: root, sourceLocale, textOf: path => texts.get(path) ?? null, probe, reader }
    return findLinkedArticles([group], surroundings).factsOf(file.absolutePath)
  }

  /** An article says of itself what a file's reference does. */
  function rereadSource({ file, article }, edits) {
    const text = applyEdits(article.text, edits)
    return read(file, text, contentHashes(text))
  }

  /** The source article is read first, as the linter does: the others are compared with it. */
  function readGroup(files) {
    const readOne = (file, source) => {
      const result = readFile(file.absolutePath)
      return 'problem' in result
        ? []
        : [read(file, result.text, file.isSource ? contentHashes(result.bytes) : [], source)]
    }
    const first = files.find(file => file.isSource)
    const [own = null] = first === undefined ? [] : readOne(first, null)
    return files.flatMap(file => (file === first ? (own ?? []) : readOne(file, own)))
  }

  return {
    linter,

    /** Lints the text of a file anew, with edits of the source article that it is compared with. */
    reread({ file, source }, text, sourceEdits = []) {
      const compared = source === null || sourceEdits.length === 0 ? source : rereadSource(source, sourceEdits)
      return read(file, text, file.isSource ? contentHashes(text) : [], compared)
    },

    /**
     * All findings of a group by path, directives applied.
     *
     * @param {Group} group
     * @returns {Map<string, object[]>}
     */
    lint({ key, siteLocales, reads }) {
      const results = finishGroup({ key, siteLocales, files: reads.map(({ file }) => file) }, reads, linter)
      return new Map(results.map(({ filePath, messages }) => [filePath, messages]))
    },

    /**
     * Reads the groups of one corpus.
     *
     * @param {{ name: string, cwd: string, folder: string }} corpus
     * @returns {Group[]}
     */
    load({ name, cwd, folder }) {
      const { files } = discoverFiles([folder], { cwd, ignore: [] })
      const peek = path => {
        const result = readFile(path)
        return 'problem' in result ? { locale: null, sourceHash: null } : peekFrontMatter(result.text)
      }
      const groups = []
      for (const { key, siteLocales, files: located } of locateArticles(files, {
        cwd,
        sourceLocale: settings.sourceLocale,
        layout: [],
        peek
      })) {
        groups.push({ corpus: name, key, siteLocales, reads: readGroup(located), neighbours: groups })
      }
      return groups
    }
  }
}

/**
 * The corpora that are there: the project's own fixtures, and real content beside the checkout.
 *
 * @returns {{ name: string, cwd: string, folder: string }[]} `folder` is a folder or glob, relative to `cwd`.
 */
export function listCorpora() {
  const corpora = OWN_CORPORA.map(name => ({ name, cwd: fixtures, folder: name }))
  if (!existsSync(shared)) return corpora
  corpora.push({ name: 'seeds', cwd: dirname(shared), folder: 'seeds/*.txt' })
  for (const name of readdirSync(shared).sort()) {
    const parts = name === 'alchemy' ? [''] : readdirSync(`${shared}/${name}`).sort()
    for (const part of parts) {
      const folder = part === '' ? name : `${name}/${part}`
      corpora.push({ name: folder, cwd: shared, folder })
    }
  }
  return corpora
}

/** Whether there is real content beside the checkout. */
export const hasShared = existsSync(shared)

/** Path of the reference scanner's view of the real content. */
export const expectedPath = fileURLToPath(new URL('../../../shared/expected/units.tsv', import.meta.url))

/** A path as messages show it. */
export function shown(path) {
  return relative(root, path).replaceAll('\\', '/')
}

/**
 * Takes the files that have a finding out of a group, until nothing in it has one: what is planted then is the only defect.
 *
 * @param {Group} group
 * @param {ReturnType<typeof createBench>} bench
 * @returns {Group}
 */
export function cleanGroup(group, bench) {
  let clean = withReads(
    group,
    group.reads.filter(({ findings }) => findings.length === 0)
  )
  for (;;) {
    const found = bench.lint(clean)
    const left = clean.reads.filter(({ file }) => found.get(file.path).length === 0)
    if (left.length === clean.reads.length) return clean
    clean = withReads(clean, left)
  }
}

/** The group as if only these files existed. */
export function withReads(group, reads) {
  return {
    ...group,
    reads,
    siteLocales: [...new Set(reads.map(({ file }) => file.locale).filter(locale => locale !== null))].sort()
  }
}
