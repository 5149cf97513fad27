import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { formatJson } from '../../src/report/json.js'
import { lintPaths } from '../../src/run/lint-paths.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { inputOf } from './inputs.js'
import type { Target } from './targets.js'

/** Groups of articles in one run. */
const groups = 12

/** Three threads find what one finds. */
export const threadsTarget: Target = {
  inputOf: (seed, contents) =>
    Object.fromEntries(
      Array.from({ length: groups }, (_, index) =>
        Object.entries(inputOf(seed * groups + index, contents)).map(([path, text]): [string, string] => [
          path.replace(/a\.md$/, index % 4 === 0 ? `${index}.mdx` : `${index}.md`),
          text
        ])
      ).flat()
    ),
  run: async texts => {
    const cwd = mkdtempSync(join(tmpdir(), 'loc-lint-fuzz-'))
    try {
      write(cwd, texts)
      const [one, three] = [await lint(cwd, 1), await lint(cwd, 3)]
      return one === three ? [] : ['threads find something else']
    } finally {
      rmSync(cwd, { recursive: true, force: true })
    }
  }
}

function write(cwd: string, texts: GroupTexts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), text)
  }
}

async function lint(cwd: string, concurrency: number): Promise<string> {
  const settings = resolveSettings({ extends: 'strict' }, {}, rules, { cwd, origin: 'the fuzzer' })
  const { results, faults } = await lintPaths({ cwd, patterns: ['content'], settings, concurrency })
  return faults.join('\n') + formatJson(results)
}
