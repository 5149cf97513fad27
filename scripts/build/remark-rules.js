// Writes one remark-lint plugin for each rule into the compiled sources: `loc-lint/rules/<name>` is this and nothing else.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the plugins lie, below the folder of the compiled sources. */
export const pluginFolder = 'src/hosts/remark-rules'

/**
 * Writes the plugins, with their types.
 *
 * @param {string} folder Folder of the compiled sources, with `src/` and `rules/` below it.
 * @returns {string[]} Names of the rules, sorted.
 */
export function writeRemarkRules(folder) {
  const target = join(folder, pluginFolder)
  mkdirSync(target, { recursive: true })
  const names = readdirSync(join(folder, 'rules'))
    .filter(file => file.endsWith('.js') && file !== 'index.js')
    .map(file => file.slice(0, -'.js'.length))
    .sort()
  for (const name of names) {
    writeFileSync(
      join(target, `${name}.js`),
      `import rule from '../../../rules/${name}.js'\nimport { toRemarkPlugin } from '../remark/index.js'\nexport default toRemarkPlugin(rule)\n`
    )
    writeFileSync(
      join(target, `${name}.d.ts`),
      `declare const plugin: ReturnType<typeof import('../remark/index.js').toRemarkPlugin>\nexport default plugin\n`
    )
  }
  return names
}
