import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { builtFolder } from './built.js'
import { projectFolder } from './project.js'

/** Builds the present sources for the tests that start processes; nothing is done where that has been done since the last change. */
export default function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build/main.js'], { cwd: projectFolder, stdio: 'inherit' })
  process.env['LOC_LINT_TEST_PARSER'] = join(builtFolder, 'src/markdown/sandbox/parser-process.js')
  if (status !== 0) throw new Error('The build failed, see above')
}
