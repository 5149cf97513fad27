import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const bodies = {
  throw: "throw new TypeError('planted')",
  exit: 'process.exit(0)',
  spin: 'for (;;) {}'
}

/**
 * A linter: what it is called with to lint or to fix the folder `content`, beside a plugin or rule that comes to grief where one is asked for.
 *
 * @typedef {{ name: string, title: string, packages: readonly string[], commandFor: (folder: string, options: { fix?: boolean, plugin?: keyof typeof bodies }) => string[] }} Tool
 *
 * @param {string} cli path of loc-lint's command line
 * @param {string} peers folder that the peers are installed in
 * @returns {Tool[]}
 */
export function toolsIn(cli, peers) {
  const modules = join(peers, 'node_modules')
  const write = (folder, name, text) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return [
    {
      name: 'loc-lint',
      title: 'loc-lint',
      packages: [],
      commandFor(folder, { fix, plugin }) {
        if (plugin !== undefined)
          write(
            folder,
            '.remarkrc.mjs',
            `export default { plugins: ['loc-lint', () => () => { ${bodies[plugin]} }] }\n`
          )
        const options = [...(fix === true ? ['--fix'] : []), ...(plugin === undefined ? [] : ['--plugin-timeout', '2'])]
        return [process.execPath, cli, 'content', '--no-cache', '--rule', 'front-matter-schema: off', ...options]
      }
    },
    {
      name: 'remark',
      title: 'remark-cli',
      packages: ['remark-cli', 'remark-preset-lint-recommended'],
      commandFor(folder, { fix, plugin }) {
        const planted =
          plugin === undefined
            ? []
            : ['--use', write(folder, 'planted.mjs', `export default () => () => { ${bodies[plugin]} }\n`)]
        const use = ['remark-gfm', 'remark-preset-lint-recommended'].flatMap(name => [
          '--use',
          join(modules, name, 'index.js')
        ])
        return [
          process.execPath,
          join(modules, 'remark-cli/cli.js'),
          '--no-color',
          ...use,
          ...planted,
          'content',
          fix === true ? '--output' : '--no-stdout'
        ]
      }
    },
    {
      name: 'markdownlint',
      title: 'markdownlint-cli2',
      packages: ['markdownlint-cli2'],
      commandFor(folder, { fix, plugin }) {
        if (plugin !== undefined) {
          const rule = `export default { names: ['planted'], description: 'x', tags: ['x'], parser: 'none', function: () => { ${bodies[plugin]} } }\n`
          write(folder, 'planted.mjs', rule)
          write(folder, '.markdownlint-cli2.jsonc', '{ "customRules": ["./planted.mjs"] }')
        }
        return [
          process.execPath,
          join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
          ...(fix === true ? ['--fix'] : []),
          'content/**/*.md'
        ]
      }
    },
    {
      name: 'eslint',
      title: 'ESLint, @eslint/markdown',
      packages: ['eslint', '@eslint/markdown'],
      commandFor(folder, { fix, plugin }) {
        const own =
          plugin === undefined
            ? ''
            : `, { files: ['**/*.md'], plugins: { own: { rules: { planted: { create: () => ({ root () { ${bodies[plugin]} } }) } } } }, rules: { 'own/planted': 'error' } }`
        const base = JSON.stringify(join(peers, 'configs/markdown.eslint.js'))
        const config = write(folder, 'eslint.config.mjs', `import base from ${base}\nexport default [...base${own}]\n`)
        return [
          process.execPath,
          join(modules, 'eslint/bin/eslint.js'),
          '--config',
          config,
          '--no-color',
          ...(fix === true ? ['--fix'] : []),
          'content'
        ]
      }
    }
  ]
}
