import { Writable } from 'node:stream'
import type { Root } from 'mdast'
import { unified, type Plugin } from 'unified'
import { engine } from 'unified-engine'
import type { VFile } from 'vfile'

export interface EngineRun {
  readonly cwd: string
  readonly files: readonly VFile[]
  /** Makes the tree of a file; must not throw. */
  readonly parse: (file: VFile) => Root
  /** Called for each file that has passed all plugins. */
  readonly onPassed: () => void
  /** Plugins that stand in the user's configuration beside loc-lint; their messages stay on the files. */
  readonly otherPlugins: readonly unknown[]
}

/**
 * Runs one batch of files through unified-engine. Its cost grows with the square of the files and it keeps every tree until
 * all are parsed: callers give it batches of 500 files at most.
 *
 * @param run Files with their values, and what to do with them.
 * @returns When all files have passed.
 * @throws Error when the engine itself fails.
 */
export async function runEngine({ cwd, files, parse, onPassed, otherPlugins }: EngineRun): Promise<void> {
  const sink = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    }
  })
  const processor = unified().use(function () {
    this.parser = (_document, file) => parse(file)
  })
  const count: Plugin = () => () => {
    onPassed()
  }
  await new Promise<void>((resolve, reject) => {
    engine(
      {
        cwd,
        processor: processor as never,
        files: [...files],
        plugins: [...(otherPlugins as never[]), count],
        detectConfig: false,
        detectIgnore: false,
        out: false,
        output: false,
        color: false,
        reporter: () => '',
        streamError: sink,
        streamOut: sink
      },
      error => {
        if (error) reject(error)
        else resolve()
      }
    )
  })
}
