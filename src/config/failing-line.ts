import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The line of a configuration that made its import fail.
 *
 * @param path Absolute path of the module.
 * @param text Its text.
 * @param error What the import threw.
 * @returns The line from 1; `null` where the fault lies elsewhere or cannot be placed.
 */
export function failingLine(path: string, text: string, error: unknown): number | null {
  if (!(error instanceof Error)) return null
  const places = [`${pathToFileURL(path).href}:`, `${path}:`]
  return (
    lineIn(String(error.stack), places) ??
    (error instanceof SyntaxError ? lineIn(checkSyntax(path), places) : lineOfImport(text, error))
  )
}

/** The first line number that follows one of `places`. */
function lineIn(trace: string, places: readonly string[]): number | null {
  for (const place of places) {
    const at = trace.indexOf(place)
    const line = at === -1 ? null : /^\d+/.exec(trace.slice(at + place.length))
    if (line !== null) return Number(line[0])
  }
  return null
}

/** An import that fails on syntax hides the line from the program; node says it when asked to check the file. Nothing is run. */
function checkSyntax(path: string): string {
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8', timeout: 5000 }) as {
    stderr: string | null
  }
  return stderr ?? ''
}

/** The line that imports what could not be found. */
function lineOfImport(text: string, error: Error): number | null {
  const missing = basename(/Cannot find (?:package|module) '([^']+)'/.exec(error.message)?.[1] ?? '')
  const index = text
    .split('\n')
    .findIndex(line => missing !== '' && /\b(?:import|require|from)\b/.test(line) && line.includes(missing))
  return index === -1 ? null : index + 1
}
