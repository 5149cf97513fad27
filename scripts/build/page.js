import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const source = 'src/report/html'

/** In the order in which they count. */
const styles = ['colors', 'page', 'heat-map', 'findings']

/**
 * Bundles code and styles of the HTML report's page: a script that is no module, and a style sheet, which the report takes in.
 *
 * @param {string} target Folder to write to.
 */
export async function buildPage(target) {
  const build = await rolldown({
    input: join(source, 'client/main.ts'),
    platform: 'browser',
    tsconfig: join(source, 'client/tsconfig.json')
  })
  mkdirSync(target, { recursive: true })
  await build.write({
    file: join(target, 'page.js'),
    format: 'iife',
    minify: { compress: false, mangle: false, codegen: true },
    comments: false
  })
  await build.close()
  writeFileSync(
    join(target, 'page.css'),
    styles.map(name => readFileSync(join(source, 'styles', `${name}.css`), 'utf8')).join('\n')
  )
}
