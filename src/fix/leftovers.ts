import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const temporaryPattern = /^\.loc-lint-(\d{1,10})-[0-9a-f]{12}\.tmp$/

/** No run takes that long: what is older is nobody's, even where the process number has been given to another program. */
const oldestUse = 24 * 60 * 60 * 1000

/**
 * Names the temporary file of a write: short, so that it fits wherever the file's own name does, and not one that linters read.
 *
 * @param processId Number of the process that writes.
 * @param nonce Twelve hexadecimal digits.
 */
export function temporaryName(processId: number, nonce: string): string {
  return `.loc-lint-${processId}-${nonce}.tmp`
}

/**
 * Removes temporary files that runs left when they were killed. Those of a process that still runs stay. Does not throw.
 *
 * @param folders Absolute paths of the folders to look into.
 * @param now Milliseconds since 1970.
 */
export function sweepLeftovers(folders: Iterable<string>, now = Date.now()): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const processId = temporaryPattern.exec(name)?.[1]
      if (processId === undefined) continue
      const path = join(folder, name)
      try {
        if (!isRunning(Number(processId)) || isOld(path, now)) rmSync(path, { force: true })
      } catch {
        /* It does no harm; the next run tries again. */
      }
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isOld(path: string, now: number): boolean {
  return now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > oldestUse
}
