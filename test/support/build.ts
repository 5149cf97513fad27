import { spawnSync } from 'node:child_process'
import { projectFolder } from './project.js'

/** Builds the present sources for the tests that start processes; nothing is done where that has been done since the last change. */
export default function setup(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build/main.js'], { cwd: projectFolder, stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed, see above')
}
