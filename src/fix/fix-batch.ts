import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixRequest } from '../model/fix.js'
import { withStandIns, type ArticleFiles } from '../read/article-files.js'
import { withBom, type ReadSuccess } from '../read/read-file.js'
import { withFault } from './result-fault.js'
import { isWanted, rulesOf, settleFixes, type Settled } from './settle.js'
import { unifiedDiff } from './unified-diff.js'

export interface FixRun extends FixRequest {
  /** The files as they are; each is read more than once and must stay the same. */
  readonly files: ArticleFiles
  /** Lints groups, with texts in place of files. */
  readonly lint: (groups: readonly ArticleGroup[], files: ArticleFiles) => Promise<readonly FileResult[]>
}

/** What is needed to write a fixed file: plain data. */
export interface Rewriting {
  readonly absolutePath: string
  /** The bytes that were linted. */
  readonly before: Uint8Array
  /** With a byte order mark where the file has one. */
  readonly after: string
  /** What to report if the file cannot be written. */
  readonly unfixed: FileResult
}

/** A file that fixes change, and how to write it; `null` where nothing is to be written. */
export interface FileFix {
  readonly fixed: FixedFile
  readonly rewriting: Rewriting | null
}

export interface FixedBatch {
  /** What is left, or would be left, after the fixes: one result for each given file, in the order of the lint stage. */
  readonly results: readonly FileResult[]
  /** Files that the fixes change, in the order of the results. */
  readonly fixes: readonly FileFix[]
}

/** A given file before any fix. */
interface Original extends ReadSuccess {
  readonly absolutePath: string
}

/**
 * Lints a batch of article groups and fixes their texts; no file is changed yet. After each pass, the groups of changed files are linted again as a whole, because
 * a fix in one locale can be what another is compared with. Like the lint stage, a batch is complete in itself.
 *
 * @param groups Groups with at most 500 files in all.
 * @param run What to fix, and how to lint.
 */
export async function fixBatch(groups: readonly ArticleGroup[], run: FixRun): Promise<FixedBatch> {
  const originals = readOriginals(groups, run.files)
  const first = await run.lint(groups, run.files)
  if (!first.some(result => result.messages.some(finding => isWanted(finding, run.minimumSeverity))))
    return { results: first, fixes: [] }
  const firstByPath = new Map(first.map(result => [result.filePath, result]))
  const settled = await settleFixes({
    originals: new Map([...originals].map(([path, { text }]) => [path, text])),
    first: firstByPath,
    minimumSeverity: run.minimumSeverity,
    lint: async (changed, texts) =>
      await run.lint(
        groups.filter(group => group.files.some(file => changed.has(file.path))),
        withStandIns(run.files, changedTexts(originals, texts))
      )
  })
  const results = first.map(({ filePath }) => withFixFaults(settled.results.get(filePath) as FileResult, settled, run))
  const fixes = [...settled.texts].map(([path, text]): FileFix => {
    const original = originals.get(path) as Original
    const findingCount = settled.counts.get(path) ?? 0
    return fileFix({ path, original, text, findingCount, unfixed: firstByPath.get(path) as FileResult }, run.mode)
  })
  return { results, fixes }
}

interface Change {
  readonly path: string
  readonly original: Original
  readonly text: string
  readonly findingCount: number
  readonly unfixed: FileResult
}

function fileFix({ path, original, text, findingCount, unfixed }: Change, mode: FixRequest['mode']): FileFix {
  const [before, after] = [withBom(original, original.text), withBom(original, text)]
  const { absolutePath, bytes } = original
  return {
    fixed: {
      filePath: path,
      findingCount,
      diff: mode === 'diff' ? unifiedDiff(path, before, after) : null,
      ...(mode === 'text' ? { text: after } : {})
    },
    // A copy: small buffers share their memory, and all of it would go to another thread.
    rewriting: mode === 'write' ? { absolutePath, before: new Uint8Array(bytes), after, unfixed } : null
  }
}

/** Files that cannot be read are left out: the lint stage says why. */
function readOriginals(groups: readonly ArticleGroup[], files: ArticleFiles): Map<string, Original> {
  const originals = new Map<string, Original>()
  for (const { path, absolutePath, given } of groups.flatMap(group => group.files)) {
    const read = given ? files.read(absolutePath) : null
    if (read !== null && 'text' in read) originals.set(path, { ...read, absolutePath })
  }
  return originals
}

function changedTexts(
  originals: ReadonlyMap<string, Original>,
  texts: ReadonlyMap<string, string>
): Map<string, string> {
  return new Map(
    [...originals].flatMap(([path, original]) => {
      const text = texts.get(path)
      return text === undefined || text === original.text ? [] : [[original.absolutePath, withBom(original, text)]]
    })
  )
}

/** A fix that cannot be applied is a fault of its rule, and reported as such: nobody should wait for the next run to fix it. */
function withFixFaults(result: FileResult, { restless }: Settled, { minimumSeverity }: FixRequest): FileResult {
  const rules = restless.get(result.filePath)
  if (rules !== undefined) {
    const message = `Unexpected fixes of ${nameAll(rules)} that do not come to rest or break this file, expected a text that stays: it was not fixed`
    return withFault(result, 'restlessFix', message)
  }
  const left = result.messages.filter(finding => isWanted(finding, minimumSeverity))
  if (left.length === 0) return result
  const message = `Unexpected fix of ${nameAll(rulesOf(left))} that cannot be applied, expected edits that change the text and fit into it`
  return withFault(result, 'badFix', message)
}

function nameAll(rules: readonly string[]): string {
  return rules.map(rule => `\`${rule}\``).join(', ')
}
