import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes files into a fresh folder that goes when the test ends. A list of paths gives empty files; returns the absolute folder. */
export function makeTree(files: readonly string[] | Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'loc-lint-tree-')))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const contents: readonly (readonly [string, string])[] = Array.isArray(files)
    ? files.map(path => [path, ''] as const)
    : Object.entries(files)
  for (const [path, content] of contents) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}
