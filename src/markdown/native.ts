import { createRequire } from 'node:module'

type Satteri = typeof import('satteri')

/** Which language a text is parsed as. */
export type Syntax = 'markdown' | 'mdx'

const require = createRequire(import.meta.url)

let satteri: Satteri | null | undefined

const features = { frontmatter: false }

/**
 * Loads satteri's native binding on the first call.
 *
 * @returns Its functions; `null` where it has no binary for this platform.
 */
export function loadSatteri(): Satteri | null {
  if (satteri === undefined) {
    try {
      satteri = require('satteri') as Satteri
    } catch {
      satteri = null
    }
  }
  return satteri
}

/**
 * @returns satteri's functions.
 * @throws Error when no binary could be loaded.
 */
export function requireSatteri(): Satteri {
  const binding = loadSatteri()
  if (binding === null) throw new Error('satteri has no binary for this platform')
  return binding
}

/**
 * Parses a text with satteri in this process. Native code cannot be interrupted: nothing but the end of the process stops it.
 *
 * @param text Markdown or MDX without front matter (masked, so that offsets hold).
 * @returns The tree in satteri's own form, for its reader.
 * @throws Error for what is no MDX: its message begins with line and column. Also when no binary could be loaded.
 */
export function parseNatively(text: string, syntax: Syntax): Uint8Array {
  const { createMdastHandle, createMdxMdastHandle, dropHandle, serializeHandle } = requireSatteri()
  const handle = syntax === 'mdx' ? createMdxMdastHandle(text, features) : createMdastHandle(text, features)
  try {
    return serializeHandle(handle)
  } finally {
    dropHandle(handle)
  }
}
