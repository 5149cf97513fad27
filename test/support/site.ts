import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll } from 'vitest'
import { lint, type FileResult, type Finding, type UserSettings } from '../../src/index.js'

/** A copy of a folder of articles that a test may damage; removed after the test file. */
export interface Site {
  readonly root: string
  /** Replaces the first occurrence of `from` in one file; fails where there is none. */
  edit(path: string, from: string | RegExp, to: string): void
  read(path: string): string
  write(path: string, text: string): void
  remove(path: string): void
  files(): string[]
  lint(paths?: readonly string[], settings?: UserSettings): Promise<Report>
}

export interface Report {
  readonly results: readonly FileResult[]
  readonly faults: readonly string[]
  /** All findings in short: `path rule/message “text”`. */
  readonly lines: readonly string[]
}

const copies: string[] = []

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

/**
 * Copies a folder of articles to a temporary place.
 *
 * @param source Absolute path of the folder.
 */
export function copySite(source: string): Site {
  const root = mkdtempSync(join(tmpdir(), 'loc-lint-site-'))
  copies.push(root)
  cpSync(source, root, { recursive: true })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, path), text)
  }
  return {
    root,
    read,
    write,
    edit: (path, from, to) => {
      const text = read(path)
      const changed = text.replace(from, to)
      if (changed === text) throw new Error(`nothing to replace in ${path}`)
      write(path, changed)
    },
    remove: path => {
      rmSync(join(root, path))
    },
    files: () => listFiles(root).map(path => relative(root, path).replaceAll('\\', '/')),
    lint: async (paths = ['.'], settings = {}) => {
      const { results, faults } = await lint({ cwd: root, paths, settings })
      return {
        results,
        faults,
        lines: results.flatMap(result => result.messages.map(finding => short(result, finding, read)))
      }
    }
  }
}

function short(
  { filePath }: FileResult,
  { ruleId, messageId, offset, endOffset }: Finding,
  read: (path: string) => string
): string {
  return `${filePath} ${ruleId ?? 'fault'}/${messageId} “${read(filePath)
    .replace(/^\uFEFF/, '')
    .slice(offset, endOffset)}”`
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap(name => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? listFiles(path) : [path]
    })
}
