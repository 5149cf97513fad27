import { dirname } from 'node:path'
import { compareFindings, createFault } from '../lint/findings.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixRequest } from '../model/fix.js'
import { sweepLeftovers } from './leftovers.js'
import { withBom } from '../read/read-file.js'
import { readOriginals, type Original } from './originals.js'
import { isWanted, rulesOf, settleFixes, type Settled } from './settle.js'
import { unifiedDiff } from './unified-diff.js'
import { countOtherNames, rewriteFile } from './write-file.js'

export interface FixRun extends FixRequest {
  /** Absolute path of the working directory. */
  readonly cwd: string
  readonly maxFileSize: number
  /** Texts that stand in for files on disk, by absolute path. */
  readonly texts: ReadonlyMap<string, string>
  /** Files that texts stand in for which cannot be linted, by absolute path. */
  readonly unreadable: ReadonlyMap<string, unknown>
  /** Lints groups, with texts that stand in for files by absolute path. */
  readonly lint: (groups: readonly ArticleGroup[], texts: ReadonlyMap<string, string>) => Promise<readonly FileResult[]>
}

export interface FixedBatch {
  /** What is left, or would be left, after the fixes: one result for each given file, in the order of the lint stage. */
  readonly results: readonly FileResult[]
  /** Files that the fixes change, in the order of the results. */
  readonly fixes: readonly FixedFile[]
}

/**
 * Lints a batch of article groups and fixes its files. After each pass, the groups of changed files are linted again as a whole, because a fix in
 * one locale can be what another is compared with. Like the lint stage, a batch is complete in itself.
 *
 * @param groups Groups with at most 500 files in all.
 * @param run What to do with the fixed texts, and how to lint.
 */
export async function fixBatch(groups: readonly ArticleGroup[], run: FixRun): Promise<FixedBatch> {
  if (run.mode === 'write') sweepLeftovers(foldersOf(groups))
  const originals = readOriginals(groups, run)
  const lint = async (
    some: readonly ArticleGroup[],
    texts: ReadonlyMap<string, string>
  ): Promise<readonly FileResult[]> => {
    const standIns = [...originals].map(
      ([path, original]) => [original.absolutePath, withBom(original, texts.get(path) ?? original.text)] as const
    )
    return await run.lint(some, new Map(standIns))
  }
  const first = await lint(groups, new Map())
  if (!first.some(result => result.messages.some(finding => isWanted(finding, run.minimumSeverity))))
    return { results: first, fixes: [] }
  const firstByPath = byPath(first)
  const settled = await settleFixes({
    originals: new Map([...originals].map(([path, { text }]) => [path, text])),
    first: firstByPath,
    minimumSeverity: run.minimumSeverity,
    lint: async (changed, texts) =>
      await lint(
        groups.filter(group => group.files.some(file => changed.has(file.path))),
        texts
      )
  })
  const fixes: FixedFile[] = []
  const results = first.map(({ filePath }) => {
    const before = firstByPath.get(filePath) as FileResult
    const after = withFixFaults(settled.results.get(filePath) as FileResult, settled, run)
    const [original, text] = [originals.get(filePath), settled.texts.get(filePath)]
    if (original === undefined || text === undefined) return after
    const rewrite = { before: original.bytes, after: Buffer.from(withBom(original, text)), root: run.cwd }
    const otherNames = run.mode === 'write' ? countOtherNames(original.absolutePath) : 0
    const problem = run.mode === 'write' ? rewriteFile(original.absolutePath, rewrite) : null
    if (problem !== null) return withFault(before, 'notFixed', problem)
    fixes.push({
      filePath,
      findingCount: settled.counts.get(filePath) ?? 0,
      diff: run.mode === 'diff' ? diffOf(filePath, original, text) : null,
      ...(run.mode === 'text' ? { text } : {}),
      ...(otherNames === 0 ? {} : { otherNames })
    })
    return after
  })
  return { results, fixes }
}

function foldersOf(groups: readonly ArticleGroup[]): Set<string> {
  return new Set(
    groups
      .flatMap(group => group.files)
      .filter(file => file.given)
      .map(file => dirname(file.absolutePath))
  )
}

/** A fix that cannot be applied is a fault of its rule, and told as such: nobody should wait for the next run to mend it. */
function withFixFaults(result: FileResult, { restless }: Settled, { minimumSeverity }: FixRun): FileResult {
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

function withFault(result: FileResult, messageId: string, message: string): FileResult {
  const messages = [...result.messages, createFault(messageId, message)].sort(compareFindings)
  return { ...result, messages, errorCount: result.errorCount + 1 }
}

function diffOf(path: string, original: Original, text: string): string {
  return unifiedDiff(path, withBom(original, original.text), withBom(original, text))
}

function byPath(results: readonly FileResult[]): Map<string, FileResult> {
  return new Map(results.map(result => [result.filePath, result]))
}

function nameAll(rules: readonly string[]): string {
  return rules.map(rule => `\`${rule}\``).join(', ')
}
