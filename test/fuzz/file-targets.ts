import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { rules } from '../../rules/index.js'
import { loadConfiguration } from '../../src/config/load.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { changesSince, stagedChanges } from '../../src/git/changes.js'
import type { Git } from '../../src/git/run.js'
import { parseGlossary } from '../../src/glossary/parse.js'
import { UserError } from '../../src/model/error.js'
import { mergeBlobs } from '../../src/report/blob.js'
import { formatJson } from '../../src/report/json.js'
import { formatStylish } from '../../src/report/stylish.js'
import { blobInput, configurationInput, gitInput, glossaryInput } from './file-inputs.js'
import { messagesTarget } from './messages-target.js'
import { threadsTarget } from './threads-target.js'
import type { Target } from './targets.js'

/** What is read beside articles. */
export const fileTargets: Readonly<Record<string, Target>> = {
  /** Settings of any shape are taken, or refused in a sentence. */
  configuration: {
    inputOf: configurationInput,
    run: async texts =>
      await inFolder(async cwd => {
        for (const [name, text] of Object.entries(texts)) writeFileSync(join(cwd, name), text)
        return await refusal(async () => {
          const { settings } = await loadConfiguration({ cwd, safe: true })
          resolveSettings(settings, {}, rules, { cwd, origin: 'the configuration', safe: true })
        })
      })
  },
  /** Glossaries are read, or refused with the line. */
  glossary: {
    inputOf: glossaryInput,
    run: async texts =>
      (
        await Promise.all(
          Object.entries(texts).map(async ([path, text]) => await refusal(() => parseGlossary(text, path, 'en-US')))
        )
      ).flat()
  },
  /** Reports of shards are merged and reported, or refused. */
  blobs: {
    inputOf: blobInput,
    run: async texts =>
      await refusal(() => {
        const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
        const { results } = mergeBlobs(files, 'reports', '1.0.0')
        formatJson(results)
        formatStylish(results, { color: false, columns: 80 })
      })
  },
  /** What git prints becomes paths inside of its root, or a sentence. */
  git: {
    inputOf: gitInput,
    run: async texts => {
      const outputs = Object.values(texts)
      let next = 0
      const attempt: Git['attempt'] = async () => ({ code: 0, out: outputs[next++ % outputs.length] ?? '', err: '' })
      const git: Git = {
        safe: true,
        attempt,
        attemptBytes: async (...args) => Buffer.from((await attempt(...args)).out),
        run: async (...args) => (await attempt(...args)).out
      }
      return await refusal(async () => {
        for (const { present, removed } of [await stagedChanges(git), await changesSince('main', git)]) {
          for (const path of [...present, ...removed])
            if (typeof path !== 'string' || (path !== '' && !isAbsolute(join('/', path))))
              throw new Error(`a path ${path}`)
        }
      })
    }
  },
  messages: messagesTarget,
  threads: threadsTarget
}

/** Anything but a `UserError` in one sentence a line is a fault. */
async function refusal(work: () => unknown): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const lines = error.message.split('\n').filter(line => !/^(?:Unexpected|Invalid|Missing) /.test(line))
    return lines.map(line => `a sentence of its own kind: ${line}`)
  }
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'loc-lint-fuzz-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
