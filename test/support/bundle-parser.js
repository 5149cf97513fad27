// Bundles the parser's program from its source: `node test/support/bundle-parser.js TARGET`.
import { renameSync } from 'node:fs'
import { rolldown } from 'rolldown'

const target = process.argv[2]
const build = await rolldown({
  input: 'src/markdown/sandbox/parser-process.ts',
  platform: 'node',
  external: /^[^./]/
})
// Other workers may do the same: whoever comes last puts the same bytes in place.
const own = `${target}.${process.pid}`
await build.write({ file: own, format: 'esm' })
await build.close()
renameSync(own, target)
