import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Compiles the present sources once for the tests that start processes, so that no stale `dist` is tested. The folder is inside
 * `dist`, so that packages resolve, and of its own for each run.
 */
export default function setup(): () => void {
  const folder = resolve(`dist/test-${process.pid}`)
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder)
  // The page of the HTML report is read from where packages have it.
  run(
    '--input-type=module',
    '-e',
    "import { buildPage } from './scripts/build/page.js'; await buildPage('dist/report-page')"
  )
  run(
    '--input-type=module',
    '-e',
    `import { writeRemarkRules } from './scripts/build/remark-rules.js'; writeRemarkRules(${JSON.stringify(folder)})`
  )
  process.env['LOC_LINT_TEST_BUILD'] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(...options: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`)
}
