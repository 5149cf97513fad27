import { readObjects } from './run.js'

export interface GitObject {
  readonly id: string
  readonly type: string
  readonly bytes: Buffer
}

const NEWLINE = 10

/**
 * Reads objects of a repository, all in one process.
 *
 * @param root Absolute path of the working tree.
 * @param names What to read, such as `0a1b2c3:content/en/a.md`.
 * @returns One for each name, `null` where there is no such object; `null` for all where git cannot tell.
 */
export function readAll(root: string, names: readonly string[]): (GitObject | null)[] | null {
  // A line is a name.
  const asked = names.filter(name => !name.includes('\n'))
  const out = readObjects(['cat-file', '--batch'], root, asked.map(name => `${name}\n`).join(''))
  if (out === null) return null
  const found = new Map<string, GitObject>()
  let position = 0
  for (const name of asked) {
    const lineEnd = out.indexOf(NEWLINE, position)
    if (lineEnd < 0) return null
    const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(out.toString('latin1', position, lineEnd))
    position = lineEnd + 1
    if (header === null) continue
    const [, id = '', type = '', size = '0'] = header
    found.set(name, { id, type, bytes: out.subarray(position, position + Number(size)) })
    position += Number(size) + 1
  }
  return names.map(name => found.get(name) ?? null)
}

/**
 * Finds out which objects names stand for, all in one process, without reading their contents.
 *
 * @param root Absolute path of the working tree.
 * @param names Such as `0a1b2c3:content/en/a.md` or `0a1b2c3^{commit}`.
 * @returns One id for each name, `null` where there is no such object; `null` for all where git cannot tell.
 */
export function resolveNames(root: string, names: readonly string[]): (string | null)[] | null {
  const asked = names.filter(name => !name.includes('\n'))
  const out = readObjects(['cat-file', '--batch-check=%(objectname)'], root, asked.map(name => `${name}\n`).join(''))
  if (out === null) return null
  const lines = out.toString('utf8').split('\n')
  const found = new Map(asked.map((name, index) => [name, lines[index] ?? '']))
  return names.map(name => {
    const id = found.get(name) ?? ''
    return /^[0-9a-f]{40,64}$/.test(id) ? id : null
  })
}
