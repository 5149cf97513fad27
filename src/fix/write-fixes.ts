import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile } from '../model/fix.js'
import type { FileFix, Rewriting } from './fix-batch.js'
import { sweepLeftovers } from './leftovers.js'
import { withFault } from './result-fault.js'
import { countOtherNames, rewriteFile } from './write-file.js'

export interface WriteRun {
  /** Absolute path of the working directory. */
  readonly root: string
  /** Called for each file that has been written, or could not be. */
  readonly onWritten: () => void
}

export interface WrittenFixes {
  /** Files that are changed, or would be. */
  readonly fixed: readonly FixedFile[]
  /** What to report on files that could not be written, by path. */
  readonly unwritten: ReadonlyMap<string, FileResult>
}

/** After this many files, the event loop gets a turn, so that an interrupt need not wait. */
const filesPerTurn = 20

/**
 * Writes fixed files. All of a run is linted by then, so no finding depends on which file was written first, and a run that is interrupted before has
 * changed nothing.
 *
 * @param fixes The fixes of all batches; those that are not to be written are taken as they are.
 * @param run Where files may lie.
 */
export async function writeFixes(fixes: readonly FileFix[], { root, onWritten }: WriteRun): Promise<WrittenFixes> {
  const fixed: FixedFile[] = []
  const unwritten = new Map<string, FileResult>()
  for (const [index, { fixed: file, rewriting }] of fixes.entries()) {
    if (index % filesPerTurn === filesPerTurn - 1) await setImmediate()
    if (rewriting === null) {
      fixed.push(file)
      continue
    }
    const otherNames = countOtherNames(rewriting.absolutePath)
    const problem = write(rewriting, root)
    onWritten()
    if (problem !== null) unwritten.set(file.filePath, withFault(rewriting.unfixed, 'notFixed', problem))
    else fixed.push(otherNames === 0 ? file : { ...file, otherNames })
  }
  return { fixed, unwritten }
}

function write({ absolutePath, before, after }: Rewriting, root: string): string | null {
  return rewriteFile(absolutePath, { before, after: Buffer.from(after), root })
}

/**
 * Removes what runs that were killed while they wrote have left beside the files of a run.
 *
 * @param groups All groups of the run.
 */
export function sweepBeside(groups: readonly ArticleGroup[]): void {
  const given = groups.flatMap(({ files }) => files).filter(file => file.given)
  sweepLeftovers(new Set(given.map(({ absolutePath }) => dirname(absolutePath))))
}
