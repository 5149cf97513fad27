import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const source = 'src/report/html'

/** The pages: code, and styles in the order in which they count. */
const pages = [
  { name: 'page', input: 'client/main.ts', styles: ['colors', 'page', 'heat-map', 'findings'] },
  { name: 'status', input: 'client/status.ts', styles: ['colors', 'page', 'status'] }
]

/**
 * Bundles code and styles of the pages that loc-lint writes: a script that is no module, and a style sheet, which a page takes in.
 *
 * @param {string} target Folder to write to.
 */
export async function buildPage(target) {
  mkdirSync(target, { recursive: true })
  for (const page of pages) await buildOne(page, target)
}

async function buildOne({ name, input, styles }, target) {
  const build = await rolldown({
    input: join(source, input),
    platform: 'browser',
    tsconfig: join(source, 'client/tsconfig.json')
  })
  await build.write({
    file: join(target, `${name}.js`),
    format: 'iife',
    minify: { compress: false, mangle: false, codegen: true },
    comments: false
  })
  await build.close()
  writeFileSync(
    join(target, `${name}.css`),
    styles.map(style => readFileSync(join(source, 'styles', `${style}.css`), 'utf8')).join('\n')
  )
}
