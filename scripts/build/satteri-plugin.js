import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const binding = '#binding'

/**
 * Bundles the JavaScript of satteri, but not its binaries: each platform has a package of its own, which satteri's own loader finds. Both halves
 * have to be of one version, so the installed one must be the one that is bundled.
 *
 * @returns {import('rolldown').Plugin}
 */
export function satteriPlugin() {
  const entry = require.resolve('satteri')
  const { version } = require(join(dirname(entry), '../package.json'))
  const { dependencies } = require('../../package.json')
  if (dependencies.satteri !== version)
    throw new Error(
      `Unexpected version ${dependencies.satteri} of satteri in package.json, expected exactly ${version}: its binary must fit the bundle`
    )
  return {
    name: 'satteri',
    resolveId: id => (id === binding ? { id: `\0${binding}` } : null),
    load: id => (id === `\0${binding}` ? bindingLoader(join(dirname(entry), 'binding.js')) : null)
  }
}

/** Names are spelled out: the modules of satteri import them one by one. */
function bindingLoader(path) {
  const names = /^export \{([^}]*)\} from "\.\.\/index\.js";?$/m.exec(readFileSync(path, 'utf8'))?.[1]
  if (names === undefined) throw new Error(`Unexpected content of ${path}, expected the names that the binary exports`)
  return `import { createRequire } from 'node:module'
const own = createRequire(import.meta.url)
const satteri = createRequire(own.resolve('satteri'))
export const {${names}} = satteri('../index.js')
`
}
