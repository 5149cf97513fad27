import { createRequire } from 'node:module'

/** picomatch comes without types. */
type Picomatch = (patterns: readonly string[], options: { dot: boolean; nocase: boolean }) => (path: string) => boolean

const require = createRequire(import.meta.url)

/**
 * Makes a test for paths out of globs.
 *
 * @param patterns Globs relative to the working directory, with `/`; a path matches when any of them does.
 * @param options `ignoreCase` for names that people write in any case, such as `README`.
 * @returns A test for paths with `/`, relative to the working directory. Paths above it (`../docs/a.md`) are matched without their `../../`.
 */
export function createPathMatcher(
  patterns: readonly string[],
  options: { readonly ignoreCase?: boolean } = {}
): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  let isMatch: ((path: string) => boolean) | undefined
  return path => {
    isMatch ??= (require('picomatch') as Picomatch)(
      patterns.map(pattern => pattern.replace(/^\.\//, '')),
      { dot: true, nocase: options.ignoreCase === true }
    )
    return isMatch(path.replace(/^(?:\.{1,2}\/)+/, ''))
  }
}
