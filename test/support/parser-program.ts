import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { useParserProgram } from '../../src/markdown/sandbox/parse-apart.js'
import { listFiles, projectFolder, readProjectFile } from './project.js'

// Tests run the sources, which Node cannot start a process with: where there is no build, the program is bundled when the first text needs it.
useParserProgram(() => (process.env['LOC_LINT_TEST_PARSER'] ??= bundledProgram()))

function bundledProgram(): string {
  const hash = createHash('sha256')
  for (const path of listFiles('src/markdown')) hash.update(readProjectFile(path))
  const target = join(projectFolder, `dist/test/parser-process-${hash.digest('hex').slice(0, 16)}.js`)
  if (existsSync(target)) return target
  const { status, stderr } = spawnSync(process.execPath, ['test/support/bundle-parser.js', target], {
    cwd: projectFolder,
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`The parser's program could not be bundled: ${stderr}`)
  return target
}
