import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { CommandContext } from '../../src/cli/context.js'
import { createProgressLine, describeProgress } from '../../src/cli/progress.js'

class Terminal extends Writable {
  text = ''
  readonly columns = 80
  constructor(readonly isTTY: boolean) {
    super()
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

function contextOf(
  stderr: Terminal,
  env: CommandContext['env'] = {},
  onInterrupt?: CommandContext['onInterrupt']
): CommandContext {
  const stdin = (async function* () {
    yield* []
  })()
  return {
    argv: [],
    cwd: '/',
    env,
    stdin,
    stdout: new Terminal(true),
    stderr,
    ...(onInterrupt === undefined ? {} : { onInterrupt })
  }
}

const half = { files: 4000, totalFiles: 8000, findings: 1234 }

describe('the progress line', () => {
  it.each([
    [
      { files: 1200, totalFiles: 8700, findings: 35 },
      500,
      '1,200 of 8,700 files · 2,400 files/s · 35 findings · 4 s left'
    ],
    [{ files: 1, totalFiles: 200, findings: 1 }, 1000, '1 of 200 files · 1 files/s · 1 finding · 3 min 19 s left'],
    [{ files: 0, totalFiles: 5, findings: 0 }, 0, '0 of 5 files · 0 findings'],
    [{ files: 5, totalFiles: 5, findings: 0 }, 1000, '5 of 5 files · 5 files/s · 0 findings']
  ])('%j after %i ms', (progress, elapsed, expected) => {
    expect(describeProgress(progress, elapsed)).toBe(expected)
  })

  it('is one line of the terminal, not too often, and gone at the end', () => {
    const stderr = new Terminal(true)
    let time = 0
    const line = createProgressLine(contextOf(stderr), () => time)
    for (time = 0; time < 1000; time += 20) line.show?.(half)
    line.remove()
    const versions = stderr.text.split('\r\u001B[K')
    expect(versions.length).toBeGreaterThan(4)
    expect(versions.length).toBeLessThan(10)
    expect(versions.at(-1)).toBe('')
    for (const version of versions) {
      expect(version).not.toContain('\n')
      expect(version.length).toBeLessThan(80)
    }
    const { length } = stderr.text
    line.remove()
    expect(stderr.text).toHaveLength(length)
  })

  it('does not show for a short run', () => {
    const stderr = new Terminal(true)
    let time = 0
    const line = createProgressLine(contextOf(stderr), () => time)
    time = 300
    line.show?.(half)
    line.remove()
    expect(stderr.text).toBe('')
  })

  it.each<[string, boolean, CommandContext['env']]>([
    ['a pipe', false, {}],
    ['continuous integration', true, { CI: 'true' }],
    ['a dumb terminal', true, { TERM: 'dumb' }]
  ])('is not there in %s', (_, isTTY, env) => {
    expect(createProgressLine(contextOf(new Terminal(isTTY), env)).show).toBeNull()
  })

  it('is taken away before a signal ends the run, and only then', () => {
    const stderr = new Terminal(true)
    const listeners = new Set<() => void>()
    let time = 0
    const line = createProgressLine(
      contextOf(stderr, {}, clean => {
        listeners.add(clean)
        return () => {
          listeners.delete(clean)
        }
      }),
      () => time
    )
    time = 1000
    line.show?.(half)
    for (const clean of listeners) clean()
    expect(stderr.text).toMatch(/left\r\u001B\[K$/)
    line.remove()
    expect(listeners.size).toBe(0)
  })
})
